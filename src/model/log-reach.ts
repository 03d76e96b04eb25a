import type { LogSpan } from './log-check.ts';

/** A stretch of time in milliseconds since 1970, both ends within. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The stretches that files of one log reach over, by start: each file from the first to the last of its rows of any unit, files with no
 * more than `gapMs` between them as one.
 */
export function logReach(spans: readonly LogSpan[], gapMs = 0): Stretch[] {
  const files = new Map<string, { from: number; to: number }>();
  for (const s of spans) {
    const [from, to] = [Date.parse(s.firstAt), Date.parse(s.lastAt)];
    const file = files.get(s.capture);
    if (!file) files.set(s.capture, { from, to });
    else Object.assign(file, { from: Math.min(file.from, from), to: Math.max(file.to, to) });
  }
  const out: { from: number; to: number }[] = [];
  for (const s of [...files.values()].sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && s.from <= last.to + gapMs) last.to = Math.max(last.to, s.to);
    else out.push(s);
  }
  return out;
}

/** A unit that has no row within this of a day is taken as not kept: some are never warned, some were left out for good. */
const UNIT_NEAR_MS = 31 * 864e5;

/** Whether these spans of one log have rows of what `isOf` takes (ISO 3166-2, null = unit not known) around a stretch. */
export function keepsUnit(
  spans: readonly LogSpan[],
  isOf: (admin1: string | null) => boolean,
  { from, to }: Stretch,
): boolean {
  return spans.some(
    (s) =>
      isOf(s.admin1) &&
      Date.parse(s.firstAt) - UNIT_NEAR_MS <= from &&
      Date.parse(s.lastAt) + UNIT_NEAR_MS >= to,
  );
}
