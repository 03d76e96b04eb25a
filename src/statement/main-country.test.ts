import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../model/document-for-tests.ts';
import type { PlaceMention } from '../model/place.ts';
import { mainCountryOf } from './main-country.ts';

/** Settlements of a text, in order, each with its country. */
function mentions(text: string, known: Readonly<Record<string, string>>): PlaceMention[] {
  return Object.entries(known).map(([name, country], i) => {
    const start = text.indexOf(name);
    return {
      id: `p${i}`,
      start,
      end: start + name.length,
      quote: name,
      name,
      kind: 'settlement',
      country,
      admin1: null,
      lat: null,
      lon: null,
      use: 'literal',
    } as unknown as PlaceMention;
  });
}

test('where weapons were launched from is not what a report is about', () => {
  const tally =
    'The enemy sent drones from the directions of Oryol, Bryansk and Kursk, and fired missiles at Sumy from Taganrog. Two were lost over Romny.';
  const places = mentions(tally, {
    Oryol: 'RU',
    Bryansk: 'RU',
    Kursk: 'RU',
    Taganrog: 'RU',
    Sumy: 'UA',
    Romny: 'UA',
  });
  assert.equal(mainCountryOf(documentForTests(tally, {}), places), 'UA');
  const flight = 'Families fled from Kursk, Oryol and Bryansk. In Sumy nobody was hurt, nor in Romny.';
  const left = mentions(flight, { Oryol: 'RU', Bryansk: 'RU', Kursk: 'RU', Sumy: 'UA', Romny: 'UA' });
  assert.equal(mainCountryOf(documentForTests(flight, {}), left), 'RU');
});
