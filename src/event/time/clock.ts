import type { EventTime, TimePrecision } from '../../model/event.ts';
import { type Day, instantAt, instantOf, isoOf, localOf, weekdayOf } from '../../util/zone.ts';

/** What relative words are anchored on: the publication instant (ISO) and the place's IANA time zone. */
export interface TimeAnchor {
  readonly publishedAt: string | null;
  readonly timeZone: string;
  /** Tense of the clause the words stand in, when known: "on Saturday" is last Saturday under `past`. */
  readonly tense?: 'past' | 'future';
  /** The time the story is at when these words come ("By noon", "Hours later"), when earlier sentences told it. */
  readonly context?: EventTime;
}

/** What relative words are resolved against: the publication instant in the place's zone, and the tense around. */
export interface Clock {
  readonly now: number;
  readonly zone: string;
  readonly today: Day;
  /** Hour of the day at publication, with its fraction. */
  readonly hour: number;
  readonly tense: 'past' | 'future' | null;
  /** The time the story is at, when earlier words settled one. */
  readonly context: { readonly start: number; readonly end: number } | null;
}

/** The clock of an anchor, or null where the publication instant is unknown. */
export function clockOf(anchor: TimeAnchor): Clock | null {
  const now = anchor.publishedAt === null ? null : instantOf(anchor.publishedAt);
  if (now === null) return null;
  const local = localOf(now, anchor.timeZone);
  return {
    now,
    zone: anchor.timeZone,
    today: local.day,
    hour: local.hour,
    tense: anchor.tense ?? null,
    context: contextOf(anchor.context),
  };
}

function contextOf(time: EventTime | undefined): Clock['context'] {
  const start = time?.start === undefined ? null : instantOf(time.start);
  const end = time?.end === undefined ? null : instantOf(time.end);
  return start === null || end === null ? null : { start, end };
}

/** The same clock as if published at another instant. */
export function clockAt(clock: Clock, now: number): Clock {
  const local = localOf(now, clock.zone);
  return { ...clock, now, today: local.day, hour: local.hour };
}

/** An interval from local hours of days. */
export function between(
  clock: Clock,
  from: Day,
  fromHour: number,
  to: Day,
  toHour: number,
  precision: TimePrecision,
): EventTime {
  return timeOf(instantAt(from, fromHour, clock.zone), instantAt(to, toHour, clock.zone), precision);
}

/** An interval from instants; null leaves that end open. */
export function timeOf(start: number | null, end: number | null, precision: TimePrecision): EventTime {
  return {
    ...(start === null ? {} : { start: isoOf(start) }),
    ...(end === null ? {} : { end: isoOf(end) }),
    precision,
  };
}

/** Whole days, the last one included. */
export function days(clock: Clock, first: Day, last: Day, precision: TimePrecision): EventTime {
  return between(clock, first, 0, last + 1, 0, precision);
}

/** Hours of one day. */
export function partOf(clock: Clock, day: Day, hours: readonly [number, number]): EventTime {
  return between(clock, day, hours[0], day, hours[1], 'part_of_day');
}

/** Monday of the week a day is in. */
export function weekStart(day: Day): Day {
  return day - weekdayOf(day);
}

/** The part of a period that lies on the side the tense points to: up to publication, or from it. */
export function clipped(clock: Clock, time: EventTime): EventTime {
  const start = instantOf(time.start ?? '');
  const end = instantOf(time.end ?? '');
  if (start === null || end === null || clock.now <= start || clock.now >= end) return time;
  return clock.tense === 'future'
    ? timeOf(clock.now, end, time.precision)
    : timeOf(start, clock.now, time.precision);
}
