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

for (const quote of YES) test(`"${quote}" counts people`, () => assert.ok(countsPeople(quote)));
for (const quote of NO) test(`"${quote}" counts no people`, () => assert.ok(!countsPeople(quote)));
