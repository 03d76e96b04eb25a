import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineRanges } from './line-ranges.ts';

test('numbers in any order, some twice, come out as ranges', () => {
  assert.equal(lineRanges([9, 3, 2, 4, 4]), '2-4,9');
  assert.equal(lineRanges([7]), '7');
  assert.equal(lineRanges([]), '');
});
