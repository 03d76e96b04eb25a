import type { AirDefenceTally } from '../model/air-defence.ts';
import type { AssertedAmount } from '../model/picture.ts';
import { type Cell, csvLine } from './table/csv-cell.ts';

const COLUMNS: readonly (readonly [name: string, of: (t: AirDefenceTally) => Cell])[] = [
  ['key', (t) => t.key],
  ['launched_low', (t) => endOf(t.launched, 'low')],
  ['launched_high', (t) => endOf(t.launched, 'high')],
  ['launched_state', (t) => stateOf(t.launched)],
  ['intercepted_low', (t) => endOf(t.intercepted, 'low')],
  ['intercepted_high', (t) => endOf(t.intercepted, 'high')],
  ['intercepted_state', (t) => stateOf(t.intercepted)],
  ['share_low', (t) => t.rate?.low ?? null],
  ['share_high', (t) => t.rate?.high ?? null],
  ['asserted_by', (t) => t.assertedBy],
  ['side', (t) => t.side],
  ['only_of', (t) => t.places?.join(' | ') ?? null],
  ['from', (t) => t.from],
  ['figures', (t) => t.figures],
  ['unsaid_launched', (t) => t.unsaid?.launched ?? 0],
  ['unsaid_intercepted', (t) => t.unsaid?.intercepted ?? 0],
  ['lost_low', (t) => t.lost?.low ?? null],
  ['incidents', (t) => t.incidents?.join(' | ') ?? null],
];

/**
 * Air-defence tallies as CSV, a line at a time. The `_state` columns say which of the answers it is: figure (no `_high`: no upper bound),
 * unknown, withheld, absent (that party says nothing of it); `only_of` the parts of a country that a figure is told of.
 */
export function* writeTalliesCsv(tallies: readonly AirDefenceTally[]): Generator<string> {
  yield csvLine(COLUMNS.map(([name]) => name));
  for (const t of tallies) yield csvLine(COLUMNS.map(([, of]) => of(t)));
}

function endOf(amount: AssertedAmount | null, end: 'low' | 'high'): Cell {
  return amount === null || typeof amount === 'string' ? null : (amount[end] ?? null);
}

function stateOf(amount: AssertedAmount | null): string {
  return amount === null ? 'absent' : typeof amount === 'string' ? amount : 'figure';
}
