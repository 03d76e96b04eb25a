import { abbreviatedUnit } from '../../lexicon/place-abbreviation.ts';
import type { Gazetteer, GazetteerPlace } from '../../model/place.ts';
import type { Candidate } from './candidate.ts';
import type { Word } from './word-tokens.ts';

/** "Cox's Bazar": a name with a possessive inside. */
export function ownedName(
  words: readonly Word[],
  i: number,
  text: string,
  gazetteer: Gazetteer,
): Candidate | null {
  const next = words[i + 1];
  if (!words[i]!.possessive || !next?.capital || !/^['’]s $/.test(text.slice(words[i]!.end, next.start)))
    return null;
  const name = text.slice(words[i]!.start, next.end);
  const readings = gazetteer.lookup(name).filter((p) => p.kind !== 'country');
  const base = { from: i, to: i + 1, last: i + 1, demonym: null, kinds: null, made: null } as const;
  return readings.length ? { ...base, name, readings } : null;
}

/** "Gainesville, Va.", "Horry County, SC": a state's short form, with a name and a comma before it. */
export function shortForm(
  words: readonly Word[],
  i: number,
  gazetteer: Gazetteer,
  previous: Candidate | undefined,
): Candidate | null {
  const w = words[i]!;
  const unit = abbreviatedUnit(w.text);
  const before = words[i - 1];
  if (!unit || !before?.capital || !/^(?:, | \()$/.test(w.gap)) return null;
  // Of two letters, only after a place of that country: "OK, OR nothing" names no states.
  const isTown = (c: Candidate): boolean =>
    c.last === i - 1 && c.readings.some((p) => p.country === unit.country);
  if (/^\p{Lu}{2}$/u.test(w.text) && !(previous && isTown(previous))) return null;
  const meant = unitReadings(w.text, gazetteer);
  return meant ? { from: i, to: i, last: i, demonym: null, made: null, ...meant } : null;
}

/** What a short form stands for, with the readings that fit it; null where it is none. */
export function unitReadings(
  form: string,
  gazetteer: Gazetteer,
): Pick<Candidate, 'name' | 'readings' | 'kinds'> | null {
  const unit = abbreviatedUnit(form);
  if (!unit) return null;
  const isCity = unit.name.endsWith('D.C.');
  const readings = gazetteer
    .lookup(isCity ? 'Washington' : unit.name)
    .filter((p) => p.country === unit.country && (isCity ? p.capital === true : p.kind === 'admin1'));
  return readings.length ? { name: unit.name, readings, kinds: [isCity ? 'settlement' : 'admin1'] } : null;
}

/** "Washington, D.C." is the city's whole name. */
export function federalDistrict(
  words: readonly Word[],
  i: number,
  text: string,
  gazetteer: Gazetteer,
): Candidate | null {
  const next = words[i + 1];
  if (words[i]!.text !== 'Washington' || !next || !/^,? $/.test(next.gap) || !/^D\.?C\.?$/.test(next.text))
    return null;
  const readings = gazetteer.lookup('Washington').filter((p) => p.capital);
  const base = { from: i, to: i + 1, last: i + 1, demonym: null, kinds: null, made: null } as const;
  return readings.length ? { ...base, name: text.slice(words[i]!.start, next.end), readings } : null;
}

/** "the Gulf": a word that is a name only with its article, where the hand lists have it so. */
export function withArticle(
  words: readonly Word[],
  i: number,
  name: string,
  gazetteer: Gazetteer,
): readonly GazetteerPlace[] {
  const next = words[i + 1];
  if (words[i - 1]?.lower !== 'the' || words[i]!.gap !== ' ' || next?.lower === 'of') return [];
  return gazetteer.lookup(`the ${name}`).filter((p) => p.kind === 'region' || p.kind === 'water');
}

/** "Pétion-Ville" is listed as Pétionville. */
export function lookupJoined(name: string, gazetteer: Gazetteer): readonly GazetteerPlace[] {
  const found = gazetteer.lookup(name);
  return found.length || !/^\p{L}{3,}-\p{L}{3,}$/u.test(name)
    ? found
    : gazetteer.lookup(name.replace('-', ''));
}

/** What a whole name given as a place may mean; an acronym only a country or union. */
export function lookupMeant(name: string, gazetteer: Gazetteer): readonly GazetteerPlace[] {
  const found = gazetteer.lookup(name);
  return isAcronym(name) ? found.filter((p) => p.kind === 'country' || p.kind === 'other') : found;
}

/** Whether a word has the two capitals of an acronym: only countries are meant by those. */
export const isAcronym = (name: string): boolean => ACRONYM.test(name.replace(/\./g, ''));

/** Short words with two capitals: only countries are meant by them. */
const ACRONYM = /^(?=.{1,4}$)\p{L}*\p{Lu}\p{L}*\p{Lu}/u;
