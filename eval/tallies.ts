// node eval/tallies.ts: whether tallies of the table of launched and destroyed munitions are exact, held against sums made straight from its cells.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { airDefenceFigures, airDefenceView } from '../src/air-defence.ts';
import { readTallyLog } from '../src/document/read-tally-log.ts';
import type { AirDefenceTally, TallyKey } from '../src/model/air-defence.ts';
import type { KeptTally } from '../src/model/log-check.ts';
import { makeCapture } from '../src/source/make-capture.ts';
import { data, type Figure } from './sets.ts';

const FILE = join(data, 'missiles', 'missile_attacks_daily_2022-2024.csv');
/** Whether the table is at hand. */
export const hasTallies = existsSync(FILE);

/** Launched, destroyed, rows that leave the one or the other unsaid, and whose posts they cite. */
interface Sum {
  launched: number;
  destroyed: number;
  unsaid: [launched: number, destroyed: number];
}

/** Cells by commas outside quotes, another way than the reader's. */
function cellsOf(line: string): string[] {
  const cells = line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  return cells.map((c) => c.replace(/^"|"$/g, '').trim());
}

/** Sums by a key, from the text alone: no zone, no date, no model is read, a day is the ten letters that stand there. */
function sumsOf(text: string, keyOf: (cell: (name: string) => string) => string): Map<string, Sum> {
  const [head, ...lines] = text.trim().split('\n').map(cellsOf);
  const sums = new Map<string, Sum>();
  for (const cells of lines) {
    const cell = (name: string): string => cells[head!.indexOf(name)] ?? '';
    const sum = sums.get(keyOf(cell)) ?? { launched: 0, destroyed: 0, unsaid: [0, 0] };
    sums.set(keyOf(cell), sum);
    if (cell('launched') === '') sum.unsaid[0]++;
    if (cell('destroyed') === '') sum.unsaid[1]++;
    sum.launched += Number(cell('launched'));
    sum.destroyed += Number(cell('destroyed'));
  }
  return sums;
}

const KEYS = {
  day: (cell: (name: string) => string) => cell('time_start').slice(0, 10),
  month: (cell: (name: string) => string) => cell('time_start').slice(0, 7),
  model: (cell: (name: string) => string) => cell('model'),
} satisfies Partial<Record<TallyKey, unknown>>;

/** The rows of the table as the product keeps them, in an order of its own. */
function keptRows(bytes: Uint8Array): KeptTally[] {
  const capture = makeCapture({
    bytes,
    format: 'missile-tallies',
    origin: 'missiles.csv',
    url: null,
    headers: {},
    given: {},
    now: '2025-02-01T00:00:00.000Z',
  });
  return readTallyLog(capture).value.map((r) => ({
    ...r,
    capture: capture.id,
    receivedAt: capture.receivedAt,
  }));
}

function isExact(tally: AirDefenceTally, sum: Sum): boolean {
  const holds = (told: AirDefenceTally['launched'], n: number, unsaid: number): boolean =>
    told !== null &&
    (typeof told === 'string'
      ? n === 0 && unsaid > 0
      : told.low === n && told.high === (unsaid > 0 ? undefined : n));
  return (
    holds(tally.launched, sum.launched, sum.unsaid[0]) &&
    holds(tally.intercepted, sum.destroyed, sum.unsaid[1]) &&
    tally.assertedBy !== ''
  );
}

/** Of the keys of the table, the share whose tally is exact and of which there is one, a key too many counting as wrong. */
function exactShare(told: readonly AirDefenceTally[], sums: ReadonlyMap<string, Sum>): number {
  const byKey = Map.groupBy(told, (t) => t.key);
  const right = [...sums].filter(
    ([key, sum]) => byKey.get(key)?.length === 1 && isExact(byKey.get(key)![0]!, sum),
  );
  return right.length / Math.max(sums.size, byKey.size);
}

/** The figures of `npm run eval`: shares of keys that are exact; a second import of the file and the rows in reverse are in it. */
export function scoreTallies(): Figure[] {
  const bytes = readFileSync(FILE);
  const text = bytes.toString('utf8');
  const rows = keptRows(bytes);
  const again = rows.map((r) => ({ ...r, capture: 'cap_again', receivedAt: '2025-03-01T00:00:00.000Z' }));
  const asked = { from: '2022-01-01', to: '2024-12-31' };
  const figures = airDefenceFigures({ incidents: [], relations: [] }, [...again, ...rows].reverse());
  const view = airDefenceView([], figures, asked, {
    asOf: '2025-04-01T00:00:00.000Z',
    keys: ['day', 'month', 'model'],
  });
  const sums = sumsOf(text, KEYS.model);
  const mixed = [...sums].filter(([model]) => model.includes(' and '));
  const told = new Map(view.tallies.model!.map((t) => [t.key, t]));
  return [
    { name: 'days exact', value: exactShare(view.tallies.day!, sumsOf(text, KEYS.day)) },
    { name: 'months exact', value: exactShare(view.tallies.month!, sumsOf(text, KEYS.month)) },
    { name: 'models exact', value: exactShare(view.tallies.model!, sums) },
    {
      name: 'mixed kept',
      value: mixed.filter(([m, s]) => told.has(m) && isExact(told.get(m)!, s)).length / mixed.length,
    },
  ];
}

function print(): void {
  const figures = hasTallies ? scoreTallies() : [];
  if (!hasTallies) process.stdout.write('table of launched and destroyed munitions: not present\n');
  for (const f of figures) process.stdout.write(`${f.name.padEnd(22)} ${f.value?.toFixed(4)}\n`);
}

if (import.meta.main) print();
