import type { EventTime } from '../../model/event.ts';
import { type Clock, clockAt, timeOf } from './clock.ts';
import { dayAt } from './day-words.ts';
import type { TimeCandidate } from './rule.ts';
import { instantAt, instantOf } from './zone.ts';

const SINCE =
  /\b(?:(?:ever )?[Ss]ince|[Gg]oing back to|[Dd]ating back to)(?: about| around| at least)? (?:the )?(?:beginning of |start of |early hours of )?$/;
const UNTIL = /\b(?:[Uu]ntil|[Tt]ill|[Uu]p to|[Uu]p until) (?:at least |the )?$/;
const BY = /\b(?:[Bb]y|[Nn]o later than|[Bb]efore|[Aa]head of) (?:about |around |the )?$/;
const FROM =
  /\b(?:[Ff]rom|[Ss]tarting(?: on| from| in)?|[Bb]eginning(?: on| in)?|[Aa]s of|[Aa]s from|[Ee]ffective(?: from| on)?) (?:the )?$/;
const AS_OF = /\b[Aa]s (?:of|at) $/;

/** Verbs that end with their own time: only after them is a past "until Sunday" a Sunday gone. */
const OVER =
  /\b(?:lasted|raged|continued|went on|persisted|was|were|did|fought|held|remained|stayed)\b[^.;]*$/;

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

/** "Until Sunday" ends where Sunday begins, since nothing says that Sunday is in; a clock time or part ends it itself. */
const until: Bound = (inner, clock, isOver) => {
  const time = inner.resolve(isOver ? clock : { ...clock, tense: 'future' });
  const edge = inner.sort === 'day' ? startOf(time) : endOf(time);
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
  return start >= clock.now ? timeOf(start, null, 'range') : timeOf(start, clock.now, 'range');
};

const asOf: Bound = (inner, clock) => {
  const time = inner.resolve({ ...clock, tense: 'past' });
  const end = endOf(time);
  return end === null ? null : timeOf(null, Math.min(end, clock.now), 'range');
};

/** The bound word that ends a text, if any: where it starts and what it does. */
function boundBefore(
  before: string,
  inner: TimeCandidate,
): { readonly index: number; readonly bound: Bound } | null {
  const table: readonly (readonly [RegExp, Bound])[] = [
    [SINCE, since],
    [UNTIL, until],
    [BY, by],
    [CYRILLIC_FROM, from],
    [CYRILLIC_UNTIL, inner.sort === 'day' ? until : by],
    ...(inner.sort === 'day' ? ([[AS_OF, asOf]] as const) : []),
    ...(inner.sort === 'clock' ? [] : ([[FROM, from]] as const)),
  ];
  for (const [pattern, bound] of table) {
    const found = pattern.exec(before);
    if (found) return { index: found.index, bound };
  }
  return null;
}

/** The expression with the bound word before it taken in ("since 1 May", "by the weekend"), or itself. */
export function withBound(text: string, at: number, inner: TimeCandidate): TimeCandidate {
  const offset = Math.max(at, inner.start - 40);
  const found = boundBefore(text.slice(offset, inner.start), inner);
  // "The toll from Monday’s blast": the day belongs to the blast.
  if (!found || (found.bound === from && /^[’']s?\s/.test(text.slice(inner.end, inner.end + 3))))
    return inner;
  const isOver = OVER.test(text.slice(Math.max(at, inner.start - 120), inner.start));
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

const PAIR_LEFT = /\b(?:[Bb]etween|[Ff]rom)(?: the)? $/;

/** Two expressions joined by "between … and …", "from … to …": one interval, the first read as seen from the second. */
export function pairOf(text: string, from: number, a: TimeCandidate, b: TimeCandidate): TimeCandidate | null {
  const gap = text.slice(a.end, b.start);
  const offset = Math.max(from, a.start - 14);
  const left = PAIR_LEFT.exec(text.slice(offset, a.start));
  const dashed = /^ ?[-–—] ?$/.test(gap) && a.sort === b.sort;
  if (!dashed && !(left && /^ (?:and|to|until|till|through|up to|to the|and the) (?:the )?$/.test(gap)))
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

const JOIN = /^,? (?:on |at |of |in |for |from |у |в |о |об |на )?(?:the |a )?$/;

/** A clock time or bare part beside its day ("at 3pm on Monday", "Monday, at about 3pm"): read inside that day. */
export function joinOf(text: string, a: TimeCandidate, b: TimeCandidate): TimeCandidate | null {
  if (!JOIN.test(text.slice(a.end, b.start))) return null;
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
