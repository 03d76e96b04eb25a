import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

/** Place and words of time of each strike. */
const strikes = (text: string): string[] =>
  readForTests(text)
    .filter((e) => e.type.startsWith('strike'))
    .map((e) => `${e.places.map((p) => p.name).join('+')} ${e.time.quote ?? '–'}`);

test('a strike of a wave is of the wave’s time', () => {
  assert.deepEqual(strikes('At night drones attacked Chernihiv and Izium.\nIn Izium a drone hit a mill.'), [
    'Chernihiv+Izium At night',
    'Izium At night',
  ]);
  assert.deepEqual(
    strikes('On Friday evening jets bombed Rafah and Hpakant.\nIn Rafah an air strike hit a bakery.').at(-1),
    'Rafah On Friday evening',
  );
});

test('a strike elsewhere, on another day, or after an attack on one place keeps its own time', () => {
  for (const [text, last] of [
    ['At night drones attacked Chernihiv and Izium.\nIn Rafah a rocket hit a clinic.', 'Rafah –'],
    ['At night drones attacked Chernihiv and Izium.\nIn Izium a drone had earlier hit a mill.', 'Izium –'],
  ] as const)
    assert.equal(strikes(text).at(-1), last, text);
});
