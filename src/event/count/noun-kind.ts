import type { CountedKind } from '../../lexicon/count-cue.ts';
import { CRAFT_NOUNS, EQUIPMENT_NOUNS, MUNITION_NOUNS, PERSON_NOUNS } from '../../lexicon/unit.ts';

const HEADS: readonly (readonly [CountedKind, RegExp])[] = [
  ['people', new RegExp(`(?:^|[\\s-])${PERSON_NOUNS.pattern}$`, 'i')],
  ['munitions', new RegExp(`(?:^|[\\s-])${MUNITION_NOUNS.pattern}$`, 'i')],
  ['craft', new RegExp(`(?:^|[\\s-])${CRAFT_NOUNS.pattern}$`, 'i')],
  ['things', new RegExp(`(?:^|[\\s-])${EQUIPMENT_NOUNS.pattern}$`, 'i')],
];

/** What sort of things a counted noun names; `other` where its head is in no list, `none` without a noun. */
export function kindOfNoun(noun: string | undefined): CountedKind {
  if (!noun) return 'none';
  return HEADS.find(([, head]) => head.test(noun))?.[0] ?? 'other';
}
