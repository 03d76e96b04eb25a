import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests as read } from '../read-for-tests.ts';

const ROWS: readonly (readonly [string, readonly string[]])[] = [
  [
    'Drones attacked Izium overnight. Air defences shot down 40 of 52 drones.',
    ['strike.drone launched 52', 'defence.interception intercepted 40'],
  ],
  [
    'Air defences shot down 40 of 52 drones.',
    ['defence.interception intercepted 40', 'strike.drone launched 52'],
  ],
  [
    'Drones hit a port in Izium and a depot in Chernihiv. A docker counted seven explosions. The agency adds that crews downed 40 of 52 drones.',
    ['strike.drone other 7', 'defence.interception intercepted 40', 'strike.drone launched 52'],
  ],
  [
    'Crews near Rafah brought down two of three rockets.',
    ['defence.interception intercepted 2', 'defence.interception launched 3'],
  ],
  [
    'Three drones hit a depot in Izium. Air defences shot down 40 of 52 drones.',
    ['defence.interception intercepted 40', 'strike.drone launched 52'],
  ],
  [
    'Shelling hit Babanusa in June 2024. On Tuesday the army shot down three of nine drones.',
    ['defence.interception intercepted 3', 'defence.interception launched 9'],
  ],
];
for (const [text, wanted] of ROWS)
  test(`gives what was sent to the attack in "${text}"`, () => {
    const found = read(text).flatMap((e) =>
      e.counts.map((c) => `${e.type} ${c.what} ${'low' in c ? c.low : c.value}`),
    );
    assert.deepEqual(found, wanted);
  });
