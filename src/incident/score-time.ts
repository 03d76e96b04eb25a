import type { ReportedEvent } from '../model/incident.ts';

/** A stretch of time in milliseconds; `stated` false where it is inferred from publication. */
export interface TimeWindow {
  readonly start: number;
  readonly end: number;
  readonly stated: boolean;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** When the report came out, as far as known. */
export function publishedMs(e: ReportedEvent): number {
  let found = PUBLISHED.get(e);
  if (found === undefined) {
    found = Date.parse(e.publishedAt ?? e.receivedAt);
    PUBLISHED.set(e, found);
  }
  return found;
}

/** Moments already parsed: each is asked for with every other report of an incident. */
const PUBLISHED = new WeakMap<ReportedEvent, number>();

/**
 * The time an event is compared by. An event without dates is looked for in the two days before its report
 * (two weeks after it when planned): for linking only, never shown as its time.
 */
export function windowOf(e: ReportedEvent): TimeWindow {
  let found = WINDOWS.get(e);
  if (!found) {
    found = makeWindow(e);
    WINDOWS.set(e, found);
  }
  return found;
}

/** Windows already worked out: each event is compared with many. */
const WINDOWS = new WeakMap<ReportedEvent, TimeWindow>();

function makeWindow(e: ReportedEvent): TimeWindow {
  const { start, end } = e.event.time;
  const published = publishedMs(e);
  const ahead = e.event.status === 'planned' || e.event.status === 'possible';
  if (start && end) return { start: Date.parse(start), end: Date.parse(end), stated: true };
  if (start) return { start: Date.parse(start), end: Date.parse(start) + 14 * DAY, stated: true };
  if (end) return { start: Date.parse(end) - 2 * DAY, end: Date.parse(end), stated: true };
  return { start: published - 2 * DAY, end: published + (ahead ? 14 * DAY : 0), stated: false };
}

/** How well two times agree, 0–1; 0 = they cannot be one occurrence. Clocks of witnesses differ by minutes, so a small gap is allowed. */
export function scoreTime(a: ReportedEvent, b: ReportedEvent): number {
  const x = windowOf(a);
  const y = windowOf(b);
  const gap = Math.max(x.start, y.start) - Math.min(x.end, y.end);
  const longest = Math.max(x.end - x.start, y.end - y.start);
  if (!x.stated || !y.stated) return gap <= DAY ? 0.6 : 0;
  if (gap <= 0) return 1;
  // An alert is over within hours and the next one is another.
  if (a.event.type.startsWith('alert.')) return gap <= HOUR ? 0.8 : 0;
  if (longest <= 2 * HOUR) return gap <= HOUR ? 0.8 : gap <= 3 * HOUR ? 0.4 : 0;
  return gap <= 3 * HOUR ? 0.6 : gap <= 6 * HOUR ? 0.2 : 0;
}

/** A past period of more than four days with both ends: what a tally covers rather than one occurrence. */
export function isTally(e: ReportedEvent): boolean {
  const { start, end } = e.event.time;
  const { status } = e.event;
  if (!start || !end || status === 'planned' || status === 'possible') return false;
  return Date.parse(end) - Date.parse(start) > 4 * DAY;
}
