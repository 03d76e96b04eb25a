import { localOf } from '../util/zone.ts';

/** Longer than this a figure covers more than one attack: it stands beside the days and is added to none. */
export const LONGEST_ATTACK_MS = 48 * 3_600_000;

/** The calendar day that the wall clock of `zone` shows at an instant, YYYY-MM-DD. */
export function localDay(iso: string, zone: string): string {
  return dayAt(Date.parse(iso), zone);
}

/** The last calendar day of a stretch: its end is after its last moment, so that a day ends at the next midnight. */
export function lastLocalDay(start: string, end: string, zone: string): string {
  return dayAt(Math.max(Date.parse(start), Date.parse(end) - 1), zone);
}

function dayAt(ms: number, zone: string): string {
  return new Date(localOf(ms, zone).day * 864e5).toISOString().slice(0, 10);
}
