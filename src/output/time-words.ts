import type { EventTime } from '../model/event.ts';
import { offsetText, wallClock } from '../util/zone.ts';

const DAY_MS = 86_400_000;

/** An instant, short, by the clock of an IANA zone with its distance from UTC: `4 Mar 2026, 14:00 UTC+2`; UTC where none is given. */
export function shortTime(iso: string, zone = 'UTC'): string {
  return momentText(Date.parse(iso), zone);
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** A day, of UTC where no zone is given. */
export function dayText(iso: string, zone = 'UTC'): string {
  return DAY.format(wallClock(Date.parse(iso), zone));
}

function momentText(ms: number, zone: string): string {
  const wall = wallClock(ms, zone);
  return `${DAY.format(wall)}, ${CLOCK.format(wall)} ${offsetText(ms, zone)}`;
}

/** When it happened, as finely as it was said and no finer; only what has a clock is told by that of `zone`. */
export function whenText(time: EventTime, zone = 'UTC'): string {
  if (!time.start && !time.end) return 'time not said';
  if (!time.start) return `before ${shortTime(time.end!, zone)}`;
  if (!time.end) return `from ${shortTime(time.start, zone)}`;
  const [start, end] = [Date.parse(time.start), Date.parse(time.end)];
  if (time.precision === 'minute') return momentText(start, zone);
  const middle = (start + end) / 2;
  if (time.precision === 'month') return MONTH.format(middle);
  if (time.precision === 'year') return String(new Date(middle).getUTCFullYear());
  if (time.precision === 'hour' || time.precision === 'part_of_day') return spanText(start, end, zone);
  // A local day is not a UTC day: it touches two, but lasts one; it is named by the day it mostly fills.
  if (time.precision === 'day') return DAY.format(middle);
  const by = isOfDays(time) ? 'UTC' : zone;
  const [first, last] = [wallClock(start, by), wallClock(end - 1, by)].map((ms) => DAY.format(ms));
  return first === last ? first! : `${first} – ${last}`;
}

/** "4 Mar 2026, 18:00–20:00 UTC"; the distance from UTC stands beside both clocks where it changes between them. */
function spanText(start: number, end: number, zone: string): string {
  const [from, to, last] = [start, end, end - 1].map((ms) => wallClock(ms, zone)) as [number, number, number];
  const [before, after] = [offsetText(start, zone), offsetText(end, zone)];
  const first = `${DAY.format(from)}, ${CLOCK.format(from)}${before === after ? '' : ` ${before}`}`;
  const isOneDay = DAY.format(from) === DAY.format(last);
  if (isOneDay && before === after) return `${first}–${CLOCK.format(to)} ${after}`;
  return `${first} – ${isOneDay ? '' : `${DAY.format(to)}, `}${CLOCK.format(to)} ${after}`;
}

/** Whether a time was said in whole days, which are those of its place and of nobody's clock. */
export function isOfDays({ precision, start, end }: EventTime): boolean {
  if (start === undefined || end === undefined) return false;
  if (precision === 'range') return (Date.parse(end) - Date.parse(start)) % DAY_MS === 0;
  return precision === 'day' || precision === 'week' || precision === 'month' || precision === 'year';
}
