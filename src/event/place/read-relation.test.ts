import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../../model/document-for-tests.ts';
import type { EventPlace } from '../../model/place.ts';
import { findEventPlaces } from './find-event-places.ts';
import { findPlaces } from './find-places.ts';
import { smallGazetteer } from './gazetteer-for-tests.ts';

const gazetteer = smallGazetteer();

function read(text: string): EventPlace[] {
  const mentions = findPlaces(documentForTests(text), gazetteer);
  return findEventPlaces(text, { start: 0, end: text.length }, mentions, gazetteer);
}

const short = (p: EventPlace): string => {
  const r = p.relation;
  const how = r
    ? ` ${[r.kind, r.bearing === undefined ? '' : `${r.bearing}°`, r.distanceKm === undefined ? '' : `${r.distanceKm} km`].filter(Boolean).join(' ')}`
    : '';
  return `${p.name} ${p.role} ${p.precision}${how}`;
};

/** Sentences and the places of what they tell: name, role, precision, relation. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  // A distance with a bearing, in figures, words, miles, with the other unit in brackets.
  ['A drone hit a depot 12 km west of Kharkiv.', ['Kharkiv at 2 direction 270° 12 km']],
  ['A depot some 30 kilometers (18 miles) south-west of Gao burned.', ['Gao at 2 direction 225° 30 km']],
  ['A depot five kilometres east of the town of Lyman burned.', ['Lyman at 2 direction 90° 5 km']],
  ['A convoy was hit a dozen kilometres due north of Gao.', ['Gao at 2 direction 0° 12 km']],
  ['A ship was hit 40 miles south-southeast of Tyre.', ['Tyre at 2 direction 157.5° 64 km']],
  // A distance without one: a ring, and no finer than the ring is wide.
  ['A camp 15 miles outside Kassala was shelled.', ['Kassala near 2 around 24 km']],
  ['A tanker burned 60 nautical miles off the coast of Tyre.', ['Tyre near 5 around 111 km']],
  ['Shells fell within 10 km of Lyman.', ['Lyman near 2 around 10 km']],
  // A distance that is not one from the place.
  ['The 12 km road to Lyman is shut.', ['Lyman to 1']],
  ['Troops marched 40 km in Kassala.', ['Kassala at 1']],
  // A bearing alone; inside an area it names a part, inside a town it says nothing finer than the town.
  ['Fighting went on just west of Izium.', ['Izium at 2 direction 270°']],
  ['Shells fell in the south of North Kordofan.', ['North Kordofan at 4 direction 180°']],
  ['Drones flew over the south of Poltava region.', ['Poltava Oblast at 4 direction 180°']],
  ['Shells fell in the east of Kharkiv.', ['Kharkiv at 1']],
  ['Shells fell north of the Lyman sector.', ['Lyman sector at 5 direction 0°']],
  // Between, in a list, at the ends of a road.
  ['Clashes went on in the area between Lyman and Izium.', ['Lyman at 2 between', 'Izium at 2 between']],
  [
    'Clashes went on between Lyman, Izium and Kharkiv.',
    ['Lyman at 2 between', 'Izium at 2 between', 'Kharkiv at 2 between'],
  ],
  ['A bus was hit on the road from Gao to Ansongo.', ['Gao at 2 between', 'Ansongo at 2 between']],
  ['A mine lay on the highway linking Gao with Ansongo.', ['Gao at 2 between', 'Ansongo at 2 between']],
  ['A mine lay on the Gao–Ansongo road.', ['Gao at 2 between', 'Ansongo at 2 between']],
  ['A bus went from Gao to Ansongo.', ['Gao from 1', 'Ansongo to 1']],
  ['Shells fell in Gao and Ansongo.', ['Gao at 1', 'Ansongo at 1']],
  // Along a river, a border, a road; a bank of money is none.
  ['Troops dug in on the left bank of the Litani River.', ['Litani River at 5 along']],
  ['Troops dug in on the eastern bank of the Litani River.', ['Litani River at 5 along']],
  ['Shells fell on both banks of the Litani River.', ['Litani River at 5 along']],
  ['A mine lay on the Gao road.', ['Gao near 2 along']],
  ['A mine lay on the main road to Gao.', ['Gao near 2 along']],
  ['Gunmen robbed a savings bank in Gao.', ['Gao at 1']],
  // Around, above, facing, from the direction of.
  ['Gunmen hid in the hills above Gao.', ['Gao at 2 around']],
  ['A drone fell opposite Tyre.', ['Tyre near 2 around']],
  ['Rockets came from the direction of Izium.', ['Izium from 2 around']],
  ['Troops moved in the direction of Izium.', ['Izium to 1']],
];
for (const [text, places] of CASES)
  test(`where it happened by: ${text}`, () => {
    assert.deepEqual(read(text).map(short), places);
  });

test('no relation makes a place finer than the words: the radius holds what they leave open', () => {
  for (const [text, least] of [
    ['A depot 40 km east of Kharkiv burned.', 12],
    ['A depot 2 km east of Kharkiv burned.', 5],
    ['A tanker burned 60 nautical miles off the coast of Tyre.', 111],
    ['Fighting went on west of Izium.', 25],
    ['A bus was hit on the road from Gao to Ansongo.', 25],
    ['Troops dug in on the left bank of the Litani River.', 50],
  ] as const)
    for (const p of read(text)) assert.ok((p.radiusKm ?? 0) >= least, `${text} ${p.radiusKm}`);
});
