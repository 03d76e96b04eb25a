import type { Picture } from '../model/picture.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import { assert } from '../util/assert.ts';

/** Which part of the picture a kind of line belongs to. */
const PARTS = {
  incident: 'incidents',
  relation: 'relations',
  alert: 'alerts',
  'air-defence': 'airDefence',
  aid: 'aid',
  control: 'control',
  evacuation: 'evacuation',
  timeline: 'timeline',
  check: 'checks',
  'policy-note': 'audit',
} as const satisfies Record<string, Exclude<keyof Picture | 'audit', 'asOf'>>;

/** Nothing public may be missing: a part of the picture that has no kind of line does not compile. */
type Untold = Exclude<keyof Picture | 'audit', 'asOf' | (typeof PARTS)[keyof typeof PARTS]>;
const ALL_TOLD: [Untold] extends [never] ? true : Untold = true;

/** What a line tells of; `picture` is the first and says what is to come. */
export type LineKind = 'picture' | keyof typeof PARTS;

/**
 * Everything public, one record a line with its `kind` first: the picture's own line (`asOf`, `policyVersion`, how many `lines` of each
 * kind follow), then every record with all the fields of the model. What the policy did is in lines of its own.
 */
export function* writeNdjson(picture: PublicPicture): Generator<string> {
  assert(ALL_TOLD, 'every part of the picture has a kind of line');
  const kinds = Object.entries(PARTS) as [keyof typeof PARTS, (typeof PARTS)[keyof typeof PARTS]][];
  const lines = Object.fromEntries(kinds.map(([kind, part]) => [kind, picture[part].length]));
  const { asOf, policyVersion } = picture;
  yield `${JSON.stringify({ kind: 'picture', asOf, policyVersion, lines })}\n`;
  for (const [kind, part] of kinds) {
    for (const record of picture[part]) yield `${lineOf(kind, record)}\n`;
  }
}

/** A check has a `kind` of its own nowhere, a relation does: it is kept as `relation`. */
function lineOf(kind: keyof typeof PARTS, record: object): string {
  if (!('kind' in record)) return JSON.stringify({ kind, ...record });
  const { kind: relation, ...rest } = record as { kind: unknown };
  return JSON.stringify({ kind, relation, ...rest });
}
