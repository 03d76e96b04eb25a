import type { EventTime, TimePrecision } from '../model/event.ts';

const HOUR = 3_600_000;
const FINER: Readonly<Record<'hour' | 'day', readonly TimePrecision[]>> = {
  hour: ['minute'],
  day: ['minute', 'hour', 'part_of_day'],
};

/** A time no finer than whole hours or days (UTC), without the words that tell it; it never gets narrower. */
export function coarsenTime(time: EventTime, to: 'hour' | 'day'): EventTime {
  const step = to === 'hour' ? HOUR : 24 * HOUR;
  const { quote: _quote, start, end, precision } = time;
  const floor = (at: string): string => new Date(Math.floor(Date.parse(at) / step) * step).toISOString();
  const ceil = (at: string): string => new Date(Math.ceil(Date.parse(at) / step) * step).toISOString();
  return {
    ...(start ? { start: shortened(floor(start)) } : {}),
    ...(end
      ? { end: shortened(end === start ? ceil(new Date(Date.parse(end) + 1).toISOString()) : ceil(end)) }
      : {}),
    precision: FINER[to].includes(precision) ? to : precision,
  };
}

/** Instants of readings have no milliseconds. */
function shortened(instant: string): string {
  return instant.replace('.000Z', 'Z');
}
