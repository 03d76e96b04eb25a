import type { ReportedEvent } from '../model/incident.ts';
import type { EventGroups } from './event-groups.ts';
import { placesAt } from './score-place.ts';
import { publishedMs, windowOf } from './score-time.ts';
import { scoreType } from './score-type.ts';

const DAY = 86_400_000;
/** Least mean score at which an event without a place may belong to the only incident it can belong to. */
const LEAST_ADOPTION = 0.5;

/**
 * Reports often leave the place to the context. An event without one is put with the only incident of its type and time
 * that any report of the same country tells of; where there are two such incidents it stays alone, since choosing
 * would be a guess. Works on groups as they stand, in the order of the events.
 */
export function adoptUnplaced(
  events: readonly ReportedEvent[],
  candidates: readonly (readonly [number, number])[],
  groups: EventGroups,
): void {
  const near = new Map<number, number[]>();
  for (const [i, j] of candidates) {
    if (scoreType(events[i]!.event.type, events[j]!.event.type) < 0.9) continue;
    near.set(i, [...(near.get(i) ?? []), j]);
    near.set(j, [...(near.get(j) ?? []), i]);
  }
  const isPlaced = (i: number) => groups.groupOf(i).some((g) => placesAt(events[g]!).length > 0);
  // "The search is over" without a date is of what reports of the same day tell, not of the last one anybody told.
  const isTimely = (i: number, j: number) =>
    isDated(events[i]!) ||
    groups.groupOf(j).some((g) => Math.abs(publishedMs(events[g]!) - publishedMs(events[i]!)) <= DAY);
  for (let i = 0; i < events.length; i++) {
    // Harm is told by its place alone: without one it may be any.
    if (events[i]!.event.type.startsWith('harm.')) continue;
    if (groups.groupOf(i).length > 1 || placesAt(events[i]!).length > 0) continue;
    const open = (near.get(i) ?? []).filter((j) => groups.mayJoin(i, j, LEAST_ADOPTION) && isTimely(i, j));
    const placed = open.filter(isPlaced);
    const bare = open.filter((j) => !isPlaced(j) && isDated(events[i]!) && isDated(events[j]!));
    const choice = new Set((placed.length ? placed : bare).map((j) => groups.groupOf(j)));
    const only = [...choice][0];
    if (choice.size === 1 && only) groups.join(i, only[0]!);
  }
}

function isDated(e: ReportedEvent): boolean {
  return windowOf(e).stated;
}
