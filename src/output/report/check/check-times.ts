import type { EventTime } from '../../../model/event.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const MONTH = [...MONTHS.flatMap((m) => [m, m.slice(0, 3)]), 'Sept'].join('|');
const DAY_MS = 86_400_000;
/** How far a clock is from UTC, as it stands behind it. */
const OFFSET = 'UTC(?:[+−]\\d{1,2}(?::\\d{2})?)?';
const CLOCK = new RegExp(`\\b(\\d{2}):(\\d{2})\\b(?: (${OFFSET}))?`, 'g');
const DATE = `(\\d{1,2}) (${MONTH})\\b(?: (\\d{4}))?`;

/** Precisions whose clock is said. */
const CLOCKED: ReadonlySet<EventTime['precision']> = new Set(['minute', 'hour', 'part_of_day', 'range']);

/** What is left of a sentence once its times are out, and those of them that no time it may tell carries. */
export interface TimesRead {
  readonly rest: string;
  readonly wrong: readonly string[];
  /** Whether a clock stands in it. */
  readonly hasClock: boolean;
}

/** What the clock of a zone shows at an instant. */
interface Wall {
  /** Its day, as the milliseconds at which that day begins in UTC. */
  readonly day: number;
  readonly clock: string;
  readonly offset: string;
}

/**
 * Takes every day, month, year and clock out of a text and holds each against the times it may be of, as the clock of `zone` shows them:
 * a clock stands with its day and with how far it was from UTC at that very moment.
 */
export function checkTimes(text: string, times: readonly EventTime[], zone = 'UTC'): TimesRead {
  const wrong: string[] = [];
  const keep = (isRight: boolean, raw: string): string => {
    if (!isRight) wrong.push(raw);
    return ' ';
  };
  const years = [...text.matchAll(/\b(\d{4})\b/g)].map((m) => Number(m[1]));
  const edges = edgesOf(times, zone);
  const clocks = [...text.matchAll(CLOCK)];
  for (const [n, m] of clocks.entries()) {
    const offset = m[3] ?? clocks.slice(n).find((c) => c[3])?.[3] ?? null;
    const days = daysBeside(text, m, years);
    const isTold = (e: Wall): boolean => e.clock === `${m[1]}:${m[2]}` && e.offset === offset;
    keep(
      edges.some((e) => isTold(e) && (days === null || days.includes(e.day))),
      m[0],
    );
  }
  const rest = text
    .replace(CLOCK, ' ')
    .replace(new RegExp(`\\b${DATE}`, 'g'), (raw, d: string, m: string, y?: string) =>
      keep(
        (y ? [Number(y)] : years).some((year) => isDay(Date.UTC(year, monthOf(m), Number(d)), times, zone)),
        raw,
      ),
    )
    .replace(new RegExp(`\\b(${MONTH}) (\\d{4})\\b`, 'g'), (raw, m: string, y: string) =>
      keep(
        times.some((t) => t.precision === 'month' && isSameMonth(t, Number(y), monthOf(m))),
        raw,
      ),
    )
    .replace(/\b(\d{4})\b/g, (raw, y: string) =>
      keep(
        times.some((t) => t.precision === 'year' && new Date(middle(t)).getUTCFullYear() === Number(y)),
        raw,
      ),
    );
  return { rest, wrong, hasClock: clocks.length > 0 };
}

function monthOf(name: string): number {
  return MONTHS.findIndex((m) => m.startsWith(name.slice(0, 3)));
}

/** Starts and ends that were said to the hour or finer, as the clock of a zone shows them. */
function edgesOf(times: readonly EventTime[], zone: string): Wall[] {
  return times
    .filter((t) => CLOCKED.has(t.precision))
    .flatMap((t) => [t.start, t.end])
    .flatMap((i) => (i === undefined ? [] : [wallOf(Date.parse(i), zone)]));
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Read from the table of zones itself, and not by the way the words were made. */
function wallOf(ms: number, zone: string): Wall {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      timeZoneName: 'shortOffset',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(zone, format);
  }
  const part = new Map(format.formatToParts(ms).map((p) => [p.type, p.value]));
  const number = (type: Intl.DateTimeFormatPartTypes): number => Number(part.get(type));
  return {
    day: Date.UTC(number('year'), number('month') - 1, number('day')),
    clock: `${part.get('hour')}:${part.get('minute')}`,
    offset: part
      .get('timeZoneName')!
      .replace(/GMT(?:[+-]0$)?/, 'UTC')
      .replace('-', '−'),
  };
}

/**
 * The days that a clock may be of, null where none stands beside it: "10:05 UTC on 1 March 2026", "10:00 and 12:00 UTC on 1 March
 * 2026", "1 Mar 2026, 10:00–12:00 UTC". A span told in one day may end with that day.
 */
function daysBeside(text: string, clock: RegExpExecArray, years: readonly number[]): number[] | null {
  const after = text.slice(clock.index + clock[0].length);
  const next = new RegExp(`^(?: and \\d{2}:\\d{2}(?: ${OFFSET})?)? on ${DATE}`).exec(after);
  const last = new RegExp(`\\b${DATE}, (\\d{2}:\\d{2}(?: ${OFFSET})? ?– ?)?$`).exec(
    text.slice(0, clock.index),
  );
  const found = next ?? last;
  if (!found) return null;
  const isEnd = !next && found[4] !== undefined && clock[0].startsWith('00:00');
  return (found[3] ? [Number(found[3])] : years)
    .map((year) => Date.UTC(year, monthOf(found[2]!), Number(found[1])))
    .flatMap((day) => (isEnd ? [day, day + DAY_MS] : [day]));
}

/** A day is where a time starts or ends by the clock of the zone; of one said in whole days, those of its own place. */
function isDay(day: number, times: readonly EventTime[], zone: string): boolean {
  const isOn = (ms: number): boolean => day <= ms && ms < day + DAY_MS;
  return times.some((t) => {
    const [start, end] = [t.start, t.end].map((i) => (i === undefined ? null : Date.parse(i)));
    if (t.precision === 'month' || t.precision === 'year') return false;
    if (t.precision === 'day')
      return start != null && end != null ? isOn((start + end) / 2) : isOn(start ?? end ?? Number.NaN);
    const inner =
      start != null && end != null && end - start >= DAY_MS ? [start + DAY_MS / 2, end - DAY_MS / 2] : [];
    const edges = [start, end, end == null ? null : end - 1].filter((ms) => ms != null);
    return isWhole(t, start, end)
      ? [...edges, ...inner].some(isOn)
      : edges.some((ms) => wallOf(ms, zone).day === day);
  });
}

/** Whether it was said in whole days. */
function isWhole(
  { precision }: EventTime,
  start: number | null | undefined,
  end: number | null | undefined,
): boolean {
  if (precision === 'week') return true;
  return precision === 'range' && start != null && end != null && (end - start) % DAY_MS === 0;
}

function middle({ start, end }: EventTime): number {
  const [a, b] = [Date.parse(start ?? end ?? ''), Date.parse(end ?? start ?? '')];
  return (a + b) / 2;
}

function isSameMonth(t: EventTime, year: number, month: number): boolean {
  const d = new Date(middle(t));
  return d.getUTCFullYear() === year && d.getUTCMonth() === month;
}
