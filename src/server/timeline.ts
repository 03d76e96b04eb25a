import type { EventType } from '../model/event.ts';
import type { Incident } from '../model/incident.ts';
import { type Family, familyOf } from '../output/words.ts';

/** One bar: a stretch of time and what is counted in it. */
export interface TimelineBin {
  /** ISO 8601 UTC, half open. */
  readonly start: string;
  readonly end: string;
  readonly total: number;
  readonly byFamily: Readonly<Partial<Record<Family, number>>>;
}

/** Incidents over time; those without a time are counted apart, never put on a day. */
export interface Timeline {
  readonly unit: 'hour' | 'day' | 'week';
  readonly bins: readonly TimelineBin[];
  readonly timeUnknown: number;
  /** Begun before the first bar, or after the last: few and far off, so that bars for them would press the others together. */
  readonly before: number;
  readonly after: number;
  /** Set where only so many were counted, the newest of the list. */
  readonly newest?: number;
}

const HOUR = 3_600_000;
const LENGTH = { hour: 3 * HOUR, day: 24 * HOUR, week: 168 * HOUR } as const;
const MOST_BINS = 400;
/** The bars hold at least this share of the incidents. */
const SHARE = 0.8;
/** Nothing is left out of so few, of a stretch as short as this, nor where leaving out would not make it a third. */
const FEW = 5;
const SHORT = 14 * LENGTH.day;

/** Incidents that begin in one stretch of three hours (its number since 1970; null = no time said). */
export interface StretchCount {
  readonly stretch: number | null;
  readonly type: EventType;
  readonly incidents: number;
}

/** Counts each incident once, in the bin where the interval that contains it begins. */
export function timelineOf(all: readonly Incident[]): Timeline {
  // What was taken back is in the list, struck, and in no bar.
  const standing = all.filter((i) => !i.isRetracted);
  return timelineOfCounts(
    standing.map(({ type, time }) => {
      const begins = Date.parse(time.start ?? time.end ?? '');
      const stretch = Number.isNaN(begins) ? null : Math.floor(begins / LENGTH.hour);
      return { stretch, type, incidents: 1 };
    }),
  );
}

/** The same of incidents that are counted already. */
export function timelineOfCounts(counts: readonly StretchCount[]): Timeline {
  const dated = counts.flatMap(({ stretch, type, incidents }) =>
    stretch === null ? [] : [{ at: stretch * LENGTH.hour, type, incidents }],
  );
  const timeUnknown = sum(counts) - sum(dated);
  if (dated.length === 0) return { unit: 'day', bins: [], timeUnknown, before: 0, after: 0 };
  const { first, last } = windowOf(dated);
  const unit = last - first <= 60 * HOUR ? 'hour' : last - first <= 100 * LENGTH.day ? 'day' : 'week';
  const step = LENGTH[unit];
  const origin = Math.floor(first / step) * step;
  const bins = Array.from(
    { length: Math.min(MOST_BINS, Math.floor((last - origin) / step) + 1) },
    (_, i) => ({
      start: new Date(origin + i * step).toISOString(),
      end: new Date(origin + (i + 1) * step).toISOString(),
      total: 0,
      byFamily: {} as Partial<Record<Family, number>>,
    }),
  );
  for (const { at, type, incidents } of dated) {
    const bin = bins[Math.floor((at - origin) / step)];
    if (!bin) continue;
    const family = familyOf(type);
    bin.total += incidents;
    bin.byFamily[family] = (bin.byFamily[family] ?? 0) + incidents;
  }
  const end = origin + bins.length * step;
  const before = sum(dated.filter((d) => d.at < origin));
  return { unit, bins, timeUnknown, before, after: sum(dated.filter((d) => d.at >= end)) };
}

function sum(counts: readonly { readonly incidents: number }[]): number {
  return counts.reduce((n, c) => n + c.incidents, 0);
}

/** The stretch that is drawn: all of it, or the shortest that holds most where a few far off ones would squeeze the rest. */
function windowOf(dated: readonly { readonly at: number; readonly incidents: number }[]): {
  first: number;
  last: number;
} {
  const sorted = [...dated].sort((a, b) => a.at - b.at);
  const total = sum(sorted);
  const whole = { first: sorted[0]!.at, last: sorted.at(-1)!.at };
  if (total < FEW || whole.last - whole.first <= SHORT) return whole;
  const held = Math.floor(total * SHARE);
  let best = whole;
  let within = 0;
  let from = 0;
  for (const { at, incidents } of sorted) {
    within += incidents;
    while (within - sorted[from]!.incidents >= held) within -= sorted[from++]!.incidents;
    if (within >= held && at - sorted[from]!.at < best.last - best.first)
      best = { first: sorted[from]!.at, last: at };
  }
  const { first, last } = best;
  if ((last - first) * 3 > whole.last - whole.first) return whole;
  // What stands close by belongs with them.
  const near = sorted.filter((t) => t.at >= first - margin(best) && t.at <= last + margin(best));
  return { first: near[0]!.at, last: near.at(-1)!.at };
}

function margin(window: { first: number; last: number }): number {
  return Math.max(LENGTH.day, (window.last - window.first) / 2);
}
