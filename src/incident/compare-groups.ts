import type { Count } from '../model/event.ts';
import type { ReportedEvent } from '../model/incident.ts';
import { folded } from './same-name.ts';
import {
  ATTACKERS,
  CAPTIVES,
  CIVILIANS,
  DRONES,
  EVERYBODY,
  FAMILIES,
  FIGHTERS,
  MISSILES,
  PIECE,
  REST,
  thingIn,
} from './scope-words.ts';

const PEOPLE = new Set(['killed', 'injured', 'missing', 'captured', 'displaced', 'evacuated']);

const isPiece = (c: Count): boolean => PIECE.test(c.quote) && !isSuperseded(c);

/** Counts of anything: what they count is in their words. */
const OF_ANYTHING = new Set(['other', 'supplied']);

/** A figure with the group it counts. */
export interface Grouped {
  readonly event: ReportedEvent;
  readonly count: Count;
  /** Empty for all there is to count; figures of different groups are never compared. */
  readonly group: string;
}

/** Whether a figure is given as one that no longer stands. */
export function isSuperseded(c: Count): boolean {
  return [c.scope ?? []].flat().some((s) => s.startsWith('superseded'));
}

/** The parts of a figure's scope. */
export function scopeParts(c: Count): string[] {
  return [c.scope ?? []].flat().flatMap((s) => s.split(/,\s*/));
}

/** Scope parts without who gives the figure and whether it stands. */
const kindsOf = (c: Count): string[] => scopeParts(c).filter((s) => !/^(?:per |superseded)/.test(s));

const scopeOf = (c: Count): string => folded(kindsOf(c).join(' '));

/** What is left of a figure ("all but 300 of the homes", "still without power") is another figure. */
const isRest = (c: Count): boolean => REST.test([c.quote, ...kindsOf(c)].join(' ')) && !isSuperseded(c);

/** The group a figure belongs to. A scope that no word here explains names a part (guide §6.7): a group of its own. */
function groupOf(c: Count): string {
  const scope = scopeOf(c);
  if (isPiece(c)) return `more ${folded(c.quote)}`;
  if (isRest(c)) return `more left ${scope || c.what}`;
  if (OF_ANYTHING.has(c.what)) {
    const words = scope || folded(c.quote.replace(/[\d.,]+/g, ' '));
    if (FAMILIES.test(words)) return 'families';
    if (CAPTIVES.test(words)) return 'captives';
    if (!scope) return words;
  }
  if (c.increment) return scope ? `more ${scope}` : 'more';
  if (!scope) return '';
  if (c.what === 'struck') return thingIn(scope) ?? scope;
  if (!PEOPLE.has(c.what)) return DRONES.test(scope) ? 'drones' : MISSILES.test(scope) ? 'missiles' : scope;
  if (ATTACKERS.test(scope)) return 'attackers';
  if (FIGHTERS.test(scope)) return 'soldiers';
  if (CIVILIANS.test(scope)) return 'civilians';
  if (FAMILIES.test(scope)) return 'families';
  if (scope.includes('vehicle')) return 'vehicles';
  return kindsOf(c).some((s) => EVERYBODY.test(folded(s))) ? '' : scope;
}

/** What a figure counts; a superseded one the same as the figure that stands now in the same report, where there is one. */
export function groupIn(e: ReportedEvent, c: Count): string {
  // "22 of them over the region", where that is where the event is: all of it.
  if (!isSuperseded(c) && e.event.places.length === 1 && isOfPlace(c, e.event.places[0]!.name)) return '';
  if (!isSuperseded(c) || scopeOf(c)) return groupOf(c);
  const now = new Set(e.event.counts.filter((x) => x.what === c.what && !isSuperseded(x)).map(groupOf));
  return now.size === 1 ? [...now][0]! : groupOf(c);
}

function isOfPlace(c: Count, place: string): boolean {
  const scope = scopeOf(c);
  return (
    /^(?:over|in|across|at|near|within|on|над|в|у|на|по) /u.test(scope) &&
    scope.includes(folded(place).split(' ')[0]!)
  );
}

/** Merges groups that no report tells apart: one report's "lorries" and another's "trucks" are the same figure's noun. */
export function mergeGroups<F extends Grouped>(figures: readonly F[]): Map<string, F[]> {
  const groups = Map.groupBy(figures, (f) => f.group);
  for (const [a, left] of [...groups]) {
    for (const [b, right] of [...groups]) {
      if (a >= b || !groups.has(a) || !groups.has(b) || !mayMerge(a, left, b, right)) continue;
      const [keep, drop] = a === '' || a.length <= b.length ? [a, b] : [b, a];
      groups.set(keep, [...groups.get(keep)!, ...groups.get(drop)!]);
      groups.delete(drop);
    }
  }
  return groups;
}

/** Groups of their own, whatever else is counted: another unit, the other side, another weapon. */
const SEPARATE: ReadonlySet<string> = new Set(['families', 'attackers', 'missiles']);
/** Groups that may be everybody there was, where nobody tells of others. */
const MAY_BE_ALL: ReadonlySet<string> = new Set(['soldiers', 'civilians']);

function mayMerge(a: string, left: readonly Grouped[], b: string, right: readonly Grouped[]): boolean {
  if (a.startsWith('more') || b.startsWith('more')) return false;
  const what = left[0]!.count.what;
  // Rival accounts of one thing stand in one report too, each with whose it is.
  const apart = left.some((f) =>
    right.some((g) => f.event.key === g.event.key && !isAccount(f.count) && !isAccount(g.count)),
  );
  if (apart || SEPARATE.has(a) || SEPARATE.has(b)) return false;
  if (PEOPLE.has(what)) return a === '' && MAY_BE_ALL.has(b);
  if (OF_ANYTHING.has(what)) return a.split(' ').some((w) => w.length > 4 && b.split(' ').includes(w));
  // Floors of a house and cars before it are two figures; of cars and lorries both are vehicles.
  if (what === 'struck' && a !== '' && b !== '') return false;
  return true;
}

/** Whether a figure is told as somebody's account. */
export const isAccount = (c: Count): boolean => scopeParts(c).some((s) => s.startsWith('per '));
