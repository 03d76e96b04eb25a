import type { AlertCount, AlertSpell } from '../model/alert.ts';
import type { Stretch } from '../model/log-reach.ts';
import { compareText } from '../util/compare-text.ts';
import { type Day, dayKey, localOf } from '../util/zone.ts';
import { type DaySpell, partOf, type UnitDays, unitDays } from './alert-days.ts';
import type { AlertSight } from './alert-sight.ts';

const MINUTE_MS = 60_000;

/**
 * Alerts and minutes under alert of each first-level unit by day or month of its own clock, by key, then unit; what lies outside the
 * stretch is not counted. Days of a unit without an alert are there (as 0) where a log covers them, and as not known where none does.
 */
export function countAlerts(
  spells: readonly AlertSpell[],
  sight: AlertSight,
  stretch: Stretch,
  by: 'day' | 'month',
): AlertCount[] {
  const counts = unitDays(spells, sight).flatMap((unit) => {
    const days: { key: string; count: DayCount }[] = [];
    const last = localOf(stretch.to - 1, unit.zone).day;
    for (let day = localOf(stretch.from, unit.zone).day; day <= last; day++)
      days.push({
        key: dayKey(day).slice(0, by === 'day' ? 10 : 7),
        count: countDay(unit, sight, day, stretch),
      });
    return [...Map.groupBy(days, (d) => d.key)].map(([key, own]) =>
      sumOf(
        unit,
        key,
        own.map((d) => d.count),
      ),
    );
  });
  return counts.sort((a, b) => compareText(a.key, b.key) || compareText(a.admin1, b.admin1));
}

interface DayCount {
  readonly alerts: number;
  /** Milliseconds; null = not known. */
  readonly low: number | null;
  readonly high: number;
}

function countDay(unit: UnitDays, sight: AlertSight, day: Day, stretch: Stretch): DayCount {
  const whole = partOf(day, [0, 24], unit.zone);
  const within = { from: Math.max(whole.from, stretch.from), to: Math.min(whole.to, stretch.to) };
  const spells = unit
    .on(day)
    .filter((s) => s.from < within.to && (s.to > within.from || s.from >= within.from));
  const alerts = spells.filter((s) => s.from >= within.from).length;
  if (spells.length === 0 && !sight.covers(unit.admin1, within)) return { alerts, low: null, high: 0 };
  // An end that nobody saw may have come at once.
  const sure = spells.filter((s) => s.isWhole && s.isEndSeen);
  return { alerts, low: lengthOf(sure, within), high: lengthOf(spells, within) };
}

function sumOf(unit: UnitDays, key: string, days: readonly DayCount[]): AlertCount {
  const known = days.filter((d) => d.low !== null);
  const minutes = (ms: number): number => Math.round(ms / MINUTE_MS);
  return {
    key,
    region: unit.region,
    admin1: unit.admin1,
    alerts: days.reduce((n, d) => n + d.alerts, 0),
    minutes:
      known.length === 0
        ? null
        : {
            low: minutes(known.reduce((n, d) => n + d.low!, 0)),
            high: minutes(known.reduce((n, d) => n + d.high, 0)),
          },
  };
}

/** How long at least one of these is in force within a stretch; they are sorted by start. */
function lengthOf(spells: readonly DaySpell[], { from, to }: Stretch): number {
  let [length, until] = [0, from];
  for (const s of spells) {
    const start = Math.max(s.from, until);
    const end = Math.min(s.to, to);
    if (end > start) length += end - start;
    until = Math.max(until, end);
  }
  return length;
}
