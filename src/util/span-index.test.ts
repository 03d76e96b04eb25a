import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { overlaps } from './span.ts';
import { SpanIndex } from './span-index.ts';

const range = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }));

test('an index finds the ranges that a look at each of them finds, in their order', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 20 }), range, (items, at) => {
      const index = new SpanIndex(items);
      assert.deepEqual(
        index.overlapping(at),
        items.filter((x) => overlaps(x, at)),
      );
      assert.deepEqual(
        index.overlappingAny([at, { start: 0, end: 3 }]),
        items.filter((x) => overlaps(x, at) || x.start < 3),
      );
      assert.deepEqual(
        index.inside(at),
        items.filter((x) => at.start <= x.start && x.end <= at.end),
      );
    }),
    { seed: 11 },
  );
});
