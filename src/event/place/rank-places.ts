import type { Gazetteer, GazetteerPlace, GeoPrecision } from '../../model/place.ts';
import { foldName } from '../../util/fold-name.ts';
import type { Candidate } from './candidate.ts';
import { findCandidates } from './find-candidates.ts';
import { kmBetween, type Point } from './geometry.ts';
import { extentOf, precisionOf } from './place-extent.ts';
import { fitAlone, type Judged, leaning } from './score-reading.ts';
import { wordsOf } from './word-tokens.ts';

/** How a name led to a place: its own name, another spelling of it, or a form: an inflection, a phrase with a generic word. */
export type MatchKind = 'name' | 'spelling' | 'form';

/** A place that a name may mean, with what speaks for it. */
export interface RankedPlace {
  readonly place: GazetteerPlace;
  readonly score: number;
  readonly match: MatchKind;
  /** The name that the gazetteer knows, where the one asked for is a form of it. */
  readonly matchedName: string;
  readonly precision: GeoPrecision;
  readonly radiusKm: number;
  /** From the place asked near to, where one was given. */
  readonly distanceKm?: number;
  readonly reasons: readonly string[];
}

/** What narrows a look-up: a country (ISO 3166-1) that the text is about, a place to be near to. */
export interface RankHints {
  readonly country?: string;
  readonly near?: Point & { readonly name: string };
}

/** Score that standing right beside the place asked near to adds; it halves with every so many km. */
const NEAR_SCORE = 6;
const HALF_KM = 120;
/** A country asked for weighs as one that a report names so often. */
const COUNTRY_ASKED = 3;
/** What precision 2 means: within about so many km. */
const NEARLY_KM = 25;

/**
 * Places that a name may mean, the likeliest first: scored as in a report that says nothing but the name and the hints
 * (score-reading), so what is ranked first here is what reading such a report would choose.
 */
export function rankPlaces(name: string, gazetteer: Gazetteer, hints: RankHints = {}): RankedPlace[] {
  const candidate = candidateOf(name, gazetteer);
  if (!candidate) return [];
  const judged: Judged = {
    candidate,
    locative: true,
    sentenceStart: false,
    lowerElsewhere: false,
    commonWord: false,
    within: [],
    called: null,
    row: [],
  };
  const ranked = distinct(candidate.readings).map((place) => {
    const distanceKm = hints.near ? kmBetween(hints.near, place) : undefined;
    const nearby = distanceKm === undefined ? 0 : NEAR_SCORE * 2 ** (-distanceKm / HALF_KM);
    const asked = place.country === hints.country ? leaning(place, COUNTRY_ASKED, COUNTRY_ASKED) : 0;
    const score = Math.round((fitAlone(place, judged) + asked + nearby) * 100) / 100;
    const match = matchOf(name, candidate, place);
    const precision = precisionOf({ kind: place.kind, name: place.name, quote: name });
    return {
      place,
      score,
      match,
      matchedName: candidate.name,
      precision,
      radiusKm: precision === 2 ? Math.max(NEARLY_KM, extentOf(place)) : extentOf(place),
      ...(distanceKm === undefined ? {} : { distanceKm: Math.round(distanceKm) }),
      reasons: reasonsFor(place, name, candidate.name, match, hints, distanceKm),
    };
  });
  return ranked.sort((a, b) => b.score - a.score || (a.place.name < b.place.name ? -1 : 1));
}

/** The whole name as it stands, else the one candidate that a text of only this name has: a form, a phrase. */
function candidateOf(name: string, gazetteer: Gazetteer): Candidate | null {
  const exact = gazetteer.lookup(name);
  const words = wordsOf(name);
  if (exact.length > 0) {
    const to = Math.max(0, words.length - 1);
    return { from: 0, to, last: to, name, readings: exact, demonym: null, kinds: null, made: null };
  }
  const upper = name.replace(/(?<![\p{L}\p{M}’'ʼ])\p{Ll}/gu, (c) => c.toUpperCase());
  for (const text of new Set([name, upper])) {
    const tokens = wordsOf(text);
    const found = findCandidates(tokens, text, gazetteer);
    const whole = found.find((c) => c.from === 0 && c.last === tokens.length - 1);
    if (whole) return { ...whole, readings: fitting(whole) };
  }
  return null;
}

function fitting(c: Candidate): readonly GazetteerPlace[] {
  const kinds = c.kinds;
  const readings = kinds ? c.readings.filter((p) => kinds.includes(p.kind)) : c.readings;
  return readings.length > 0 ? readings : c.readings;
}

/** The same place from two sources once: what has an id before what has none. */
function distinct(places: readonly GazetteerPlace[]): GazetteerPlace[] {
  const out: GazetteerPlace[] = [];
  for (const p of places) {
    const twin = out.findIndex((o) => o.kind === p.kind && o.country === p.country && kmBetween(o, p) < 5);
    if (twin < 0) out.push(p);
    else if (out[twin]!.geonamesId === undefined && p.geonamesId !== undefined) out[twin] = p;
  }
  return out;
}

function matchOf(asked: string, c: Candidate, place: GazetteerPlace): MatchKind {
  if (foldName(asked) === foldName(place.name)) return 'name';
  return foldName(asked) === foldName(c.name) ? 'spelling' : 'form';
}

function reasonsFor(
  place: GazetteerPlace,
  asked: string,
  matched: string,
  match: MatchKind,
  hints: RankHints,
  distanceKm: number | undefined,
): string[] {
  const out: string[] = [];
  if (match === 'name') out.push('its own name');
  if (match === 'spelling') out.push(`another name or spelling of ${place.name}`);
  if (match === 'form') out.push(matched === asked ? `stands for ${place.name}` : `a form of ${matched}`);
  if (place.kind !== 'settlement') out.push(KIND_WEIGHT[place.kind] ?? `a ${place.kind}`);
  if (place.capital) out.push('a national capital');
  if (place.population) out.push(`${place.population.toLocaleString('en')} people`);
  else if (place.kind === 'settlement' || place.kind === 'district') out.push('population not known');
  if (hints.country && place.country === hints.country) out.push(`in ${hints.country}, as asked`);
  if (hints.near && distanceKm !== undefined)
    out.push(`${Math.round(distanceKm).toLocaleString('en')} km from ${hints.near.name}`);
  return out;
}

const KIND_WEIGHT: Readonly<Partial<Record<GazetteerPlace['kind'], string>>> = {
  country: 'a country: meant before any town of the name',
  admin1: 'a first-level unit',
  admin2: 'a second-level unit: ranked low unless its kind is named',
  region: 'a region of speech',
  water: 'a water',
};
