import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hull, plus, plusPerhapsSame, shareOf } from './amount.ts';

test('sums and hulls keep an open end open', () => {
  assert.deepEqual(plus({ low: 1, high: 2 }, { low: 3, high: 3 }), { low: 4, high: 5 });
  assert.deepEqual(plus({ low: 1 }, { low: 3, high: 3 }), { low: 4 });
  assert.deepEqual(plusPerhapsSame({ low: 4, high: 6 }, { low: 3, high: 3 }), { low: 4, high: 9 });
  assert.deepEqual(hull({ low: 4, high: 6 }, { low: 3, high: 3 }), { low: 3, high: 6 });
  assert.deepEqual(hull({ low: 4, high: 6 }, { low: 9 }), { low: 4 });
});

test('a share has honest bounds, and is none where anything is possible', () => {
  assert.deepEqual(shareOf({ low: 15, high: 15 }, { low: 20, high: 20 }), { low: 0.75, high: 0.75 });
  assert.deepEqual(shareOf({ low: 15, high: 18 }, { low: 20, high: 30 }), { low: 0.5, high: 0.9 });
  assert.deepEqual(shareOf({ low: 20, high: 20 }, { low: 30 }), { low: 0, high: 20 / 30 });
  assert.deepEqual(shareOf({ low: 0, high: 0 }, { low: 3, high: 3 }), { low: 0, high: 0 });
  assert.equal(shareOf({ low: 0, high: 0 }, { low: 0, high: 0 }), null);
  assert.equal(shareOf({ low: 0 }, { low: 3, high: 9 }), null);
});
