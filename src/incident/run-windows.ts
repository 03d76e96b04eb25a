import { DAY_PARTS } from '../lexicon/time.ts';
import { CYRILLIC_PARTS } from '../lexicon/time-cyrillic.ts';
import type { EventTime, Recurrence } from '../model/event.ts';
import { type Day, instantAt, localOf } from '../util/zone.ts';

/** The part of the day that recurs, in hours from the start of the day it is named for. */
export interface RunPart {
  readonly name: 'morning' | 'afternoon' | 'evening' | 'night' | 'day';
  readonly hours: readonly [number, number];
}

/** One day of a run: the stretch, in milliseconds, in which it must have happened. */
export interface RunWindow {
  readonly day: Day;
  readonly from: number;
  readonly to: number;
}

const NAMES = ['morning', 'afternoon', 'evening', 'night'] as const;

/** What recurs by the run's own words ("fourth morning in a row"), whatever finer time the report gives the last; null for weeks, times and the like. */
export function partOfRun(recurrence: Recurrence): RunPart | null {
  if (recurrence.unit !== 'day' && recurrence.unit !== 'night') return null;
  const name =
    NAMES.find((n) => new RegExp(`\\b${n}s?\\b`, 'i').test(recurrence.quote)) ??
    cyrillicPart(recurrence.quote);
  if (name) return { name, hours: DAY_PARTS.hours[name]! as [number, number] };
  return recurrence.unit === 'night'
    ? { name: 'night', hours: DAY_PARTS.hours.night! as [number, number] }
    : { name: 'day', hours: [0, 24] };
}

function cyrillicPart(quote: string): RunPart['name'] | null {
  if (/(?<!\p{L})вечір(?!\p{L})|(?<!\p{L})вечер(?!\p{L})/iu.test(quote)) return 'evening';
  if (/(?<!\p{L})утр[оа](?!\p{L})/iu.test(quote)) return 'morning';
  const row = CYRILLIC_PARTS.rows.find((r) =>
    new RegExp(`(?<!\\p{L})(?:${r.pattern})(?!\\p{L})`, 'iu').test(quote),
  );
  return NAMES.find((n) => n === row?.part) ?? null;
}

/** The window of one day, by the wall clock of the zone, so that a change of the clocks makes it longer or shorter. */
export function windowOf(day: Day, { hours }: RunPart, zone: string): RunWindow {
  return { day, from: instantAt(day, hours[0], zone), to: instantAt(day, hours[1], zone) };
}

/** Days more than this apart from one another are no answer to "which day was the last". */
const MOST_DAYS = 2;

/**
 * The days that may be the last of the run, by the event's own time: those whose part meets it. A time that spans the whole run
 * has its last day at its end. Empty where the time is not known, meets none, or more than two.
 */
export function lastDays(time: EventTime, ordinal: number, part: RunPart, zone: string): Day[] {
  if (!time.start || !time.end) return [];
  const [from, to] = [Date.parse(time.start), Date.parse(time.end)];
  // A run cannot be placed by a time of years; a longer list is not needed to know that.
  if (to - from > (ordinal + 2) * 864e5) return [];
  const days: Day[] = [];
  for (let d = localOf(from, zone).day - 2; d <= localOf(to, zone).day + 1; d++) {
    const w = windowOf(d, part, zone);
    if (w.from < Math.max(to, from + 1) && w.to > from) days.push(d);
  }
  if (days.length === ordinal && ordinal > MOST_DAYS) return days.slice(-1);
  return days.length > MOST_DAYS ? [] : days;
}
