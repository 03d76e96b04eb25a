import { type Demonym, demonymOf } from '../../lexicon/place-demonym.ts';
import { BODY_NAME } from '../../lexicon/place-person.ts';
import {
  CONNECTIVE,
  FACILITY_AFTER,
  FRONT_AFTER,
  GENERIC_AFTER,
  LOWER_ARTICLE,
  NEVER_PLACE,
} from '../../lexicon/place-word.ts';
import type { Gazetteer, GazetteerPlace } from '../../model/place.ts';
import type { Candidate } from './candidate.ts';
import { countryName } from './country-name.ts';
import { findAdjective, isBeforeBody, isNoName, mayBeOfTown } from './cyrillic-adjective.ts';
import { isCyrillic } from './cyrillic-forms.ts';
import { findUnit } from './cyrillic-units.ts';
import { cyrillicDemonym, findCyrillic, findCyrillicWhole } from './find-cyrillic.ts';
import { findHromada } from './find-hromada.ts';
import {
  federalDistrict,
  isAcronym,
  lookupJoined,
  ownedName,
  shortForm,
  withArticle,
} from './special-names.ts';
import { isJoined, startsSentence, type Word } from './word-tokens.ts';

/** Longest matches of the gazetteer and of demonyms over capitalised words, left to right, none overlapping. */
export function findCandidates(words: readonly Word[], text: string, gazetteer: Gazetteer): Candidate[] {
  const out: Candidate[] = [];
  for (let i = 0; i < words.length; i++) {
    if (!mayStart(words, i)) continue;
    const found = longestAt(words, i, text, gazetteer, out.at(-1));
    if (!found) continue;
    out.push(withCompass(found, words));
    i = found.last;
  }
  return out;
}

/** "South Venezuela", "West Wales": a capitalised compass word is part of the name, though no gazetteer has it. */
function withCompass(c: Candidate, words: readonly Word[]): Candidate {
  const before = words[c.from - 1];
  if (!before?.capital || words[c.from]!.gap !== ' ' || c.demonym || c.made || !isCompass(before.lower))
    return c;
  const wide = c.readings.some((p) => p.kind === 'country' || p.kind === 'admin1' || p.kind === 'region');
  return wide && !startsSentence(words, c.from - 1) ? { ...c, from: c.from - 1, made: 'part' } : c;
}

function mayStart(words: readonly Word[], i: number): boolean {
  const w = words[i]!;
  if (w.capital || cyrillicDemonym(w.lower) || mayBeOfTown(w)) return true;
  return LOWER_ARTICLE.has(w.lower) && words[i + 1]?.gap === '-' && words[i + 1]!.capital;
}

function longestAt(
  words: readonly Word[],
  i: number,
  text: string,
  gazetteer: Gazetteer,
  previous: Candidate | undefined,
): Candidate | null {
  const hromada = findHromada(words, i, gazetteer);
  if (hromada) return { from: i, to: i, demonym: null, kinds: ['admin2'], made: null, ...hromada };
  if (isCyrillic(words[i]!.text)) return cyrillicAt(words, i, gazetteer);
  return latinAt(words, i, text, gazetteer, previous);
}

function latinAt(
  words: readonly Word[],
  i: number,
  text: string,
  gazetteer: Gazetteer,
  previous: Candidate | undefined,
): Candidate | null {
  const owned =
    ownedName(words, i, text, gazetteer) ??
    shortForm(words, i, gazetteer, previous) ??
    federalDistrict(words, i, text, gazetteer);
  if (owned) return owned;
  const most = reach(words, i, gazetteer.longestNameWords);
  for (let j = most; j >= i; j--) {
    if (!words[j]!.capital && !isKnownTail(words[j]!.lower)) continue;
    const name = text.slice(words[i]!.start, words[j]!.end);
    const demonym = demonymOf(name);
    const single = i === j;
    if (single && !demonym && isRefusedWord(words, i)) {
      const known = withArticle(words, i, name, gazetteer);
      if (known.length) return extend(words, i, j, name, known, null, gazetteer, text);
      continue;
    }
    const found = demonym ? demonymPlaces(demonym, gazetteer) : lookupJoined(name, gazetteer);
    const readings = single && isAcronym(name) ? found.filter((p) => p.kind === 'country') : found;
    if (readings.length) return extend(words, i, j, name, readings, demonym, gazetteer, text);
  }
  return null;
}

const OF_TOWN: Demonym = { people: false };

function cyrillicAt(words: readonly Word[], i: number, gazetteer: Gazetteer): Candidate | null {
  const w = words[i]!;
  const base = { from: i, to: i, last: i, demonym: null, kinds: null, made: null } as const;
  const demonym = cyrillicDemonym(w.lower);
  const whole = demonym && w.capital ? findCyrillicWhole(words, i, gazetteer) : null;
  if (whole) return { ...base, ...whole };
  if (demonym) return { ...base, name: w.text, readings: demonymPlaces(demonym, gazetteer), demonym };
  if (isNoName(words, i)) return null;
  const ofBody = w.capital && isBeforeBody(words, i);
  const early = ofBody && !findUnit(words, i, gazetteer) ? findAdjective(words, i, gazetteer) : null;
  const found = w.capital && !early ? findCyrillic(words, i, gazetteer) : null;
  // "Шевченківський районний суд": a body is named after its district.
  if (found) return { ...base, ...found, demonym: ofBody && found.last === i ? OF_TOWN : null };
  const adjective = early ?? findAdjective(words, i, gazetteer);
  return adjective && { ...base, ...adjective, demonym: OF_TOWN };
}

/** Last word that a name beginning at `i` could reach. */
function reach(words: readonly Word[], i: number, limit: number): number {
  let most = i;
  for (let j = i + 1; j < words.length && j < i + limit; j++) {
    if (!isJoined(words, j) && !isPeoples(words, j)) break;
    const w = words[j]!;
    if (w.capital || isKnownTail(w.lower) || /^\d/.test(w.text)) most = j;
    else if (!CONNECTIVE.has(w.lower)) break;
    if (w.possessive && w.lower !== 'people') break;
  }
  return most;
}

/** "Democratic People’s Republic of Korea". */
const isPeoples = (words: readonly Word[], j: number): boolean =>
  words[j - 1]!.possessive && words[j - 1]!.lower === 'people' && words[j]!.gap === ' ';

const isKnownTail = (lower: string): boolean =>
  lower in GENERIC_AFTER ||
  FACILITY_TAIL.has(lower) ||
  lower === 'corridor' ||
  lower === 'bridge' ||
  lower === 'dam' ||
  lower === 'area';
const FACILITY_TAIL = new Set(
  FACILITY_AFTER.flatMap((w) => w.split(' ')).concat(['hospital', 'mosque', 'port']),
);

function isRefusedWord(words: readonly Word[], i: number): boolean {
  const w = words[i]!;
  // "US$ 6 million" is money.
  if (w.text === 'US' || w.text === 'U.S.') return words[i + 1]?.gap.startsWith('$') ?? false;
  return NEVER_PLACE.has(w.lower) || w.text.length < 2 || /^\d/.test(w.text);
}

function demonymPlaces(demonym: Demonym, gazetteer: Gazetteer): readonly GazetteerPlace[] {
  if (demonym.region) {
    const wide = (p: GazetteerPlace): boolean => p.kind === 'region' || p.kind === 'admin1';
    return gazetteer.lookup(demonym.region).filter(wide).slice(0, 1);
  }
  const country = demonym.country!;
  const name = countryName(country);
  return gazetteer.lookup(name).filter((p) => p.kind === 'country' && p.country === country);
}

/** Takes the generic words after a name into the span and keeps the kinds they allow. */
function extend(
  words: readonly Word[],
  i: number,
  j: number,
  name: string,
  readings: readonly GazetteerPlace[],
  demonym: Demonym | null,
  gazetteer: Gazetteer,
  text: string,
): Candidate {
  const base = { from: i, to: j, last: j, name, readings, demonym, kinds: null, made: null } as const;
  const next = words[j + 1];
  if (next?.gap !== ' ' || words[j]!.possessive || demonym) return base;
  if (
    FRONT_AFTER.has(next.lower) &&
    !readings.some((p) => p.kind === 'country') &&
    !isCompass(words[i]!.lower)
  )
    return { ...base, last: j + 1, made: 'front' };
  if (followedBy(words, j, 'local government area') && readings.some((p) => p.kind !== 'country'))
    return { ...base, last: j + 3, kinds: ['admin2', 'settlement'] };
  const facility = FACILITY_AFTER.find((f) => followedBy(words, j, f));
  if (facility) {
    const last = j + facility.split(' ').length;
    const whole = gazetteer.lookup(text.slice(words[i]!.start, words[last]!.end));
    if (whole.length) return { ...base, last, readings: whole };
    const known = readings.filter((p) => p.kind === 'facility');
    if (known.length) return { ...base, last, readings: known };
    return readings.some((p) => p.kind === 'country') ? base : { ...base, last, made: 'facility' };
  }
  // The districts of Ukraine are in the gazetteer as "Izium Raion".
  const raions =
    next.lower === 'raion' ? gazetteer.lookup(`${name} Raion`).filter((p) => p.kind === 'admin2') : [];
  if (raions.length) return { ...base, last: j + 1, readings: raions, kinds: ['admin2'] };
  const kinds = GENERIC_AFTER[next.lower];
  if (!kinds || isBodyTail(words, j + 1)) return base;
  const all = [...readings, ...unitsListed(name, next.lower, gazetteer)];
  const fitting = all.filter((p) => kinds.includes(p.kind));
  const best = kinds.find((k) => fitting.some((p) => p.kind === k));
  return best ? { ...base, readings: all, last: j + 1, kinds } : base;
}

/** "Shostka district" is listed as Shostka Raion. */
function unitsListed(name: string, generic: string, gazetteer: Gazetteer): readonly GazetteerPlace[] {
  if (generic !== 'district' && generic !== 'raion') return [];
  return ['Raion', 'District'].flatMap((unit) =>
    gazetteer.lookup(`${name} ${unit}`).filter((p) => p.kind === 'admin2'),
  );
}

/** "Illinois Department of Health", "Colorado State University": the word begins a body's name. */
function isBodyTail(words: readonly Word[], k: number): boolean {
  const after = words[k + 1];
  if (!words[k]!.capital || after?.gap !== ' ') return false;
  return after.capital
    ? BODY_NAME.has(after.lower)
    : words[k]!.lower === 'department' && after.lower === 'of';
}

const isCompass = (lower: string): boolean => /^(?:north|south|east|west)/.test(lower);

function followedBy(words: readonly Word[], j: number, phrase: string): boolean {
  return phrase.split(' ').every((w, k) => words[j + 1 + k]?.lower === w && words[j + 1 + k]!.gap === ' ');
}
