import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frameOf } from './frame.ts';
import type { Areas } from './signs.ts';

const areas = (...at: [number, number][]): Areas =>
  ({
    type: 'FeatureCollection',
    notDrawn: 0,
    features: at.map(([lon, lat], i) => ({
      type: 'Feature',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [lon - 0.1, lat - 0.1],
            [lon + 0.1, lat + 0.1],
          ],
        ],
      },
      properties: { incident: `in_${i}`, lon, lat },
    })),
  }) as unknown as Areas;

test('the frame holds everything when nothing is far off, and counts what it leaves outside', () => {
  assert.equal(frameOf(areas()), null);
  assert.equal(frameOf(areas([29, -1.6], [29.2, -1.7], [28.8, -2.5]))!.outside, 0);
  const near: [number, number][] = Array.from({ length: 9 }, (_, i) => [32 + i / 10, 15 + i / 10]);
  const frame = frameOf(areas(...near, [-74, 40.7]))!;
  assert.equal(frame.outside, 1);
  assert.ok(frame.box[0] > 30 && frame.box[2] < 34);
});
