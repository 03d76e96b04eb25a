import { TALLY_COUNTRY } from '../lexicon/log-model.ts';
import { LOG_UNITS, parseLogTarget } from '../lexicon/log-region.ts';
import { unitNameOf } from '../lexicon/unit-name.ts';
import type { AirDefenceAsked, AirDefenceFigure, RegionPlace } from '../model/air-defence.ts';
import type { EventPlace } from '../model/place.ts';

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
  return figures.flatMap((f) => {
    if (!isOfDays(f, asked) || !isOfParty(f, asked.party)) return [];
    if (asked.kind && !isOfKind(f.kind, asked.kind)) return [];
    if (!isInRegion) return [f];
    const part = f.from === 'log' ? targetPart(f.target, isInRegion) : placesPart(f.places, isInRegion);
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

/** Whether what a report tells lies in the region: told of a wider area, or of nowhere, it lies there perhaps. */
function placesPart(places: readonly EventPlace[], isInRegion: RegionTest): Part {
  const spots = places.filter((p) => p.role !== 'from');
  const inside = spots.filter(isInRegion).length;
  if (spots.length > 0 && inside === spots.length) return 'in';
  const isWide = spots.length === 0 || spots.some((p) => !p.admin1 && p.precision >= 5);
  return inside > 0 || isWide ? 'perhaps' : 'out';
}
