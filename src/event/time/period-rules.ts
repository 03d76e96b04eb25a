import { NUMBER_WORDS } from '../../lexicon/number.ts';
import { SEASONS, WAR_STARTS } from '../../lexicon/time.ts';
import type { EventTime } from '../../model/event.ts';
import { dateOf, dayOf, instantAt } from '../../util/zone.ts';
import { between, type Clock, clipped, days, timeOf, weekStart } from './clock.ts';
import { MONTH, monthOf, YEAR } from './day-words.ts';
import type { TimeRule } from './rule.ts';

const PARTS =
  '[Ee]arly|[Mm]id|[Ll]ate|(?:[Tt]he )?(?:beginning|start|middle|end|first half|second half|first days|last days|final days) of|(?:[Tt]he )?(?:early|last|final|first) (?:days|weeks?) of';
/** Words that make a bare "May" or "March" a month. */
const BEFORE_MONTH =
  '(?<=\\b(?:in|since|of|until|till|by|from|during|last|next|this|through|throughout|between|and|to|before|after|for|early|late|mid)[ -])';

type Third = 'early' | 'mid' | 'late' | 'first' | 'second';

function thirdOf(words: string): Third {
  if (/half/i.test(words)) return /first/i.test(words) ? 'first' : 'second';
  if (/mid/i.test(words)) return 'mid';
  return /late|end|last|final|closing/i.test(words) ? 'late' : 'early';
}

function partOfMonth(year: number, month: number, words: string | undefined, clock: Clock): EventTime {
  const first = dayOf(year, month, 1);
  const last = dayOf(year, month + 1, 1) - 1;
  if (words === undefined) return days(clock, first, last, 'month');
  const bounds = {
    early: [first, first + 9],
    mid: [first + 9, first + 19],
    late: [first + 19, last],
    first: [first, first + 14],
    second: [first + 14, last],
  } as const;
  const [from, to] = bounds[thirdOf(words)];
  return days(clock, from, to, 'range');
}

function partOfYear(year: number, words: string | undefined, clock: Clock): EventTime {
  const months = { early: [1, 4], mid: [5, 8], late: [9, 12], first: [1, 6], second: [7, 12] } as const;
  const [from, to] = words === undefined ? [1, 12] : months[thirdOf(words)];
  const time = days(
    clock,
    dayOf(year, from, 1),
    dayOf(year, to + 1, 1) - 1,
    words === undefined ? 'year' : 'range',
  );
  return time;
}

/** The year a month without one is of. */
function yearOfMonth(month: number, how: string | undefined, clock: Clock): number {
  const today = dateOf(clock.today);
  if (how && /last/i.test(how)) return month < today.month ? today.year : today.year - 1;
  if (how && /next/i.test(how)) return month > today.month ? today.year : today.year + 1;
  if (how && /this/i.test(how)) return today.year;
  if (clock.tense === 'future') return month >= today.month ? today.year : today.year + 1;
  if (clock.tense === 'past') return month <= today.month ? today.year : today.year - 1;
  // No tense told: the next month or two are nearer than the same ones a year gone.
  return month <= today.month + 2 ? today.year : today.year - 1;
}

function shift(words: string): number {
  return /last|previous|past/i.test(words) ? -1 : /next|coming|following/i.test(words) ? 1 : 0;
}

/** A week, month or year counted from today's: "last month", "next week". */
function nearPeriod(which: string, unit: string, part: string | undefined, clock: Clock): EventTime | null {
  const by = shift(which);
  const today = dateOf(clock.today);
  if (unit === 'week') {
    const monday = weekStart(clock.today) + 7 * by;
    if (part !== undefined)
      return days(
        clock,
        /late|end/i.test(part) ? monday + 4 : /mid/i.test(part) ? monday + 2 : monday,
        /late|end/i.test(part) ? monday + 6 : /mid/i.test(part) ? monday + 3 : monday + 2,
        'range',
      );
    const week = days(clock, monday, monday + 6, 'week');
    return by === 0 ? clipped(clock, week) : week;
  }
  if (unit === 'weekend') return days(clock, weekend(clock) + 7 * by, weekend(clock) + 7 * by + 1, 'range');
  if (unit === 'month') {
    const time = partOfMonth(today.year, today.month + by, part, clock);
    return by === 0 && part === undefined ? clipped(clock, time) : time;
  }
  const time = partOfYear(today.year + by, part, clock);
  return by === 0 && part === undefined ? clipped(clock, time) : time;
}

/** Saturday of the last weekend begun, or of the coming one. */
function weekend(clock: Clock): number {
  const saturday = weekStart(clock.today) + 5;
  return clock.tense === 'future' || saturday <= clock.today ? saturday : saturday - 7;
}

function season(name: string, year: number | null, how: string, clock: Clock): EventTime {
  const month = SEASONS.months[name.toLowerCase()]!;
  const today = dateOf(clock.today);
  const begun = month <= today.month || (month === 12 && today.month <= 2);
  const own = month === 12 && today.month <= 2 ? today.year - 1 : today.year;
  const guess = /this|coming/.test(how) || clock.tense === 'future' ? own : begun ? own : own - 1;
  const next = /next/.test(how) && month <= today.month ? 1 : 0;
  const last = /last/.test(how) && begun && today.month < month + 3 ? -1 : 0;
  const first = dayOf(year ?? (next ? today.year + next : guess + last), month, 1);
  const d = dateOf(first);
  return days(clock, first, dayOf(d.year, d.month + 3, 1) - 1, 'range');
}

const warWords = (m: RegExpMatchArray, clock: Clock) =>
  WAR_STARTS.find((w) => new RegExp(w.pattern).test(m[0])) ??
  WAR_STARTS.find((w) => (w.zones as readonly string[]).includes(clock.zone));
const WARS = WAR_STARTS.map((w) => w.pattern).join('|');

/** Weeks, months, years, seasons, their parts, and days counted from the start of a war. */
export const PERIOD_RULES: readonly TimeRule[] = [
  {
    name: 'event/time/period-rules: a month, or a part of one',
    sort: 'period',
    pattern: new RegExp(
      `\\b(?:(${PARTS})[- ])?(?:([Ll]ast|[Tt]his|[Nn]ext) )?(${MONTH})(?:,? (?:of )?(${YEAR})\\b)?(?! ?\\d{1,2}\\b(?!,\\d{3}))`,
      'g',
    ),
    isAbsolute: (m) => m[4] !== undefined,
    resolve: (m, clock) => {
      if (m[3]!.length <= 3 && !m[3]!.endsWith('.') && m[3] !== 'May' && m[4] === undefined) return null;
      if (
        /^(?:May|March|Mar)\b/.test(m[0]) &&
        m[4] === undefined &&
        !new RegExp(`${BEFORE_MONTH}${m[0]}`).test(`${around(m)}${m[0]}`)
      )
        return null;
      const month = monthOf(m[3]!);
      return partOfMonth(m[4] ? Number(m[4]) : yearOfMonth(month, m[2], clock), month, m[1], clock);
    },
  },
  {
    name: 'event/time/period-rules: a year, or a part of one',
    sort: 'period',
    pattern: new RegExp(
      `(?:\\b(${PARTS})[- ]|(?<=\\b(?:[Ii]n|[Oo]f|[Ss]ince|[Dd]uring|[Bb]y|[Uu]ntil|[Tt]hrough|[Tt]hroughout|[Ff]rom|[Bb]efore|[Aa]fter|[Bb]etween|and|to|year) ))(${YEAR})\\b(?![-/:.,]?\\d| ?%)`,
      'g',
    ),
    isAbsolute: () => true,
    resolve: (m, clock) => clippedPast(partOfYear(Number(m[2]), m[1], clock), clock),
  },
  {
    name: 'event/time/period-rules: this, last or next week, month or year',
    sort: 'period',
    pattern: new RegExp(
      `\\b(?:[Ss]o far )?(?:(${PARTS}) )?(?:([Tt]his|[Ll]ast|[Nn]ext|[Tt]he coming|[Tt]he previous|[Tt]he following|[Tt]he past|[Tt]he current) (?:calendar |working )?)(week|weekend|month|year)\\b(?![- ](?:long|old|end\\b))`,
      'g',
    ),
    resolve: (m, clock) =>
      /the (?:past|previous)/i.test(m[2]!) && m[3] !== 'weekend'
        ? null
        : nearPeriod(m[2]!, m[3]!, m[1], clock),
  },
  {
    name: 'event/time/period-rules: a quarter, or the first months, of a year',
    sort: 'period',
    pattern: new RegExp(
      `\\b(?:[Tt]he )?(?:(first|second|third|fourth|last) quarter|(first|last) (three|four|five|six|nine|eight|ten|two) months) of (?:(${YEAR})\\b|(this|the|last) year\\b)`,
      'g',
    ),
    isAbsolute: (m) => m[4] !== undefined,
    resolve: (m, clock) => monthsOfYear(m, clock),
  },
  {
    name: 'event/time/period-rules: the beginning or end of a period',
    sort: 'period',
    pattern: /\b(?:[Tt]he )?(beginning|start|end|middle) of (?:the|this) (day|week|month|year)\b/g,
    resolve: (m, clock) => {
      if (m[2] === 'day')
        return m[1] === 'end'
          ? between(clock, clock.today, 17, clock.today, 24, 'part_of_day')
          : between(clock, clock.today, 0, clock.today, 12, 'part_of_day');
      return nearPeriod('this', m[2]!, m[1], clock);
    },
  },
  {
    name: 'event/time/period-rules: earlier or later in a period',
    sort: 'period',
    pattern: /\b([Ee]arlier|[Ll]ater) (?:in )?(?:this|in the) (week|month|year)\b/g,
    resolve: (m, clock) => {
      const today = dateOf(clock.today);
      const first =
        m[2] === 'week' ? weekStart(clock.today) : dayOf(today.year, m[2] === 'month' ? today.month : 1, 1);
      const next =
        m[2] === 'week'
          ? first + 7
          : m[2] === 'month'
            ? dayOf(today.year, today.month + 1, 1)
            : dayOf(today.year + 1, 1, 1);
      return /earlier/i.test(m[1]!)
        ? timeOf(instantAt(first, 0, clock.zone), clock.now, 'range')
        : timeOf(clock.now, instantAt(next, 0, clock.zone), 'range');
    },
  },
  {
    name: 'event/time/period-rules: the weekend',
    sort: 'period',
    pattern: /\b(?:the weekend)\b/g,
    resolve: (_m, clock) => days(clock, weekend(clock), weekend(clock) + 1, 'range'),
  },
  {
    name: 'event/time/period-rules: the week',
    sort: 'period',
    pattern:
      /(?:^|(?<=[.\n“] ?)|(?<=\b(?:[Dd]uring|[Oo]ver|[Ii]n) ))[Tt]he week\b(?! of| to| end| up to| until| that| before| after| when)/gm,
    resolve: (_m, clock) => days(clock, weekStart(clock.today) - 7, weekStart(clock.today) - 1, 'week'),
  },
  {
    name: 'event/time/period-rules: a season',
    sort: 'period',
    pattern: new RegExp(
      `\\b([Tt]his|[Ll]ast|[Tt]he coming|[Nn]ext|(?<=[Ii]n )the|(?<=[Ii]n |[Ss]ince |[Uu]ntil |[Bb]y )) ?(spring|summer|autumn|winter)\\b(?: (?:of )?(${YEAR}))?`,
      'g',
    ),
    isAbsolute: (m) => m[3] !== undefined,
    resolve: (m, clock) => season(m[2]!, m[3] ? Number(m[3]) : null, m[1]!.toLowerCase(), clock),
  },
  {
    name: 'event/time/period-rules: the nth day of a war whose start is known',
    sort: 'day',
    pattern: new RegExp(
      `\\b(?:(\\d[\\d,]*)(?:st|nd|rd|th) day of (?:${WARS}|the (?:war|invasion))|[Dd]ay (\\d[\\d,]*) of (?:${WARS}|the (?:war|invasion)))`,
      'g',
    ),
    resolve: (m, clock) => {
      const war = warWords(m, clock);
      const n = Number((m[1] ?? m[2])!.replaceAll(',', ''));
      const day = war && dayOf(war.start[0], war.start[1], war.start[2]) + n - 1;
      return day === undefined || day > clock.today + 1 ? null : days(clock, day, day, 'day');
    },
  },
  {
    name: 'event/time/period-rules: since a war began',
    sort: 'period',
    pattern: new RegExp(
      `(?<=\\b[Ss]ince )(?:the (?:start|beginning|outbreak|launch) of )?(?:${WARS}|the (?:war|invasion)(?= began| started|,|\\.|$))(?: began| started)?`,
      'g',
    ),
    resolve: (m, clock) => {
      const war = warWords(m, clock);
      if (!war) return null;
      return timeOf(
        instantAt(dayOf(war.start[0], war.start[1], war.start[2]), 0, clock.zone),
        clock.now,
        'range',
      );
    },
  },
];

/** "The first quarter of 2025", "the first three months of the year". */
function monthsOfYear(m: RegExpMatchArray, clock: Clock): EventTime {
  const year = m[4] ? Number(m[4]) : dateOf(clock.today).year - (m[5] === 'last' ? 1 : 0);
  const length = m[3] ? NUMBER_WORDS.values[m[3]]! : 3;
  const nth = { first: 0, second: 1, third: 2, fourth: 3 }[m[1] ?? m[2]!];
  const from = nth === undefined ? 13 - length : 1 + 3 * nth;
  return days(clock, dayOf(year, from, 1), dayOf(year, from + length, 1) - 1, 'range');
}

/** A year of this very time ends at publication unless the tense points ahead. */
function clippedPast(time: EventTime, clock: Clock): EventTime {
  return time.precision === 'year' ? clipped(clock, time) : time;
}

function around(m: RegExpMatchArray): string {
  return m.input!.slice(Math.max(0, m.index! - 12), m.index!);
}
