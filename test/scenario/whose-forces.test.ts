import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../../src/model/document-for-tests.ts';
import { readDocument } from '../../src/pipeline.ts';
import { openGazetteer } from '../../src/store/sqlite/gazetteer.ts';

// "Its forces", "its troops": whose they are where another side is named too. Invented occurrences on real geography.
const gazetteer = openGazetteer();
/** Who is said to hold a place. */
const holders = (text: string): string =>
  readDocument(documentForTests(text, { publishedAt: '2025-03-12T08:00:00Z' }), gazetteer)
    .events.filter((e) => e.type === 'control.line')
    .flatMap((e) => e.actors.map((a) => a.name.replaceAll("'", '’')))
    .join(', ');

const ROWS: readonly (readonly [string, string])[] = [
  // a name told later, or of whom a claim is, is not who speaks
  [
    'Russia’s Defence Ministry said its troops had captured Toretsk. Ukraine’s General Staff denied this and said its forces still held the village. Russian forces had likely advanced near Huliaipole, the Institute said.',
    'Ukraine’s General Staff',
  ],
  [
    'Ukraine’s General Staff said Russia’s claim to have captured Toretsk was false and its troops still held the village.',
    'Ukraine’s General Staff',
  ],
  [
    'Pakistan’s army said its troops still held the ridge. Indian forces had advanced near Kargil.',
    'Pakistan’s army',
  ],
  // control told to go on
  ['Russia said it had captured Toretsk. Ukraine said the town remained under its control.', 'Ukraine'],
  [
    'The RSF claimed it had taken El Obeid. Sudan’s army said El Obeid was still under its control.',
    'Sudanese Armed Forces',
  ],
  ['The fire service said the blaze in Izium was under its control.', ''],
  // the one who is named in the sentence as before
  ['The RSF said its fighters still held El Fasher.', 'RSF'],
  ['Myanmar’s army had advanced near Lashio. The troops still held the town.', 'Myanmar’s army'],
];
for (const [text, expected] of ROWS)
  test(`${expected} hold it in "${text}"`, () => {
    assert.equal(holders(text), expected);
  });
