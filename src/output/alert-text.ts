import type { AlertSource, AlertSpell, AlertState, AlertStreak, AlertWitness } from '../model/alert.ts';
import { dayText, shortTime } from './time-words.ts';

const WITNESSES: Readonly<Record<AlertWitness, string>> = {
  official: 'official log',
  cap: 'CAP message',
  volunteer: 'volunteers’ log',
  report: 'report',
};

/** Who tells of an alert: `official log, volunteers’ log, 2 reports (Steppe Sky, Harbour Wire)`; sources of one kind are counted and named. */
export function witnessWords(sources: readonly AlertSource[]): string {
  const kinds = Map.groupBy(sources, (s) => s.witness);
  return [...kinds]
    .map(([witness, own]) => {
      const names = [...new Set(own.flatMap((s) => s.by ?? []))];
      const word = WITNESSES[witness];
      const isLog = witness === 'official' || witness === 'volunteer';
      const head = own.length === 1 || isLog ? word : `${own.length} ${word}s`;
      return names.length > 0 ? `${head} (${names.join(', ')})` : head;
    })
    .join(', ');
}

/**
 * From when until when an alert was in force and how long, by the clock of `zone`: `10 Oct 2022, 03:47 UTC – 09:24 UTC (5 h 37 min)`;
 * `by 10 Oct 2022, 04:10 UTC, start not said – end not told` where no words say when it began.
 */
export function alertSpan(spell: AlertSpell, zone = 'UTC'): string {
  const { startedAt, endedAt, isEndAssumed } = spell;
  const start = startWords(spell, (at) => shortTime(at, zone));
  if (endedAt === null) return `${start} – end not told`;
  const isOneDay = dayText(startedAt, zone) === dayText(endedAt, zone);
  const end = isOneDay ? shortTime(endedAt, zone).replace(/^.*, /, '') : shortTime(endedAt, zone);
  return `${start} – ${end} (${lengthWords(spell, endedAt)}${isEndAssumed ? ', end assumed' : ''})`;
}

/** When an alert began, as surely as it is said: `03:47`, `between 03:00 and 09:00`, `by 04:10, start not said`; `clock` writes an instant. */
export function startWords(
  { startedAt, startsBy, isStartAssumed }: Pick<AlertSpell, 'startedAt' | 'startsBy' | 'isStartAssumed'>,
  clock: (at: string) => string,
): string {
  if (isStartAssumed) return `by ${clock(startedAt)}, start not said`;
  return startsBy ? `between ${clock(startedAt)} and ${clock(startsBy)}` : clock(startedAt);
}

/** How long an alert lasted until `endedAt`; where its start is left open, at least or at most. */
export function lengthWords({ startedAt, startsBy, isStartAssumed }: AlertSpell, endedAt: string): string {
  const length = durationWords(Date.parse(endedAt) - Date.parse(startedAt));
  return isStartAssumed ? `at least ${length}` : startsBy ? `at most ${length}` : length;
}

/** Whether those who tell of an alert in force only say that it had begun by then. */
export function isSinceAssumed({ since, sources }: Pick<AlertState, 'since' | 'sources'>): boolean {
  const own = sources.filter((s) => s.startedAt === since);
  return own.length > 0 && own.every((s) => s.isStartAssumed === true);
}

/** A length of time: `45 min`, `5 h 37 min`, `3 d 16 h`. */
export function durationWords(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24];
  if (days > 0) return `${days} d${hours > 0 ? ` ${hours} h` : ''}`;
  if (hours === 0) return `${minutes} min`;
  return minutes % 60 > 0 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
}

/** What a state is called. */
export const STATE_WORDS: Readonly<Record<AlertState['state'], string>> = {
  active: 'alert',
  partial: 'alert in part of it',
  clear: 'clear',
  unknown: 'unknown',
};

/** Why a state is unknown, in words. */
export const WHY_WORDS = {
  'no-data': 'no data',
  stale: 'the last word is too old; not an all-clear',
} as const;

/** A state in a line of text. */
export function alertStateWords(s: AlertState): string {
  const indent = s.level === 'oblast' || s.admin1 === null ? '' : s.level === 'raion' ? '  ' : '    ';
  const code = s.level === 'oblast' && s.admin1 ? ` (${s.admin1})` : '';
  const since =
    s.since === null
      ? ''
      : s.state === 'unknown'
        ? `, last word ${shortTime(s.since)}`
        : ` since ${shortTime(s.since)}${isSinceAssumed(s) ? ' or before, start not said' : ''}`;
  const why = s.why ? `: ${WHY_WORDS[s.why]}` : '';
  const by = s.under ? `; alert of ${s.under}` : s.sources.length > 0 ? `; ${witnessWords(s.sources)}` : '';
  return `${indent}${s.region}${code}: ${STATE_WORDS[s.state]}${why}${since}${by}`;
}

/** A run of days in a line of text: `Kyiv City (UA-30): 4th morning in a row, 2022-10-10 to 2022-10-13 (Europe/Kyiv)`. */
export function streakWords(s: AlertStreak): string {
  return `${s.region} (${s.admin1}): ${streakName(s)}`;
}

/** A run of days in words: `4th morning in a row, 2022-10-10 to 2022-10-13 (Europe/Kyiv), and goes on`. */
export function streakName(s: AlertStreak): string {
  const more = s.before === 'no-data' ? ', or more: nothing is known of the day before' : '';
  const now = s.isCurrent ? '' : '; it is over';
  return `${ordinal(s.days)} ${s.part} in a row, ${s.firstOn} to ${s.lastOn} (${s.zone})${more}${now}`;
}

function ordinal(n: number): string {
  const teen = n % 100 > 10 && n % 100 < 14;
  return `${n}${(!teen && { 1: 'st', 2: 'nd', 3: 'rd' }[n % 10]) || 'th'}`;
}
