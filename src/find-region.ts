import { parseRaionAsked, parseUnitAsked } from './lexicon/known-region.ts';
import type { GazetteerPlace } from './model/place.ts';
import type { RegionFound } from './model/region-found.ts';
import { bareRegion, isInRegion } from './output/in-region.ts';
import { foldName } from './util/fold-name.ts';

/** Names offered in place of one that is not known. */
const MOST_OFFERED = 4;

/** Where names are looked up. */
export interface RegionNames {
  /** Name of a first-level unit by its code (ISO 3166-2), or null: newer codes than a lexicon has are here. */
  unitName(admin1: string): string | null;
  /** Places that have that very name among theirs, the most populous first. */
  spelled(name: string): readonly GazetteerPlace[];
  /** Known names spelled most like one that is not known, the likeliest first. */
  nearestNames(name: string, most: number): readonly string[];
  /** Whether something that may be shown is told of under that name: a place no gazetteer has, a hromada of a log. */
  isTold(name: string): Promise<boolean>;
}

/**
 * Looks a region up as it is asked for: a country, a first-level unit, a raion or a place, by code or by its name in any language that is
 * known of it. One that is known is found by all filters under the name given back, also where nothing is told of it; of one that is not,
 * an empty answer would say that nothing happened there.
 */
export async function findRegion(asked: string, names: RegionNames): Promise<RegionFound> {
  const unit = parseUnitAsked(asked);
  if (unit) return known(unit);
  if (names.unitName(asked.trim().toUpperCase())) return known(asked.trim());
  if (foldName(asked) === '') return { isKnown: false, nearest: [] };
  const place = placeNamed(asked, names);
  if (place && isInRegion(ownRegion(place), asked)) return known(asked.trim());
  if (await names.isTold(asked)) return known(asked.trim());
  const name = place ? nameOf(place) : parseRaionAsked(asked);
  if (name) return known(name);
  // "Toretsk city" is Toretsk, but not every place that is called a town is the one meant.
  const bare = names.spelled(bareRegion(foldName(asked))).slice(0, 1);
  const near = [...bare.map((p) => p.name), ...names.nearestNames(asked, MOST_OFFERED)];
  return { isKnown: false, nearest: [...new Set(near)].slice(0, MOST_OFFERED) };
}

const known = (name: string): RegionFound => ({ isKnown: true, name });

/** The likeliest place of that name: a country or unit before a town, and a unit also where its kind is said (`Kherson province`). */
function placeNamed(asked: string, { spelled }: RegionNames): GazetteerPlace | null {
  const all = spelled(asked);
  const bare = bareRegion(foldName(asked));
  const units = bare === foldName(asked) ? [] : spelled(bare).filter((p) => p.kind === 'admin1');
  const first = (kind: string) => all.find((p) => p.kind === kind);
  return first('country') ?? first('admin1') ?? all[0] ?? units[0] ?? null;
}

/** A place as one that lies in itself alone. */
function ownRegion({ kind, name, country, admin1 }: GazetteerPlace) {
  return {
    name,
    ...(kind === 'country' && country ? { country } : {}),
    ...(kind === 'admin1' && admin1 ? { admin1 } : {}),
  };
}

function nameOf({ kind, name, country, admin1 }: GazetteerPlace): string {
  return (kind === 'country' && country) || (kind === 'admin1' && admin1) || name;
}
