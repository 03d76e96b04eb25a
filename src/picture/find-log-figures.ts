import { logKindOf, TALLY_ZONE } from '../lexicon/log-model.ts';
import { logSideOf } from '../lexicon/log-party.ts';
import type { LogFigure } from '../model/air-defence.ts';
import type { KeptTally } from '../model/log-check.ts';
import { standingTallyRows } from '../model/standing-rows.ts';
import { LONGEST_ATTACK_MS, lastLocalDay, localDay } from './local-day.ts';

/**
 * The figures of imported tallies: of all rows given those that stand (an attack told in several files once), each under the local day on
 * which it began (docs/decisions/0034), by time.
 */
export function findLogFigures(rows: readonly KeptTally[]): LogFigure[] {
  const sideOf = sidesOf(rows);
  return standingTallyRows(rows).map((row) => figureOf(row, sideOf(row)));
}

function figureOf(row: KeptTally, side: string | null): LogFigure {
  const day = localDay(row.startedAt, TALLY_ZONE);
  const isLong = Date.parse(row.endedAt) - Date.parse(row.startedAt) > LONGEST_ATTACK_MS;
  return {
    from: 'log',
    party: row.assertedBy,
    side,
    day,
    ...(isLong ? { period: { from: day, to: lastLocalDay(row.startedAt, row.endedAt, TALLY_ZONE) } } : {}),
    kind: logKindOf(row.model),
    model: row.model,
    launched: row.launched,
    intercepted: row.destroyed,
    lost: row.lost,
    target: row.target,
    capture: row.capture,
    line: row.line,
  };
}

/** Whose side a row is on: its party's or, where that tells none, that of all the other rows of its file: a table keeps one side's word. */
function sidesOf(rows: readonly KeptTally[]): (row: KeptTally) => string | null {
  const byCapture = new Map<string, Set<string>>();
  const known = new Map<string, string | null>();
  for (const { capture, assertedBy } of rows) {
    if (!known.has(assertedBy)) known.set(assertedBy, logSideOf(assertedBy));
    const side = known.get(assertedBy)!;
    const sides = byCapture.get(capture) ?? new Set();
    byCapture.set(capture, side === null ? sides : sides.add(side));
  }
  return ({ capture, assertedBy }) => {
    const sides = [...byCapture.get(capture)!];
    return known.get(assertedBy) ?? (sides.length === 1 ? sides[0]! : null);
  };
}
