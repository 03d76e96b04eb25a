import type { AlertCount, AlertSpell, AlertState, AlertStreak } from '../model/alert.ts';
import type { ListOrder } from './cursor.ts';

const LEVELS = ['oblast', 'raion', 'hromada', null] as const;

/** Alerts: by start, then unit, then the first of those who tell of it. */
export const ALERT_ORDER: ListOrder<AlertSpell> = {
  name: 'alerts',
  keyOf: ({ startedAt, admin1, region, endedAt, sources }) => {
    const [first] = sources;
    const where = first!.capture ?? first!.event ?? first!.messages?.[0] ?? '';
    return [startedAt, admin1 ?? '', region, endedAt ?? '', where, first!.line ?? 0];
  },
  descending: [],
};

/** States: by first-level unit, the unit before its raions, each before its hromadas. */
export const STATE_ORDER: ListOrder<AlertState> = {
  name: 'alert-states',
  keyOf: (s) => [
    s.admin1 ?? '~',
    s.level === 'oblast' ? '' : (s.raion ?? '~'),
    LEVELS.indexOf(s.level),
    s.region,
  ],
  descending: [],
};

/** Runs of days: by unit and part of the day. */
export const STREAK_ORDER: ListOrder<AlertStreak> = {
  name: 'alert-streaks',
  keyOf: (s) => [s.admin1, s.part, s.firstOn],
  descending: [],
};

/** Counts: by day or month, then unit. */
export const COUNT_ORDER: ListOrder<AlertCount> = {
  name: 'alert-counts',
  keyOf: (c) => [c.key, c.admin1],
  descending: [],
};
