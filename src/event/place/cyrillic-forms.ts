import {
  CYRILLIC_ADJECTIVE_ENDING,
  CYRILLIC_GENERIC,
  CYRILLIC_LOCATIVE,
  CYRILLIC_NOUN_RULES,
} from '../../lexicon/place-cyrillic.ts';
import { CYRILLIC_ADJECTIVE_STEMS, type Demonym } from '../../lexicon/place-demonym.ts';
import type { Gazetteer, GazetteerPlace, PlaceUse } from '../../model/place.ts';
import type { Candidate } from './candidate.ts';
import type { Word } from './word-tokens.ts';

/** Whether a word is written in Cyrillic. */
export const isCyrillic = (word: string): boolean => /^\p{Script=Cyrillic}/u.test(word);

/** "украинских", "російські": the country such an adjective stands for, or null. */
export function cyrillicDemonym(lower: string): Demonym | null {
  for (const [stem, country] of CYRILLIC_ADJECTIVE_STEMS) {
    if (lower.startsWith(stem) && CYRILLIC_ADJECTIVE_ENDING.test(lower.slice(stem.length)))
      return { country, people: false };
  }
  return null;
}

/** Nominatives that an inflected name may stand for, the likeliest first. */
export function nominativesOf(name: string): string[] {
  const out: string[] = [];
  for (const [ending, instead] of CYRILLIC_NOUN_RULES) {
    const stem = name.replace(ending, '');
    if (stem === name || stem.length < 3) continue;
    for (const e of instead) out.push(stem + e);
    out.push(...[`${stem.slice(0, -1)}е${stem.slice(-1)}`, `${stem.slice(0, -1)}о${stem.slice(-1)}`]);
  }
  return [...new Set(out)].filter((n) => n !== name);
}

interface Found {
  readonly last: number;
  readonly name: string;
  readonly readings: readonly GazetteerPlace[];
  readonly made: Candidate['made'];
  readonly kinds: Candidate['kinds'];
}

/** A Cyrillic name at word `i` in any case: adjective with its generic noun, or a noun by itself. */
export function findCyrillic(words: readonly Word[], i: number, gazetteer: Gazetteer): Found | null {
  const w = words[i]!;
  const next = words[i + 1];
  const generic = next?.gap === ' ' ? CYRILLIC_GENERIC.find(([p]) => p.test(next.lower)) : undefined;
  if (generic) {
    const found = adjectivePlace(w.text, generic, gazetteer);
    if (found) return { ...found, last: i + 1 };
  }
  const exact = gazetteer.lookup(w.text);
  if (exact.length) return { last: i, name: w.text, readings: exact, made: null, kinds: null };
  if (w.text.length < 4) return null;
  let best: Found | null = null;
  let most = -1;
  for (const name of nominativesOf(w.text)) {
    const readings = gazetteer.lookup(name);
    const size = Math.max(0, ...readings.map((p) => (p.kind === 'country' ? 1e9 : (p.population ?? 0) + 1)));
    if (readings.length && size > most)
      [best, most] = [{ last: i, name, readings, made: null, kinds: null }, size];
  }
  return best;
}

function adjectivePlace(
  word: string,
  [, noun, gender]: (typeof CYRILLIC_GENERIC)[number],
  gazetteer: Gazetteer,
): Omit<Found, 'last'> | null {
  const stem = word.replace(CYRILLIC_ADJECTIVE_ENDING, '');
  const seats = [
    stem,
    stem.replace(/с[ьк]?к$/u, ''),
    `${stem.replace(/ск$/u, '')}о`,
    `${stem.replace(/ськ$/u, '')}а`,
  ];
  if (gender === 'front') {
    for (const name of seats) {
      const readings = gazetteer.lookup(name).filter((p) => p.kind === 'settlement');
      if (readings.length) return { name, readings, made: 'front', kinds: null };
    }
    return null;
  }
  for (const ending of gender === 'f' ? ['ая', 'а'] : ['ий', 'ый']) {
    const readings = gazetteer.lookup(`${stem}${ending} ${noun}`);
    if (readings.length) return { name: `${stem}${ending} ${noun}`, readings, made: null, kinds: null };
  }
  for (const name of seats) {
    const seat = gazetteer.lookup(name)[0];
    if (!seat || gender !== 'f') continue;
    const unit = gazetteer.lookup(seat.name).filter((p) => p.kind === 'admin1' && p.admin1 === seat.admin1);
    if (unit.length) return { name, readings: unit, made: null, kinds: ['admin1'] };
  }
  return null;
}

/** Use of a Cyrillic name: after a preposition a location; a country or capital as subject a government. */
export function cyrillicUse(c: Candidate, place: GazetteerPlace, words: readonly Word[]): PlaceUse {
  if (c.demonym) return 'modifier';
  const before = words[c.from - 1];
  const inClause = before !== undefined && !/[.!?\n«"]/u.test(words[c.from]!.gap);
  if (inClause && CYRILLIC_LOCATIVE.has(before.lower)) return 'literal';
  const acts = place.kind === 'country' || place.capital === true;
  if (!acts) return 'literal';
  if (words[c.from]!.text === c.name && !/^\p{Lu}+$/u.test(c.name)) return 'metonym';
  return place.kind === 'country' ? 'modifier' : 'literal';
}
