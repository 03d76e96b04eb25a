import type { AlertLogRow, LogSpan } from './log-check.ts';

/** A stretch of time in milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const DAY_MS = 864e5;
/** Two files of one log with no more than this between them are one log: no row need stand at the turn of the year. */
const JOIN_MS = 2 * DAY_MS;
/** A unit that has no row within this of a day is taken as not kept: some are never warned, some were left out for good. */
const UNIT_NEAR_MS = 31 * DAY_MS;

/** The stretches that an imported log covers for a unit (ISO 3166-2), all its files together, in order. */
export function logReach(
  spans: readonly LogSpan[],
  witness: AlertLogRow['witness'],
  admin1: string,
): Stretch[] {
  const own = spans.filter((s) => s.kind === witness);
  const kept = joined(
    own
      .filter((s) => s.admin1 === admin1)
      .map((s) => ({ from: Date.parse(s.firstAt) - UNIT_NEAR_MS, to: Date.parse(s.lastAt) + UNIT_NEAR_MS })),
    0,
  );
  return kept.flatMap((k) =>
    fileReach(own)
      .map((f) => ({ from: Math.max(f.from, k.from), to: Math.min(f.to, k.to) }))
      .filter((s) => s.to > s.from),
  );
}

/** Each file reaches as far as its rows of any unit; files that touch are one. */
function fileReach(spans: readonly LogSpan[]): Stretch[] {
  const files = Map.groupBy(spans, (s) => s.capture);
  const each = [...files.values()].map((own) => ({
    from: Math.min(...own.map((s) => Date.parse(s.firstAt))),
    to: Math.max(...own.map((s) => Date.parse(s.lastAt))),
  }));
  return joined(each, JOIN_MS);
}

/** Stretches in order, those that overlap or lie no more than `gapMs` apart as one. */
export function joined(stretches: readonly Stretch[], gapMs: number): Stretch[] {
  const out: { from: number; to: number }[] = [];
  for (const s of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && s.from <= last.to + gapMs) last.to = Math.max(last.to, s.to);
    else out.push({ ...s });
  }
  return out;
}
