import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KeptTally } from './log-check.ts';
import { standingTallyRows } from './standing-rows.ts';

const row = (day: number, launched: number, more: Partial<KeptTally> = {}): KeptTally => ({
  capture: 'cap_a',
  receivedAt: '2026-01-01T00:00:00.000Z',
  line: day,
  startedAt: `2024-03-0${day}T20:00:00.000Z`,
  endedAt: `2024-03-0${day}T23:00:00.000Z`,
  model: 'Kalibr',
  launched,
  destroyed: 1,
  lost: null,
  assertedBy: 'a navy',
  launchPlace: null,
  target: null,
  ...more,
});
const LATER = { capture: 'cap_b', receivedAt: '2026-02-01T00:00:00.000Z' };
const standing = (...rows: KeptTally[]): string[] =>
  standingTallyRows(rows).map((r) => `${r.capture} ${r.line} ${r.launched}`);

test('two alike in one file are two; the same file again is once', () => {
  const twice = [row(1, 3), row(1, 3, { line: 9 })];
  assert.deepEqual(standing(...twice), ['cap_a 1 3', 'cap_a 9 3']);
  assert.deepEqual(standing(...twice, ...twice.map((r) => ({ ...r, ...LATER }))), ['cap_b 1 3', 'cap_b 9 3']);
});

test('a later edition replaces what it reaches over: figures put right, rows moved or dropped; what is beyond it stays', () => {
  const first = [row(1, 3), row(2, 4), row(3, 5), row(4, 6), row(7, 9)];
  const later = [
    row(1, 3, LATER),
    row(2, 44, LATER),
    row(3, 5, { ...LATER, endedAt: '2024-03-04T02:00:00.000Z' }),
    row(4, 6, LATER),
    row(5, 7, LATER),
  ];
  const expected = ['cap_b 1 3', 'cap_b 2 44', 'cap_b 3 5', 'cap_b 4 6', 'cap_b 5 7', 'cap_a 7 9'];
  assert.deepEqual(standing(...first, ...later), expected);
  assert.deepEqual(standing(...later.toReversed(), ...first.toReversed()), expected);
});

test('another table of the same days is no edition: both stand', () => {
  const other = [row(1, 3, LATER), row(3, 2, LATER)].map((r) => ({ ...r, model: 'Orlan-10' }));
  assert.equal(standing(row(1, 3), row(2, 4), row(3, 5), ...other).length, 5);
});
