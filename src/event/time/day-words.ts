import { FEAST_DAYS, MONTHS, WEEKDAYS } from '../../lexicon/time.ts';
import { type Day, dateOf, dayOf, isDate, localOf, weekdayOf } from '../../util/zone.ts';
import type { Clock } from './clock.ts';

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);
const byLength = (words: string[]) => words.sort((a, b) => b.length - a.length).join('|');
const monthNames = Object.keys(MONTHS.names).map(capital);
const weekdays = Object.keys(WEEKDAYS.names).map(capital);

/** Month names as a pattern, case as written ("may" and "march" are verbs). */
export const MONTH = `(?:${byLength(monthNames)})\\b\\.?`;
/** Full weekday names as a pattern; short forms stand only before a date. */
const WEEKDAY_FULL = byLength(weekdays.filter((w) => w.endsWith('day')));
const WEEKDAY_SHORT = byLength(weekdays);
const NUMBER = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
/** A year of our time. */
export const YEAR = '(?:19[5-9]|20[0-9])\\d';
const DATE = [
  `(?:the )?${NUMBER} (?:of )?${MONTH}(?:,? ${YEAR}\\b)?`,
  `${MONTH} ${NUMBER}(?![\\d:.]\\d)\\b(?:,? ${YEAR}\\b)?`,
  `${YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])\\b`,
  `${NUMBER}[./]${'(?:0?[1-9]|1[0-2])'}[./]${YEAR}\\b`,
].join('|');
const FEASTS = FEAST_DAYS.rows.map((r) => r.pattern).join('|');

/** A day as English writes it: weekday, date, feast, today; no captures, no leading preposition. */
export const DAY = `(?:(?:(?:[Tt]his|[Ll]ast|[Nn]ext|[Tt]he coming) (?=(?:${WEEKDAY_SHORT})\\.?,? (?:the )?(?:${DATE})))?(?:${WEEKDAY_SHORT})\\.?,? (?:the )?(?:${DATE})|${DATE}|(?:(?:this past|this coming|the coming|last|past|this|next|coming) )?(?:${WEEKDAY_FULL})\\b(?: (?:last|next) week\\b)?|[Tt]he day before yesterday|[Tt]he day after tomorrow|[Tt]oday|[Yy]esterday|[Tt]omorrow|(?:${FEASTS})\\b)`;

const MONTH_FIRST = new RegExp(`(${MONTH}) (${NUMBER})(?:,? (${YEAR}))?$`);
const DAY_FIRST = new RegExp(`(${NUMBER}) (?:of )?(${MONTH})(?:,? (${YEAR}))?$`);
const ISO_DATE = new RegExp(`(${YEAR})-(\\d\\d)-(\\d\\d)$`);
const DOTTED = new RegExp(`(${NUMBER})[./](\\d{1,2})[./](${YEAR})$`);
const WEEKDAY_WORDS = new RegExp(`^(?:(.+) )?(${WEEKDAY_FULL})(?: (last|next) week)?$`);

/** Whether the words of a day carry their year. */
export function isAbsoluteDay(words: string): boolean {
  return new RegExp(`\\b${YEAR}\\b`).test(words);
}

/** 1–12 of a month's name. */
export function monthOf(name: string): number {
  return MONTHS.names[name.toLowerCase().replace('.', '')]!;
}

/** The day that words matching {@link DAY} mean, or null where no such day exists. */
export function resolveDay(words: string, clock: Clock): Day | null {
  const near = relativeDay(words.toLowerCase(), clock);
  if (near !== null) return near;
  const date = writtenDate(words);
  if (date) return dateWithYear(date, clock);
  const weekday = WEEKDAY_WORDS.exec(words);
  if (weekday)
    return resolveWeekday(
      WEEKDAYS.names[weekday[2]!.toLowerCase()]!,
      weekday[3] ?? weekday[1],
      clock,
      weekday[3] !== undefined,
    );
  const feast = FEAST_DAYS.rows.find((r) => new RegExp(`^(?:${r.pattern})$`).test(words));
  return feast ? nearestDate(feast.month, feast.date, clock) : null;
}

function relativeDay(words: string, clock: Clock): Day | null {
  switch (words) {
    case 'today':
      return clock.today;
    case 'yesterday':
      return clock.today - 1;
    case 'tomorrow':
      return clock.today + 1;
    case 'the day before yesterday':
      return clock.today - 2;
    case 'the day after tomorrow':
      return clock.today + 2;
    default:
      return null;
  }
}

interface WrittenDate {
  readonly year: number | null;
  readonly month: number;
  readonly date: number;
}

function writtenDate(words: string): WrittenDate | null {
  const iso = ISO_DATE.exec(words);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), date: Number(iso[3]) };
  const dotted = DOTTED.exec(words);
  if (dotted)
    return { year: Number(dotted[3]), month: Number(dotted[2]), date: Number.parseInt(dotted[1]!, 10) };
  const first = DAY_FIRST.exec(words);
  if (first) return { year: year(first[3]), month: monthOf(first[2]!), date: Number.parseInt(first[1]!, 10) };
  const last = MONTH_FIRST.exec(words);
  if (last) return { year: year(last[3]), month: monthOf(last[1]!), date: Number.parseInt(last[2]!, 10) };
  return null;
}

const year = (digits: string | undefined) => (digits === undefined ? null : Number(digits));

function dateWithYear(d: WrittenDate, clock: Clock): Day | null {
  if (d.year === null) return nearestDate(d.month, d.date, clock);
  return isDate(d.year, d.month, d.date) ? dayOf(d.year, d.month, d.date) : null;
}

/**
 * A date without its year: the latest one not after today, unless the tense points ahead or one lies within a month
 * (nobody names a day eleven months gone without its year).
 */
export function nearestDate(month: number, date: number, clock: Clock): Day | null {
  const { year } = dateOf(clock.today);
  const all = [year - 1, year, year + 1, year + 2, year - 2, year + 3, year - 3]
    .filter((y) => isDate(y, month, date))
    .map((y) => dayOf(y, month, date));
  const past = all.filter((d) => d <= clock.today).sort((a, b) => b - a)[0] ?? null;
  const next = all.filter((d) => d >= clock.today).sort((a, b) => a - b)[0] ?? null;
  if (past === null || next === null) return past ?? next;
  if (clock.tense === 'future') return clock.today - past <= 31 && next - clock.today > 180 ? past : next;
  return next - clock.today <= 31 && clock.today - past > 180 ? next : past;
}

/** The day of a weekday's name: the last one up to today, or the next one where tense or "next" says so. */
function resolveWeekday(weekday: number, words: string | undefined, clock: Clock, ofWeek: boolean): Day {
  const monday = clock.today - weekdayOf(clock.today);
  const how = words?.toLowerCase() ?? '';
  if (ofWeek) return monday + weekday + (how === 'next' ? 7 : -7);
  const ahead = (((weekday - weekdayOf(clock.today)) % 7) + 7) % 7;
  const back = ahead === 0 ? 0 : ahead - 7;
  if (/next|coming/.test(how)) return clock.today + (ahead === 0 ? 7 : ahead);
  if (/last|past/.test(how)) return clock.today + (back === 0 ? -7 : back);
  if (how === 'this') return clock.tense === 'past' ? clock.today + back : clock.today + ahead;
  return clock.today + (clock.tense === 'future' ? ahead : back);
}

/** The day an instant falls on. */
export function dayAt(ms: number, clock: Clock): Day {
  return localOf(ms, clock.zone).day;
}
