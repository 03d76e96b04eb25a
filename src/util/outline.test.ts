import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  decodeOutline,
  encodeOutline,
  isInOutline,
  type Outline,
  outlineMiddle,
  outlineRadiusKm,
} from './outline.ts';

const SQUARE: Outline = [
  [
    [
      [10, 50],
      [14, 50],
      [14, 53],
      [10, 53],
    ],
    [
      [11, 51],
      [12, 51],
      [12, 52],
      [11, 52],
    ],
  ],
  [
    [
      [-20, -5],
      [-19, -5],
      [-19, -4],
    ],
  ],
];

test('an outline comes back as it was, whatever its points, to a thousandth of a degree', () => {
  assert.deepEqual(decodeOutline(encodeOutline(SQUARE)), SQUARE);
  const degrees = (most: number) =>
    fc.integer({ min: -most * 1000, max: most * 1000 }).map((n) => n / 1000 + 0);
  const ring = fc.array(fc.tuple(degrees(180), degrees(90)), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.array(fc.array(ring, { minLength: 1, maxLength: 3 }), { maxLength: 3 }), (outline) => {
      assert.deepEqual(decodeOutline(encodeOutline(outline)), outline);
    }),
  );
});

test('a point is inside a part, outside its hole, outside elsewhere', () => {
  assert.equal(isInOutline(SQUARE, 13, 51.5), true);
  assert.equal(isInOutline(SQUARE, 11.5, 51.5), false);
  assert.equal(isInOutline(SQUARE, -19.2, -4.5), true);
  assert.equal(isInOutline(SQUARE, 9, 51), false);
  assert.equal(isInOutline([], 0, 0), false);
});

test('an outline is about as large as a circle of its radius, holes left out', () => {
  const [whole] = SQUARE;
  // 4° by 3° at 51.5° north, less 1° by 1°.
  const km2 = 11 * 111.2 ** 2 * Math.cos((51.5 * Math.PI) / 180);
  assert.ok(Math.abs(outlineRadiusKm([whole!]) - Math.sqrt(km2 / Math.PI)) < 1);
});

test('the middle of an outline is the centre of its area', () => {
  const [hollow, far] = SQUARE;
  const [lon, lat] = outlineMiddle([[hollow![0]!]]);
  assert.ok(Math.abs(lon - 12) < 1e-9 && Math.abs(lat - 51.5) < 1e-9);
  const [pulled] = outlineMiddle([[hollow![0]!], [far![0]!]]);
  assert.ok(pulled < 11 && pulled > 8);
});
