import { claimantOf } from '../../../lexicon/claimant.ts';
import type { KeptTally } from '../../../model/log-check.ts';
import type { SituationReport } from '../report-shape.ts';
import type { FaultCode, ReportFault } from './check-sentence.ts';
import type { GroundIndex } from './cited-ground.ts';
import { type CountedFigure, figuresOf } from './counted-figures.ts';

type Row = SituationReport['beside']['airDefence']['items'][number];
type What = 'launched' | 'intercepted';
type Told = CountedFigure & { readonly low: number };
interface Interval {
  readonly low: number;
  readonly high: number | undefined;
}
/** Between what the ends of an interval may lie; `isOpen`: whether it may be without an upper one, `mustOpen`: whether it must. */
interface Bounds {
  readonly low: readonly [number, number];
  readonly high: readonly [number, number];
  readonly isOpen: boolean;
  readonly mustOpen: boolean;
}

/**
 * Faults of the table of air defence: each cell says in words what it says as data, cites what gives it, and is what these figures can
 * come to; who asserts it is who says so. Cells of imported tables are held against their rows, where those are given.
 */
export function tallyFaults(
  { beside: { airDefence }, window }: SituationReport,
  index: GroundIndex,
  tallies: readonly KeptTally[],
): ReportFault[] {
  const lines = new Map(tallies.map((t) => [`${t.capture} ${t.line}`, t]));
  const isOfRegion = window.region !== null;
  return airDefence.items.flatMap((row) => {
    const said = (what: What): string => `${row.what}, ${what}: ${row[what].text} (${row.by})`;
    const cells = (['launched', 'intercepted'] as const).flatMap((what) =>
      [
        ...wordFaults(row[what]),
        ...(row.from === 'reports'
          ? claimFaults(row, what, { index, days: airDefence.days, isOfRegion })
          : logFaults(row, what, { lines, isOfRegion })),
      ].map(([code, because]) => ({ code, because, text: said(what) })),
    );
    const parties = partyFaults(row, index, lines).map((because) => ({
      code: 'cites-unnamed' as const,
      because,
      text: `${row.what} (${row.by})`,
    }));
    return [...cells, ...parties];
  });
}

type Found = readonly [code: FaultCode, because: string];

/** The words of a cell are those of its figure. */
function wordFaults({ text, figure }: Row['launched']): Found[] {
  const m = /^(\d+)(?:(?: (or more))|–(\d+))?$/.exec(text);
  const low = Number(m?.[1]);
  const isSame =
    figure === null
      ? text === 'not said'
      : typeof figure === 'string'
        ? text === figure
        : m !== null && figure.low === low && figure.high === (m[2] ? undefined : Number(m[3] ?? m[1]));
  return isSame ? [] : [['number', `“${text}” is not the figure beside it`]];
}

function claimFaults(
  row: Row,
  what: What,
  of: {
    readonly index: GroundIndex;
    readonly days: SituationReport['beside']['airDefence']['days'];
    readonly isOfRegion: boolean;
  },
): Found[] {
  const { figure, cites } = row[what];
  if (figure === null) return cites.length > 0 ? [['number', 'it cites what it says nobody says']] : [];
  if (cites.length === 0) return [['cites-nothing', 'it cites nothing']];
  const sought = { kind: row.kind, isLong: row.period !== null, places: row.places };
  const given = cites.map((key) => ({ key, figures: figuresOf(of.index, key, { what, ...sought }) }));
  const all = given.flatMap((g) => g.figures);
  const days = new Set(
    (['launched', 'intercepted'] as const).flatMap((w) =>
      row[w].cites.flatMap((key) => figuresOf(of.index, key, { what: w, ...sought }).map((f) => f.day)),
    ),
  );
  const unsaid = days.size > 1 ? days.size - new Set(all.map((f) => f.day)).size : 0;
  return [
    ...given
      .filter((g) => g.figures.length === 0)
      .map((g): Found => ['number', `${g.key} gives no such figure`]),
    ...all.flatMap((f) => dayFaults(row, f, of.days)),
    ...(unsaidIn(row, what) === unsaid
      ? []
      : [['number', 'how many days do not say is told wrongly'] as const]),
    ...(all.length > 0 ? figureFaults(figure, all, { unsaid, isOfRegion: of.isOfRegion }) : []),
  ];
}

/** How many rows or days are said not to say. */
function unsaidIn({ unsaid }: Row, what: What): number {
  return Number(
    new RegExp(`(\\d+) (?:day|row)s? do(?:es)? not say how many were ${what}`).exec(unsaid)?.[1] ?? 0,
  );
}

function dayFaults(row: Row, f: CountedFigure, days: { from: string | null; to: string | null }): Found[] {
  if (row.period)
    return f.day === row.period.from && f.lastDay === row.period.to
      ? []
      : [['time', `what is cited covers ${f.day} to ${f.lastDay}`]];
  const isOut =
    f.day === null ? days.from || days.to : (days.from && f.day < days.from) || (days.to && f.day > days.to);
  return isOut ? [['time', `what is cited began on ${f.day ?? 'no day that is said'}`]] : [];
}

function figureFaults(
  figure: Exclude<Row['launched']['figure'], null>,
  figures: readonly CountedFigure[],
  { unsaid, isOfRegion }: { readonly unsaid: number; readonly isOfRegion: boolean },
): Found[] {
  const told = figures.filter((f): f is Told => f.low !== null);
  if (typeof figure === 'string')
    return told.length > 0 ? [['number', `“${figure}”, where a cited statement gives a number`]] : [];
  if (told.length === 0) return [['number', 'no cited statement gives a number']];
  const byDay = [...Map.groupBy(told, (f) => f.day).values()].map(dayBounds);
  const sum = byDay.reduce((a, b) => ({
    low: [a.low[0] + b.low[0], a.low[1] + b.low[1]],
    high: [a.high[0] + b.high[0], a.high[1] + b.high[1]],
    isOpen: a.isOpen || b.isOpen,
    mustOpen: a.mustOpen || b.mustOpen,
  }));
  const isSilent = unsaid > 0 || told.length < figures.length;
  const bounds: Bounds = {
    ...sum,
    low: [isOfRegion ? 0 : sum.low[0], sum.low[1]],
    isOpen: sum.isOpen || isSilent,
    mustOpen: sum.mustOpen || isSilent,
  };
  return isWithin({ low: figure.low, high: figure.high }, bounds)
    ? []
    : [['number', 'it is not what the cited figures come to']];
}

function isWithin({ low, high }: Interval, { low: l, high: h, isOpen, mustOpen }: Bounds): boolean {
  if (low < l[0] || low > l[1]) return false;
  return high === undefined ? isOpen : !mustOpen && high >= h[0] && high <= h[1];
}

/** Kinds may be counted in one another or beside one another: no less than one of them, no more than all. */
function dayBounds(figures: readonly Told[]): Bounds {
  const each = [...Map.groupBy(figures, (f) => f.kind).values()].map(kindBounds);
  const total = (pick: (b: Bounds) => number): number => each.map(pick).reduce((a, b) => a + b);
  return {
    low: [Math.min(...each.map((b) => b.low[0])), total((b) => b.low[1])],
    high: [Math.min(...each.map((b) => b.high[0])), total((b) => b.high[1])],
    isOpen: each.some((b) => b.isOpen),
    mustOpen: each.every((b) => b.mustOpen),
  };
}

/** Occurrences of one day may be one another's part likewise. */
function kindBounds(figures: readonly Told[]): Bounds {
  const each = [...Map.groupBy(figures, (f) => f.incident).values()].map(incidentBounds);
  const of = (pick: (b: Bounds) => number): number[] => each.map(pick);
  return {
    low: [Math.min(...of((b) => b.low[0])), Math.max(...of((b) => b.low[1]))],
    high: [
      each.length === 1 ? each[0]!.high[0] : Math.min(...of((b) => b.high[0])),
      of((b) => b.high[1]).reduce((a, b) => a + b),
    ],
    isOpen: each.some((b) => b.isOpen),
    mustOpen: each.every((b) => b.mustOpen),
  };
}

/** Figures of one occurrence are of the same thing; what is told as more may be among them or not. */
function incidentBounds(figures: readonly Told[]): Bounds {
  const whole = figures.filter((f) => !f.isIncrement);
  const more = figures.filter((f) => f.isIncrement);
  const ends = (all: typeof figures): number[] => all.flatMap((f) => f.high ?? []);
  const added = ends(more).reduce((a, b) => a + b, 0);
  const lows = whole.length > 0 ? whole.map((f) => f.low) : [0];
  const highs = ends(whole).length > 0 ? ends(whole) : [0];
  return {
    low: [Math.min(...lows), Math.max(...lows)],
    high: [Math.min(...highs), Math.max(...highs) + added],
    isOpen: figures.some((f) => f.high === undefined),
    mustOpen: figures.every((f) => f.high === undefined),
  };
}

/** Rows of a table add up exactly; one that may have gone elsewhere counts from none. */
function logFaults(
  row: Row,
  what: What,
  { lines, isOfRegion }: { readonly lines: ReadonlyMap<string, KeptTally>; readonly isOfRegion: boolean },
): Found[] {
  if (row.rows.length === 0) return [['cites-nothing', 'it names no row of a table']];
  if (lines.size === 0) return [];
  const keys = keysOf(row);
  const rows = keys.flatMap((k) => lines.get(k) ?? []);
  if (rows.length < keys.length) return [['cites-unknown', 'it names a row that is in no table']];
  const said = rows.flatMap((r) => (what === 'launched' ? r.launched : r.destroyed) ?? []);
  const unsaid = rows.length - said.length;
  const { figure } = row[what];
  if (unsaidIn(row, what) !== unsaid) return [['number', 'how many rows do not say is told wrongly']];
  if (said.length === 0) return figure === 'unknown' ? [] : [['number', 'no row says']];
  const sum = said.reduce((a, b) => a + b, 0);
  const bounds: Bounds = {
    low: [isOfRegion ? 0 : sum, sum],
    high: [sum, sum],
    isOpen: unsaid > 0,
    mustOpen: unsaid > 0,
  };
  return figure !== null &&
    typeof figure !== 'string' &&
    isWithin({ low: figure.low, high: figure.high }, bounds)
    ? []
    : [['number', `its rows come to ${sum}${unsaid > 0 ? ' or more' : ''}`]];
}

/** Rows named as `capture line`. */
function keysOf({ rows }: Row): string[] {
  return rows.flatMap(({ capture, lines }) =>
    lines.split(',').flatMap((run) => {
      const [first, last = first] = run.split('-').map(Number) as [number, number?];
      return Array.from({ length: last! - first + 1 }, (_, i) => `${capture} ${first + i}`);
    }),
  );
}

/** Who asserts a row is who says what it stands on, all of them and nobody else. */
function partyFaults(row: Row, index: GroundIndex, lines: ReadonlyMap<string, KeptTally>): string[] {
  if (row.from === 'log' && lines.size === 0) return [];
  const sought = { kind: row.kind, isLong: row.period !== null, places: row.places };
  const spoken = (['launched', 'intercepted'] as const).flatMap((what) =>
    row[what].cites.flatMap((key) => figuresOf(index, key, { what, ...sought }).map((f) => f.party)),
  );
  const parties = new Set(
    row.from === 'log' ? keysOf(row).flatMap((k) => lines.get(k)?.assertedBy ?? []) : spoken,
  );
  const named = row.by.split('; ');
  return [
    ...named.filter((n) => !parties.has(n)).map((n) => `${n} asserts none of it`),
    ...[...parties].filter((p) => !row.by.includes(p)).map((p) => `${p} asserts it too`),
    ...(row.from === 'reports' && new Set(named.map((n) => claimantOf(n, row.side))).size > 1
      ? [`${row.by} are not one party`]
      : []),
  ];
}
