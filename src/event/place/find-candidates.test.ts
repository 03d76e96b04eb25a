import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../../model/document-for-tests.ts';
import { findPlaces, resolveSpans } from './find-places.ts';
import { gazetteerOf } from './gazetteer-for-tests.ts';

const gazetteer = gazetteerOf([
  ['United States', 'country', 'US', '', 39.76, -98.5, 0, 'US'],
  ['New Jersey', 'admin1', 'US', 'US-NJ', 40.2, -74.5, 0],
  ['Virginia', 'admin1', 'US', 'US-VA', 37.5, -77.4, 0],
  ['Maine', 'admin1', 'US', 'US-ME', 45.3, -69.2, 0],
  ['Oregon', 'admin1', 'US', 'US-OR', 44, -120.5, 0],
  ['British Columbia', 'admin1', 'CA', 'CA-BC', 54, -125, 0],
  ['Washington', 'settlement', 'US', 'US-DC', 38.9, -77.04, 689545, '', true],
  ['Washington', 'admin1', 'US', 'US-WA', 47.5, -120.5, 0],
  ['Trenton', 'settlement', 'US', 'US-NJ', 40.22, -74.74, 90000],
  ['Trenton', 'settlement', 'CA', 'CA-ON', 44.1, -77.58, 21000],
  ['Salem', 'settlement', 'US', 'US-OR', 44.94, -123.04, 175000],
  ['Persian Gulf', 'water', '', '', 27, 51, 0, 'the Gulf'],
  ['Qatar', 'country', 'QA', '', 25.3, 51.2, 0],
  ['North Korea', 'country', 'KP', '', 40, 127, 0, "Democratic People's Republic of Korea"],
  ['South Korea', 'country', 'KR', '', 36.5, 127.75, 0, 'Republic of Korea'],
  ['Clacton-on-Sea', 'settlement', 'GB', 'GB-ENG', 51.79, 1.15, 53200, 'Clacton'],
  ['Rostov-on-Don', 'settlement', 'RU', 'RU-ROS', 47.24, 39.71, 1137000, 'Rostov'],
  ['Olivia', 'settlement', 'US', 'US-MN', 44.77, -94.99, 40000],
  ['Tacoma', 'settlement', 'US', 'US-WA', 47.25, -122.44, 207948],
  ['Europe', 'region', '', '', 50, 10, 0],
  ['European Union', 'other', '', '', 50, 10, 0, 'EU'],
  ['Africa', 'region', '', '', 5, 20, 0],
  ['Venezuela', 'country', 'VE', '', 8, -66, 0],
  ['Colorado', 'admin1', 'US', 'US-CO', 39, -105.5, 0],
  ['El Niño', 'settlement', 'MX', 'MX-BCN', 32.5, -116.9, 40000],
  ['Lixian', 'settlement', 'CN', 'CN-HN', 29.64, 111.75, 120000, 'Li'],
  ['Kampala', 'settlement', 'UG', 'UG-C', 0.32, 32.58, 1680000, '', true],
]);
const read = (text: string): string[] =>
  findPlaces(documentForTests(text), gazetteer).map((p) => `${p.quote}=${p.name} ${p.admin1 ?? ''}`.trim());

const FOUND: readonly (readonly [string, readonly string[]])[] = [
  ['Crews met in Trenton, N.J. on Monday.', ['Trenton=Trenton US-NJ', 'N.J.=New Jersey US-NJ']],
  ['A bridge fell in Trenton, NJ, police said.', ['Trenton=Trenton US-NJ', 'NJ=New Jersey US-NJ']],
  ['Smoke rose near Salem, Va. There were two fires.', ['Salem=Salem US-OR', 'Va.=Virginia US-VA']],
  ['The sheriff of Salem (Ore.) resigned.', ['Salem=Salem US-OR', 'Ore.=Oregon US-OR']],
  ['Envoys flew to Washington, D.C. on Friday.', ['Washington, D.C.=Washington US-DC']],
  ['Mediators in the Gulf, led by Qatar, called.', ['Gulf=Persian Gulf', 'Qatar=Qatar']],
  [
    'The Democratic People’s Republic of Korea fired two missiles.',
    ['Democratic People’s Republic of Korea=North Korea'],
  ],
  ['Boats left Clacton at dawn.', ['Clacton=Clacton-on-Sea GB-ENG']],
  ['Trains to Rostov were late.', ['Rostov=Rostov-on-Don RU-ROS']],
  [
    'Rain fell on Tacoma, Wash. on Monday. Washington has had none since May.',
    ['Tacoma=Tacoma US-WA', 'Wash.=Washington US-WA', 'Washington=Washington US-WA'],
  ],
  ['The European Union froze the money.', ['European Union=European Union']],
  ['Mines in South Venezuela flooded.', ['South Venezuela=South Venezuela']],
  ['In southern Venezuela mines flooded.', ['Venezuela=Venezuela']],
  ['A study by Colorado State University says so.', ['Colorado=Colorado US-CO']],

  ['KAMPALA (Wire) – Two buses burned.', ['KAMPALA=Kampala UG-C']],
];
for (const [text, places] of FOUND)
  test(`finds the places of: ${text}`, () => assert.deepEqual(read(text), places));

const NONE: readonly string[] = [
  'He answered OK, OR nothing at all.',
  'The plan was his, Ore. said.',
  'DOCTORS, ME, AND NURSES LEFT.',
  'Gulf of opinion it was not.',
  'El Niño warmed the sea. Li and two others set off.',
  'The EU met, and so did the UN.',
  'The African Union met. The European Commission did not.',
  'His girlfriend is Olivia. Olivia wept.',
];
for (const text of NONE) test(`finds no place in: ${text}`, () => assert.deepEqual(read(text), []));

test('names given as places are resolved whole, or by the longest part that is known', () => {
  const text = 'EU aid reached Tacoma (Wash.) and Colorado State University.';
  const spans = ['EU', 'Tacoma', 'Wash.', 'Colorado State University'].map((q) => {
    const start = text.indexOf(q);
    return { start, end: start + q.length };
  });
  assert.deepEqual(
    resolveSpans(documentForTests(text), spans, gazetteer).map((p) => `${p.quote}=${p.name} ${p.kind}`),
    [
      'EU=European Union other',
      'Tacoma=Tacoma settlement',
      'Wash.=Washington admin1',
      'Colorado=Colorado admin1',
    ],
  );
});

test('a town’s name heads a body’s or another name only where the report names the town as a place', () => {
  const read = (text: string): string[] =>
    findPlaces(documentForTests(text), gazetteer).map((p) => `${p.quote} ${p.use}`);
  assert.deepEqual(read('Crews came from Salem. The Salem Woman’s Club sold bread.'), [
    'Salem literal',
    'Salem modifier',
  ]);
  assert.deepEqual(read('The Salem Woman’s Club sold bread. Salem Carter sang.'), []);
  assert.deepEqual(read('The Colorado Rangers won again.'), ['Colorado modifier']);
});
