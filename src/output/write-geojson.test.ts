import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Outline } from '../util/outline.ts';
import { digitsFor } from './area-geometry.ts';
import { geojsonFaults, type Ring } from './geojson-rules-for-tests.ts';
import { field, pictureOf, placeAt } from './picture-for-tests.ts';
import { type OutlineOf, writeGeojson } from './write-geojson.ts';

type Json = Record<string, unknown>;

const write = (...args: Parameters<typeof writeGeojson>): string => [...writeGeojson(...args)].join('');
const read = (text: string) =>
  JSON.parse(text) as {
    bbox?: number[];
    takenBack: number;
    notDrawn: number;
    features: { id: string; geometry: { type: string; coordinates: never } | null; properties: Json }[];
  };

const HOLED: Outline = [
  [
    [
      [-2, 14],
      [-2, 15],
      [-1, 15],
      [-1, 14],
    ],
    [
      [-1.6, 14.4],
      [-1.4, 14.4],
      [-1.4, 14.6],
      [-1.6, 14.6],
    ],
  ],
  [
    [
      [-0.5, 14],
      [-0.5, 14.5],
      [0, 14],
    ],
  ],
];
const outlineOf: OutlineOf = (place) => (place.name === 'Sahel Region' ? HOLED : null);
const MIXED = pictureOf([
  {
    id: 'in_a',
    places: [
      placeAt('Sumy', 50.9216, 34.8003),
      placeAt('Sahel Region', 14.2, -1.1, { precision: 4, radiusKm: 150 }),
    ],
  },
  { id: 'in_b', places: [placeAt('Ukraine', 49, 32, { precision: 6, radiusKm: 600, country: 'UA' })] },
  { id: 'in_c', places: [placeAt('Kivu', null, null, { precision: 5 })] },
  { id: 'in_d' },
  { id: 'in_e', places: [placeAt('Taveuni', -16.85, -179.97, { radiusKm: 30 })] },
  { id: 'in_f', isRetracted: true, places: [placeAt('Sumy', 50.9, 34.8)] },
]);

test('what is written keeps the rules of RFC 7946: rings, bounds, the antimeridian, null geometries', () => {
  assert.deepEqual(geojsonFaults(write(MIXED, outlineOf)), []);
  assert.deepEqual(geojsonFaults(write(pictureOf([]))), []);
});

test('the rules see a ring that is open, turned or out of bounds', () => {
  const ring: Ring = [
    [0, 0],
    [0, 1],
    [1, 1],
    [0, 0],
  ];
  const of = (coordinates: Ring[]): string =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', id: 'a', properties: {}, geometry: { type: 'Polygon', coordinates } }],
    });
  assert.match(geojsonFaults(of([ring])).join(), /right-hand/);
  assert.match(
    geojsonFaults(
      of([
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 1],
        ],
      ]),
    ).join(),
    /equal/,
  );
  assert.match(
    geojsonFaults(
      of([
        [
          [179, 0],
          [-179, 0],
          [-179, 1],
          [179, 0],
        ],
      ]),
    ).join(),
    /antimeridian/,
  );
});

test('a region has its outline with its holes, a town a circle, and only what says no more than a country is not drawn', () => {
  const { features, takenBack, notDrawn } = read(write(MIXED, outlineOf));
  const by = (id: string) => features.find((f) => f.id === id)!;
  assert.equal(by('in_a').geometry!.type, 'Polygon');
  assert.equal(by('in_a.1').geometry!.type, 'MultiPolygon');
  assert.equal(by('in_a.1').properties.area, 'outline');
  assert.deepEqual([by('in_a.1').properties.radiusKm, by('in_a').properties.radiusKm], [150, 5]);
  assert.deepEqual(by('in_b').geometry, null);
  assert.deepEqual([by('in_b').properties.country, by('in_b').properties.lon], ['UA', null]);
  assert.equal(by('in_c').properties.placeName, 'Kivu');
  assert.equal(by('in_d').properties.known, 'place not said');
  assert.deepEqual([takenBack, notDrawn], [1, 3]);
});

test('a circle over the antimeridian is two parts, and the box about it is the narrow one', () => {
  const { features, bbox } = read(
    write(pictureOf([{ id: 'in_e', places: [placeAt('Taveuni', -16.85, -179.97, { radiusKm: 30 })] }])),
  );
  assert.equal(features[0]!.geometry!.type, 'MultiPolygon');
  assert.ok(bbox![0]! > 179 && bbox![2]! < -179, String(bbox));
});

test('digits follow how finely a place is known', () => {
  assert.deepEqual([0.1, 1, 5, 25, 150, 2000].map(digitsFor), [5, 4, 3, 2, 1, 0]);
  const wide = pictureOf([
    { id: 'in_w', places: [placeAt('Oblast', 50.123456, 34.654321, { precision: 4, radiusKm: 150 })] },
  ]);
  const [feature] = read(write(wide)).features;
  assert.deepEqual([feature!.properties.lon, feature!.properties.lat], [34.7, 50.1]);
  assert.doesNotMatch(JSON.stringify(feature!.geometry), /\.\d\d/);
});

test('unknown, withheld, zero and absent figures are four different answers', () => {
  const kept = (value?: string): unknown =>
    read(write(pictureOf([{ id: 'in_k', fields: value ? [field('counts.killed', 'single', value)] : [] }])))
      .features[0]!.properties.killed;
  assert.deepEqual(
    [kept('unknown'), kept('withheld'), kept('0'), kept()],
    ['unknown', 'withheld', '0', null],
  );
});
