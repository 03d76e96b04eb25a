import { countryInName } from '../lexicon/country-in.ts';
import { TALLY_COUNTRY } from '../lexicon/log-model.ts';
import { LOG_UNITS, parseAskedRegion, parseLogTarget } from '../lexicon/log-region.ts';
import { unitNameOf } from '../lexicon/unit-name.ts';
import type { AirDefenceAsked, AirDefenceFigure, ClaimFigure, RegionPlace } from '../model/air-defence.ts';

/** Whether a place lies in the region asked for. */
export type RegionTest = (place: RegionPlace) => boolean;
/** Whether a figure is of the region for sure, perhaps, or not. */
type Part = 'in' | 'perhaps' | 'out';

/**
 * The figures that are of the days, region, kind and party asked for. A figure that may be of elsewhere too is marked as counting perhaps;
 * one of no known day is in no stretch of days.
 */
export function narrowFigures<T extends AirDefenceFigure>(
  figures: readonly T[],
  asked: AirDefenceAsked,
  isInRegion?: RegionTest,
): T[] {
  const country = asked.region ? countryAsked(asked.region) : null;
  return figures.flatMap((f) => {
    if (!isOfDays(f, asked) || !isOfParty(f, asked.party)) return [];
    if (asked.kind && !isOfKind(f.kind, asked.kind)) return [];
    if (!isInRegion) return [f];
    const part = f.from === 'log' ? targetPart(f.target, isInRegion) : placesPart(f, isInRegion, country);
    return part === 'out' ? [] : [{ ...f, isPerhaps: part === 'perhaps' }];
  });
}

/** A period that reaches beyond the days is told of too: it is added to nothing. */
function isOfDays({ day, period }: AirDefenceFigure, { from, to }: AirDefenceAsked): boolean {
  if (!from && !to) return true;
  if (day === null) return false;
  return (!from || (period?.to ?? day) >= from) && (!to || (period?.from ?? day) <= to);
}

function isOfParty({ side, party }: AirDefenceFigure, asked: string | undefined): boolean {
  if (!asked) return true;
  return side === asked.trim().toUpperCase() || party.toLowerCase().includes(asked.trim().toLowerCase());
}

function isOfKind(kind: string, asked: string): boolean {
  if (asked === 'drone') return kind === 'uav' || kind === 'loitering_munition';
  if (asked === 'missile') return kind === 'missile' || kind.endsWith('_missile');
  return kind === asked;
}

/** Whether a row's target lies in the region: one of two units, or of no unit ("south"), lies there perhaps. */
function targetPart(target: string | null, isInRegion: RegionTest): Part {
  if (isInRegion({ name: 'Ukraine', country: TALLY_COUNTRY })) return 'in';
  const names = (target ?? '').split(/ and |, /);
  const named = names.filter((name) => isInRegion({ name, country: TALLY_COUNTRY })).length;
  if (named > 0) return names.length > 1 ? 'perhaps' : 'in';
  const { admin1, isVague } = parseLogTarget(target);
  const inside = admin1.filter((unit) =>
    isInRegion({ name: unitNameOf(unit) ?? unit, country: TALLY_COUNTRY, admin1: unit }),
  );
  if (isVague) return isInCountry(isInRegion) ? 'perhaps' : 'out';
  return inside.length === 0 ? 'out' : inside.length === admin1.length ? 'in' : 'perhaps';
}

/** Whether any unit of the country at which the rows were aimed is asked for: "south" lies in no other land. */
function isInCountry(isInRegion: RegionTest): boolean {
  return LOG_UNITS.some((admin1) =>
    isInRegion({ name: unitNameOf(admin1) ?? admin1, country: TALLY_COUNTRY, admin1 }),
  );
}

/** The country in which a region lies as it is asked for, ISO 3166-1; null where its words do not tell. */
function countryAsked(region: string): string | null {
  const code = /^([a-z]{2})(?:-|$)/i.exec(region.trim())?.[1]?.toUpperCase();
  return code ?? parseAskedRegion(region)?.slice(0, 2) ?? countryInName(region);
}

/**
 * Whether what a report tells lies in the region: told of a wider area, or of nowhere, it lies there perhaps. Not where that area is
 * another country, nor, told of nowhere, where who tells it is on another country's side.
 */
function placesPart(
  { places, side }: Pick<ClaimFigure, 'places' | 'side'>,
  isInRegion: RegionTest,
  country: string | null,
): Part {
  const mayBe = (of: string | null | undefined): boolean => !of || !country || of === country;
  const spots = places.filter((p) => p.role !== 'from');
  const inside = spots.filter(isInRegion).length;
  if (spots.length > 0 && inside === spots.length) return 'in';
  const isWide =
    spots.length === 0 ? mayBe(side) : spots.some((p) => !p.admin1 && p.precision >= 5 && mayBe(p.country));
  return inside > 0 || isWide ? 'perhaps' : 'out';
}
