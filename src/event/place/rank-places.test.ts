import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallGazetteer } from './gazetteer-for-tests.ts';
import { rankPlaces } from './rank-places.ts';

const gazetteer = smallGazetteer();

test('the town is ranked before its oblast, each with its kind, precision, radius and reasons', () => {
  const [town, oblast] = rankPlaces('Kharkiv', gazetteer);
  assert.deepEqual([town?.place.kind, town?.precision, town?.match], ['settlement', 1, 'name']);
  assert.deepEqual(town?.reasons, ['its own name', '1,430,000 people']);
  assert.deepEqual([oblast?.place.kind, oblast?.precision, oblast?.match], ['admin1', 4, 'spelling']);
  assert.ok(town!.score > oblast!.score);
  assert.ok(oblast!.radiusKm > town!.radiusKm);
});

const FORMS: readonly (readonly [string, string, string])[] = [
  ['Харкові', 'Kharkiv', 'form'],
  ['Полтаву', 'Poltava', 'form'],
  ['полтави', 'Poltava', 'form'],
  ['Kiev', 'Kyiv', 'spelling'],
  ['Україна', 'Ukraine', 'spelling'],
  ['Київ', 'Kyiv', 'spelling'],
  ['Харківській області', 'Kharkiv Oblast', 'form'],
  ['kassala', 'Kassala', 'name'],
];
for (const [asked, name, match] of FORMS) {
  test(`${asked} is ${name} (${match})`, () => {
    const [first] = rankPlaces(asked, gazetteer);
    assert.deepEqual([first?.place.name, first?.match], [name, match]);
  });
}

test('a place asked near to brings what is near it forward and gives the distance', () => {
  const far = rankPlaces('Kassala', gazetteer, { near: { lat: 15.4, lon: 36.4, name: '15.4,36.4' } });
  assert.equal(far[0]?.distanceKm, 6);
  assert.ok(far[0]?.reasons.includes('6 km from 15.4,36.4'));
});

test('the country asked for is said among the reasons', () => {
  const [first] = rankPlaces('Police', gazetteer, { country: 'PL' });
  assert.ok(first?.reasons.includes('in PL, as asked'));
});

test('a town with "district" after it is only nearly known', () => {
  const [first] = rankPlaces('Izium district', gazetteer);
  assert.deepEqual([first?.place.name, first?.precision, first?.radiusKm], ['Izium', 2, 25]);
});

test('what nobody knows gives nothing, part of a known name neither', () => {
  for (const name of ['Qwxzville', 'Kharkiv Qwxzville', '12', '!', ''])
    assert.deepEqual(rankPlaces(name, gazetteer), [], name);
});
