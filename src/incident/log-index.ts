import type { AlertLogRow, KeptRow, KeptTally, LogSpan, LogView } from '../model/log-check.ts';
import { keepsUnit, logReach } from '../model/log-reach.ts';

type Witness = AlertLogRow['witness'];

const DAY_MS = 864e5;
/** Two files of one log with no more than this between them are one log: no row need stand at the turn of the year. */
const JOIN_MS = 2 * DAY_MS;

/** Imported logs, to be asked many times: what they cover, and the rows of any stretch of time. Instants are milliseconds. */
export interface LogIndex {
  readonly kinds: ReadonlySet<LogSpan['kind']>;
  /** Whether the log, all its files together, reaches over the whole stretch. */
  covers(kind: LogSpan['kind'], from: number, to: number): boolean;
  /** Whether the log has rows of the unit (or, with null, of any unit of the country) around the stretch. */
  keepsUnit(kind: Witness, unit: string, from: number, to: number): boolean;
  /** Alerts that meet the stretch; one without an end at its start only. */
  alerts(kind: Witness, from: number, to: number): readonly KeptRow<AlertLogRow>[];
  tallies(from: number, to: number): readonly KeptTally[];
}

/** Makes the index; `view.alerts` and `view.tallies` must be sorted by start, and hold all that the logs have of the time asked for. */
export function indexLogs(view: LogView): LogIndex {
  const kinds = new Set(view.spans.map((s) => s.kind));
  const reach = new Map(
    [...kinds].map((k) => [
      k,
      logReach(
        view.spans.filter((s) => s.kind === k),
        JOIN_MS,
      ),
    ]),
  );
  const find = {
    official: finderOf(view.alerts.filter((r) => r.witness === 'official')),
    volunteer: finderOf(view.alerts.filter((r) => r.witness === 'volunteer')),
  };
  return {
    kinds,
    covers: (kind, from, to) => (reach.get(kind) ?? []).some((s) => s.from <= from && s.to >= to),
    keepsUnit: (kind, unit, from, to) =>
      keepsUnit(
        view.spans.filter((s) => s.kind === kind),
        (admin1) => isIn(admin1, unit),
        { from, to },
      ),
    alerts: (kind, from, to) => find[kind](from, to),
    tallies: finderOf(view.tallies),
  };
}

/** Whether a row's unit is the unit asked for (`UA-51`), or lies in the country asked for (`UA`). */
export function isIn(admin1: string | null, unit: string): boolean {
  return admin1 !== null && (admin1 === unit || (!unit.includes('-') && admin1.startsWith(`${unit}-`)));
}

interface Timed {
  readonly startedAt: string;
  readonly endedAt: string | null;
}

/** Looks rows up by time: back from the last that starts in time, no further than the longest row lasts. */
function finderOf<T extends Timed>(rows: readonly T[]): (from: number, to: number) => T[] {
  const starts = rows.map((r) => Date.parse(r.startedAt));
  const ends = rows.map((r, i) => (r.endedAt === null ? starts[i]! : Date.parse(r.endedAt)));
  const longest = ends.reduce((most, end, i) => Math.max(most, end - starts[i]!), 0);
  return (from, to) => {
    const out: T[] = [];
    for (let i = upperBound(starts, to) - 1; i >= 0 && starts[i]! >= from - longest; i--)
      if (ends[i]! >= from) out.push(rows[i]!);
    return out.reverse();
  };
}

/** How many of the sorted numbers are at most `most`. */
function upperBound(sorted: readonly number[], most: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
