import { alertUnitOf } from '../lexicon/alert-unit.ts';
import type { AlertWindow } from '../model/alert.ts';
import type { Incident } from '../model/incident.ts';
import { listedAtOf } from '../model/incident-order.ts';
import { type AlertSaying, type ToldAlert, toldAlerts } from '../model/told-alert.ts';
import { LONGEST_TOLD_MS, levelOf } from './find-report-alerts.ts';

const DAY_MS = 864e5;
/** Keys of units begin so. */
export const ALERT_UNIT_KEYS = 'alert-unit:';

/** The key of the day (UTC) an alert is told of. */
export function alertDayKey({ at }: Pick<ToldAlert, 'at'>): string {
  return `alert-day:${at.slice(0, 10)}`;
}

/** The key of the unit an alert is told of. */
export function alertUnitKey({ place }: Pick<ToldAlert, 'place'>): string {
  return `${ALERT_UNIT_KEYS}${alertUnitOf(place.name, place.admin1 ?? null, levelOf(place)).key}`;
}

/** Keys of the days on which an alert may be told of that has a say in a stretch: no report's alert lasts longer. */
export function alertDayKeys({ from, to }: AlertWindow): string[] {
  const last = Date.parse(to) + LONGEST_TOLD_MS;
  const keys: string[] = [];
  for (let at = Date.parse(from) - LONGEST_TOLD_MS; ; at += DAY_MS) {
    keys.push(alertDayKey({ at: new Date(Math.min(at, last)).toISOString() }));
    if (at >= last) return [...new Set(keys)];
  }
}

/** What reports tell of alerts that has a say in a stretch of time. */
export type ToldOver = (window: AlertWindow) => Promise<readonly AlertSaying[]>;

/**
 * Of incidents in the order of the list those of which an alert is told on the days about a stretch, and of each unit the newest that
 * stands in the list by its end: when it was last heard of is told however long ago that was.
 */
export function toldOver(incidents: readonly Incident[]): ToldOver {
  let known: { readonly at: number; readonly told: readonly AlertSaying[] }[] | null = null;
  return async (window) => {
    known ??= incidents
      .map((i) => ({ at: secondOf(listedAtOf(i)), told: toldAlerts([i]) }))
      .filter((k) => k.told.length > 0);
    const days = new Set(alertDayKeys(window));
    const end = secondOf(Date.parse(window.to));
    const units = new Set<string>();
    return known.flatMap(({ at, told }) => {
      const own = at <= end ? told.map(alertUnitKey).filter((key) => !units.has(key)) : [];
      for (const key of own) units.add(key);
      return own.length > 0 || told.some((t) => days.has(alertDayKey(t))) ? told : [];
    });
  };
}

const secondOf = (ms: number): number => Math.floor(ms / 1000);
