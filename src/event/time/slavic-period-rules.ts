import { CYRILLIC_NUMBERS } from '../../lexicon/number-cyrillic.ts';
import {
  CYRILLIC_HALF_HOURS,
  CYRILLIC_MONTHS,
  CYRILLIC_WEEKDAY_ADJECTIVES,
} from '../../lexicon/time-cyrillic.ts';
import { type Day, dateOf, dayOf, instantAt, weekdayOf } from '../../util/zone.ts';
import { type Clock, days, timeOf, weekStart } from './clock.ts';
import { instantOfHour } from './hour-words.ts';
import type { TimeRule } from './rule.ts';

const MONTHS = CYRILLIC_MONTHS.rows.join('|');
const NAMED_MONTHS = CYRILLIC_MONTHS.nominative.join('|');
const SMALL = CYRILLIC_NUMBERS.rows.filter(([n]) => n <= 12);
const COUNT = `\\d{1,3}|${SMALL.map(([, p]) => p).join('|')}|кілька|декілька|несколько`;
const PAST = '(?:минул|останн|попередн|прошедш|минувш|последн|истекш|прошл)\\p{L}+';
const GONE = '(?:минул|прошл|минувш|прошедш)\\p{L}+';
const words = (pattern: string) => new RegExp(`(?<![\\p{L}\\d’'-])(?:${pattern})(?![\\p{L}\\d])`, 'giu');
const rowOf = (rows: readonly string[], word: string): number =>
  rows.findIndex((r) => new RegExp(`^(?:${r})$`, 'iu').test(word));

const countOf = (word: string): number =>
  /^\d/.test(word)
    ? Number(word)
    : (SMALL.find(([, p]) => new RegExp(`^(?:${p})$`, 'iu').test(word))?.[0] ?? Number.NaN);

const startOf = (day: Day, clock: Clock): number => instantAt(day, 0, clock.zone);

/** First day of the month, quarter or year that a word for a period names, as of today. */
function periodStart(word: string, clock: Clock): Day {
  const today = dateOf(clock.today);
  if (/^(?:тиж|недел)/iu.test(word)) return weekStart(clock.today);
  if (/^(?:міс|мес)/iu.test(word)) return dayOf(today.year, today.month, 1);
  if (/^(?:дн|доб|сут)/iu.test(word)) return clock.today;
  return dayOf(today.year, 1, 1);
}

/** The first day after the period that a word names. */
function periodEnd(word: string, clock: Clock): Day {
  const today = dateOf(clock.today);
  if (/^(?:тиж|недел)/iu.test(word)) return weekStart(clock.today) + 7;
  if (/^(?:міс|мес)/iu.test(word)) return dayOf(today.year, today.month + 1, 1);
  if (/^(?:дн|доб|сут)/iu.test(word)) return clock.today + 1;
  return dayOf(today.year + 1, 1, 1);
}

/** The year a bare month is of, by the tense around. */
function yearOf(month: number, clock: Clock): number {
  const today = dateOf(clock.today);
  if (clock.tense === 'future') return today.year + (month < today.month ? 1 : 0);
  return today.year - (month > today.month ? 1 : 0);
}
/** The same, where the words point ahead by themselves. */
const nextYearOf = (month: number, clock: Clock): number =>
  dateOf(clock.today).year + (month < dateOf(clock.today).month ? 1 : 0);

const PARTS: readonly (readonly [RegExp, number, number | null])[] = [
  [/^(?:на |у |в )?(?:початк|начал)/iu, 1, 10],
  [/^(?:на |у |в |к )?(?:серед|серёд)/iu, 10, 20],
  [/^(?:наприк|в конц|під кін|к конц|у кін|на кін|під кін|в кін)/iu, 20, null],
];

function partOfMonth(m: RegExpMatchArray, clock: Clock) {
  const month = rowOf(CYRILLIC_MONTHS.rows, m[2]!) + 1;
  const part = PARTS.find(([p]) => p.test(m[1]!));
  if (!part || !month) return null;
  const year = yearOf(month, clock);
  const last = part[2] === null ? dayOf(year, month + 1, 1) : dayOf(year, month, part[2] + 1);
  return timeOf(startOf(dayOf(year, month, part[1]), clock), startOf(last, clock), 'range');
}

function untilEnd(m: RegExpMatchArray, clock: Clock) {
  const month = rowOf(CYRILLIC_MONTHS.rows, m[1]!) + 1;
  const end = month ? dayOf(nextYearOf(month, clock), month + 1, 1) : periodEnd(m[1]!, clock);
  return timeOf(clock.now, startOf(end, clock), 'range');
}

const DAYS_OF: readonly (readonly [RegExp, number])[] = [
  [/^(?:дн|ден|дней|доб|сут)/iu, 1],
  [/^(?:тиж|недел)/iu, 7],
  [/^(?:міс|мес)/iu, 30],
  [/^(?:рок|рік|год|лет)/iu, 365],
];

function stretch(m: RegExpMatchArray, clock: Clock) {
  const n = countOf(m[1]!);
  if (Number.isNaN(n)) return timeOf(null, clock.now, 'range');
  if (/^(?:годин|час)/iu.test(m[2]!)) return timeOf(clock.now - n * 36e5, clock.now, 'range');
  const unit = DAYS_OF.find(([p]) => p.test(m[2]!))![1];
  return timeOf(startOf(clock.today - n * unit, clock), clock.now, 'range');
}

function ago(m: RegExpMatchArray, clock: Clock) {
  const n = m[1] ? countOf(m[1]) : 1;
  if (Number.isNaN(n)) return null;
  if (/^(?:годин|час)/iu.test(m[2]!)) {
    const at = clock.now - n * 36e5;
    return timeOf(at - 30 * 60e3, at + 30 * 60e3, 'hour');
  }
  const unit = DAYS_OF.find(([p]) => p.test(m[2]!))![1];
  if (unit === 1) return days(clock, clock.today - n, clock.today - n, 'day');
  const day = clock.today - n * unit;
  return unit === 7 ? days(clock, weekStart(day), weekStart(day) + 6, 'week') : null;
}

function month(word: string, clock: Clock) {
  const n = rowOf(CYRILLIC_MONTHS.nominative, word) + 1;
  const year = yearOf(n, clock);
  return days(clock, dayOf(year, n, 1), dayOf(year, n + 1, 1) - 1, 'month');
}

/** "Половина третьої" is half past two. */
function halfTo(m: RegExpMatchArray, clock: Clock) {
  const hour = rowOf(CYRILLIC_HALF_HOURS.halves, m[2]!) + 1;
  if (hour < 1) return null;
  const late = /^(?:дня|веч)/iu.test(m[3] ?? '');
  const at = instantOfHour(
    { minutes: ((hour - 1) % 12) * 60 + 30 + (late ? 720 : 0), twelve: !m[3], zone: null },
    clock,
  );
  return m[1] ? timeOf(at - 30 * 60e3, at + 30 * 60e3, 'hour') : timeOf(at, at + 60e3, 'minute');
}

const rule = (name: string) => `event/time/slavic-period-rules: ${name}`;

/** Ukrainian and Russian stretches of time: periods begun, ended, gone and coming, parts of months, so many days. */
export const SLAVIC_PERIOD_RULES: readonly TimeRule[] = [
  {
    name: rule('від початку року (since a period began)'),
    sort: 'period',
    direction: 'past',
    pattern: words(
      '(?:від|з|із|с) (?:самого )?(?:початку|начала) (?:цієї |этой |цього |этого |поточного |текущего |нынешнего )?(доби|суток|дня|тижня|недели|місяця|месяца|року|года)',
    ),
    resolve: (m, clock) => timeOf(startOf(periodStart(m[1]!, clock), clock), clock.now, 'range'),
  },
  {
    name: rule('до кінця місяця (until a period ends)'),
    sort: 'period',
    direction: 'future',
    pattern: words(
      `(?:(?:ще|ещё|еще|вже|уже) )?(?:до|к) (?:кінця|концу|конца) (?:цього |этого |поточного |текущего )?(${MONTHS}|доби|суток|дня|тижня|недели|місяця|месяца|року|года)`,
    ),
    resolve: untilEnd,
  },
  {
    name: rule('на початку березня (a part of a month)'),
    sort: 'period',
    pattern: words(
      `((?:на|у|в) (?:початку|начале)|(?:у|в|на) (?:середині|середину|середине)|наприкінці|(?:у|в) (?:кінці|конце)|(?:на|під) кінець) (${MONTHS})`,
    ),
    resolve: partOfMonth,
  },
  {
    name: rule('за вересень (all of a month)'),
    sort: 'period',
    pattern: words(`за (?:весь )?(${NAMED_MONTHS})`),
    resolve: (m, clock) => month(m[1]!, clock),
  },
  {
    name: rule('минулого тижня (the week gone)'),
    sort: 'period',
    direction: 'past',
    pattern: words(
      `(?:(?:за|на|упродовж|впродовж|протягом|в течение) )?${GONE} (?:тиждень|тижня|тижні|неделю|неделе|недели)`,
    ),
    resolve: (_m, clock) => days(clock, weekStart(clock.today) - 7, weekStart(clock.today) - 1, 'week'),
  },
  {
    name: rule('цього тижня (the week under way)'),
    sort: 'period',
    pattern: words('(?:на )?(?:цьому|цього|этой|нынешней) (?:тижні|тижня|неделе|недели)'),
    resolve: (_m, clock) => days(clock, weekStart(clock.today), weekStart(clock.today) + 6, 'week'),
  },
  {
    name: rule('наступного тижня (the week to come)'),
    sort: 'period',
    direction: 'future',
    pattern: words('(?:на )?(?:наступному|наступного|следующей|будущей) (?:тижні|тижня|неделе|недели)'),
    resolve: (_m, clock) => days(clock, weekStart(clock.today) + 7, weekStart(clock.today) + 13, 'week'),
  },
  {
    name: rule('за останній місяць (the month past)'),
    sort: 'period',
    direction: 'past',
    pattern: words(`(?:за|упродовж|впродовж|протягом|в течение) (?:${PAST} )?(?:місяць|місяця|месяц|месяца)`),
    resolve: (_m, clock) => timeOf(startOf(clock.today - 30, clock), clock.now, 'range'),
  },
  {
    name: rule('минулого місяця (the month gone)'),
    sort: 'period',
    direction: 'past',
    pattern: words(`(?:в |у )?${GONE} (?:місяця|месяце|місяці)`),
    resolve: (_m, clock) => {
      const d = dateOf(clock.today);
      return days(clock, dayOf(d.year, d.month - 1, 1), dayOf(d.year, d.month, 1) - 1, 'month');
    },
  },
  {
    name: rule('за два дні (so many days past)'),
    sort: 'period',
    direction: 'past',
    pattern: words(
      `(?:за|упродовж|впродовж|протягом|в течение) (?:${PAST} )?(${COUNT}) (?:${PAST} )?(дні|днів|дня|дней|доби|діб|суток|сутки|тижні|тижнів|недели|недель|місяці|місяців|месяца|месяцев|годин|години|часа|часов)`,
    ),
    resolve: stretch,
  },
  {
    name: rule('два дні тому (so long ago)'),
    sort: 'day',
    direction: 'past',
    pattern: words(
      `(?:(${COUNT}) )?(дні|днів|день|дня|дней|тиждень|тижні|тижнів|неделю|недели|недель|годину|години|годин|час|часа|часов) (?:тому|назад)`,
    ),
    resolve: ago,
  },
  {
    name: rule('минулої доби (the past day)'),
    sort: 'period',
    direction: 'past',
    pattern: words(`${PAST} (?:доби|суток|добу|сутки)`),
    resolve: (_m, clock) => timeOf(clock.now - 24 * 36e5, clock.now, 'range'),
  },
  {
    name: rule('останніми днями (lately)'),
    sort: 'vague',
    direction: 'past',
    pattern: words(
      '(?:останніми|в последние|в останні|за останні|за последние) (?:днями|тижнями|дні|дни|тижні|недели|місяці|месяцы|години|часы)|нещодавно|недавно',
    ),
    resolve: (_m, clock) => timeOf(null, clock.now, 'range'),
  },
  {
    name: rule('найближчими днями (soon)'),
    sort: 'vague',
    direction: 'future',
    pattern: words(
      '(?:у |в |протягом |в течение )?(?:найближч\\p{L}+|ближайш\\p{L}+) (?:днями|дні|днів|дни|дней|тижнями|тижні|тижнів|недели|недель|часы|часов|години|годин|годинами|місяці|месяцы|час|время|добу|сутки)|незабаром|вскоре|невдовзі',
    ),
    resolve: (_m, clock) => timeOf(clock.now, null, 'range'),
  },
  {
    name: rule('станом на сьогодні (as of today)'),
    sort: 'period',
    direction: 'past',
    pattern: words('(?:станом на|по состоянию на) (?:сьогодні|сегодня|зараз|сейчас|цей час|данный момент)'),
    resolve: (_m, clock) => timeOf(null, clock.now, 'range'),
  },
  {
    name: rule('понеділковий (of a weekday)'),
    sort: 'day',
    direction: 'past',
    pattern: words(CYRILLIC_WEEKDAY_ADJECTIVES.rows.map((r) => `(?:${r})\\p{L}+`).join('|')),
    resolve: (m, clock) => {
      const weekday = CYRILLIC_WEEKDAY_ADJECTIVES.rows.findIndex((r) =>
        new RegExp(`^(?:${r})`, 'iu').test(m[0]),
      );
      const back = (((weekdayOf(clock.today) - weekday) % 7) + 7) % 7;
      return days(clock, clock.today - back, clock.today - back, 'day');
    },
  },
  {
    name: rule('пів на третю (half an hour before the hour)'),
    sort: 'clock',
    pattern: words(
      `(?:(близько|приблизно о?|орієнтовно о?|около|примерно в) )?(?:пів на|половин[аиуіы]|пол) ?(${CYRILLIC_HALF_HOURS.halves.join('|')})(?: (ранку|утра|дня|вечора|вечера|ночі|ночи))?`,
    ),
    resolve: halfTo,
  },
];
