import assert from 'node:assert/strict';
import { test } from 'node:test';
import { longestAscent } from './longest-ascent.ts';

test('what stands in the wrong place is left out, and as little as can be', () => {
  assert.deepEqual(longestAscent([]), []);
  assert.deepEqual(longestAscent([1, 1, 2, 3]), [0, 1, 2, 3]);
  assert.deepEqual(longestAscent([1, 9, 2, 3]), [0, 2, 3]);
  assert.deepEqual(longestAscent([5, 1, 2, 3, 0]), [1, 2, 3]);
  assert.equal(longestAscent([2, 1]).length, 1);
});
