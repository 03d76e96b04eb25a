import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GazetteerPlace } from '../../model/place.ts';
import { findStrays } from './find-strays.ts';
import type { Resolved } from './resolve-places.ts';

const town = (name: string, lat: number, lon: number, population = 40_000): GazetteerPlace => ({
  name,
  kind: 'settlement',
  country: 'XX',
  lat,
  lon,
  population,
});
const chosen = (place: GazetteerPlace, readings: readonly GazetteerPlace[] = [place]): Resolved =>
  ({ place, candidate: { readings } }) as unknown as Resolved;
const straysOf = (...places: readonly (Resolved | null)[]): string[] =>
  [...findStrays(places)].map((c) => c.place.name);

const RYLSK = [town('Rylsk', 51.57, 34.68), town('Kursk', 51.73, 36.19, 440_000), town('Lgov', 51.69, 35.27)];
const KHARTOUM = [
  town('Khartoum', 15.55, 32.53, 1_900_000),
  town('Bahri', 15.63, 32.53),
  town('Omdurman', 15.64, 32.48),
];

test('a village far from all the rest of a report about one area gets no point', () => {
  assert.deepEqual(straysOf(...RYLSK.map((p) => chosen(p)), chosen(town('Krupets', 50.34, 26.81, 900))), [
    'Krupets',
  ]);
  assert.deepEqual(straysOf(...KHARTOUM.map((p) => chosen(p)), chosen(town('Halfaya', 35.26, 36.61, 0))), [
    'Halfaya',
  ]);
});

test('a village of the area, a city afar and a country keep their points', () => {
  assert.deepEqual(straysOf(...RYLSK.map((p) => chosen(p)), chosen(town('Korenevo', 51.41, 34.9, 900))), []);
  assert.deepEqual(straysOf(...RYLSK.map((p) => chosen(p)), chosen(town('Geneva', 46.2, 6.14, 180_000))), []);
  const land: GazetteerPlace = { name: 'Chad', kind: 'country', country: 'TD', lat: 15, lon: 19 };
  assert.deepEqual(straysOf(...RYLSK.map((p) => chosen(p)), chosen(town('Chad', 35, -100, 90), [land])), []);
});

test('a report about several parts of the world, or about few places, tells nothing of a village', () => {
  const world = [
    town('Kursk', 51.73, 36.19, 440_000),
    town('Gao', 16.27, -0.04),
    town('Aleppo', 36.2, 37.16, 1_600_000),
  ];
  assert.deepEqual(straysOf(...world.map((p) => chosen(p)), chosen(town('Krupets', 50.34, 26.81, 900))), []);
  assert.deepEqual(
    straysOf(chosen(RYLSK[0]!), chosen(RYLSK[1]!), null, chosen(town('Krupets', 50.34, 26.81, 900))),
    [],
  );
});
