import type { FieldVerdict } from '../model/incident.ts';
import { type SaidValue, verdictOf } from './field-value.ts';

/** What became of the values of one field: those a later, narrower one refines in one row, and the others. */
export interface Refined {
  readonly verdict: FieldVerdict | null;
  readonly rest: readonly (readonly SaidValue[])[];
}

const firstAt = (row: readonly SaidValue[]): number => Math.min(...row.map((s) => s.at));

/**
 * A wide value and a narrower one within it, told later by another report: they do not disagree, the later one says more.
 * Rows hold one value each. Where two values lie side by side within the wide one, neither refines it: which is meant is not told.
 */
export function refineValues(
  field: string,
  rows: readonly (readonly SaidValue[])[],
  isWithin: (fine: string, wide: string) => boolean,
): Refined {
  const refines = (fine: readonly SaidValue[], wide: readonly SaidValue[]) =>
    isWithin(fine[0]!.value, wide[0]!.value) && isLater(fine, wide);
  const fine = rows.filter((r) => rows.some((w) => w !== r && refines(r, w)));
  const finest = fine.filter((r) => !fine.some((x) => x !== r && isWithin(x[0]!.value, r[0]!.value)));
  const last = finest[0];
  if (!last || finest.length > 1) return { verdict: null, rest: rows };
  const wide = rows.filter((w) => w !== last && refines(last, w)).sort((a, b) => firstAt(a) - firstAt(b));
  const chain = [...wide, last];
  return { verdict: verdictOf(field, 'refined', chain.flat()), rest: rows.filter((r) => !chain.includes(r)) };
}

function isLater(fine: readonly SaidValue[], wide: readonly SaidValue[]): boolean {
  const first = fine.reduce((a, b) => (b.at < a.at ? b : a));
  // A part told in the same report ("36 hurt, dozens of them children") is no later word.
  return firstAt(wide) < first.at && !wide.some((w) => w.event.documentId === first.event.documentId);
}
