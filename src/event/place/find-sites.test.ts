import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../../model/document-for-tests.ts';
import { findEventPlaces } from './find-event-places.ts';
import { findPlaces } from './find-places.ts';
import { gazetteerOf } from './gazetteer-for-tests.ts';

const gazetteer = gazetteerOf([
  ['Uganda', 'country', 'UG', '', 1, 32, 0],
  ['Kampala', 'settlement', 'UG', 'UG-C', 0.32, 32.58, 1680000, '', true],
  ['Gulu', 'settlement', 'UG', 'UG-N', 2.77, 32.3, 152276],
  ['Windsor', 'settlement', 'UG', 'UG-N', 2.9, 32.4, 30000],
  ['Royal', 'settlement', 'US', 'US-WA', 46.9, -119.63, 30000],
  ['Seoul', 'settlement', 'KR', 'KR-11', 37.57, 126.98, 10349312, '', true],
  ['Albert', 'settlement', 'FR', 'FR-HDF', 50, 2.65, 30000],
  ['Poland', 'country', 'PL', '', 52, 20, 0],
]);

/** "quote=kind lat" of every place found. */
const read = (text: string): string[] =>
  findPlaces(documentForTests(text), gazetteer).map((p) => `${p.quote}=${p.kind} ${p.lat ?? '-'}`);

const FOUND: readonly (readonly [string, readonly string[]])[] = [
  [
    'The wounded of Gulu were taken to Karl Odong Hospital.',
    ['Gulu=settlement 2.77', 'Karl Odong Hospital=facility 2.77'],
  ],
  ['A shop burned on Royal Street in Kampala.', ['Royal Street=facility 0.32', 'Kampala=settlement 0.32']],
  ['Police searched Seoul’s Jamsil Stadium.', ['Seoul=settlement 37.57', 'Jamsil Stadium=facility 37.57']],
  [
    'Crowds met in Gulu. The march ended at Windsor Castle.',
    ['Gulu=settlement 2.77', 'Windsor Castle=facility 2.9'],
  ],
  [
    'Shots were heard in Gulu, at St. Albert’s Church.',
    ['Gulu=settlement 2.77', 'St. Albert’s Church=facility 2.77'],
  ],
  ['Fishermen of Gulu left Lake Albert.', ['Gulu=settlement 2.77', 'Lake Albert=water -']],
  ['He spoke at Kagwa Hall in Kampala.', ['Kagwa Hall=facility 0.32', 'Kampala=settlement 0.32']],
];
for (const [text, places] of FOUND)
  test(`finds the sites of: ${text}`, () => assert.deepEqual(read(text), places));

const NONE: readonly string[] = [
  'The wounded were taken to the Specialist Hospital.',
  'Wall Street fell for a third day.',
  'The Kagwa Centre said it had no money.',
  'Director Ida Kato of the Kagwa Library resigned.',
  'The Polish Church took them in. Central Market closed.',
  'A Kagwa Hospital Trust statement said so.',
];
for (const text of NONE)
  test(`finds no site in: ${text}`, () => assert.ok(!read(text).some((p) => p.includes('facility'))));

test('an event at a site is placed no finer than near its town', () => {
  const text = 'Shells hit Karl Odong Hospital in Gulu.';
  const mentions = findPlaces(documentForTests(text), gazetteer);
  const [place] = findEventPlaces(text, { start: 0, end: text.length }, mentions, gazetteer);
  assert.equal(place?.name, 'Karl Odong Hospital');
  assert.equal(place?.precision, 2);
  assert.ok((place?.radiusKm ?? 0) >= 10);
});
