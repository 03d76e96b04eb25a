import type { Incident } from '../model/incident.ts';
import { type Family, familyOf } from './page/words.ts';

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
}

const HOUR = 3_600_000;
const LENGTH = { hour: 3 * HOUR, day: 24 * HOUR, week: 168 * HOUR } as const;

/** Counts each incident once, in the bin where the interval that contains it begins. */
export function timelineOf(incidents: readonly Incident[]): Timeline {
  const at = incidents
    .map((i) => Date.parse(i.time.start ?? i.time.end ?? ''))
    .filter((t) => !Number.isNaN(t));
  const timeUnknown = incidents.length - at.length;
  if (at.length === 0) return { unit: 'day', bins: [], timeUnknown };
  const first = quantileStart(at);
  const last = Math.max(...at);
  const unit = last - first <= 60 * HOUR ? 'hour' : last - first <= 100 * LENGTH.day ? 'day' : 'week';
  const step = LENGTH[unit];
  const origin = Math.floor(first / step) * step;
  const bins = Array.from({ length: Math.min(400, Math.floor((last - origin) / step) + 1) }, (_, i) => ({
    start: new Date(origin + i * step).toISOString(),
    end: new Date(origin + (i + 1) * step).toISOString(),
    total: 0,
    byFamily: {} as Partial<Record<Family, number>>,
  }));
  for (const incident of incidents) {
    const t = Date.parse(incident.time.start ?? incident.time.end ?? '');
    if (Number.isNaN(t)) continue;
    const bin = bins[Math.max(0, Math.floor((t - origin) / step))];
    if (!bin) continue;
    const family = familyOf(incident.type);
    bin.total++;
    bin.byFamily[family] = (bin.byFamily[family] ?? 0) + 1;
  }
  return { unit, bins, timeUnknown };
}

/** The first start shown: one "since 2014" must not press a week of nights into a single bar, so outliers join the first bin. */
function quantileStart(at: readonly number[]): number {
  const sorted = [...at].sort((a, b) => a - b);
  const low = sorted[Math.floor(sorted.length * 0.1)]!;
  const span = sorted.at(-1)! - low;
  return Math.max(sorted[0]!, low - Math.max(span, LENGTH.day));
}
