import { CYRILLIC_LOCATIVE } from '../../lexicon/place-cyrillic.ts';
import type { GazetteerPlace, PlaceUse } from '../../model/place.ts';
import type { Candidate } from './candidate.ts';
import type { Word } from './word-tokens.ts';

/** Use of a Cyrillic name: after a preposition a location; a country or capital as subject a government. */
export function cyrillicUse(c: Candidate, place: GazetteerPlace, words: readonly Word[]): PlaceUse {
  if (c.demonym) return 'modifier';
  const before = words[c.from - 1];
  const inClause = before !== undefined && !/[.!?\n«"]/u.test(words[c.from]!.gap);
  if (inClause && CYRILLIC_LOCATIVE.has(before.lower)) return 'literal';
  const acts = place.kind === 'country' || place.capital === true;
  if (!acts) return 'literal';
  const said = words[c.from]!;
  if (said.lower === c.name.toLowerCase() && !/^\p{Lu}+$/u.test(said.text)) return 'metonym';
  // "допомога Україні": the dative of whom something is given or said to.
  if (place.kind === 'country' && /(?:[^і]і|[уюе])$/.test(said.lower) && c.from === c.last) return 'metonym';
  return place.kind === 'country' ? 'modifier' : 'literal';
}
