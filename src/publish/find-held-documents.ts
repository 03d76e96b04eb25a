import type { Picture } from '../model/picture.ts';
import type { Policy } from '../model/policy.ts';
import { distinct } from './hide-fields.ts';
import type { Masked } from './mask-words.ts';
import { type PictureRuling, ruleOnPicture } from './rule-on-picture.ts';

/** Why the text of a document is not shown, in the policy's words, and from when it will be (absent = never). */
export interface HeldDocument {
  readonly withheld: string;
  readonly until?: string;
}

/** Documents whose text may not be shown yet, by document id: those with an event that the policy delays or withholds. */
export function findHeldDocuments(
  picture: Pick<Picture, 'incidents' | 'asOf'>,
  policy: Policy,
  on: PictureRuling = ruleOnPicture(picture, policy),
): Map<string, HeldDocument> {
  const held = new Map<string, HeldDocument>();
  const why = (id: string): string => policy.rules.find((r) => r.id === id)!.why;
  for (const [id, { waits, silent }] of on.documents) {
    if (silent) held.set(id, { withheld: why(silent) });
    else if (waits) held.set(id, { withheld: why(waits.rule), until: new Date(waits.until).toISOString() });
  }
  return held;
}

/** Names and words that may not leave with a document that is shown, and why. */
export interface MaskedDocument {
  readonly masked: readonly Masked[];
  readonly why: string;
}

/** What may not leave of documents, by document id; none where nothing is to be taken out. */
export function findMaskedDocuments(on: PictureRuling, policy: Policy): Map<string, MaskedDocument> {
  const out = new Map<string, MaskedDocument>();
  for (const [id, { masked }] of on.documents)
    if (masked.length > 0)
      out.set(id, {
        masked: distinct(masked),
        why: policy.rules.find((r) => r.id === masked[0]!.rule)!.why,
      });
  return out;
}
