import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document } from '../../model/document.ts';
import { findPlaces } from './find-places.ts';
import { smallGazetteer } from './gazetteer-for-tests.ts';

const gazetteer = smallGazetteer();

/** The first place of each sentence and its use. */
const CASES: readonly (readonly [string, string])[] = [
  ['Poland says it scrambled two jets.', 'metonym'],
  ['Moscow has yet to answer.', 'metonym'],
  ['Bamako and Warsaw signed a deal.', 'metonym'],
  ['Poland, for its part, promised shells.', 'metonym'],
  ['The deal was brokered by Poland.', 'metonym'],
  ['There was no comment from Moscow.', 'metonym'],
  ['Shells were sent to Ukraine.', 'literal'],
  ['The front in Ukraine is long.', 'literal'],
  ['Troops massed on the border with Poland.', 'literal'],
  ['Moscow was hit by drones.', 'literal'],
  ['Kharkiv woke to sirens.', 'literal'],
  ['Half of Mali is without power.', 'literal'],
  ['Poland’s parliament voted.', 'modifier'],
  ['Russia’s assault on the town went on.', 'metonym'],
  ['Ukraine’s east was shelled.', 'literal'],
  ['Ukraine’s southern command spoke.', 'modifier'],
  ['Mali’s northern front held.', 'modifier'],
  ['Mali’s northern towns were shelled.', 'literal'],
  ['Troops of the Bamako coalition fled.', 'modifier'],
  ['Israeli-made drones fell.', 'modifier'],
  ['The fighters left, Mali Wire reports.', 'modifier'],
  ['The Lebanon army deployed.', 'modifier'],
  ['Russians crossed the river.', 'metonym'],
];
for (const [text, use] of CASES)
  test(`takes the place as ${use} in: ${text}`, () => {
    const [first] = findPlaces({ text, title: null, source: null, lang: 'en' } as Document, gazetteer);
    assert.equal(first?.use, use, first?.quote);
  });
