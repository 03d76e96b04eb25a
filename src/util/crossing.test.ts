import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCrossing, type Point } from './crossing.ts';

const closed = (...points: Point[]): Point[] => [...points, points[0]!];

test('a ring crosses itself, or does not', () => {
  assert.equal(findCrossing(closed([0, 0], [0, 2], [2, 2], [2, 0])), null);
  assert.deepEqual(findCrossing(closed([0, 0], [2, 2], [0, 2], [2, 0])), [0, 2]);
  // A corner that touches another side crosses nothing.
  assert.equal(findCrossing(closed([0, 0], [4, 0], [4, 4], [2, 0], [0, 4])), null);
});

test('a ring of ten thousand points is looked through in a moment', () => {
  const ring = Array.from({ length: 10_000 }, (_, i): Point => {
    const angle = (i / 10_000) * 2 * Math.PI;
    return [Math.cos(angle), Math.sin(angle)];
  });
  const started = performance.now();
  assert.equal(findCrossing(closed(...ring)), null);
  assert.ok(performance.now() - started < 1000);
});
