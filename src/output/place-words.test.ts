import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventType } from '../model/event.ts';
import type { EventPlace } from '../model/place.ts';
import { isDrawn, precisionText, whereText } from './place-words.ts';

const place = (name: string, role: EventPlace['role'], more: Partial<EventPlace> = {}): EventPlace => ({
  name,
  role,
  lat: 15,
  lon: 32,
  precision: 1,
  radiusKm: 5,
  ...more,
});

const HEADINGS: readonly (readonly [string, EventType, EventPlace[], string | null])[] = [
  ['no place is no place', 'strike.drone', [], null],
  [
    'where it was launched from does not name a strike',
    'strike.drone',
    [place('Merowe', 'from'), place('El Fasher', 'at')],
    'El Fasher',
  ],
  [
    'what it was aimed at is a strike’s place',
    'strike.drone',
    [place('Merowe', 'from'), place('Sudan', 'to', { precision: 6 })],
    'Sudan',
  ],
  ['alone it is called what it is', 'alert.raised', [place('Crimea', 'from')], 'from Crimea'],
  [
    'people who flee have both',
    'movement.displacement',
    [place('Sake', 'from'), place('Goma', 'to')],
    'from Sake to Goma',
  ],
  ['a clash has no "to"', 'combat.clash', [place('Kherson', 'to')], 'Kherson'],
  [
    'areas around named towns are left out',
    'strike.artillery',
    [place('Kherson', 'at'), place('Antonivka', 'at'), place('Kherson Oblast', 'at', { precision: 4 })],
    'Kherson and Antonivka',
  ],
  [
    'many are counted',
    'defence.interception',
    ['Odesa', 'Sumy', 'Poltava'].map((n) => place(`${n} Oblast`, 'at', { precision: 4 })),
    'Odesa Oblast, Sumy Oblast and 1 more',
  ],
  [
    'a relation is kept',
    'combat.attack',
    [place('Djibo', 'near', { relation: { kind: 'direction', bearing: 0 } })],
    'north of Djibo',
  ],
];

test('a heading names where it happened, not where it came from', () => {
  for (const [why, type, places, expected] of HEADINGS) assert.equal(whereText(places, type), expected, why);
});

test('a launch origin is not drawn as the place of a strike, a place fled from is', () => {
  assert.equal(isDrawn(place('Merowe', 'from'), 'strike.drone'), false);
  assert.match(precisionText(place('Merowe', 'from'), 'strike.drone'), /not where it happened/);
  assert.equal(isDrawn(place('Sake', 'from'), 'movement.displacement'), true);
  assert.equal(isDrawn(place('El Fasher', 'at'), 'strike.drone'), true);
});
