import { NEEDS_PREPOSITION } from '../../lexicon/place-word.ts';
import type { GazetteerPlace } from '../../model/place.ts';
import { foldName } from '../../util/fold-name.ts';
import type { Candidate } from './candidate.ts';
import { kmBetween } from './geometry.ts';

/** A candidate with what the words around it say for its being a place. */
export interface Judged {
  readonly candidate: Candidate;
  /** A locative preposition stands before it. */
  readonly locative: boolean;
  /** It begins a sentence, so its capital says nothing. */
  readonly sentenceStart: boolean;
  /** The same word stands in the text in lower case. */
  readonly lowerElsewhere: boolean;
  /** The tagger takes it for something else than a name. */
  readonly commonWord: boolean;
  /** Country or unit named in apposition ("Bara in North Kordofan", "Paris, Texas"). */
  readonly within: readonly GazetteerPlace[];
}

/** What weighs a name that nothing else decides. */
export interface Context {
  /** How often each country is named, in any way. */
  readonly countries: ReadonlyMap<string, number>;
}

/** log10 of a population below which a bare name needs support; refuses hamlets that are also words. */
const LEAST = 4.3;

/** As a hamlet: the streams, hills and stations of an imported dump are many and seldom meant. */
const MINOR = 2.4;

/** Waters, landforms and the like that come from a dump; those of the hand lists were chosen as often spoken of. */
function isMinor(p: GazetteerPlace): boolean {
  const isPeopled = p.kind === 'settlement' || p.kind === 'district';
  return p.geonamesId !== undefined && !isPeopled && !p.kind.startsWith('admin') && p.kind !== 'country';
}

/** How often a place of this kind and size is meant, about log10 of its people; what decides where nothing else does. */
export function prior(p: GazetteerPlace): number {
  if (isMinor(p)) return MINOR;
  switch (p.kind) {
    case 'country':
      return 8.5;
    case 'region':
    case 'water':
    case 'landform':
    case 'other':
      return 6.2;
    case 'admin1':
      return 5.1;
    case 'admin2':
      return 1.5;
    case 'facility':
      return 5.2;
    default:
      return (
        Math.log10((p.population ?? (p.radiusKm ? 30000 : 250)) + 1) +
        (p.capital ? 0.8 : 0) -
        (p.kind === 'district' ? 0.8 : 0)
      );
  }
}

/** A sizeable place bears this very name, so another's by-name (Islamabad, once Chittagong) is hardly meant. */
function hasNamesake(c: Candidate): boolean {
  return c.readings.some((p) => (p.population ?? 0) >= 50000 && foldName(p.name) === foldName(c.name));
}

/** How well a reading fits name and context; `strongest` is how often the country named most is named. */
export function fit(p: GazetteerPlace, j: Judged, context: Context, strongest: number): number {
  const named = foldName(p.name) === foldName(j.candidate.name);
  const small = p.kind === 'settlement' || p.kind === 'district';
  let score = prior(p) + (named ? 0.5 : small && (p.population ?? 0) < 300000 ? -0.8 : 0);
  if (named && (p.kind === 'region' || p.kind === 'water') && !isMinor(p)) score += 1.5;
  if (small && !named && hasNamesake(j.candidate)) score -= 2;
  const n = p.country ? (context.countries.get(p.country) ?? 0) : 0;
  if (n > 0 && p.kind !== 'country') score += 1.6 + Math.min(1.6, (1.6 * n) / Math.max(1, strongest));
  for (const w of j.within) {
    if (w === p) continue;
    if (w.kind === 'country' && w.country === p.country && p.kind !== 'country') score += 3;
    if (w.kind === 'admin1' && w.admin1 && w.admin1 === p.admin1 && p.kind !== 'admin1') score += 4;
    if (w.kind !== 'country' && w.kind !== 'admin1' && kmBetween(w, p) < 150) score += 2;
  }
  if (j.candidate.kinds) {
    const rank = j.candidate.kinds.indexOf(p.kind);
    score += rank < 0 ? -6 : 4 - rank;
  }
  return score;
}

/** A reading chosen, with the rule that chose it, its score and the reading that came second. */
export interface Resolved extends Best {
  readonly name: string;
  readonly candidate: Candidate;
}

const BEST =
  'event/place/resolve-places: the reading that fits best by size, country, neighbours and words around';
const NAMED_BEFORE = 'event/place/resolve-places: the same name means what it meant before';

/** The best reading of each candidate, or null where none is well enough supported. Two passes: alone, then by nearness. */
export function resolvePlaces(judged: readonly Judged[], context: Context): (Resolved | null)[] {
  const strongest = Math.max(0, ...context.countries.values());
  const first = judged.map((j) => best(j, (p) => fit(p, j, context, strongest)));
  const anchors = [
    ...new Set(
      first
        .filter((b): b is Best => b !== null && b.score > 5.5 && b.place.kind !== 'country')
        .map((b) => b.place),
    ),
  ];
  const near = nearnessTo(anchors);
  const byName = new Map<string, Resolved>();
  return judged.map((j, i) => {
    const name = `${foldName(j.candidate.name)} ${j.candidate.kinds?.join() ?? ''}`;
    const b = best(j, (p) => fit(p, j, context, strongest) + near(p, first[i]?.place ?? null));
    const enough = b !== null && b.score >= threshold(j) + foreign(b.place, j, anchors, context);
    const known = byName.get(name);
    if (known && !(j.within.length > 0)) return { ...known, name: NAMED_BEFORE };
    const resolved = enough ? { ...b, name: BEST, candidate: j.candidate } : null;
    if (resolved) byName.set(name, resolved);
    return resolved;
  });
}

interface Scored {
  readonly place: GazetteerPlace;
  readonly score: number;
}
interface Best extends Scored {
  /** The reading that came second. */
  readonly rival: Scored | null;
}

function best(j: Judged, score: (p: GazetteerPlace) => number): Best | null {
  let found: Scored | null = null;
  let rival: Scored | null = null;
  for (const place of j.candidate.readings) {
    const s = score(place);
    if (!found || s > found.score) [found, rival] = [{ place, score: s }, found];
    else if (!rival || s > rival.score) rival = { place, score: s };
  }
  if (!found) return null;
  const chosen: Best = { ...(found as Scored), rival };
  return chosen.place.kind === 'admin1' && !j.candidate.kinds ? (seatOf(chosen, j) ?? chosen) : chosen;
}

/** A town of the same name in the unit is meant where nothing says "region": "in Diffa" is the town. */
function seatOf(unit: Best, j: Judged): Best | null {
  const place = j.candidate.readings.find(
    (p) =>
      p.kind === 'settlement' &&
      p.admin1 !== undefined &&
      p.admin1 === unit.place.admin1 &&
      (p.radiusKm !== undefined || (p.population ?? 0) >= 10000),
  );
  return place ? { place, score: unit.score, rival: unit } : null;
}

/** A small place in a country that the report has nothing else of: a namesake of a village the gazetteer lacks. */
function foreign(p: GazetteerPlace, j: Judged, anchors: readonly GazetteerPlace[], context: Context): number {
  const small =
    (p.kind === 'settlement' || p.kind === 'admin2' || p.kind === 'facility') &&
    (p.population ?? 0) < 100000 &&
    !p.radiusKm;
  if (!small || !p.country || j.within.length > 0) return 0;
  const others = anchors.filter((a) => a !== p && a.country);
  if (others.length === 0 || others.some((a) => a.country === p.country && kmBetween(a, p) < 300)) return 0;
  const named = foldName(p.name) === foldName(j.candidate.name);
  if (!context.countries.has(p.country)) return named ? 0 : 2.5;
  return named || others.some((a) => a.country === p.country) ? 0 : 1.5;
}

/** How near a place is to the anchors, itself left out; a place named again and again is measured once. */
function nearnessTo(
  anchors: readonly GazetteerPlace[],
): (p: GazetteerPlace, self: GazetteerPlace | null) => number {
  const known = new Map<GazetteerPlace, Map<GazetteerPlace | null, number>>();
  return (p, self) => {
    const mine = known.get(p) ?? new Map<GazetteerPlace | null, number>();
    known.set(p, mine);
    const before = mine.get(self);
    if (before !== undefined) return before;
    const now = nearness(p, anchors, self);
    mine.set(self, now);
    return now;
  };
}

function nearness(
  p: GazetteerPlace,
  anchors: readonly GazetteerPlace[],
  self: GazetteerPlace | null,
): number {
  if (p.kind === 'country') return 0;
  let near = 0;
  for (const a of anchors) {
    if (a === self || a.name === p.name) continue;
    const d = kmBetween(a, p);
    if (d < 60) return 1.5;
    if (d < 250) near = 0.8;
  }
  return near;
}

function threshold(j: Judged): number {
  const name = j.candidate.name;
  let t = LEAST;
  if (j.locative) t -= 1.2;
  if (j.within.length) t -= 1;
  if (j.sentenceStart) t += 0.7;
  if (j.commonWord) t += 1.6;
  if (j.lowerElsewhere) t += 1.5;
  if (j.sentenceStart && !j.candidate.readings.some((p) => foldName(p.name) === foldName(name))) t += 1.5;
  if (name.length <= 3) t += 1.5;
  if (
    j.candidate.from === j.candidate.to &&
    NEEDS_PREPOSITION.has(name.toLowerCase()) &&
    !j.locative &&
    !j.within.length
  )
    t += 3;
  if (name.length > 3 && name === name.toUpperCase()) t += 1;
  return t;
}
