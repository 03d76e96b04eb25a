import type { EventTime } from '../model/event.ts';

/** An instant, short, UTC. */
export function shortTime(iso: string): string {
  const d = new Date(iso);
  return `${DAY.format(d)}, ${CLOCK.format(d)} UTC`;
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** A day, UTC. */
export function dayText(iso: string): string {
  return DAY.format(new Date(iso));
}

/** When it happened, as finely as it was said and no finer. */
export function whenText(time: EventTime): string {
  if (!time.start && !time.end) return 'time not said';
  if (!time.start) return `before ${shortTime(time.end!)}`;
  if (!time.end) return `from ${shortTime(time.start)}`;
  const a = new Date(time.start);
  const b = new Date(Date.parse(time.end) - 1);
  if (time.precision === 'minute') return shortTime(time.start);
  const middle = new Date((a.getTime() + b.getTime()) / 2);
  if (time.precision === 'month') return MONTH.format(middle);
  if (time.precision === 'year') return String(middle.getUTCFullYear());
  const sameDay = DAY.format(a) === DAY.format(b);
  if (time.precision === 'hour' || time.precision === 'part_of_day') {
    const end = new Date(time.end);
    return sameDay
      ? `${DAY.format(a)}, ${CLOCK.format(a)}–${CLOCK.format(end)} UTC`
      : `${DAY.format(a)}, ${CLOCK.format(a)} – ${DAY.format(end)}, ${CLOCK.format(end)} UTC`;
  }
  // A local day is not a UTC day: it touches two, but lasts one; it is named by the day it mostly fills.
  if (time.precision === 'day') return DAY.format(middle);
  return sameDay ? DAY.format(a) : `${DAY.format(a)} – ${DAY.format(b)}`;
}
