import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventPlace, GazetteerPlace } from '../model/place.ts';
import type { Outline } from '../util/outline.ts';
import { placeOutline } from './place-outline.ts';

const UNIT: GazetteerPlace = {
  name: 'Kharkiv Oblast',
  kind: 'admin1',
  country: 'UA',
  admin1: 'UA-63',
  lat: 49.6,
  lon: 36.5,
  radiusKm: 110,
};
const TOWN: GazetteerPlace = { ...UNIT, name: 'Kharkiv', kind: 'settlement', radiusKm: 15 };
/** About 222 by 214 km: as large as a circle of 123 km. */
const OUTLINE: Outline = [
  [
    [
      [35, 48.5],
      [38, 48.5],
      [38, 50.5],
      [35, 50.5],
    ],
  ],
];
const units = {
  lookup: (name: string) => [UNIT, TOWN].filter((p) => p.name === name),
  outlineOf: (admin1: string) => (admin1 === 'UA-63' ? OUTLINE : null),
};
const SAID: EventPlace = {
  name: 'Kharkiv Oblast',
  country: 'UA',
  admin1: 'UA-63',
  lat: 49.6,
  lon: 36.5,
  role: 'at',
  precision: 4,
  radiusKm: 110,
};

test('a first-level unit as the gazetteer has it is drawn by its outline', () => {
  assert.equal(placeOutline(SAID, units), OUTLINE);
});

test('so is a unit that an earlier gazetteer put a little aside and took for wider', () => {
  assert.equal(placeOutline({ ...SAID, lat: 49.8, lon: 36.2, radiusKm: 140 }, units), OUTLINE);
  assert.equal(placeOutline({ ...SAID, lat: 50.4, lon: 36.2, radiusKm: 140 }, units), null);
});

test('a town of the unit coarsened to it bears its name and has its outline, unless the policy asks for far more than that', () => {
  // The name that coarsening gives.
  const coarse = { ...SAID, name: 'Kharkiv Oblast', lat: 49.9, lon: 36.1, radiusKm: 100 };
  assert.equal(placeOutline(coarse, units), OUTLINE);
  assert.equal(placeOutline({ ...coarse, radiusKm: 225 }, units), null);
});

const CIRCLES: readonly (readonly [string, Partial<EventPlace>])[] = [
  ['a town, however coarse', { name: 'Kharkiv' }],
  ['a town of another name', { name: 'Izium', radiusKm: 60 }],
  ['the unit moved by the policy and made at least twice as wide', { lat: 50, radiusKm: 225 }],
  ['a part of the unit', { relation: { kind: 'direction', bearing: 0 } }],
  ['what is known only to a wider area', { precision: 5 }],
  ['what is known more finely', { precision: 3 }],
  ['a unit without an outline', { admin1: 'UA-99' }],
];
for (const [what, change] of CIRCLES) {
  test(`a circle: ${what}`, () => {
    assert.equal(placeOutline({ ...SAID, ...change }, units), null);
  });
}
