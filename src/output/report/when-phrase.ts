import type { EventTime } from '../../model/event.ts';

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

/** When, as a part of a sentence with a space before it, as finely as it was said and no finer; empty where no time is said. */
export function whenPhrase(time: EventTime): string {
  const start = time.start === undefined ? null : Date.parse(time.start);
  const end = time.end === undefined ? null : Date.parse(time.end);
  if (start === null && end === null) return '';
  if (start === null) return ` before ${moment(end!)}`;
  if (end === null) return ` from ${moment(start)}`;
  if (time.precision === 'minute') return ` at ${moment(start)}`;
  const middle = (start + end) / 2;
  if (time.precision === 'year') return ` in ${text('year', middle)}`;
  if (time.precision === 'month') return ` in ${text('month', middle)}`;
  // Days of a place are no days of UTC: they are named by the day they mostly fill.
  if (time.precision === 'day') return ` on ${text('day', middle)}`;
  return isOfDays(time, end - start) ? daysPhrase(start, end) : clockPhrase(start, end);
}

function isOfDays(time: EventTime, length: number): boolean {
  return time.precision === 'week' || (time.precision === 'range' && length % DAY_MS === 0);
}

function daysPhrase(start: number, end: number): string {
  const [first, last] = [start + DAY_MS / 2, end - DAY_MS / 2];
  if (text('day', first) === text('day', last)) return ` on ${text('day', last)}`;
  return ` between ${shortDay(first, last)} and ${text('day', last)}`;
}

function clockPhrase(start: number, end: number): string {
  if (text('day', start) === text('day', end))
    return ` between ${clock(start)} and ${clock(end)} UTC on ${text('day', start)}`;
  return ` between ${clock(start)} on ${shortDay(start, end)} and ${clock(end)} UTC on ${text('day', end)}`;
}

/** A day before another, with its year only where that is not the other's. */
function shortDay(ms: number, other: number): string {
  return text(text('year', ms) === text('year', other) ? 'dayMonth' : 'day', ms);
}

function moment(ms: number): string {
  return `${clock(ms)} UTC on ${text('day', ms)}`;
}
