import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document } from '../../model/document.ts';
import { findPlaces } from './find-places.ts';
import { smallGazetteer } from './gazetteer-for-tests.ts';

const gazetteer = smallGazetteer();
const capitals = (text: string): string[] =>
  findPlaces({ text, title: null, source: null, lang: 'en' } as Document, gazetteer)
    .filter((p) => p.quote.startsWith('capital'))
    .map((p) => `${p.quote}=${p.name}`);

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['Bamako was calm. Shops in the capital stayed shut.', ['capital=Bamako']],
  ['Bamako was calm. The Malian capital has no power.', ['capital=Bamako']],
  ['Mali’s capital city, Bamako, was calm.', ['capital city=Bamako']],
  ['Shops in the capital stayed shut.', []],
  ['Bamako was calm. The provincial capital was not.', []],
  ['Bamako, the capital of Mali, was calm.', []],
  ['Bamako was calm. The capital markets fell.', []],
  ['Warsaw and Bamako were calm. The capital was not.', []],
];
for (const [text, found] of CASES)
  test(`reads the capital phrases of: ${text}`, () => {
    assert.deepEqual(capitals(text), found);
  });
