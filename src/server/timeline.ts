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
}

const HOUR = 3_600_000;
const LENGTH = { hour: 3 * HOUR, day: 24 * HOUR, week: 168 * HOUR } as const;
const MOST_BINS = 400;
/** The bars hold at least this share of the incidents. */
const SHARE = 0.8;
/** Nothing is left out of so few, of a stretch as short as this, nor where leaving out would not make it a third. */
const FEW = 5;
const SHORT = 14 * LENGTH.day;

/** Counts each incident once, in the bin where the interval that contains it begins. */
export function timelineOf(all: readonly Incident[]): Timeline {
  // What was taken back is in the list, struck, and in no bar.
  const incidents = all.filter((i) => !i.isRetracted);
  const at = incidents.map(startOf).filter((t) => !Number.isNaN(t));
  const timeUnknown = incidents.length - at.length;
  if (at.length === 0) return { unit: 'day', bins: [], timeUnknown, before: 0, after: 0 };
  const { first, last } = windowOf(at);
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
  for (const incident of incidents) {
    const bin = bins[Math.floor((startOf(incident) - origin) / step)];
    if (!bin) continue;
    const family = familyOf(incident.type);
    bin.total++;
    bin.byFamily[family] = (bin.byFamily[family] ?? 0) + 1;
  }
  const end = origin + bins.length * step;
  const before = at.filter((t) => t < origin).length;
  return { unit, bins, timeUnknown, before, after: at.filter((t) => t >= end).length };
}

function startOf(incident: Incident): number {
  return Date.parse(incident.time.start ?? incident.time.end ?? '');
}

/** The stretch that is drawn: all of it, or the shortest that holds most where a few far off ones would squeeze the rest. */
function windowOf(at: readonly number[]): { first: number; last: number } {
  const sorted = [...at].sort((a, b) => a - b);
  const whole = { first: sorted[0]!, last: sorted.at(-1)! };
  if (sorted.length < FEW || whole.last - whole.first <= SHORT) return whole;
  const held = Math.floor(sorted.length * SHARE);
  let best = whole;
  for (let i = 0; i + held <= sorted.length; i++) {
    const tried = { first: sorted[i]!, last: sorted[i + held - 1]! };
    if (tried.last - tried.first < best.last - best.first) best = tried;
  }
  const { first, last } = best;
  if ((last - first) * 3 > whole.last - whole.first) return whole;
  // What stands close by belongs with them.
  const near = sorted.filter((t) => t >= first - margin(best) && t <= last + margin(best));
  return { first: near[0]!, last: near.at(-1)! };
}

function margin(window: { first: number; last: number }): number {
  return Math.max(LENGTH.day, (window.last - window.first) / 2);
}
