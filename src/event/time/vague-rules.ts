import { numberWords } from '../../lexicon/number.ts';
import type { EventTime, TimePrecision } from '../../model/event.ts';
import { dateOf, dayOf, instantAt } from '../../util/zone.ts';
import { between, type Clock, days, timeOf, weekStart } from './clock.ts';
import { dayAt } from './day-words.ts';
import type { TimeRule } from './rule.ts';

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  ...numberWords(1, 12),
  'a couple of': 2,
  fourteen: 14,
  'twenty-four': 24,
};
const COUNT = `\\d{1,3}|${Object.keys(NUMBERS)
  .sort((a, b) => b.length - a.length)
  .join('|')}`;
/** "24 to 36 hours", "two or three days": the longer is meant. */
const TO = `(?:(?:${COUNT})(?: to | or | ?[-–] ?))?`;
const UNIT = 'minutes?|hours?|days?|nights?|weeks?|months?|years?';
const VAGUE = 'hours|days|nights|weeks|months|years';
const countOf = (words: string) => NUMBERS[words.toLowerCase()] ?? Number(words);
const unitOf = (words: string) => words.toLowerCase().replace(/s$/, '');

const HOURS: Readonly<Record<string, number>> = { minute: 1 / 60, hour: 1 };
const DAYS: Readonly<Record<string, number>> = { day: 1, night: 1, week: 7, month: 30, year: 365 };

/** The day `n` units before (negative: after) a day, by the calendar for months and years. */
function dayBefore(day: number, n: number, unit: string): number {
  if (unit !== 'month' && unit !== 'year') return day - n * DAYS[unit]!;
  const d = dateOf(day);
  return unit === 'month' ? dayOf(d.year, d.month - n, d.date) : dayOf(d.year - n, d.month, d.date);
}

/** A stretch of `n` units up to publication: by the hour, else from the start of a day. */
function pastStretch(n: number, unit: string, clock: Clock): EventTime {
  const hours = HOURS[unit];
  if (hours !== undefined) return timeOf(clock.now - n * hours * 36e5, clock.now, 'range');
  if (n === 1 && unit === 'day') return timeOf(clock.now - 24 * 36e5, clock.now, 'range');
  const precision: TimePrecision = n === 1 && unit === 'week' ? 'week' : 'range';
  return timeOf(instantAt(dayBefore(clock.today, n, unit), 0, clock.zone), clock.now, precision);
}

function futureStretch(n: number, unit: string, clock: Clock): EventTime {
  const hours = HOURS[unit];
  if (hours !== undefined) return timeOf(clock.now, clock.now + n * hours * 36e5, 'range');
  return timeOf(clock.now, instantAt(dayBefore(clock.today, -n, unit) + 1, 0, clock.zone), 'range');
}

/** "Two days ago": the finer the unit the finer the answer, and never finer than the unit. */
function ago(n: number, unit: string, from: number, clock: Clock): EventTime {
  const hours = HOURS[unit];
  if (hours !== undefined) {
    const at = from - n * hours * 36e5;
    return timeOf(at - 30 * 60e3, at + 30 * 60e3, 'hour');
  }
  const day = dayBefore(dayAt(from, clock), n, unit);
  if (unit === 'day' || unit === 'night') return days(clock, day, day, 'day');
  if (unit === 'week') return days(clock, weekStart(day), weekStart(day) + 6, 'week');
  const d = dateOf(day);
  if (unit === 'month')
    return days(clock, dayOf(d.year, d.month, 1), dayOf(d.year, d.month + 1, 1) - 1, 'month');
  return between(clock, dayOf(d.year, 1, 1), 0, dayOf(d.year + 1, 1, 1), 0, 'year');
}

/** Stretches and vague times: "in the past 24 hours", "in recent days", "within weeks", "two days ago", "hours later". */
export const VAGUE_RULES: readonly TimeRule[] = [
  {
    name: 'event/time/vague-rules: the past half hour',
    sort: 'period',
    direction: 'past',
    pattern: /\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ww]ithin) the (?:past|last) half(?:[- ]| an )hour\b/g,
    resolve: (_m, clock) => timeOf(clock.now - 18e5, clock.now, 'range'),
  },
  {
    name: 'event/time/vague-rules: the past hours, days or weeks, counted',
    sort: 'period',
    direction: 'past',
    pattern: new RegExp(
      `\\b(?:(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or|[Ww]ithin) )?(?:[Tt]he|[Tt]hese) (?:past|last|(?:previous|preceding)(?! night\\b)) (?:(${COUNT}) )?(?:reporting )?(minutes?|hours?|days?|nights?|week|weeks|months?|years?)\\b`,
      'g',
    ),
    resolve: (m, clock) => {
      const vague = m[1] === undefined && m[2]!.endsWith('s');
      return vague
        ? timeOf(null, clock.now, 'range')
        : pastStretch(countOf(m[1] ?? 'one'), unitOf(m[2]!), clock);
    },
  },
  {
    name: 'event/time/vague-rules: the past few days',
    sort: 'period',
    direction: 'past',
    pattern: new RegExp(
      `\\b(?:[Ii]n|[Oo]ver|[Dd]uring) (?:the )?(?:past|last) (?:few|several|couple of) (?:${VAGUE})\\b`,
      'g',
    ),
    resolve: (_m, clock) => timeOf(null, clock.now, 'range'),
  },
  {
    name: 'event/time/vague-rules: in recent days, recently, so far',
    sort: 'vague',
    direction: 'past',
    pattern: new RegExp(
      `\\b(?:[Ii]n|[Oo]ver|[Dd]uring) (?:the )?(?:more |most )?recent (?:${VAGUE})\\b|\\b(?:[Rr]ecently|[Ll]ately|[Oo]f late|to date|so far(?! this ))\\b`,
      'g',
    ),
    resolve: (_m, clock) => timeOf(null, clock.now, 'range'),
  },
  {
    name: 'event/time/vague-rules: in the coming days',
    sort: 'vague',
    direction: 'future',
    pattern: new RegExp(
      `\\b(?:(?:[Ii]n|[Oo]ver|[Dd]uring|[Ww]ithin) (?:the )?)(?:(?:very )?(?:coming|next few|next several|next couple of) (?:${VAGUE}))\\b|\\b[Ww]ithin (?:(?:a matter of|the coming|several|a few) )?(?:minutes|${VAGUE})\\b|\\b(?:very |as )?soon\\b(?! after| before| as\\b)(?<!as soon)|\\bin the near future\\b|\\bin due course\\b`,
      'g',
    ),
    resolve: (m, clock) =>
      /soon|course/.test(m[0]) && clock.tense === 'past' ? null : timeOf(clock.now, null, 'range'),
  },
  {
    name: 'event/time/vague-rules: the next hours or days, counted',
    sort: 'vague',
    direction: 'future',
    pattern: new RegExp(
      `\\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or|[Ww]ithin) the (?:next|coming) ${TO}(?:(${COUNT}) )?(minutes?|hours?|days?|week|weeks|months?|years?)\\b`,
      'g',
    ),
    resolve: (m, clock) =>
      m[1] === undefined && m[2]!.endsWith('s')
        ? timeOf(clock.now, null, 'range')
        : futureStretch(countOf(m[1] ?? 'one'), unitOf(m[2]!), clock),
  },
  {
    name: 'event/time/vague-rules: within so many days',
    sort: 'vague',
    pattern: new RegExp(
      `\\b[Ww]ithin ${TO}(${COUNT}) (minutes?|hours?|days?|weeks?|months?)\\b(?! of\\b)`,
      'g',
    ),
    resolve: (m, clock) =>
      clock.tense === 'past' ? null : futureStretch(countOf(m[1]!), unitOf(m[2]!), clock),
  },
  {
    name: 'event/time/vague-rules: so long ago',
    sort: 'day',
    direction: 'past',
    pattern: new RegExp(
      `\\b(?:([Ss]ome|[Aa]bout|[Aa]round) )?([Aa]n?|${COUNT}) (${UNIT}) (ago|earlier|before)\\b(?! than)`,
      'g',
    ),
    resolve: (m, clock) => {
      const from = m[4] !== 'ago' && clock.context ? clock.context.start : clock.now;
      if (m[4] === 'before' && !clock.context) return null;
      const unit = unitOf(m[3]!);
      if (m[4] !== 'ago' && clock.context === null && HOURS[unit] === undefined && unit !== 'day')
        return null;
      return ago(countOf(m[2]!), unit, from, clock);
    },
  },
  {
    name: 'event/time/vague-rules: some days ago',
    sort: 'vague',
    direction: 'past',
    pattern: new RegExp(`\\b(?:[Ss]ome|[Aa] few|[Ss]everal|[Mm]any)? ?(${VAGUE}) ago\\b`, 'g'),
    resolve: (_m, clock) => timeOf(null, clock.now, 'range'),
  },
  {
    name: 'event/time/vague-rules: hours later, shortly afterwards',
    sort: 'vague',
    direction: 'past',
    pattern: new RegExp(
      `\\b(?:(?:[Aa] few |[Ss]everal |[Ss]ome |${COUNT} )?(?:${UNIT}) later\\b|[Mm]oments later\\b|[Ss]hortly (?:afterwards?|thereafter)\\b|[Ss]oon afterwards?\\b)`,
      'gi',
    ),
    resolve: (_m, clock) =>
      clock.context === null ? { precision: 'unknown' } : timeOf(clock.context.start, clock.now, 'range'),
  },
];
