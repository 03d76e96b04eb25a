import type { ReportedEvent } from '../model/incident.ts';
import { effectKind } from './effect-kind.ts';
import { isCopyOf } from './find-copies.ts';

/** A stretch of time in milliseconds; `stated` false where it is inferred from publication. */
export interface TimeWindow {
  readonly start: number;
  readonly end: number;
  readonly stated: boolean;
}

/** How well two times agree, 0–1, and how much that tells beside type and place. */
export interface TimeScore {
  readonly score: number;
  readonly weight: number;
  readonly words: string;
  /** Whether the reports lie so far apart that only something seldom shared tells of one occurrence: days, or `late` a week or two. */
  readonly doubtful?: 'days' | 'late';
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How long before its report an undated occurrence is looked for: last night and the day before it, not the night before that. */
export const UNDATED_REACH = 36 * HOUR;
/** How far apart two undated reports may tell of one occurrence: a post every morning tells of another night each time. */
const SAME_TELLING = 20 * HOUR;
/** How long after what a report without a date may still speak of it. */
const RECALL_REACH = 2 * DAY;
/** How long after it a review without dates may still speak of it, where what it did is named. */
export const LATE_REACH = 14 * DAY;
/** How far from the time planned what was planned may come. */
const PLAN_SLIP = DAY;
/** How far apart the hours may lie by which a deal is told. */
const DEAL_REACH = 3 * DAY;
/** How long after a fire or an outage began in the night it may be told of at one hour of the next day. */
const STILL_SEEN = 11 * HOUR;
/** How long after it a reprint may still come. */
const REPRINT_REACH = 3 * DAY;
/** Least part of the shorter stretch that two must share to be one time: "Tuesday" and the night to Wednesday share a little. */
const LEAST_SHARED = 0.25;

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
 * The time an event is compared by. An event without dates is looked for in the day and a half before its report (what lasts
 * in two days, what is planned also in the two weeks after): for linking only, never shown as its time.
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
  if (start && end) return { start: Date.parse(start), end: Date.parse(end), stated: true };
  if (start) return { start: Date.parse(start), end: Date.parse(start) + 14 * DAY, stated: true };
  // "Has fallen", "in recent days": some time before, as where nothing is said.
  if (end) return { start: Date.parse(end) - 2 * DAY, end: Date.parse(end), stated: false };
  const published = publishedMs(e);
  const { status } = e.event;
  const ahead = status === 'planned' ? 14 * DAY : status === 'possible' ? 3 * DAY : 0;
  return {
    start: published - (isLasting(e) ? 2 * DAY : UNDATED_REACH),
    end: published + ahead,
    stated: false,
  };
}

/** Types that name a state or a step taken once, of which reports go on for days; a strike is over and the next one is another. */
const LASTING = /^(?:control|force|measure|aid|talks|movement)\b/;

/** Types that, told as going on, go on for days: an outage, a search, the battle for a town. */
const GOES_ON = /^(?:harm\.damage$|response\.|combat\.clash$)/;

/** Whether reports of several days may speak of the event: an outage goes on, a town is taken once. */
export function isLasting(e: ReportedEvent): boolean {
  const { type, status } = e.event;
  if (status === 'planned' || LASTING.test(type)) return true;
  return status === 'ongoing' && GOES_ON.test(type);
}

const UNSAID: TimeScore = { score: 0.6, weight: 0.7, words: 'a time not said' };
const DOUBTFUL: TimeScore = {
  score: 0,
  weight: 4,
  words: 'a time not said, reports days apart',
  doubtful: 'days',
};
const LATE: TimeScore = { ...DOUBTFUL, words: 'a time not said, reports weeks apart', doubtful: 'late' };
/** What stands for a doubtful time where something else tells. */
export const RECALLED: TimeScore = { score: 0.4, weight: 0.7, words: 'told of again days later' };
const SAME: TimeScore = { score: 1, weight: 1.5, words: 'times overlap' };
const close = (score: number, weight = 1.5): TimeScore => ({ score, weight, words: 'times close' });

/** How well two times agree; null = they cannot be one occurrence. Clocks of witnesses differ by minutes, so a small gap is allowed. */
export function scoreTime(a: ReportedEvent, b: ReportedEvent): TimeScore | null {
  const x = windowOf(a);
  const y = windowOf(b);
  const gap = Math.max(x.start, y.start) - Math.min(x.end, y.end);
  if (!x.stated || !y.stated) return scoreUndated(a, b, gap);
  const [short, long] = [x.end - x.start, y.end - y.start].sort((p, q) => p - q) as [number, number];
  if (gap < 0 || (gap === 0 && short === 0)) return -gap >= short * LEAST_SHARED ? SAME : close(0.6);
  // An alert is over within hours and the next one is another.
  if (a.event.type.startsWith('alert.')) return gap <= HOUR ? close(0.8) : null;
  // What was to come on Thursday and came on Wednesday night.
  const ahead = (a.event.status === 'planned') !== (b.event.status === 'planned');
  if (ahead && gap <= PLAN_SLIP) return { score: 0.4, weight: 1.5, words: 'a day from the one planned' };
  // A truce is told by the hour it begins and by the hour it ends.
  const isDeal = a.event.type === 'talks.agreement' && b.event.type === 'talks.agreement';
  if (isDeal && gap <= DEAL_REACH) return { score: 0.3, weight: 1.5, words: 'days of one deal' };
  if (isSameBlaze(a, b, x, y, gap)) return { score: 0.5, weight: 1, words: 'still going on later' };
  if (long <= 2 * HOUR) return gap <= HOUR ? close(0.8) : gap <= 3 * HOUR ? close(0.4) : null;
  // Tuesday and Wednesday are two days though one ends where the other begins.
  if (long >= 20 * HOUR) return gap <= 3 * HOUR && short <= 2 * HOUR ? close(0.3, 2) : null;
  return gap <= 3 * HOUR ? close(0.6) : gap <= 6 * HOUR ? close(0.1, 3) : null;
}

/** Whether damage of a night (a fire, an outage) and a look at it at one hour some hours later may be one; two nights never are. */
function isSameBlaze(a: ReportedEvent, b: ReportedEvent, x: TimeWindow, y: TimeWindow, gap: number): boolean {
  const kinds = [effectKind(a), effectKind(b)];
  if (kinds[0] !== kinds[1] || (kinds[0] !== 'fire' && kinds[0] !== 'outage')) return false;
  const later = x.start > y.start ? x : y;
  return later.end - later.start <= 2 * HOUR && gap <= STILL_SEEN;
}

function scoreUndated(a: ReportedEvent, b: ReportedEvent, gap: number): TimeScore | null {
  const apart = Math.abs(publishedMs(a) - publishedMs(b));
  if (isLasting(a) || isLasting(b)) return gap <= 2 * DAY ? UNSAID : null;
  const bothUndated = !windowOf(a).stated && !windowOf(b).stated;
  if (bothUndated && isCopyOf(a, b)) return apart <= REPRINT_REACH ? UNSAID : null;
  if (bothUndated ? apart <= SAME_TELLING : gap <= 0) return UNSAID;
  return gap <= RECALL_REACH ? DOUBTFUL : gap <= LATE_REACH ? LATE : null;
}

/** A past period of more than four days with both ends: what a tally covers rather than one occurrence or a state that goes on. */
export function isTally(e: ReportedEvent): boolean {
  const { start, end } = e.event.time;
  const { status } = e.event;
  if (!start || !end || (status !== 'occurred' && status !== 'denied')) return false;
  const { start: from, end: to } = windowOf(e);
  return to - from > 4 * DAY;
}
