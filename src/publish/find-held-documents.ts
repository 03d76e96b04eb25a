import type { Picture } from '../model/picture.ts';
import type { Policy } from '../model/policy.ts';
import { findRuling, publicAt } from './find-ruling.ts';

/** Why the text of a document is not shown, in the policy's words, and from when it will be (absent = never). */
export interface HeldDocument {
  readonly withheld: string;
  readonly until?: string;
}

/** Documents whose text may not be shown yet, by document id: those with an event that the policy delays or withholds. */
export function findHeldDocuments(picture: Picture, policy: Policy): Map<string, HeldDocument> {
  const held = new Map<string, HeldDocument>();
  for (const incident of picture.incidents) {
    const ruling = findRuling(incident, policy);
    const why = (id: string) => policy.rules.find((r) => r.id === id)!.why;
    for (const e of incident.events) {
      const before = held.get(e.documentId);
      if (before && !before.until) continue;
      const until = publicAt(e, ruling);
      const silent = ruling.withhold ?? ruling.noQuotes;
      if (silent) held.set(e.documentId, { withheld: why(silent) });
      else if (Date.parse(until) > Date.parse(picture.asOf) && !(before?.until && before.until >= until))
        held.set(e.documentId, { withheld: why(ruling.delay!.rule), until });
    }
  }
  return held;
}
