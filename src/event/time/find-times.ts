import type { EventTime } from '../../model/event.ts';
import { PatternTable } from '../../util/pattern/pattern-table.ts';
import { type Span, spanOf } from '../../util/span.ts';
import { type By, because, madeBy } from '../../util/why.ts';
import { instantOf } from '../../util/zone.ts';
import { bothOf, joinOf, pairOf, settledBy, withBound } from './bounds.ts';
import { type Clock, clockOf, type TimeAnchor } from './clock.ts';
import { CYRILLIC_RULES } from './cyrillic-rules.ts';
import { DAY_RULES } from './day-rules.ts';
import { HOUR_RULES } from './hour-rules.ts';
import { BARE_PART_RULES, NAMED_PART_RULES } from './part-rules.ts';
import { PERIOD_RULES } from './period-rules.ts';
import type { TimeCandidate, TimeRule, TimeSort } from './rule.ts';
import { SLAVIC_PERIOD_RULES } from './slavic-period-rules.ts';
import { VAGUE_RULES } from './vague-rules.ts';

/** A time expression with the interval it means; `unit` for a run of nights lives in find-recurrence. */
export interface TimeMention extends Span {
  readonly time: EventTime;
  /** Which way the words point: decides between "past or future by tense". */
  readonly direction: 'past' | 'future' | 'either';
  /** What sort of words: a day, a part of one, a clock time, a longer period, or vague. */
  readonly sort: TimeSort;
}

const CYRILLIC = /\p{Script=Cyrillic}{4}/u;

const patternOf = (rule: TimeRule): RegExp => rule.pattern;
const RULES = new PatternTable<TimeRule>(
  [...NAMED_PART_RULES, ...DAY_RULES, ...HOUR_RULES, ...PERIOD_RULES, ...VAGUE_RULES, ...BARE_PART_RULES],
  patternOf,
);
const CYRILLIC_TABLE = new PatternTable<TimeRule>([...CYRILLIC_RULES, ...SLAVIC_PERIOD_RULES], patternOf);

/** Time expressions of `text` between `start` and `end`, in order, longest first where two overlap. */
export function findTimes(text: string, start: number, end: number, anchor: TimeAnchor): TimeMention[] {
  const clock = clockOf(anchor);
  const reading = clock ?? clockOf({ ...anchor, publishedAt: '2000-01-01T12:00:00Z' })!;
  const cores = longestOf(candidatesOf(text, start, end, reading));
  const settled = folded(cores, SETTLED, (a, b) => settledBy(text, a, b));
  const joined = folded(
    folded(settled, JOINED, (a, b) => joinOf(text, a, b)),
    PAIRED,
    (a, b) => pairOf(text, start, a, b) ?? bothOf(text, a, b),
  );
  return joined
    .map((c, i, all) => {
      // A bound word that another expression holds already is that one’s.
      const least = all[i - 1]?.end ?? start;
      return withPreposition(text, least, bounded(c, withBound(text, start, c, least)));
    })
    .flatMap((c) => mentionOf(text, c, clock, anchor.timeZone));
}

/** Every rule's matches that mean a time at all. */
function candidatesOf(text: string, start: number, end: number, clock: Clock): TimeCandidate[] {
  const piece = text.slice(start, end);
  const found = RULES.matches(piece);
  return (CYRILLIC.test(piece) ? [...CYRILLIC_TABLE.matches(piece), ...found] : found).flatMap(
    ({ row: rule, match: m }) => {
      if (m[0] === '' || rule.resolve(m, clock) === null) return [];
      const shift = m[0].length - m[0].trimStart().length;
      return {
        start: start + m.index + shift,
        end: start + m.index + m[0].trimEnd().length,
        sort: rule.sort,
        direction: rule.direction ?? 'either',
        absolute: rule.isAbsolute?.(m) ?? false,
        by: [rule],
        resolve: (c: Clock) => rule.resolve(m, c),
      };
    },
  );
}

/** In text order without overlaps: the longer of two wins, then the earlier rule. */
function longestOf(all: readonly TimeCandidate[]): TimeCandidate[] {
  const kept: TimeCandidate[] = [];
  for (const c of all.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (kept.every((k) => c.end <= k.start || k.end <= c.start)) kept.push(c);
  return kept.sort((a, b) => a.start - b.start);
}

const SETTLED = 'event/time/bounds: the words behind settle the words before';
const JOINED = 'event/time/bounds: a part or hour read inside the day beside it';
const PAIRED = 'event/time/bounds: two times joined to one stretch';
const BOUNDED =
  'event/time/bounds: a word before it ("since", "until", "by", "from", "as of") that bounds it';
const NO_ANCHOR = 'event/time/find-times: no publication instant to count from';

const withRules = (c: TimeCandidate, ...by: readonly By[]): TimeCandidate => ({ ...c, by });
const bounded = (inner: TimeCandidate, c: TimeCandidate): TimeCandidate =>
  c === inner ? c : withRules(c, ...(inner.by ?? []), BOUNDED);

/** Neighbours that `join` makes one, left to right; `name` is what the rule is called. */
function folded(
  all: readonly TimeCandidate[],
  name: string,
  join: (a: TimeCandidate, b: TimeCandidate) => TimeCandidate | null,
): TimeCandidate[] {
  const out: TimeCandidate[] = [];
  for (const c of all) {
    const last = out.at(-1);
    const both = last ? join(last, c) : null;
    if (last && both) out[out.length - 1] = withRules(both, ...(last.by ?? []), ...(c.by ?? []), name);
    else out.push(c);
  }
  return out;
}

const PREPOSITION = /\b(?:on|in|at|during|throughout|of|for|between|from) (?:the )?$/i;

/** The quote takes in the small word before: "on Sunday night". */
function withPreposition(text: string, from: number, c: TimeCandidate): TimeCandidate {
  const offset = Math.max(from, c.start - 16);
  const found = PREPOSITION.exec(text.slice(offset, c.start));
  return found ? { ...c, start: offset + found.index } : c;
}

function mentionOf(text: string, c: TimeCandidate, clock: Clock | null, zone: string): TimeMention[] {
  const span = spanOf(text, c.start, c.end);
  const time = clock ? c.resolve(clock) : unanchored(c, zone);
  if (time === null || isEmpty(time)) return [];
  const read = madeBy({ ...time, quote: span.quote }, 'time', c.by ?? [], span);
  return [
    { ...span, time: because(read, 'anchor', clock ?? NO_ANCHOR), direction: c.direction, sort: c.sort },
  ];
}

/** Without a publication instant only a full date means anything (guide §3.2: no anchor, no dates). */
function unanchored(c: TimeCandidate, timeZone: string): EventTime | null {
  if (!c.absolute) return { precision: 'unknown' };
  return c.resolve(clockOf({ publishedAt: '2100-01-01T00:00:00Z', timeZone })!);
}

function isEmpty(time: EventTime): boolean {
  const start = time.start === undefined ? null : instantOf(time.start);
  const end = time.end === undefined ? null : instantOf(time.end);
  return start !== null && end !== null && start >= end;
}
