import { between, type Clock, days } from './clock.ts';
import { DAY, dayAt, isAbsoluteDay, resolveDay } from './day-words.ts';
import type { TimeRule } from './rule.ts';

/** Whole days. */
export const DAY_RULES: readonly TimeRule[] = [
  {
    name: 'event/time/day-rules: a day by name or date',
    sort: 'day',
    pattern: new RegExp(
      `(?<!(?:Bloody|Palm|Black|Good|Easter|Ash|Holy|Cyber|Super) )\\b(?:[Ll]ater |[Ee]arlier )?(${DAY})(?=[^\\w]|$)`,
      'g',
    ),
    isAbsolute: (m) => isAbsoluteDay(m[1]!),
    resolve: (m, clock) => {
      const day = resolveDay(m[1]!, clock);
      return day === null ? null : days(clock, day, day, 'day');
    },
  },
  {
    name: 'event/time/day-rules: two dates of a month ("12–13 October")',
    sort: 'day',
    pattern: new RegExp(`\\b([0-3]?\\d)(?:st|nd|rd|th)? ?(?:[-–—/]|to|and|until|through) ?(${DAY})`, 'g'),
    isAbsolute: (m) => isAbsoluteDay(m[2]!),
    resolve: (m, clock) => dateRange(m[1]!, m[2]!, clock),
  },
  {
    name: 'event/time/day-rules: a month, then two dates ("October 12–13")',
    sort: 'day',
    pattern: /\b((?:[A-Z][a-z]+)\.? )([0-3]?\d) ?(?:[-–—]|to|and) ?([0-3]?\d)\b(,? (?:19|20)\d\d\b)?/g,
    isAbsolute: (m) => m[4] !== undefined,
    resolve: (m, clock) => {
      const full = `${m[1]}${m[3]}${m[4] ?? ''}`;
      return new RegExp(`^${DAY}$`).test(full) ? dateRange(m[2]!, full, clock) : null;
    },
  },
  {
    name: 'event/time/day-rules: the same, the next or the previous day',
    sort: 'day',
    pattern:
      /\b([Tt]he )?(same|following|next|previous) day\b|\b[Tt]he day (before|after)\b|\b[Aa] day (earlier|later)\b|\b(?:[Ll]ater |[Ee]arlier )?(that|in the) day\b/g,
    resolve: (m, clock) => {
      // "Earlier in the day" is the day of the report where no other was told.
      if (m[5]) {
        const day = clock.context ? dayAt(clock.context.start, clock) : m[5] === 'that' ? null : clock.today;
        return day === null ? null : days(clock, day, day, 'day');
      }
      const word = m[2] ?? m[3] ?? m[4]!;
      const from = clock.context ? dayAt(clock.context.start, clock) : clock.today;
      const step = /same/.test(word) ? 0 : /following|next|after|later/.test(word) ? 1 : -1;
      // Without a day told before, only "the day before" can be counted, from the publication.
      if (!clock.context && step !== -1) return null;
      return days(clock, from + step, from + step, 'day');
    },
  },
];

function dateRange(first: string, last: string, clock: Clock) {
  const end = resolveDay(last, clock);
  if (end === null || !/\d/.test(last)) return null;
  const date = Number.parseInt(first, 10);
  const lastDate = new Date(end * 864e5).getUTCDate();
  if (date < 1 || date >= lastDate) return null;
  return between(clock, end - (lastDate - date), 0, end + 1, 0, 'range');
}
