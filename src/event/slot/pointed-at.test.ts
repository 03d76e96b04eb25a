import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Gazetteer, PlaceKind, PlaceMention } from '../../model/place.ts';
import { spanOf } from '../../util/span.ts';
import { pointedAt } from './pointed-at.ts';

const gazetteer: Gazetteer = { lookup: () => [], longestNameWords: 1 };
const KINDS: Readonly<Record<string, PlaceKind>> = {
  Oyo: 'admin1',
  Kwara: 'admin1',
  Ilorin: 'settlement',
  Saki: 'settlement',
};

/** Names that the last sentence of `text` points at; the places named are those of {@link KINDS}. */
function read(text: string): string[] {
  const mentions = [...text.matchAll(/Oyo|Kwara|Ilorin|Saki/g)].map((m, i): PlaceMention => {
    const [name] = m;
    const span = spanOf(text, m.index, m.index + name.length);
    return { id: `p${i}`, ...span, name, kind: KINDS[name]!, lat: 8, lon: 4, use: 'literal' };
  });
  const start = text.lastIndexOf('. ') + 2;
  return pointedAt(text, spanOf(text, start, text.length), mentions, gazetteer).map(
    (p) => `${p.quote}=${p.place.name}`,
  );
}

const POINTED: readonly (readonly [string, readonly string[]])[] = [
  ['Drones reached Ilorin at noon. They hit the city twice.', ['the city=Ilorin']],
  ['Rain fell on Kwara. Roads flooded across the state.', ['across the state=Kwara']],
  ['Gunmen raided Saki in Oyo. Fighting went on in the region.', ['in the region=Oyo']],
  ['Gunmen raided Saki in Oyo. They shelled the town.', ['the town=Saki']],
  // Of two towns the one named just before, where nobody goes or comes; "the same" is the one named last.
  [
    `Ilorin is calm. ${'It rained for days and the fields are wet. '.repeat(8)}Gunmen raided Saki. They shelled the town.`,
    ['the town=Saki'],
  ],
  [
    'A van came from Ilorin. Shells fell on Saki. Drones hit a mill in the same town.',
    ['the same town=Saki'],
  ],
];
for (const [text, places] of POINTED)
  test(`points at a place named before: ${text}`, () => assert.deepEqual(read(text), places));

const NOT: readonly string[] = [
  `Ilorin is calm. ${'It rained for days and the fields are wet. '.repeat(8)}The garrison went to Saki. They shelled the town.`,
  'Rain fell on Kwara and Oyo. Roads flooded across the region.',
  'Crews left Saki for Ilorin. They reached the city at noon.',
  'Rain fell on Kwara. The state governor spoke.',
  'Rain fell on Kwara. In the state capital roads flooded.',
  'Rain fell somewhere. Roads flooded across the state.',
  'Drones reached Ilorin. The city council met.',
];
for (const text of NOT) test(`points at nothing: ${text}`, () => assert.deepEqual(read(text), []));
