import { DAY_PARTS } from '../lexicon/time.ts';
import { type AlertSpell, type AlertStreak, STREAK_PARTS, type StreakPart } from '../model/alert.ts';
import type { Stretch } from '../model/log-reach.ts';
import { type Day, dayKey, localOf } from '../util/zone.ts';
import { partOf, type UnitDays, unitDays } from './alert-days.ts';
import type { AlertSight } from './alert-sight.ts';

/** Hours of each part, from the midnight of the day it is named for: a night belongs to the evening it begins on. */
const HOURS: Readonly<Record<StreakPart, readonly [number, number]>> = {
  night: DAY_PARTS.hours.night as [number, number],
  morning: DAY_PARTS.hours.morning as [number, number],
  afternoon: DAY_PARTS.hours.afternoon as [number, number],
  evening: DAY_PARTS.hours.evening as [number, number],
  day: [0, 24],
};

/** What is known of one part of one day: an alert and when the first began, none, nothing, or that it is not over yet. */
type Answer = number | 'none' | 'no-data' | 'pending';

/**
 * Days in a row with an alert in force in one part of the day ("fourth morning in a row"), of two days or more, by the clock of each
 * first-level unit; those that reach into the days of a stretch. A day without an alert breaks a run where a log covers it; where none
 * does, or the log has no row of any region that day (a silent log and a lost day look alike), the run ends too, and says that nothing
 * is known. `lookBack` is the earliest instant that `spells` are complete from.
 */
export function findStreaks(
  spells: readonly AlertSpell[],
  sight: AlertSight,
  { from, to }: Stretch,
  lookBack: number,
): AlertStreak[] {
  const units = unitDays(spells, sight);
  const isSilent = (day: Day): boolean => units.every((u) => u.on(day).length === 0);
  return units.flatMap((unit) => {
    const [first, last] = [localOf(lookBack, unit.zone).day + 1, localOf(to - 1, unit.zone).day];
    const since = localOf(from, unit.zone).day;
    return STREAK_PARTS.flatMap((part) => {
      const answers = new Map<Day, Answer>();
      for (let day = first; day <= last; day++) {
        const answer = answerOf(unit, partOf(day, HOURS[part], unit.zone), day, to);
        answers.set(day, answer === null ? silence(unit, sight, day, isSilent(day)) : answer);
      }
      return runsOf(answers, first, last)
        .filter((run) => run.at(-1)! >= since)
        .map((run) => streakOf(unit, part, run, answers, last));
    });
  });
}

/** The alert in force in a part of a day that counts: one that begins in it before one that goes on in it. Null = there is none. */
function answerOf(unit: UnitDays, w: Stretch, day: Day, now: number): Answer | null {
  // The hours of a night lie in two days.
  const near = [...unit.on(day), ...unit.on(day + 1)];
  const inside = near.filter((s) => s.from < Math.min(w.to, now) && s.to > w.from);
  const begun = inside.filter((s) => s.from >= w.from);
  const starts = (begun.length > 0 ? begun : inside).map((s) => s.from);
  if (starts.length > 0) return Math.min(...starts);
  return w.to > now ? 'pending' : null;
}

function silence(unit: UnitDays, sight: AlertSight, day: Day, isSilent: boolean): Answer {
  const whole = partOf(day, [0, 24], unit.zone);
  return !isSilent && sight.covers(unit.admin1, whole) ? 'none' : 'no-data';
}

/** Days in a row that have an alert, two or more. */
function runsOf(answers: ReadonlyMap<Day, Answer>, first: Day, last: Day): Day[][] {
  const runs: Day[][] = [];
  let run: Day[] = [];
  for (let day = first; day <= last + 1; day++) {
    if (typeof answers.get(day) === 'number') run.push(day);
    else {
      // One alert that goes on over midnight is one alert, and no run of days.
      if (new Set(run.map((d) => answers.get(d))).size > 1) runs.push(run);
      run = [];
    }
  }
  return runs;
}

function streakOf(
  unit: UnitDays,
  part: StreakPart,
  run: readonly Day[],
  answers: ReadonlyMap<Day, Answer>,
  last: Day,
): AlertStreak {
  const [firstDay, lastDay] = [run[0]!, run.at(-1)!];
  const next = answers.get(lastDay + 1);
  return {
    region: unit.region,
    admin1: unit.admin1,
    part,
    days: run.length,
    firstOn: dayKey(firstDay),
    lastOn: dayKey(lastDay),
    before: answers.get(firstDay - 1) === 'none' ? 'none' : 'no-data',
    isCurrent: lastDay === last || next === 'pending',
    zone: unit.zone,
    startedAt: run.map((day) => new Date(answers.get(day) as number).toISOString()),
  };
}
