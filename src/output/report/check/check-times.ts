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

/** Precisions whose clock is said. */
const CLOCKED: ReadonlySet<EventTime['precision']> = new Set(['minute', 'hour', 'part_of_day', 'range']);

/** What is left of a sentence once its times are out, and those of them that no cited time carries. */
export interface TimesRead {
  readonly rest: string;
  readonly wrong: readonly string[];
}

/** Takes every day, month, year and clock out of a text and holds each against the times it may be of (UTC). */
export function checkTimes(text: string, times: readonly EventTime[]): TimesRead {
  const wrong: string[] = [];
  const keep = (isRight: boolean, raw: string): string => {
    if (!isRight) wrong.push(raw);
    return ' ';
  };
  const years = [...text.matchAll(/\b(\d{4})\b/g)].map((m) => Number(m[1]));
  const rest = text
    .replace(/\b(\d{2}):(\d{2})\b(?: UTC)?/g, (raw, h: string, m: string) =>
      keep(isClock(`${h}:${m}`, times), raw),
    )
    .replace(
      new RegExp(`\\b(\\d{1,2}) (${MONTH})\\b(?: (\\d{4}))?`, 'g'),
      (raw, d: string, m: string, y?: string) =>
        keep(
          (y ? [Number(y)] : years).some((year) => isDay(Date.UTC(year, monthOf(m), Number(d)), times)),
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
  return { rest, wrong };
}

function monthOf(name: string): number {
  return MONTHS.findIndex((m) => m.startsWith(name.slice(0, 3)));
}

/** A clock is one of a start or an end that was said to the hour or finer. */
function isClock(clock: string, times: readonly EventTime[]): boolean {
  return times
    .filter((t) => CLOCKED.has(t.precision))
    .flatMap((t) => [t.start, t.end])
    .some((i) => i !== undefined && new Date(i).toISOString().slice(11, 16) === clock);
}

/** A day is where a time starts or ends, or the one a local day mostly fills. */
function isDay(day: number, times: readonly EventTime[]): boolean {
  const isOn = (ms: number): boolean => day <= ms && ms < day + DAY_MS;
  return times.some((t) => {
    const [start, end] = [t.start, t.end].map((i) => (i === undefined ? null : Date.parse(i)));
    if (t.precision === 'month' || t.precision === 'year') return false;
    if (t.precision === 'day')
      return start != null && end != null ? isOn((start + end) / 2) : isOn(start ?? end ?? Number.NaN);
    const edges = [start, end, end == null ? null : end - 1];
    const inner =
      start != null && end != null && end - start >= DAY_MS ? [start + DAY_MS / 2, end - DAY_MS / 2] : [];
    return [...edges, ...inner].some((ms) => ms != null && isOn(ms));
  });
}

function middle({ start, end }: EventTime): number {
  const [a, b] = [Date.parse(start ?? end ?? ''), Date.parse(end ?? start ?? '')];
  return (a + b) / 2;
}

function isSameMonth(t: EventTime, year: number, month: number): boolean {
  const d = new Date(middle(t));
  return d.getUTCFullYear() === year && d.getUTCMonth() === month;
}
