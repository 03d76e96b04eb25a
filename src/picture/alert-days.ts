import { unitWords } from '../lexicon/unit-name.ts';
import { zoneNameOf } from '../lexicon/zone-name.ts';
import type { AlertSpell } from '../model/alert.ts';
import type { Stretch } from '../model/log-reach.ts';
import { type Day, instantAt, localOf } from '../util/zone.ts';
import type { AlertSight } from './alert-sight.ts';

/** One alert as it counts in its first-level unit. Milliseconds. */
export interface DaySpell extends Stretch {
  /** Whether the whole unit was warned. */
  readonly isWhole: boolean;
  /** Whether somebody saw it end. */
  readonly isEndSeen: boolean;
}

/** The alerts of a first-level unit by the days of its own clock. */
export interface UnitDays {
  readonly admin1: string;
  readonly region: string;
  /** IANA zone. */
  readonly zone: string;
  /** Alerts of the unit and its parts that touch a day, by start. */
  on(day: Day): readonly DaySpell[];
}

/** Alerts by unit and day, for units whose clock is known; by unit. */
export function unitDays(spells: readonly AlertSpell[], sight: AlertSight): UnitDays[] {
  const byUnit = Map.groupBy(
    spells.filter((s) => s.admin1 !== null),
    (s) => s.admin1!,
  );
  return [...byUnit]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([admin1, own]) => {
      const zone = zoneNameOf(admin1, null);
      if (zone === null) return [];
      const days = new Map<Day, DaySpell[]>();
      for (const spell of own) {
        const from = Date.parse(spell.startedAt);
        const to = sight.holdsUntil(spell);
        const isEndSeen = spell.endedAt !== null && !spell.isEndAssumed;
        const kept = { from, to, isWhole: spell.level === 'oblast', isEndSeen };
        const last = localOf(Math.max(from, to - 1), zone).day;
        for (let day = localOf(from, zone).day; day <= last; day++)
          days.set(day, [...(days.get(day) ?? []), kept]);
      }
      return [{ admin1, region: unitWords(admin1), zone, on: (day: Day) => days.get(day) ?? [] }];
    });
}

/** A part of a day, in hours from its midnight, by the wall clock of the zone: where the clocks change it is longer or shorter. */
export function partOf(day: Day, [first, last]: readonly [number, number], zone: string): Stretch {
  return { from: instantAt(day, first, zone), to: instantAt(day, last, zone) };
}
