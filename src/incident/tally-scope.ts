import { equipmentNamedBy, isNamedIn } from '../lexicon/counted-equipment.ts';
import { countryInName } from '../lexicon/country-in.ts';
import { parseLogModel } from '../lexicon/log-model.ts';
import { parseLogTarget } from '../lexicon/log-region.ts';
import type { Count, EquipmentClass, Event } from '../model/event.ts';
import type { ReportedEvent } from '../model/incident.ts';
import { isIn } from './log-index.ts';

/** Whether a row is part of what a figure counts. */
export type Part = 'in' | 'perhaps' | 'out';

/** Classes that a tally of missiles and drones keeps. */
const TALLIED: readonly EquipmentClass[] = [
  'loitering_munition',
  'uav',
  'cruise_missile',
  'ballistic_missile',
  'missile',
  'air_defence_missile',
];
/** Classes that a type of event implies where nothing is named. */
const IMPLIED: Readonly<Partial<Record<Event['type'], readonly EquipmentClass[]>>> = {
  'strike.drone': ['uav'],
  'strike.missile': ['missile'],
  'strike.mixed': [],
  'defence.interception': [],
  'alert.raised': [],
};

/** What a figure counts: classes for sure, classes perhaps; none for sure = munitions of any class. */
export interface CountedClasses {
  readonly sure: readonly EquipmentClass[];
  readonly perhaps: readonly EquipmentClass[];
}

/**
 * The classes a figure of launched or intercepted munitions counts. "Dozens of missiles and drones" counts missiles for sure; the
 * drones beside them only perhaps, unless another figure has them. A string says why none can be told.
 */
export function classesOf(event: Event, count: Count): CountedClasses | string {
  const implied = IMPLIED[event.type];
  if (!implied) return 'it is said of something that the tally does not keep';
  const munitions = event.equipment.filter((q) => TALLIED.includes(q.class));
  const named = equipmentNamedBy(event, count);
  if (named.some((q) => !TALLIED.includes(q.class)) || (event.equipment.length > 0 && munitions.length === 0))
    return 'the tally keeps missiles and drones only';
  const classes = (list: typeof munitions): EquipmentClass[] => [...new Set(list.map((q) => q.class))].sort();
  if (named.length > 0) {
    const rivals = event.counts.filter((c) => c !== count && c.what === count.what).map((c) => c.quote);
    const beside = munitions.filter((q) => !named.includes(q) && !rivals.some((r) => isNamedIn(q.name, r)));
    return { sure: classes(named), perhaps: count.scope ? [] : classes(beside) };
  }
  const only = classes(munitions);
  // Several classes and a figure that names none of them: all together.
  return { sure: only.length > 0 ? only : implied, perhaps: [] };
}

/** Whether a class that words name holds a munition of another: "missiles" holds cruise missiles, "drones" holds loitering munitions. */
function holds(named: EquipmentClass, made: EquipmentClass): boolean {
  if (named === made) return true;
  if (named === 'missile') return /_missile$/.test(made);
  return named === 'uav' && made === 'loitering_munition';
}

/** Whether the munitions of a row are among those counted, and the row's models that no table knows. */
export function modelPart(
  model: string,
  { sure, perhaps }: CountedClasses,
): { part: Part; unknown: boolean } {
  const rows = parseLogModel(model);
  const parts = rows.map((row): Part => {
    if (!row) return 'perhaps';
    if (sure.length === 0 && perhaps.length === 0) return row.class === 'ammunition' ? 'perhaps' : 'in';
    const kept = sure.filter((c) => holds(c, row.class));
    // "Drones" with no more said often leaves out those that only watch.
    if (kept.length > 0) return row.watches && kept.every((c) => c === 'uav') ? 'perhaps' : 'in';
    const all = [...sure, ...perhaps];
    const may = [row.class, ...(row.perhaps ?? [])];
    return all.some((c) => may.some((m) => holds(c, m))) ? 'perhaps' : 'out';
  });
  const part = parts.every((p) => p === 'in') ? 'in' : parts.every((p) => p === 'out') ? 'out' : 'perhaps';
  return { part, unknown: part !== 'out' && rows.includes(null) };
}

/** Where a figure is said of: units or a country, and whether only a part of them is meant. A string says why it cannot be told. */
export interface CountedArea {
  readonly units: readonly string[];
  readonly isPart: boolean;
}

/** The area a figure is said of; the tally keeps what one country says was launched at it and what it shot down. */
export function areaCounted(
  e: ReportedEvent,
  what: 'launched' | 'intercepted',
  country: string,
): CountedArea | string {
  const doer = e.event.actors.find((a) => a.role === (what === 'launched' ? 'initiator' : 'defender'));
  const doers = doer ? countryInName(doer.name) : null;
  if (doers && (what === 'launched') === (doers === country))
    return 'the tally keeps what was launched at Ukraine and shot down by it';
  const spots = e.event.places.filter((p) => p.role !== 'from');
  if (spots.length === 0) {
    const speakers = [...new Set(e.statements.flatMap((s) => s.speaker?.country ?? []))];
    // An army that speaks of launches with nobody named may speak of its own.
    const isOwn =
      doers !== null || (what === 'intercepted' && speakers.length === 1 && speakers[0] === country);
    if (what === 'launched' && !speakers.includes(country)) return 'it is not said over which country';
    return isOwn ? { units: [country], isPart: false } : 'it is not said over which country';
  }
  if (spots.some((p) => p.country !== country))
    return 'the tally keeps what was launched at Ukraine and shot down by it';
  if (spots.some((p) => !p.admin1)) return { units: [country], isPart: spots.every((p) => p.precision < 6) };
  const isPart = spots.some((p) => p.precision <= 3 && p.admin1 !== 'UA-30') || spots.some((p) => p.relation);
  return { units: [...new Set(spots.map((p) => p.admin1!))].sort(), isPart };
}

/** Whether a row's target lies in the area: a row of two oblasts, of "south" or of the whole country lies in one of them perhaps. */
export function targetPart(target: string | null, area: CountedArea): Part {
  if (!area.isPart && area.units.every((u) => !u.includes('-'))) return 'in';
  const { admin1, isVague } = parseLogTarget(target);
  const inside = admin1.filter((a) => area.units.some((u) => isIn(a, u)));
  if (!isVague && inside.length === 0) return 'out';
  return !isVague && inside.length === admin1.length && !area.isPart ? 'in' : 'perhaps';
}
