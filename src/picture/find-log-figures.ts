import { logKindOf, TALLY_COUNTRY, TALLY_ZONE } from '../lexicon/log-model.ts';
import { logSideOf } from '../lexicon/log-party.ts';
import { parseLogTarget } from '../lexicon/log-region.ts';
import { unitNameOf } from '../lexicon/unit-name.ts';
import type { AirDefenceFilter, LogFigure } from '../model/air-defence.ts';
import type { KeptTally } from '../model/log-check.ts';
import { standingTallyRows } from '../model/standing-rows.ts';
import { isAsked, LONGEST_ATTACK_MS, localDay } from './air-defence-asked.ts';

/**
 * The figures that imported tallies have of what is asked for: of all rows given, those that stand (an attack told in several files once),
 * each under the local day on which it began (docs/decisions/0034), by time. A row whose target may lie elsewhere counts perhaps.
 */
export function findLogFigures(rows: readonly KeptTally[], asked: AirDefenceFilter = {}): LogFigure[] {
  const sideOf = sidesOf(rows);
  return standingTallyRows(rows).flatMap((row) => {
    const part = asked.isInRegion ? partOf(row.target, asked.isInRegion) : 'in';
    if (part === 'out') return [];
    const figure = figureOf(row, sideOf(row), part === 'perhaps');
    return isAsked(figure, asked) ? [figure] : [];
  });
}

function figureOf(row: KeptTally, side: string | null, isPerhaps: boolean): LogFigure {
  const day = localDay(row.startedAt, TALLY_ZONE);
  const [start, end] = [Date.parse(row.startedAt), Date.parse(row.endedAt)];
  // The end is after the last moment: a day's end is the next midnight.
  const to = localDay(new Date(Math.max(start, end - 1)).toISOString(), TALLY_ZONE);
  return {
    from: 'log',
    party: row.assertedBy,
    side,
    day,
    ...(end - start > LONGEST_ATTACK_MS ? { period: { from: day, to } } : {}),
    kind: logKindOf(row.model),
    model: row.model,
    launched: row.launched,
    intercepted: row.destroyed,
    lost: row.lost,
    isPerhaps,
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

/** Whether a row's target lies in the region: one of two units, or of no unit ("south"), lies there perhaps. */
function partOf(
  target: string | null,
  isInRegion: NonNullable<AirDefenceFilter['isInRegion']>,
): 'in' | 'perhaps' | 'out' {
  if (isInRegion({ name: 'Ukraine', country: TALLY_COUNTRY })) return 'in';
  const { admin1, isVague } = parseLogTarget(target);
  const inside = admin1.filter((unit) =>
    isInRegion({ name: unitNameOf(unit) ?? unit, country: TALLY_COUNTRY, admin1: unit }),
  );
  if (isVague) return 'perhaps';
  return inside.length === 0 ? 'out' : inside.length === admin1.length ? 'in' : 'perhaps';
}
