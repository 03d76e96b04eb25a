import { claimantOf } from '../lexicon/claimant.ts';
import type {
  AirDefenceFigure,
  AirDefenceTally,
  ClaimFigure,
  LogFigure,
  TallyKey,
} from '../model/air-defence.ts';
import { amount, NONE, plus, shareOf } from '../model/amount.ts';
import type { Amount } from '../model/event.ts';
import type { AssertedAmount } from '../model/picture.ts';
import { compareText } from '../util/compare-text.ts';
import { lineRanges } from '../util/line-ranges.ts';
import { sumClaims } from './sum-claims.ts';

/** The key of what no day, or no model, is said of. */
const UNSAID = 'unknown';

/**
 * Air-defence tallies of figures, by day, month, model, kind or period; sorted by key, logs first, then those of a whole country. Rows of
 * logs add up exactly, one row a key and side, so that days make their month; figures of reports are put together so that none counts
 * twice, one row a key, party and area, and apart from logs. What covers more than one attack is under `period` alone. The order of the
 * figures makes no difference.
 */
export function tallyFigures(figures: readonly AirDefenceFigure[], by: TallyKey): AirDefenceTally[] {
  const counted = figures.filter((f) => (f.period !== undefined) === (by === 'period'));
  const logs = counted.filter((f) => f.from === 'log');
  const claims = counted.filter((f) => f.from === 'report');
  const tallies = [
    ...groups(logs, by, sideKey).map(([key, group]) => logTally(key, group)),
    ...groups(claims, by, claimantKey).map(([key, group]) => claimTally(key, group)),
  ];
  return tallies.sort(
    (a, b) =>
      compareText(a.key, b.key) ||
      compareText(a.from, b.from) ||
      compareText(placesKey(a), placesKey(b)) ||
      compareText(a.side ?? '', b.side ?? '') ||
      compareText(a.assertedBy, b.assertedBy),
  );
}

/** Figures of one key that may be put together: those of one owner. */
function groups<T extends AirDefenceFigure>(
  figures: readonly T[],
  by: TallyKey,
  ownerOf: (figure: T) => string,
): [string, T[]][] {
  const found = Map.groupBy(figures, (f) => `${ownerOf(f)}\n${keyOf(f, by)}`);
  return [...found.values()].map((group) => [keyOf(group[0]!, by), group]);
}

/** A table keeps one side's word, whichever of its bodies a row cites; a party of no known side stays apart. */
function sideKey(f: LogFigure): string {
  return f.side ?? `\t${f.party}`;
}

/** Whoever speaks in a report answers for that alone: a governor not for the air force, a region's figure not for the country's. */
function claimantKey(f: ClaimFigure): string {
  return JSON.stringify([claimantOf(f.party, f.side), f.area]);
}

function keyOf(f: AirDefenceFigure, by: TallyKey): string {
  if (by === 'day') return f.day ?? UNSAID;
  if (by === 'month') return f.day?.slice(0, 7) ?? UNSAID;
  if (by === 'period') return `${f.period!.from}/${f.period!.to}`;
  // A report's words name no model of a table.
  return by === 'model' && f.from === 'log' ? f.model : f.kind;
}

const placesKey = (t: AirDefenceTally): string => t.places?.join('; ') ?? '';

function logTally(key: string, rows: readonly LogFigure[]): AirDefenceTally {
  const launched = sumRows(rows, (r) => r.launched);
  const intercepted = sumRows(rows, (r) => r.intercepted);
  const lost = rows.some((r) => r.lost !== null) ? sumLost(rows) : undefined;
  return {
    ...common(key, rows, launched.sum, intercepted.sum),
    from: 'log',
    ...unsaid(launched.unsaid, intercepted.unsaid),
    ...(lost ? { lost } : {}),
    rows: [...Map.groupBy(rows, (r) => r.capture)]
      .map(([capture, of]) => ({ capture, lines: lineRanges(of.map((r) => r.line)) }))
      .sort((a, b) => compareText(a.capture, b.capture)),
  };
}

/** A row that does not say adds any number; one that lies in the region perhaps adds nothing or all. */
function sumRows(
  rows: readonly LogFigure[],
  figure: (r: LogFigure) => number | null,
): { sum: AssertedAmount; unsaid: number } {
  const said = rows.filter((r) => figure(r) !== null);
  const unsaid = rows.length - said.length;
  if (said.length === 0) return { sum: 'unknown', unsaid };
  const sum = said.reduce((n, r) => plus(n, amount(r.isPerhaps ? 0 : figure(r)!, figure(r)!)), NONE);
  return { sum: unsaid > 0 ? { low: sum.low } : sum, unsaid };
}

/** Of those lost on the way most rows say nothing because there were none to tell of: at least as many as are told. */
function sumLost(rows: readonly LogFigure[]): Amount {
  return { low: rows.reduce((n, r) => n + (r.isPerhaps ? 0 : (r.lost ?? 0)), 0) };
}

function claimTally(key: string, figures: readonly ClaimFigure[]): AirDefenceTally {
  const days = [...Map.groupBy(figures, (f) => f.day).values()];
  const launched = sumDays(days, 'launched');
  const intercepted = sumDays(days, 'intercepted');
  return {
    ...common(key, figures, launched.sum, intercepted.sum),
    from: 'reports',
    ...(figures[0]!.area.length > 0 ? { places: figures[0]!.area } : {}),
    ...(days.length > 1 ? unsaid(launched.unsaid, intercepted.unsaid) : {}),
    incidents: [...new Set(figures.map((f) => f.incident))].sort(),
    statements: {
      launched: statementsOf(figures, 'launched'),
      intercepted: statementsOf(figures, 'intercepted'),
    },
  };
}

function statementsOf(figures: readonly ClaimFigure[], what: ClaimFigure['what']): string[] {
  return [...new Set(figures.filter((f) => f.what === what).flatMap((f) => f.statements))].sort();
}

/** The days' sum: one on which nothing is said of it leaves the end open, for something may have been. */
function sumDays(
  days: readonly (readonly ClaimFigure[])[],
  what: ClaimFigure['what'],
): { sum: AssertedAmount | null; unsaid: number } {
  const sums = days.map((day) => sumClaims(day.filter((f) => f.what === what)));
  const said = sums.filter((s): s is Amount => s !== null && typeof s !== 'string');
  const unsaid = sums.length - said.length;
  if (said.length === 0)
    return { sum: sums.find((s) => s === 'unknown') ?? sums.find((s) => s !== null) ?? null, unsaid };
  const sum = said.reduce(plus);
  return { sum: unsaid > 0 ? { low: sum.low } : sum, unsaid };
}

function common(
  key: string,
  figures: readonly AirDefenceFigure[],
  launched: AssertedAmount | null,
  intercepted: AssertedAmount | null,
): Omit<AirDefenceTally, 'from'> {
  const isTold = (a: AssertedAmount | null): a is Amount => a !== null && typeof a !== 'string';
  return {
    key,
    launched,
    intercepted,
    assertedBy: [...new Set(figures.map((f) => f.party))].sort(compareText).join('; '),
    side: figures[0]!.side,
    figures: figures.length,
    rate: isTold(launched) && isTold(intercepted) ? shareOf(intercepted, launched) : null,
  };
}

function unsaid(launched: number, intercepted: number): Pick<AirDefenceTally, 'unsaid'> {
  return launched + intercepted > 0 ? { unsaid: { launched, intercepted } } : {};
}
