import { TALLY_COUNTRY } from '../lexicon/log-model.ts';
import { isBeside, isShareOf } from '../lexicon/stopped-by.ts';
import type { Amount, Count } from '../model/event.ts';
import type { ReportedEvent } from '../model/incident.ts';
import type { KeptTally, LogCheck } from '../model/log-check.ts';
import { standingTallyRows } from '../model/standing-rows.ts';
import type { LogIndex } from './log-index.ts';
import { areaCounted, classesOf, modelPart, type Part, targetPart } from './tally-scope.ts';

type Row = KeptTally;
type Finding = Pick<LogCheck, 'verdict' | 'because' | 'rows'>;
type Told = Count & { readonly low: number; readonly high?: number };

const HOUR_MS = 36e5;
/** A stretch shorter than this is finer than the rows, each of which covers an attack of hours. */
const LEAST_HOURS = 3;
/**
 * Up to this long a time is one night or day, and a row that lies mostly in it is of it: words for a night are rounder than a row's
 * times. Over a longer time a row that crosses its edge counts perhaps.
 */
const ONE_NIGHT_HOURS = 36;

/**
 * Figures of launched and intercepted munitions held against the rows of the imported tally of that time: intervals must meet, ends
 * included. The rows are one side's figures, and that is said. A time without a row is no zero.
 */
export function checkTally(e: ReportedEvent, index: LogIndex): LogCheck[] {
  const { status, counts } = e.event;
  if (!index.kinds.has('tally') || status === 'planned' || status === 'possible' || status === 'denied')
    return [];
  return counts.flatMap((c): LogCheck[] => {
    if ((c.what !== 'launched' && c.what !== 'intercepted') || !('low' in c)) return [];
    if (c.scope === 'superseded' || isShareOf(counts, c) || isBeside(c)) return [];
    return [
      { event: e.key, claim: 'tally', log: 'tally', quote: c.quote, ...findingOf(e, c, c.what, index) },
    ];
  });
}

function cannot(why: string, rows: Finding['rows'] = []): Finding {
  return { verdict: 'cannot-be-checked', because: `The imported tally cannot tell: ${why}.`, rows };
}

function findingOf(
  e: ReportedEvent,
  count: Told,
  what: 'launched' | 'intercepted',
  index: LogIndex,
): Finding {
  if (count.increment) return cannot('the figure is an addition to one not known here');
  const { start, end } = e.event.time;
  if (!start || !end) return cannot(start || end ? 'only one end of the time is said' : 'no time is said');
  const [from, to] = [Date.parse(start), Date.parse(end)];
  if (to - from < LEAST_HOURS * HOUR_MS) return cannot('its rows cover whole attacks, not so short a time');
  const area = areaCounted(e, what, TALLY_COUNTRY);
  if (typeof area === 'string') return cannot(area);
  const classes = classesOf(e.event, count);
  if (typeof classes === 'string') return cannot(classes);
  if (!index.covers('tally', from, to)) return cannot('it does not reach over all of that time');
  const unknown = new Set<string>();
  const counted = standingTallyRows(index.tallies(from, to)).flatMap((row) => {
    const model = modelPart(row.model, classes);
    const part = least([model.part, targetPart(row.target, area), timePart(row, from, to)]);
    if (part === 'out') return [];
    if (model.unknown) unknown.add(row.model);
    return [{ row, part }];
  });
  if (counted.length === 0) return cannot('it has no row for that, which does not mean none');
  return verdictOf(count, what, counted, unknown);
}

/** A count of one thing is as sure as the least sure of its sides. */
function least(parts: readonly Part[]): Part {
  return parts.includes('out') ? 'out' : parts.includes('perhaps') ? 'perhaps' : 'in';
}

function timePart(row: Row, from: number, to: number): Part {
  const [start, end] = [Date.parse(row.startedAt), Date.parse(row.endedAt)];
  if (start >= from && end <= to) return 'in';
  const shared = Math.min(end, to) - Math.max(start, from);
  if (shared <= 0) return 'out';
  return to - from <= ONE_NIGHT_HOURS * HOUR_MS && shared * 2 >= end - start ? 'in' : 'perhaps';
}

function verdictOf(
  count: Told,
  what: 'launched' | 'intercepted',
  counted: readonly { readonly row: Row; readonly part: Part }[],
  unknown: ReadonlySet<string>,
): Finding {
  const rows = counted.map(({ row: { capture, line } }) => ({ capture, line }));
  const sum = (figure: (r: Row) => number | null): Amount => sumOf(counted, figure);
  const plain = sum((r) => (what === 'launched' ? r.launched : r.destroyed));
  // Some count what fell or was jammed on the way as intercepted, some do not: either sum may be meant.
  const withLost = sum((r) => (r.destroyed === null ? null : r.destroyed + (r.lost ?? 0)));
  const sums = what === 'launched' || withLost.low === plain.low ? [plain] : [plain, withLost];
  const parties = [...new Set(counted.map(({ row }) => row.assertedBy))].sort().join('; ');
  const told = `its rows for that time and kind come to ${sums.map(amountText).join(', or with those lost on the way ')} ${what === 'launched' ? 'launched' : 'destroyed'}, as told by ${parties}`;
  const odd =
    unknown.size > 0 ? `; models of no known class among them: ${[...unknown].sort().join(', ')}` : '';
  if (!sums.some((s) => meets(count, s)))
    return { verdict: 'inconsistent', because: `The imported tally differs: ${told}${odd}.`, rows };
  // A sum that allows nearly anything must not be shown as agreeing.
  if (sums.every((s) => s.high === undefined || s.high - s.low > s.low))
    return cannot(`${told}, too wide a range to say${odd}`, rows);
  return { verdict: 'consistent', because: `The imported tally agrees: ${told}${odd}.`, rows };
}

/** The sum as an interval: a row that counts perhaps adds nothing or all, one that does not say how many adds any number. */
function sumOf(
  counted: readonly { readonly row: Row; readonly part: Part }[],
  figure: (r: Row) => number | null,
): Amount {
  let low = 0;
  let high: number | undefined = 0;
  for (const { row, part } of counted) {
    const n = figure(row);
    if (part === 'in' && n !== null) low += n;
    high = high === undefined || n === null ? undefined : high + n;
  }
  return high === undefined ? { low } : { low, high };
}

function meets(a: Amount, b: Amount): boolean {
  return a.low <= (b.high ?? Number.POSITIVE_INFINITY) && b.low <= (a.high ?? Number.POSITIVE_INFINITY);
}

function amountText({ low, high }: Amount): string {
  return high === low ? String(low) : high === undefined ? `${low} or more` : `${low} to ${high}`;
}
