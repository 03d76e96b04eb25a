import { type AirDefenceTally, TALLY_KINDS } from '../../model/air-defence.ts';
import { tallyAmountText, tallyKeyText, unsaidText } from '../tally-words.ts';
import type { SituationReport } from './report-shape.ts';

/** Tallies of the report's days and region. */
export interface ReportTallies {
  /** First and last local day asked for, YYYY-MM-DD, both counted; null: not bounded there. */
  readonly days: { readonly from: string | null; readonly to: string | null };
  /** By kind of munition, over these days. */
  readonly kinds: readonly AirDefenceTally[];
  /** Figures that cover more than one attack and touch these days, each by itself. */
  readonly periods: readonly AirDefenceTally[];
}

type AirDefence = SituationReport['beside']['airDefence'];

/** Launched and intercepted by kind over the report's days, then what covers a longer time; each cell with the statements it stands on. */
export function airDefenceRows(tallies: ReportTallies | undefined, most: number): AirDefence {
  if (!tallies) return { days: { from: null, to: null }, items: [], more: 0 };
  const all = [
    ...tallies.kinds.toSorted((a, b) => orderOf(a) - orderOf(b)).map((t) => rowOf(t, 'kind')),
    ...tallies.periods.map((t) => rowOf(t, 'period')),
  ];
  return { days: tallies.days, items: all.slice(0, most), more: Math.max(0, all.length - most) };
}

/** Drones and missiles before what is seldom counted. */
function orderOf({ key }: AirDefenceTally): number {
  return (TALLY_KINDS as readonly string[]).indexOf(key);
}

function rowOf(t: AirDefenceTally, by: 'kind' | 'period'): AirDefence['items'][number] {
  const [from, to] = t.key.split('/');
  const cell = (what: 'launched' | 'intercepted'): AirDefence['items'][number]['launched'] => ({
    text: tallyAmountText(t[what]),
    figure: t[what],
    cites: [...(t.statements?.[what] ?? [])],
  });
  return {
    what: tallyKeyText(t.key, by),
    kind: by === 'kind' ? t.key : null,
    period: by === 'period' ? { from: from!, to: to! } : null,
    launched: cell('launched'),
    intercepted: cell('intercepted'),
    by: t.assertedBy,
    side: t.side,
    places: [...(t.places ?? [])],
    from: t.from,
    unsaid: unsaidText(t),
    rows: (t.rows ?? []).map(({ capture, lines }) => ({ capture, lines })),
  };
}
