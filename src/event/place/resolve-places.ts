import type { GazetteerPlace } from '../../model/place.ts';
import { foldName } from '../../util/fold-name.ts';
import type { Candidate } from './candidate.ts';
import { isCyrillic } from './cyrillic-forms.ts';
import { kmBetween } from './geometry.ts';
import { nearnessTo } from './near-places.ts';
import { bearingOf, fitAlone, type Judged, leaning, threshold } from './score-reading.ts';

/** What weighs a name that nothing else decides. */
export interface Context {
  /** How often each country is named, in any way. */
  readonly countries: ReadonlyMap<string, number>;
  /** The same of the title and the source alone. */
  readonly aside: ReadonlyMap<string, number>;
  /** Whether every name is known to be a place: then none is refused for want of support. */
  readonly given?: boolean;
}

interface Scored {
  readonly place: GazetteerPlace;
  readonly score: number;
}
interface Best extends Scored {
  /** The reading that came second. */
  readonly rival: Scored | null;
  /** The best score of a reading in another country. */
  readonly abroad: number;
}

/** A reading chosen, with the rule that chose it, its score and the reading that came second. */
export interface Resolved extends Best {
  readonly name: string;
  readonly candidate: Candidate;
  /** Another town of the name, far off, is as likely: no point would be honest. */
  readonly isTie: boolean;
}

const BEST =
  'event/place/resolve-places: the reading that fits best by size, country, neighbours and words around';
const TIED =
  'event/place/resolve-places: two towns of the name are as likely, so only what they share is said';
const NAMED_BEFORE = 'event/place/resolve-places: the same name means what it meant before';

/** All mentions of one name with the same generic words: they mean one place, unless an apposition parts them. */
interface Group {
  readonly members: readonly number[];
  /** The first member with all that is said of any member in apposition. */
  readonly judged: Judged;
  /** Groups that stand in a row with it. */
  readonly row: ReadonlySet<string>;
  /** How well each reading fits alone. */
  readonly alone: readonly number[];
  /** A country bears the name, and so does a first-level unit of another ("Georgia"). */
  readonly contested: boolean;
}

/**
 * The best reading of each candidate, or null where none is well enough supported. Names are first weighed alone, then
 * twice more in the light of what the others mean: their countries, how near they lie, and their kind where they stand in a row.
 */
export function resolvePlaces(judged: readonly Judged[], context: Context): (Resolved | null)[] {
  const groups = groupByName(judged);
  let chosen = chooseAll(groups, { all: context.countries, own: new Map() }, new Map());
  for (let pass = 0; pass < PASSES; pass++)
    chosen = chooseAll(groups, votes(groups, chosen, context), chosen);
  return decide(judged, chosen, context);
}

const PASSES = 2;

/** How much the document speaks for each country, and what each name adds to its own: no name supports itself. */
interface Votes {
  readonly all: ReadonlyMap<string, number>;
  readonly own: ReadonlyMap<string, number>;
}

function groupByName(judged: readonly Judged[]): Map<string, Group> {
  const members = new Map<string, number[]>();
  const keys = judged.map(keyOf);
  keys.forEach((key, i) => {
    const before = members.get(key);
    if (before) before.push(i);
    else members.set(key, [i]);
  });
  const out = new Map<string, Group>();
  for (const [key, list] of members) {
    const first = judged[list[0]!]!;
    const all = list.map((i) => judged[i]!);
    const within = [...new Set(all.flatMap((j) => j.within))];
    const called = all.find((j) => j.called)?.called ?? null;
    const one: Judged = { ...first, within, called };
    const row = new Set(all.flatMap((j) => j.row.map((i) => keys[i]!)).filter((k) => k !== key));
    out.set(key, {
      members: list,
      judged: one,
      row,
      alone: first.candidate.readings.map((p) => fitAlone(p, one)),
      contested: isContested(one),
    });
  }
  return out;
}

function isContested({ candidate }: Judged): boolean {
  const country = candidate.readings.find((p) => p.kind === 'country')?.country;
  if (country === undefined || candidate.demonym) return false;
  return candidate.readings.some(
    (p) => p.kind === 'admin1' && p.country !== country && bearingOf(p, candidate.name) === 'own',
  );
}
/** What a country loses where nothing else in the report is of it, and a unit of another country has its name. */
const CONTESTED = 3;

const keyOf = (j: Judged): string =>
  `${foldName(j.candidate.name)} ${j.candidate.kinds?.join() ?? ''}${j.candidate.demonym ? ' demonym' : ''}`;

/** The best reading of each name, given the countries named and what the other names were taken to mean. */
function chooseAll(
  groups: ReadonlyMap<string, Group>,
  countries: Votes,
  before: ReadonlyMap<string, Best>,
): Map<string, Best> {
  const strongest = Math.max(1, ...countries.all.values());
  const units = unitsNamed(before);
  const near = nearnessTo(anchorsOf(before));
  const out = new Map<string, Best>();
  for (const [key, group] of groups) {
    const self = before.get(key)?.place ?? null;
    const state = group.judged.candidate.kinds ? undefined : stateTold(group, groups);
    const own = countries.own.get(key) ?? 0;
    const said = (p: GazetteerPlace): number =>
      (countries.all.get(p.country ?? '') ?? 0) - (self?.country === p.country ? own : 0);
    const rowMates = [...group.row].flatMap((k) => before.get(k) ?? []).map((b) => b.place);
    const best = bestOf(
      group.judged,
      (p, i) =>
        group.alone[i]! +
        leaning(p, said(p), strongest) +
        near(p, self) +
        matchInRow(p, rowMates) +
        (p.kind !== 'admin1' && units.has(p.admin1 ?? '') ? IN_UNIT : 0) +
        (p === state ? TOLD : 0) -
        (group.contested && p.kind === 'country' && said(p) < 0.01 ? CONTESTED : 0),
    );
    if (best) out.set(key, best);
  }
  return out;
}

/** First-level units that the report names: a town in one of them is meant before its namesake elsewhere. */
function unitsNamed(chosen: ReadonlyMap<string, Best>): ReadonlySet<string> {
  const out = new Set<string>();
  for (const { place } of chosen.values())
    if (place.kind === 'admin1' && place.admin1 !== undefined) out.add(place.admin1);
  return out;
}
const IN_UNIT = 1;

/** Places surely meant: others are measured against them. */
function anchorsOf(chosen: ReadonlyMap<string, Best>): GazetteerPlace[] {
  const sure = [...chosen.values()].filter(
    (b) => b.score > 5.5 && b.score - (b.rival?.score ?? 0) >= CLEAR && b.place.kind !== 'country',
  );
  return [...new Set(sure.map((b) => b.place))];
}

/** "Tacoma, Wash." says which Washington the report is about. */
function stateTold(group: Group, groups: ReadonlyMap<string, Group>): GazetteerPlace | undefined {
  const told = groups.get(`${foldName(group.judged.candidate.name)} admin1`);
  return told?.judged.candidate.readings[0];
}
/** What a state's short form adds to its bare name: enough against a capital of that name, not against a city of millions. */
const TOLD = 2;

/** "California, Oregon and Washington": names in a row are of one kind. */
function matchInRow(p: GazetteerPlace, mates: readonly GazetteerPlace[]): number {
  if (p.kind === 'settlement') return mates.some((m) => m !== p && kmBetween(m, p) < ROW_KM) ? 1 : 0;
  if (p.kind !== 'admin1' && p.kind !== 'country') return 0;
  const like = mates.some((m) => m.kind === p.kind && (p.kind === 'country' || m.country === p.country));
  return like ? 2 : 0;
}
/** "between Kabacan and Carmen": towns named together lie together, where one of the name does. */
const ROW_KM = 50;

/** Countries by what the names are now taken to mean, beside those that the document says elsewhere. */
function votes(
  groups: ReadonlyMap<string, Group>,
  chosen: ReadonlyMap<string, Best>,
  context: Context,
): Votes {
  // What a report is headed with, and who sends it, says more than a name in passing.
  const all = new Map([...context.aside].map(([code, n]) => [code, 2 * n]));
  const own = new Map<string, number>();
  for (const [key, { place, score, abroad }] of chosen) {
    if (!place.country) continue;
    const times = 1 + Math.log2(groups.get(key)!.members.length);
    const sure = place.kind === 'country' ? 1 : 0.7 * Math.min(1, Math.max(0, (score - abroad) / SURE_BY));
    if (sure <= 0) continue;
    own.set(key, times * sure);
    all.set(place.country, (all.get(place.country) ?? 0) + times * sure);
  }
  return { all, own };
}
/** A reading this much above the next is clear enough to measure others against. */
const CLEAR = 0.5;
/** A name speaks for a country by how far its best reading there is above its best elsewhere. */
const SURE_BY = 2.5;

function bestOf(j: Judged, score: (p: GazetteerPlace, i: number) => number): Best | null {
  let found: Scored | null = null;
  let rival: Scored | null = null;
  const scores = j.candidate.readings.map((place, i) => {
    const s = score(place, i);
    if (!found || s > found.score) [found, rival] = [{ place, score: s }, found];
    else if (!rival || s > rival.score) rival = { place, score: s };
    return s;
  });
  if (!found) return null;
  const { country } = (found as Scored).place;
  let abroad = 0;
  j.candidate.readings.forEach((p, i) => {
    if (p.country !== country && scores[i]! > abroad) abroad = scores[i]!;
  });
  const chosen: Best = { ...(found as Scored), rival, abroad };
  const isUnit = chosen.place.kind === 'admin1' || chosen.place.kind === 'admin2';
  return isUnit && !j.candidate.kinds && !j.called ? (seatOf(chosen, j) ?? chosen) : chosen;
}

/** A town of the same name in the unit is meant where nothing says "region": "in Diffa" is the town. */
function seatOf(unit: Best, j: Judged): Best | null {
  const wide = unit.place.kind === 'admin1';
  const place = j.candidate.readings.find(
    (p) =>
      p.kind === 'settlement' &&
      (wide
        ? p.admin1 !== undefined && p.admin1 === unit.place.admin1 && isTown(p)
        : p.country === unit.place.country && kmBetween(p, unit.place) < SEAT_KM) &&
      bearingOf(p, j.candidate.name) !== 'by-name',
  );
  return place ? { ...unit, place, rival: unit } : null;
}
const isTown = (p: GazetteerPlace): boolean => p.radiusKm !== undefined || (p.population ?? 0) >= 5000;
/** The seat of a second-level unit lies no farther from its middle. */
const SEAT_KM = 80;

/** The reading of every mention: its own where an apposition speaks of it alone, else that of its name. */
function decide(
  judged: readonly Judged[],
  chosen: ReadonlyMap<string, Best>,
  context: Context,
): (Resolved | null)[] {
  const anchors = anchorsOf(chosen);
  const known = new Map<string, Resolved>();
  return judged.map((j) => {
    const key = keyOf(j);
    const before = known.get(key);
    if (before && j.within.length === 0) return { ...before, name: before.isTie ? TIED : NAMED_BEFORE };
    const best = chosen.get(key);
    if (!best) return null;
    const least = context.given ? 0 : threshold(j) + foreign(best.place, j, anchors, context);
    if (best.score < least) return null;
    const isTie = j.within.length === 0 && isTied(best);
    const resolved = { ...best, name: isTie ? TIED : BEST, candidate: j.candidate, isTie };
    known.set(key, resolved);
    return resolved;
  });
}

/** Two towns that bear the name as their own, far apart, and nothing in the report that tells which. */
function isTied({ place, score, rival }: Best): boolean {
  if (rival === null || place.kind !== 'settlement' || rival.place.kind !== 'settlement') return false;
  if (score - rival.score >= CLEAR || foldName(place.name) !== foldName(rival.place.name)) return false;
  if ((place.population ?? 0) >= MUCH_LARGER * (rival.place.population ?? 0)) return false;
  return kmBetween(place, rival.place) > APART_KM;
}
/** A town so many times as large as its namesake is meant where nothing clearly says otherwise. */
const MUCH_LARGER = 5;
/** Towns nearer to one another than this are the same to whoever is told of either. */
const APART_KM = 50;

/** A small place in a country that the report has nothing else of: a namesake of a village the gazetteer lacks. */
function foreign(p: GazetteerPlace, j: Judged, anchors: readonly GazetteerPlace[], context: Context): number {
  const small =
    (p.kind === 'settlement' || p.kind === 'admin2' || p.kind === 'facility') &&
    (p.population ?? 0) < 100000 &&
    !p.radiusKm;
  if (!small || !p.country || j.within.length > 0) return 0;
  const others = anchors.filter((a) => a !== p && a.country);
  if (others.length === 0 || others.some((a) => a.country === p.country && kmBetween(a, p) < 300)) return 0;
  const named = isCyrillic(j.candidate.name) || foldName(p.name) === foldName(j.candidate.name);
  if (!context.countries.has(p.country)) return named ? 0 : 2.5;
  return named || others.some((a) => a.country === p.country) ? 0 : 1.5;
}
