import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRecurrence } from './find-recurrence.ts';

const ROWS: readonly (readonly [string, number, string, string] | readonly [string, null])[] = [
  ['Sumy was hit for a sixth night running.', 6, 'night', 'sixth night running'],
  ['Sirens woke Kutum, the fifth morning in a row.', 5, 'day', 'fifth morning in a row'],
  ['Crowds came for a second straight day.', 2, 'day', 'second straight day'],
  ['For the 12th consecutive week no aid reached Kadugli.', 12, 'week', '12th consecutive week'],
  ['They shelled it four nights in a row.', 4, 'night', 'four nights in a row'],
  ['A fourth attack struck the port this year.', null],
  ['On the second day they left.', null],
  ['Ten rebels stood in a row.', null],
];
for (const row of ROWS)
  test(`reads the run in "${row[0]}"`, () => {
    const found = findRecurrence(row[0], 0, row[0].length);
    if (row[1] === null) return assert.equal(found, null);
    assert.deepEqual([found?.ordinal, found?.unit, found?.quote], [row[1], row[2], row[3]]);
    assert.equal(row[0].slice(found!.start, found!.end), found!.quote);
  });
