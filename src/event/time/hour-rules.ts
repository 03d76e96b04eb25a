import { DAY_PARTS } from '../../lexicon/time.ts';
import { instantAt } from '../../util/zone.ts';
import { type Clock, timeOf } from './clock.ts';
import { dayAt } from './day-words.ts';
import { HOUR, type HourWords, instantOfHour, readHour } from './hour-words.ts';
import type { TimeRule } from './rule.ts';

const HALF_HOUR = 30 * 60e3;
const ABOUT =
  '(?:[Aa]t )?(?:[Aa]bout|[Aa]round|[Aa]pproximately|[Rr]oughly|[Aa]pprox\\.|circa|[Ss]ometime around|[Cc]lose to)';
const MOMENTS = '[Ss]hortly|[Jj]ust|[Ii]mmediately|[Aa] little|[Mm]oments|(?:[Aa] few )?[Mm]inutes';
const AFTER = `(?:[Aa]t )?(?:${MOMENTS}|[Ss]oon) (?:after|past)`;
const BEFORE = `(?:[Aa]t )?(?:${MOMENTS}) before`;

function clockTime(how: string | undefined, words: string, clock: Clock) {
  const hour = readHour(words);
  if (!hour) return null;
  const mode = how?.trim() ?? '';
  const at = lateMidnight(words, mode, clock) ?? instantOfHour(hour, clock);
  if (/after|past/.test(mode)) return timeOf(at, at + HALF_HOUR, 'hour');
  if (/before/.test(mode)) return timeOf(at - HALF_HOUR, at, 'hour');
  if (mode !== '') return timeOf(at - HALF_HOUR, at + HALF_HOUR, 'hour');
  return timeOf(at, at + 60e3, 'minute');
}

/** "Shortly before midnight on Monday" is the end of Monday, "just after" it the beginning. */
function lateMidnight(words: string, mode: string, clock: Clock): number | null {
  if (!clock.context || mode === '' || /after|past/.test(mode) || !/midnight/i.test(words)) return null;
  const { start, end } = clock.context;
  return Math.abs(end - start - 24 * 36e5) <= 36e5 ? end : null;
}

/** "Some time after 10 p.m.": from then to the end of the day. */
function after(words: string, clock: Clock) {
  const hour = /midnight/i.test(words) ? null : readHour(words);
  if (!hour) return null;
  const at = instantOfHour(hour, clock);
  const end = instantAt(dayAt(at, clock) + 1, 0, clock.zone);
  return timeOf(at, clock.tense !== 'future' && at < clock.now ? Math.min(end, clock.now) : end, 'range');
}

/** From one clock time to another, the second the next one after the first. */
function clockSpan(first: string, second: string, clock: Clock) {
  const to = readHour(second);
  const from = readHour(first) ?? readHour(`${first} o’clock`);
  if (!from || !to) return null;
  const end = instantOfHour(to, clock);
  const minutes = to.zone !== null && from.zone === null ? { ...from, zone: to.zone } : from;
  const start = instantOfHour(minutes, { ...clock, now: end - 60e3, tense: 'past', context: null });
  return timeOf(start, end, end - start <= 36e5 ? 'hour' : 'range');
}

/** How long before an hour it tells of a report may be stamped: clocks differ, and a summary is written ahead. */
const MOST_AHEAD = 3 * 36e5;
/** How long after a night its tally is taken. */
const MORNING = 12 * 36e5;

/** "On the night to the 10th … As of 08:30" stamped 08:00: of the night the story is at, not of the one before; null where it is at none. */
function afterNight(hour: HourWords, clock: Clock): number | null {
  const { context, now } = clock;
  if (!context || context.end - context.start > 16 * 36e5) return null;
  const until = Math.min(context.end + MORNING, now + MOST_AHEAD);
  const end = instantOfHour(hour, { ...clock, context: null, tense: 'past', now: until });
  return end > now && end > context.end ? now : null;
}

/** "As of 08:00": from the start of the night, or of the day where the hour is past noon. */
export function asOf(words: string, clock: Clock) {
  const hour = readHour(words);
  if (!hour) return null;
  const end = afterNight(hour, clock) ?? instantOfHour(hour, clock);
  const day = dayAt(end, clock);
  const noon = instantAt(day, 12, clock.zone);
  if (end > noon) return timeOf(instantAt(day, 0, clock.zone), end, 'range');
  return timeOf(instantAt(day - 1, DAY_PARTS.hours.night![0], clock.zone), end, 'part_of_day');
}

/** A clock time that opens a line stamps an entry of a feed: it is past whatever the entry foresees. */
function isEntry(m: RegExpMatchArray): boolean {
  return m[1] === undefined && (m.index === 0 || m.input![m.index! - 1] === '\n');
}

/** Clock times: "shortly after 9pm", "at 15:30", "10.41am BST", "ten past three", "between four and five in the afternoon". */
export const HOUR_RULES: readonly TimeRule[] = [
  {
    name: 'event/time/hour-rules: a clock time',
    sort: 'clock',
    pattern: new RegExp(`(?:\\b(${ABOUT} |${AFTER} |${BEFORE} ))?(${HOUR})`, 'g'),
    resolve: (m, clock) => clockTime(m[1], m[2]!, isEntry(m) ? { ...clock, tense: 'past' } : clock),
  },
  {
    name: 'event/time/hour-rules: from one clock time to another',
    sort: 'clock',
    pattern: new RegExp(
      `\\b(?:[Bb]etween|[Ff]rom) (${HOUR}|\\d{1,2}(?:[:.]\\d\\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven) (?:and|to|until|till) (${HOUR})`,
      'g',
    ),
    resolve: (m, clock) => clockSpan(m[1]!, m[2]!, clock),
  },
  {
    name: 'event/time/hour-rules: two clock times and a dash',
    sort: 'clock',
    pattern: new RegExp(
      `(?<![\\d:])(\\d{1,2}(?::\\d\\d)?) ?[-–—] ?(${HOUR.split('(?<![\\d:.,/-])').join('')})`,
      'g',
    ),
    resolve: (m, clock) => clockSpan(m[1]!, m[2]!, clock),
  },
  {
    name: 'event/time/hour-rules: after a clock time',
    sort: 'clock',
    pattern: new RegExp(`\\b(?:(?:[Ss]ome ?time |[Aa]ny time )after|[Aa]fter) (${HOUR})`, 'g'),
    resolve: (m, clock) => after(m[1]!, clock),
  },
  {
    name: 'event/time/hour-rules: as of a clock time',
    sort: 'clock',
    pattern: new RegExp(`\\b[Aa]s (?:of|at) (${HOUR})`, 'g'),
    resolve: (m, clock) => asOf(m[1]!, clock),
  },
];
