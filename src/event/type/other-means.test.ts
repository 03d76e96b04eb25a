import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

const told = (text: string): string[] =>
  readForTests(text).map((e) =>
    `${e.type} ${e.counts.map((c) => ('low' in c ? `${c.what} ${c.low}` : c.what)).join(', ')}`.trim(),
  );

const ROWS: readonly (readonly [string, ...string[]])[] = [
  [
    'Ворог атакував Чернігів 98 дронами, а також двома балістичними ракетами.',
    'strike.drone launched 98',
    'strike.missile launched 2',
  ],
  [
    'По Изюму противник выпустил 12 ракет и 40 беспилотников.',
    'strike.missile launched 12',
    'strike.drone launched 40',
  ],
  ['Ворог атакував Чернігів дронами.', 'strike.drone'],
];
for (const [text, ...wanted] of ROWS)
  test(`tells apart what is sent in "${text}"`, () => assert.deepEqual(told(text), wanted));
