import { DAY_PARTS } from '../../lexicon/time.ts';
import type { EventTime } from '../../model/event.ts';
import { type Day, instantAt } from '../../util/zone.ts';
import { type Clock, partOf } from './clock.ts';
import { DAY, dayAt, isAbsoluteDay, resolveDay } from './day-words.ts';
import { anyOf, type TimeRule } from './rule.ts';

type Hours = readonly [number, number];

const PART = anyOf(DAY_PARTS.hours)
  .replace(/\|early\||\|late\|/g, '|')
  .replace(/\|(?:early|late)$/, '');
const SIMPLE = 'morning|afternoon|evening|night|lunchtime';
const hoursOf = (words: string): Hours | null =>
  DAY_PARTS.hours[words.toLowerCase().trim().replace(/[- ]+/g, ' ')] ?? null;

/** A part of a named day; where a weekday's part has not come yet and nothing points ahead, a week earlier. */
function partOfDay(words: string, hours: Hours, clock: Clock): ReturnType<typeof partOf> | null {
  const day = resolveDay(words, clock);
  if (day === null) return null;
  const isWeekday = /day$/.test(words) && !/^(?:to|yester)day$/i.test(words);
  const ahead = clock.tense !== 'future' && instantAt(day, hours[0], clock.zone) > clock.now;
  return partOf(clock, ahead && isWeekday && !/next|coming/.test(words) ? day - 7 : day, hours);
}

/** The night a date names: the one ending on it where only that one can be over, else the one it begins. */
function nightOf(words: string, clock: Clock) {
  const day = resolveDay(words, clock);
  if (day === null) return null;
  const over = instantAt(day, DAY_PARTS.hours.night![0], clock.zone) <= clock.now;
  const dated = /\d/.test(words);
  if (!over && dated && clock.tense !== 'future') return partOf(clock, day - 1, DAY_PARTS.hours.night!);
  return partOfDay(words, DAY_PARTS.hours.night!, clock);
}

/** The day of a bare part: in the story's own time where there is one, else the last one begun, or the next. */
export function bareDay(hours: Hours, clock: Clock): Day {
  const begins = (d: Day) => instantAt(d, hours[0], clock.zone);
  if (clock.context) {
    const day = dayAt(clock.context.start, clock);
    const found = [day - 1, day, day + 1, day + 2].find((d) => begins(d) >= clock.context!.start);
    const fits = (d: Day) => (clock.tense === 'future' ? begins(d) >= clock.now : begins(d) <= clock.now);
    if (found !== undefined && fits(found)) return found;
  }
  const ends = (d: Day) => instantAt(d, hours[1], clock.zone);
  if (clock.tense === 'future')
    return [clock.today - 1, clock.today].find((d) => ends(d) > clock.now) ?? clock.today + 1;
  return begins(clock.today) <= clock.now ? clock.today : clock.today - 1;
}

/** A bare part of a day, by its English name, on the day {@link bareDay} gives it. */
export function barePart(words: string, clock: Clock) {
  const hours = hoursOf(words);
  if (!hours) return null;
  // Early in a night "night" is the one before, unless the report itself comes from deep in the evening.
  if (/^night$/i.test(words) && !clock.context && clock.tense !== 'future' && clock.hour < 22.5)
    return partOf(clock, clock.today - 1, hours);
  return partOf(clock, bareDay(hours, clock), hours);
}

function tonight(clock: Clock) {
  if (clock.hour < 5) return partOf(clock, clock.today - 1, DAY_PARTS.hours.night!);
  const evening = clock.hour >= 17 && clock.hour < 21;
  return partOf(clock, clock.today, [evening ? 17 : 21, 29]);
}

const early = (how: string | undefined, part: string): Hours | null =>
  hoursOf(`${how ?? ''} ${part}`) ?? hoursOf(part);

/** Day parts of named days: "early on Thursday morning", "dawn on Sunday", "the night of 12–13 October". */
export const NAMED_PART_RULES: readonly TimeRule[] = [
  {
    name: 'event/time/part-rules: a part of a named day ("Thursday morning")',
    sort: 'part',
    pattern: new RegExp(
      `\\b(?:([Ee]arly|[Ll]ate) (?:on |in )?)?(${DAY}) (?:(early|late) )?(${SIMPLE})\\b`,
      'g',
    ),
    isAbsolute: (m) => isAbsoluteDay(m[2]!),
    resolve: (m, clock) => {
      const hours = early(m[1] ?? m[3], m[4]!);
      return hours && partOfDay(m[2]!, hours, clock);
    },
  },
  {
    name: 'event/time/part-rules: early or late on a named day',
    sort: 'part',
    pattern: new RegExp(`\\b([Ee]arly|[Ll]ate) (?:in the day )?(?:on )?(${DAY})(?! ?(?:month|week))`, 'g'),
    isAbsolute: (m) => isAbsoluteDay(m[2]!),
    resolve: (m, clock) => partOfDay(m[2]!, hoursOf(m[1]!)!, clock),
  },
  {
    name: 'event/time/part-rules: a part before its day ("the night of Monday")',
    sort: 'part',
    pattern: new RegExp(
      `\\b(?:the )?(before |pre-?)?(${PART})(?: hours)?(?:,? of| on| into|,)? (?:the )?(${DAY})(?: morning)?\\b`,
      'gi',
    ),
    isAbsolute: (m) => isAbsoluteDay(m[3]!),
    resolve: (m, clock) => {
      if (/^night$/i.test(m[2]!)) return nightOf(m[3]!, clock);
      // "Before dawn" is the early hours.
      const hours = hoursOf(m[1] ? 'early hours' : m[2]!);
      return hours && partOfDay(m[3]!, hours, clock);
    },
  },
  {
    name: 'event/time/part-rules: the night from one day into the next',
    sort: 'part',
    pattern: new RegExp(
      `\\b(?:[Oo]vernight|[Tt]he night)(?: from| of| between| on)? (${DAY}) ?(?:to|into|and|[-–—]) ?(${DAY})`,
      'g',
    ),
    isAbsolute: (m) => isAbsoluteDay(m[2]!),
    resolve: (m, clock) => {
      const day = resolveDay(m[2]!, clock);
      return day === null ? null : partOf(clock, day - 1, nightHours(m[0]));
    },
  },
  {
    name: 'event/time/part-rules: the night between two dates',
    sort: 'part',
    pattern: new RegExp(
      `\\b(?:[Oo]vernight|[Tt]he night)(?: from| of| between| on)? (?:[0-3]?\\d)(?:st|nd|rd|th)? ?(?:to|into|and|/|[-–—]) ?(${DAY})`,
      'g',
    ),
    isAbsolute: (m) => isAbsoluteDay(m[1]!),
    resolve: (m, clock) => {
      const day = resolveDay(m[1]!, clock);
      return day === null ? null : partOf(clock, day - 1, nightHours(m[0]));
    },
  },
  {
    name: 'event/time/part-rules: a Monday-to-Tuesday night',
    sort: 'part',
    pattern: new RegExp(
      `\\b(${DAY})(?: |-)to(?: |-)(${DAY}) night\\b|\\b(?:${DAY}) night into (?:the early hours of |early )?(${DAY})(?: morning)?\\b`,
      'g',
    ),
    resolve: (m, clock) => {
      const day = resolveDay(m[2] ?? m[3]!, clock);
      return day === null ? null : partOf(clock, day - 1, DAY_PARTS.hours.night!);
    },
  },
];

/** Overnight from the eve on, or the night proper, counted from the eve. */
function nightHours(words: string): Hours {
  return /^o/i.test(words) ? [20, 31] : DAY_PARTS.hours.night!;
}

/** Day parts that point at what was told before: "the following morning", "that night", "the previous evening". */
const TOLD_PART_RULE: TimeRule = {
  name: 'event/time/part-rules: the same, the next or that part, of the time told before',
  sort: 'part',
  pattern:
    /\b(?:[Tt]he )?([Ss]ame|[Ff]ollowing|[Nn]ext|[Pp]revious) (night|morning|afternoon|evening)\b|\b([Tt]hat) (night|morning|afternoon|evening)\b|\b[Tt]he (night|morning|afternoon|evening) (before|after)\b(?! \p{L})/gu,
  resolve: (m, clock) =>
    toldPart((m[1] ?? m[3] ?? m[6]!).toLowerCase(), hoursOf(m[2] ?? m[4] ?? m[5]!)!, clock),
};

function toldPart(which: string, hours: Hours, clock: Clock): EventTime {
  const back = which === 'previous' || which === 'before';
  if (!clock.context)
    return back && hours[1] > 24 ? partOf(clock, clock.today - 1, hours) : { precision: 'unknown' };
  const { start, end } = clock.context;
  const near = [-2, -1, 0, 1, 2].map((n) => dayAt(start, clock) + n);
  const begins = (d: Day) => instantAt(d, hours[0], clock.zone);
  const ends = (d: Day) => instantAt(d, hours[1], clock.zone);
  const ahead = which === 'following' || which === 'next' || which === 'after';
  const day = back
    ? near.findLast((d) => ends(d) <= Math.max(start, begins(d)) || ends(d) <= end - 12 * 36e5)
    : near.find((d) => begins(d) >= (ahead ? end : start));
  return day === undefined ? { precision: 'unknown' } : partOf(clock, day, hours);
}

/** Day parts that leave their day to the publication or to the story: "overnight", "this morning", "at dawn". */
export const BARE_PART_RULES: readonly TimeRule[] = [
  TOLD_PART_RULE,
  {
    name: 'event/time/part-rules: last night',
    sort: 'part',
    pattern: /\b[Ll]ast night\b/g,
    direction: 'past',
    resolve: (_m, c) => partOf(c, c.today - 1, DAY_PARTS.hours.night!),
  },
  {
    name: 'event/time/part-rules: last evening',
    sort: 'part',
    pattern: /\b[Ll]ast evening\b/g,
    direction: 'past',
    resolve: (_m, c) => partOf(c, c.today - 1, DAY_PARTS.hours.evening!),
  },
  {
    name: 'event/time/part-rules: tonight',
    sort: 'part',
    pattern: /\b[Tt]onight\b/g,
    resolve: (_m, c) => tonight(c),
  },
  {
    name: 'event/time/part-rules: this morning, afternoon or evening',
    sort: 'part',
    pattern: /\b(?:([Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater) )?[Tt]his (morning|afternoon|evening|lunchtime)\b/g,
    resolve: (m, c) => {
      const hours = early(m[1], m[2]!);
      return hours && partOf(c, c.today, hours);
    },
  },
  {
    name: 'event/time/part-rules: overnight',
    sort: 'part',
    pattern: /\b[Oo]vernight\b(?! stay| accommodation| bag| train| guest)/g,
    resolve: (_m, c) =>
      c.tense === 'future' && c.hour >= 7
        ? partOf(c, c.today + 1, DAY_PARTS.hours.overnight!)
        : partOf(c, c.today, DAY_PARTS.hours.overnight!),
  },
  {
    name: 'event/time/part-rules: the early hours',
    sort: 'part',
    pattern: /\b(?:the )?([Ee]arly hours|[Ss]mall hours)(?: of (?:the |this )morning)?\b/g,
    resolve: (m, c) => barePart(m[1]!, c),
  },
  {
    name: 'event/time/part-rules: before dawn, after midnight',
    sort: 'part',
    pattern: /\b(?:[Bb]efore|[Pp]re-?) ?(?:dawn|daybreak|sunrise)\b|\b(?:[Aa]fter|past) midnight\b/g,
    resolve: (_m, c) => barePart('early hours', c),
  },
  {
    name: 'event/time/part-rules: the nth night or morning of a run',
    sort: 'part',
    pattern:
      /\b[Tt]he (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)) (?:straight |consecutive |successive )?(night|morning|evening|afternoon)\b(?: running| in a row)?|\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)) (?:straight |consecutive |successive )?(night|morning|evening|afternoon) (?:running|in a row)\b/g,
    resolve: (m, c) => barePart(m[1] ?? m[2]!, c),
  },
  {
    name: 'event/time/part-rules: dawn, noon, dusk or another part alone',
    sort: 'part',
    pattern:
      /(?<!\b[Gg]ood |\b[Mm]any |\b[Nn]o |\b[Tt]hat |\b[Ee]very |\b[Ee]ach |\b[Oo]ne )\b(?:([Ee]arly|[Ll]ate)[- ])?([Dd]awn|[Dd]aybreak|[Ss]unrise|[Mm]idday|[Nn]oon|[Nn]ightfall|[Dd]usk|[Ss]unset|[Mm]orning|[Aa]fternoon|[Ee]vening|[Nn]ight)\b(?![-–]to[-–]|[-–]time vision|(?:[- ]time)? curfew|-vision| vision| shift| watch| sky| Shyamalan)/g,
    resolve: (m, c) => barePart(early(m[1], m[2]!) === hoursOf(m[2]!) ? m[2]! : `${m[1]} ${m[2]}`, c),
  },
];
