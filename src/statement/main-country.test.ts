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

test('who attacks says nothing about where: a bare air force is of the country attacked', () => {
  for (const [text, known, country] of [
    [
      'Drones hit a mill in Romny. Russia launched 58 drones overnight, the air force said.',
      { Romny: 'UA' },
      'UA',
    ],
    ['A rocket hit a house in Sderot. Yemen fired two missiles, the military said.', { Sderot: 'IL' }, 'IL'],
    [
      'A drone hit a depot in Valuyki. Ukraine launched 63 drones, the defence ministry said.',
      { Valuyki: 'RU' },
      'RU',
    ],
  ] as const)
    assert.equal(mainCountryOf(documentForTests(text, {}), mentions(text, known)), country, text);
  const visit = 'Poland signed the treaty. The minister of Poland flew to Romny.';
  assert.equal(mainCountryOf(documentForTests(visit, {}), mentions(visit, { Romny: 'UA' })), 'PL');
});
