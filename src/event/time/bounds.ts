import type { EventTime } from '../../model/event.ts';
import { instantAt, instantOf } from '../../util/zone.ts';
import { type Clock, clockAt, timeOf } from './clock.ts';
import { dayAt, MONTH } from './day-words.ts';
import type { TimeCandidate } from './rule.ts';

const SINCE =
  /\b(?:(?:ever )?[Ss]ince|[Gg]oing back to|[Dd]ating back to)(?: about| around| at least)? (?:the )?(?:beginning of |start of |early hours of )?$/;
const UNTIL = /\b(?:[Uu]ntil|[Tt]ill|[Uu]p to|[Uu]p until) (?:at least |the )?$/;
const BY = /\b(?:[Bb]y|[Nn]o later than|[Bb]efore|[Aa]head of) (?:about |around |the )?$/;
const FROM =
  /\b(?:[Ff]rom|[Ss]tarting(?: on| from| in)?|[Bb]eginning(?: on| in)?|[Aa]s of|[Aa]s from|(?:[Ww]ith )?[Ee]ffect(?:ive)? (?:from|on)|[Ee]ffective) (?:the )?$/;
const AS_OF = /\b[Aa]s (?:of|at) (?:the )?$/;
/** "Since the protests began on …": the clause between says what began. */
const SINCE_CLAUSE =
  /\b[Ss]ince (?:[\p{L}’'-]+ ){1,5}(?:began|begun|started|erupted|broke out|resumed|collapsed|took effect|(?:was|were) (?:launched|imposed|declared|signed|announced)) (?:(?:early |late )?(?:on|in) )?(?:the )?$/u;
/** "The week to …", "the 24 hours to …": how long before the end it begins. */
const STRETCH_TO =
  /\b(?:the )?(week|fortnight|(?:24|48|72) hours|(?:three|five|seven|ten|3|5|7|10) days) (?:to|ending|ended|up to|until)(?: on)? (?:the )?$/;

/** Verbs that end with their own time: only after them is a past "until Sunday" a Sunday gone. */
const OVER =
  /\b(?:lasted|raged|continued|went on|persisted|was|were|did|fought|held|remained|stayed)\b[^.;]*$/;

/** "Until late on Monday the road was shut". */
const OVER_AFTER = /^,? (?:[\p{L}’'-]+ ){1,4}(?:was|were|had|remained|stayed|lasted|continued)\b/u;

const CYRILLIC_FROM = /(?<!\p{L})(?:[Зз]|[Іі]з|[Сс]|[Вв]ід|[Оо]т|[Пп]очинаючи з|[Нн]ачиная с) $/u;
const CYRILLIC_UNTIL = /(?<!\p{L})[Дд]о $/u;

/** What a bound does with the time inside it; null where it means none. */
type Bound = (inner: TimeCandidate, clock: Clock, isOver: boolean) => EventTime | null;

const startOf = (t: EventTime | null) => (t?.start === undefined ? null : instantOf(t.start));
const endOf = (t: EventTime | null) => (t?.end === undefined ? null : instantOf(t.end));

const since: Bound = (inner, clock) => {
  const start = startOf(inner.resolve({ ...clock, tense: 'past' }));
  return start === null || start >= clock.now ? null : timeOf(start, clock.now, 'range');
};

/** "Until Sunday" ends where Sunday begins, since nothing says that Sunday is in; a clock time ends it as it comes, a part when it is over. */
const until: Bound = (inner, clock, isOver) => {
  const time = inner.resolve(isOver ? clock : { ...clock, tense: 'future' });
  const edge = inner.sort === 'day' || inner.sort === 'clock' ? startOf(time) : endOf(time);
  return edge === null ? null : timeOf(null, edge, 'range');
};

const by: Bound = (inner, clock) => {
  const time = inner.resolve(clock.tense ? clock : { ...clock, tense: 'future' });
  const point = inner.sort === 'clock' || isWeekend(time);
  const end = point ? startOf(time) : endOf(time);
  if (end === null) return null;
  if (end > clock.now) return timeOf(clock.now, end, 'range');
  const from =
    inner.sort === 'clock' || inner.sort === 'part' ? instantAt(dayAt(end - 1, clock), 0, clock.zone) : null;
  return timeOf(from, end, 'range');
};

/** "By the weekend" is done when it begins: two days on end that are no period of their own. */
function isWeekend(time: EventTime | null): boolean {
  const start = startOf(time);
  const end = endOf(time);
  return (
    time?.precision === 'range' &&
    start !== null &&
    end !== null &&
    end - start <= 50 * 36e5 &&
    end - start >= 46 * 36e5
  );
}

const from: Bound = (inner, clock) => {
  const time = inner.resolve(clock);
  const start = startOf(time);
  if (start === null) return null;
  // "From 13 to 15 April" has its own end.
  if (inner.sort === 'day' && time!.precision === 'range') return time;
  return start >= clock.now || clock.tense === 'future'
    ? timeOf(start, null, 'range')
    : timeOf(start, clock.now, 'range');
};

const asOf: Bound = (inner, clock, isOver) => {
  if (clock.tense === 'future') return from(inner, clock, isOver);
  const time = inner.resolve({ ...clock, tense: 'past' });
  const end = endOf(time);
  return end === null ? null : timeOf(null, Math.min(end, clock.now), 'range');
};

const STRETCH_DAYS: Readonly<Record<string, number>> = {
  week: 7,
  fortnight: 14,
  three: 3,
  five: 5,
  seven: 7,
  ten: 10,
};

/** A stretch of known length that ends with the time inside. */
function stretchTo(words: string): Bound {
  const [length = '', unit] = words.split(' ');
  const count = STRETCH_DAYS[length] ?? Number(length);
  const days = unit === 'hours' ? count / 24 : count;
  return (inner, clock) => {
    const time = inner.resolve(clock);
    const end = inner.sort === 'clock' ? startOf(time) : endOf(time);
    return end === null ? null : timeOf(end - days * 864e5, end, length === 'week' ? 'week' : 'range');
  };
}

/** The bound word that ends a text, if any: where it starts and what it does. */
function boundBefore(
  before: string,
  inner: TimeCandidate,
): { readonly index: number; readonly bound: Bound } | null {
  const stretch = STRETCH_TO.exec(before);
  if (stretch) return { index: stretch.index, bound: stretchTo(stretch[1]!) };
  const table: readonly (readonly [RegExp, Bound])[] = [
    [SINCE, since],
    [SINCE_CLAUSE, since],
    [UNTIL, until],
    [BY, by],
    [CYRILLIC_FROM, from],
    [CYRILLIC_UNTIL, inner.sort === 'day' ? until : by],
    ...(inner.sort === 'clock' ? [] : ([[AS_OF, asOf]] as const)),
    ...(inner.sort === 'clock' ? [] : ([[FROM, from]] as const)),
  ];
  for (const [pattern, bound] of table) {
    const found = pattern.exec(before);
    if (found) return { index: found.index, bound };
  }
  return null;
}

/**
 * The expression with the bound word before it taken in ("since 1 May", "by the weekend"), or itself. The sentence begins at `at`;
 * words before `least` are another expression's.
 */
export function withBound(text: string, at: number, inner: TimeCandidate, least = at): TimeCandidate {
  const offset = Math.max(least, inner.start - 72);
  const found = boundBefore(text.slice(offset, inner.start), inner);
  // "The toll from Monday’s blast": the day belongs to the blast.
  if (!found || (found.bound === from && /^[’']s?\s/.test(text.slice(inner.end, inner.end + 3))))
    return inner;
  const isOver =
    OVER.test(text.slice(Math.max(at, inner.start - 120), inner.start)) ||
    (offset + found.index === at && OVER_AFTER.test(text.slice(inner.end, inner.end + 60)));
  return {
    ...inner,
    start: offset + found.index,
    sort: 'period',
    direction:
      found.bound === since
        ? 'past'
        : found.bound === by || found.bound === until
          ? 'future'
          : inner.direction,
    resolve: (clock) => found.bound(inner, clock, isOver) ?? inner.resolve(clock),
  };
}

const PAIR_LEFT =
  /\b(?:[Bb]etween|[Ff]rom)(?: the)? $|(?<!\p{L})(?:[Зз]|[Іі]з|[Сс]|[Вв]ід|[Оо]т|[Мм]іж|[Мм]ежду) $/u;

/** Two expressions joined by "between … and …", "from … to …": one interval, the first read as seen from the second. */
export function pairOf(text: string, from: number, a: TimeCandidate, b: TimeCandidate): TimeCandidate | null {
  const gap = text.slice(a.end, b.start);
  const offset = Math.max(from, a.start - 14);
  const left = PAIR_LEFT.exec(text.slice(offset, a.start));
  const dashed = /^ ?[-–—] ?$/.test(gap) && a.sort === b.sort;
  if (
    !dashed &&
    !(left && /^ (?:and|to|until|till|through|up to|to the|and the|до|по|та|і|и) (?:the )?$/.test(gap))
  )
    return null;
  return {
    start: left ? offset + left.index : a.start,
    end: b.end,
    sort: 'period',
    direction: b.direction,
    absolute: b.absolute,
    resolve: (clock) => {
      const last = b.resolve(clock);
      const end = b.sort === 'clock' ? startOf(last) : endOf(last);
      if (end === null) return null;
      const first = a.resolve({ ...clockAt(clock, end - 60e3), tense: 'past' });
      const start = startOf(first);
      return start === null || start >= end ? null : timeOf(start, end, 'range');
    },
  };
}

/** "On Saturday and Sunday", "in May and June": one stretch, the first read as seen from the second. */
export function bothOf(text: string, a: TimeCandidate, b: TimeCandidate): TimeCandidate | null {
  if (
    !/^ and $/.test(text.slice(a.end, b.start)) ||
    a.sort !== b.sort ||
    /^[’']s?\s/.test(text.slice(b.end, b.end + 3))
  )
    return null;
  const months = a.sort === 'period' && isMonth(text, a) && isMonth(text, b);
  if (a.sort !== 'day' && !months) return null;
  return {
    ...b,
    start: a.start,
    resolve: (clock) => {
      const last = b.resolve(clock);
      const end = endOf(last);
      const first = end === null ? null : a.resolve({ ...clockAt(clock, end - 60e3), tense: 'past' });
      const start = startOf(first);
      return start === null || end === null || start >= end ? last : timeOf(start, end, 'range');
    },
  };
}

const ONLY_MONTH = new RegExp(`^(?:in )?${MONTH}$`);
const isMonth = (text: string, c: TimeCandidate): boolean => ONLY_MONTH.test(text.slice(c.start, c.end));
const HAS_MONTH = new RegExp(`\\b${MONTH}`);

/** "20 May last year", "at 02:10 (23:10 GMT)": the words behind settle what the words before leave open. */
export function settledBy(text: string, a: TimeCandidate, b: TimeCandidate): TimeCandidate | null {
  const gap = text.slice(a.end, b.start);
  const behind = text.slice(b.start, b.end);
  const shut = text.slice(b.end - 1, b.end + 1).indexOf(')');
  if (gap === ' (' && a.sort === 'clock' && b.sort === 'clock' && shut >= 0) {
    const own = /about|around|shortly|just|before|after|approx|minutes/i.test(text.slice(a.start, a.end));
    const zoned = ZONED.test(behind) && !own;
    return { ...(zoned ? b : a), start: a.start, end: b.end + shut };
  }
  const year = /^(last|next) year$/.exec(behind);
  if (!year || !/^,? (?:of )?$/.test(gap) || a.absolute || !HAS_MONTH.test(text.slice(a.start, a.end)))
    return null;
  return {
    ...a,
    end: b.end,
    resolve: (clock) => {
      const end = endOf(b.resolve(clock));
      return end === null ? null : a.resolve({ ...clockAt(clock, end - 60e3), tense: 'past' });
    },
  };
}

const ZONED = /\b(?:GMT|UTC|BST|CET|CEST|EST|EDT)\b/;

const JOIN =
  /^(?: prayers?| mass| rush hour)?,? (?:on |at |of |in |for |from |у |в |о |об |на )?(?:the |a )?$/;

/** A clock time or bare part beside its day ("at 3pm on Monday", "Monday, at about 3pm"): read inside that day. */
export function joinOf(text: string, a: TimeCandidate, b: TimeCandidate): TimeCandidate | null {
  if (!JOIN.test(text.slice(a.end, b.start))) return null;
  // "08:15 Уночі …": the stamp of an entry, and a sentence that begins.
  if (a.sort === 'clock' && /^\p{Script=Cyrillic}/u.test(text[b.start]!) && /^\p{Lu}/u.test(text[b.start]!))
    return null;
  const rank = { day: 2, part: 1, clock: 0, period: 9, vague: 9 } as const;
  if (rank[a.sort] === rank[b.sort] || rank[a.sort] > 2 || rank[b.sort] > 2) return null;
  const [fine, coarse] = rank[a.sort] < rank[b.sort] ? [a, b] : [b, a];
  return {
    start: a.start,
    end: b.end,
    sort: fine.sort,
    direction: coarse.direction,
    absolute: coarse.absolute,
    resolve: (clock) => {
      const around = coarse.resolve(clock);
      const start = startOf(around);
      const end = endOf(around);
      return start === null || end === null ? null : fine.resolve({ ...clock, context: { start, end } });
    },
  };
}
