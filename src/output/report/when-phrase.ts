import type { EventTime } from '../../model/event.ts';
import { offsetText, wallClock } from '../../util/zone.ts';
import { isOfDays } from '../time-words.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const FORMATS = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  dayMonth: { day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
} as const;
const formats = new Map(
  Object.entries(FORMATS).map(([name, parts]) => [
    name,
    new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' }),
  ]),
);
const text = (name: keyof typeof FORMATS, ms: number): string => formats.get(name)!.format(ms);
const clock = (ms: number): string => new Date(ms).toISOString().slice(11, 16);

/**
 * When, as a part of a sentence with a space before it, as finely as it was said and no finer; empty where no time is said. A clock is
 * that of `zone` (IANA) with its distance from UTC; a day told without one is as it was said, whoever reads.
 */
export function whenPhrase(time: EventTime, zone = 'UTC'): string {
  const start = time.start === undefined ? null : Date.parse(time.start);
  const end = time.end === undefined ? null : Date.parse(time.end);
  if (start === null && end === null) return '';
  if (start === null) return ` before ${moment(end!, zone)}`;
  if (end === null) return ` from ${moment(start, zone)}`;
  if (time.precision === 'minute') return ` at ${moment(start, zone)}`;
  const middle = (start + end) / 2;
  if (time.precision === 'year') return ` in ${text('year', middle)}`;
  if (time.precision === 'month') return ` in ${text('month', middle)}`;
  // Days of a place are no days of UTC: they are named by the day they mostly fill.
  if (time.precision === 'day') return ` on ${text('day', middle)}`;
  return isOfDays(time) ? daysPhrase(start, end) : clockPhrase(start, end, zone);
}

function daysPhrase(start: number, end: number): string {
  const [first, last] = [start + DAY_MS / 2, end - DAY_MS / 2];
  if (text('day', first) === text('day', last)) return ` on ${text('day', last)}`;
  return ` between ${shortDay(first, last)} and ${text('day', last)}`;
}

function clockPhrase(start: number, end: number, zone: string): string {
  const [from, to] = [wallClock(start, zone), wallClock(end, zone)];
  const [before, after] = [offsetText(start, zone), offsetText(end, zone)];
  // One distance from UTC serves for both clocks, as long as it is one.
  const first = `${clock(from)}${before === after ? '' : ` ${before}`}`;
  const last = `${clock(to)} ${after} on ${text('day', to)}`;
  const day = text('day', from) === text('day', to) ? '' : ` on ${shortDay(from, to)}`;
  return ` between ${first}${day} and ${last}`;
}

/** A day before another, with its year only where that is not the other's. */
function shortDay(ms: number, other: number): string {
  return text(text('year', ms) === text('year', other) ? 'dayMonth' : 'day', ms);
}

function moment(ms: number, zone: string): string {
  const wall = wallClock(ms, zone);
  return `${clock(wall)} ${offsetText(ms, zone)} on ${text('day', wall)}`;
}
