import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countsPeople } from './counts-people.ts';

const YES = [
  'two fishermen',
  'AT LEAST 14',
  'hundreds of people',
  'no casualties were reported',
  'several kenyan nurses',
  'one of the passengers',
  'six dead',
];
const NO = [
  '9 october',
  'three streets',
  '1994',
  'more than 40 shots',
  '0645',
  'two proposals',
  '5 july movement',
];

const BESIDE = ['14 were killed and at least 14 wounded in the blast.', 'AT LEAST 14 WERE HURT.'];
for (const quote of YES) test(`"${quote}" counts people`, () => assert.ok(countsPeople(quote, BESIDE)));
for (const quote of NO) test(`"${quote}" counts no people`, () => assert.ok(!countsPeople(quote, BESIDE)));

test('a bare number counts people only beside a word of harm', () => {
  assert.ok(countsPeople('three', ['the raid on the ferry left three dead, the owner said.']));
  assert.ok(!countsPeople('25', ['the killing of the trader on 25 march was condemned.']));
  assert.ok(!countsPeople('one', ['the mood after the killing is one of fear in the whole of the delta.']));
});
