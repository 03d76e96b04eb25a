import { DAY_PARTS } from '../../lexicon/time.ts';
import {
  CYRILLIC_DAYS,
  CYRILLIC_HOURS,
  CYRILLIC_MONTHS,
  CYRILLIC_PARTS,
  CYRILLIC_WEEKDAYS,
} from '../../lexicon/time-cyrillic.ts';
import { type Day, dateOf, dayOf, instantAt, isDate, weekdayOf } from '../../util/zone.ts';
import { type Clock, days, partOf, timeOf } from './clock.ts';
import { nearestDate } from './day-words.ts';
import { asOf } from './hour-rules.ts';
import { instantOfHour, ZONE, zoneOf } from './hour-words.ts';
import { barePart } from './part-rules.ts';
import type { TimeRule } from './rule.ts';

const MONTHS = CYRILLIC_MONTHS.rows.join('|');
const WEEKDAYS = CYRILLIC_WEEKDAYS.rows.join('|');
const PARTS = CYRILLIC_PARTS.rows.map((r) => r.pattern).join('|');
const NEAR = CYRILLIC_DAYS.rows.map((r) => r.pattern).join('|');
const HOURS = CYRILLIC_HOURS.rows.join('|');
const DATE = `\\d{1,2} (?:${MONTHS})(?: (?:19|20)\\d\\d(?: року| года)?)?`;
const DAY = `(?:${DATE}|${WEEKDAYS}|${NEAR})`;
const IN = '(?:[вуоВУО]|[Вв]о|[Уу]в|[Оо]б|[Нн]а) ';
const ABOUT = '[Бб]лизько|[Пп]риблизно(?: о| об)?|[Оо]рієнтовно(?: о| об)?|[Оо]коло|[Пп]римерно в';

/** A pattern between non-letters: `\b` knows no Cyrillic. */
const words = (pattern: string) => new RegExp(`(?<![\\p{L}\\d’'-])(?:${pattern})(?![\\p{L}\\d])`, 'giu');
const rowOf = (rows: readonly string[], word: string) =>
  rows.findIndex((r) => new RegExp(`^(?:${r})$`, 'iu').test(word));

function cyrillicDay(text: string, clock: Clock): Day | null {
  const near = CYRILLIC_DAYS.rows.find((r) => new RegExp(`^(?:${r.pattern})$`, 'iu').test(text));
  if (near) return clock.today + near.offset;
  const weekday = rowOf(CYRILLIC_WEEKDAYS.rows, text);
  if (weekday >= 0) {
    const ahead = (((weekday - weekdayOf(clock.today)) % 7) + 7) % 7;
    return clock.today + (clock.tense === 'future' || ahead === 0 ? ahead : ahead - 7);
  }
  const date = /^(\d{1,2}) (\p{L}+)(?: (\d{4}))?/u.exec(text);
  const month = date ? rowOf(CYRILLIC_MONTHS.rows, date[2]!) + 1 : 0;
  if (!date || month === 0) return null;
  const [day, year] = [Number(date[1]), date[3] ? Number(date[3]) : null];
  if (year === null) return nearestDate(month, day, clock);
  return isDate(year, month, day) ? dayOf(year, month, day) : null;
}

const partName = (word: string) =>
  CYRILLIC_PARTS.rows.find((r) => new RegExp(`^(?:${r.pattern})$`, 'iu').test(word))!.part;

function month(word: string, clock: Clock) {
  const m = rowOf(CYRILLIC_MONTHS.rows, word) + 1;
  const today = dateOf(clock.today);
  const year =
    clock.tense === 'future'
      ? today.year + (m < today.month ? 1 : 0)
      : today.year - (m > today.month ? 1 : 0);
  return days(clock, dayOf(year, m, 1), dayOf(year, m + 1, 1) - 1, 'month');
}

/** "Близько четвертої ранку", "в 5 утра". */
function spokenHour(m: RegExpMatchArray, clock: Clock) {
  const hour = /^\d/.test(m[2]!) ? Number(m[2]) : rowOf(CYRILLIC_HOURS.rows, m[2]!) + 1;
  if (hour < 1 || hour > 12) return null;
  const late = /^(?:дня|веч)/i.test(m[3]!) || (/^ноч/i.test(m[3]!) && hour > 6);
  const at = instantOfHour(
    { minutes: (hour % 12) * 60 + (late ? 720 : 0), twelve: false, zone: zoneOf(m[0]) },
    clock,
  );
  return m[1] ? timeOf(at - 30 * 60e3, at + 30 * 60e3, 'hour') : timeOf(at, at + 60e3, 'minute');
}

function clockAbout(m: RegExpMatchArray, clock: Clock) {
  const [hour, minute] = m[1]!.split(/[:.]/).map(Number);
  const at = instantOfHour({ minutes: hour! * 60 + minute!, twelve: false, zone: zoneOf(m[0]) }, clock);
  return timeOf(at - 30 * 60e3, at + 30 * 60e3, 'hour');
}

/** Ukrainian and Russian times: days, parts, hours, and the stretches that daily summaries use. */
export const CYRILLIC_RULES: readonly TimeRule[] = [
  {
    name: 'event/time/cyrillic-rules: день за назвою чи датою (a day)',
    sort: 'day',
    pattern: words(DAY),
    isAbsolute: (m) => /\d{4}/.test(m[0]),
    resolve: (m, clock) => {
      const day = cyrillicDay(m[0], clock);
      return day === null ? null : days(clock, day, day, 'day');
    },
  },
  {
    name: 'event/time/cyrillic-rules: ніч на … (the night onto a date)',
    sort: 'part',
    // The night "onto" a date ends on it.
    pattern: words(`(?:[вуу]?в? ?)(?:ніч|ночь|ночі|ночи)(?: (?:з|із|с) \\d{1,2})? (?:на|проти) (${DAY})`),
    resolve: (m, clock) => {
      const day = cyrillicDay(m[1]!, clock);
      return day === null ? null : partOf(clock, day - 1, DAY_PARTS.hours.night!);
    },
  },
  {
    name: 'event/time/cyrillic-rules: частина доби (a part of the day)',
    sort: 'part',
    pattern: words(
      `(?:(?:минул|цієї|цей|сьогодні|эт|прошл|минувш|прошедш|наступн|т(?:ого|ієї) ж|тот же|той же|того же)\\p{L}* |за |(?:за |протягом |упродовж |впродовж |в течение )(?:минул|цієї|эт|прошл|минувш|прошедш)?\\p{L}* ?|протягом |в течение )?(${PARTS})`,
    ),
    resolve: (m, clock) => {
      if (/^добр/i.test(m.input!.slice(Math.max(0, m.index! - 8), m.index!).trim())) return null;
      return barePart(partName(m[1]!), clock);
    },
  },
  {
    name: 'event/time/cyrillic-rules: година словами (a spoken hour)',
    sort: 'clock',
    pattern: words(
      `(?:(${ABOUT}) )?(${HOURS}|\\d{1,2})(?:-?(?:й|ї|ій|а|ої|го|м))?(?: годині| години| годин| часов| часа| час)? (ранку|утра|дня|вечора|вечера|ночі|ночи)(?:${ZONE})?`,
    ),
    resolve: spokenHour,
  },
  {
    name: 'event/time/cyrillic-rules: близько 15:30 (about a clock time)',
    sort: 'clock',
    pattern: words(`(?:${ABOUT}) ((?:[01]?\\d|2[0-3])[:.][0-5]\\d)(?:${ZONE})?`),
    resolve: clockAbout,
  },
  {
    name: 'event/time/cyrillic-rules: станом на 08:00 (as of a clock time)',
    sort: 'clock',
    pattern: words('(?:станом на|по состоянию на) ((?:[01]?\\d|2[0-3]):[0-5]\\d)'),
    resolve: (m, clock) => asOf(m[1]!, clock),
  },
  {
    name: 'event/time/cyrillic-rules: за минулу добу (the past day)',
    sort: 'period',
    direction: 'past',
    pattern: words(
      '(?:за|упродовж|впродовж|протягом|в течение) (?:(?:минул|останн|попередн|прошедш|минувш|последн|истекш|прошл)\\p{L}+ )?(?:доб[иу]|сутки|суток|24 години|24 часа)',
    ),
    resolve: (_m, clock) => timeOf(clock.now - 24 * 36e5, clock.now, 'range'),
  },
  {
    name: 'event/time/cyrillic-rules: від початку доби (since the day began)',
    sort: 'period',
    direction: 'past',
    pattern: words('(?:від|з|із|с) (?:початку|начала) (?:доби|суток|дня)'),
    resolve: (_m, clock) => timeOf(instantAt(clock.today, 0, clock.zone), clock.now, 'range'),
  },
  {
    name: 'event/time/cyrillic-rules: за тиждень (the past week)',
    sort: 'period',
    direction: 'past',
    pattern: words(
      '(?:за|упродовж|впродовж|протягом|в течение) (?:(?:останн|последн)\\p{L}+ )?(?:тиждень|тижня|неделю|недели)',
    ),
    resolve: (_m, clock) => timeOf(clock.now - 7 * 864e5, clock.now, 'week'),
  },
  {
    name: 'event/time/cyrillic-rules: місяць (a month)',
    sort: 'period',
    pattern: words(`(?<=(?<!\\p{L})${IN})(?:${MONTHS})`),
    resolve: (m, clock) => month(m[0], clock),
  },
];
