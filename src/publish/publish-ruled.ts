import type { Incident } from '../model/incident.ts';
import type { Policy } from '../model/policy.ts';
import { type PublishedIncident, publishIncident } from './publish-incident.ts';
import { type PictureRuling, type Ruled, waitsBeside } from './rule-on-picture.ts';

interface Kept extends PublishedIncident {
  readonly ruled: Ruled;
  readonly signature: string;
}

const kept = new WeakMap<Policy, WeakMap<Incident, Kept>>();

/** One incident of a ruled picture, published; what was made of the very same incident under the same asks is taken as it was made. */
export function publishRuled(
  incident: Incident,
  on: PictureRuling,
  policy: Policy,
  asOf: string,
): PublishedIncident {
  const ruled = on.of(incident);
  const signature = signatureOf(incident, ruled, on);
  const made = kept.get(policy) ?? new WeakMap<Incident, Kept>();
  kept.set(policy, made);
  const before = made.get(incident);
  const now = Date.parse(asOf);
  if (before?.signature === signature && before.ruled.from <= now && now < before.ruled.until) return before;
  const done = publishIncident(incident, ruled, policy, asOf, {
    isHeld: (id) => isHeld(on, id),
    waits: (e) => waitsBeside(e, ruled, on.documents),
    masked: (id) => (ruled.ruling.isAtOnce ? [] : (on.documents.get(id)?.masked ?? [])),
  });
  made.set(incident, { ...done, ruled, signature });
  return done;
}

/** Whether a document's words may not be shown at all. */
function isHeld(on: PictureRuling, id: string): boolean {
  const document = on.documents.get(id);
  return Boolean(document?.waits || document?.silent);
}

/** What of other incidents' rulings has a say in this one; empty for nearly all. */
function signatureOf(incident: Incident, { ruling }: Ruled, on: PictureRuling): string {
  let out = '';
  for (const e of incident.events) {
    const document = on.documents.get(e.documentId);
    if (document) out += `${document.signature};`;
    const notice = e.retracted?.byDocument ? on.documents.get(e.retracted.byDocument) : undefined;
    if (notice) out += `r${notice.signature};`;
  }
  return out === ''
    ? out
    : `${out}${ruling.place?.rule}${ruling.place?.ask.level}${ruling.withhold}${[...ruling.fields.keys()]}`;
}
