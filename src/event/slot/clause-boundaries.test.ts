import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boundariesOf } from './clause-boundaries.ts';

/** Where clauses begin, as the words that follow. */
const clauses = (quote: string): string[] =>
  boundariesOf({ start: 10, end: 10 + quote.length, quote }).map(({ at }) =>
    quote
      .slice(at - 10)
      .trim()
      .split(' ')
      .slice(0, 3)
      .join(' '),
  );

const ROWS: readonly (readonly [string, readonly string[]])[] = [
  ['Part of Menaka – some 3,000 households – has no water.', []],
  ['Two quarters – 1,200 homes – are dark.', []],
  ['Drones flew over the sea, course Izium – Chernihiv.', []],
  ['Shells hit Rafah – nobody was hurt.', ['– nobody was']],
  ['The pump in Menaka – it was new – broke – the well is dry.', ['– it was', '– broke –', '– the well']],
  ['The army left Butembo; rebels came.', ['; rebels came.']],
];
for (const [text, wanted] of ROWS)
  test(`parts the clauses of "${text}"`, () => assert.deepEqual(clauses(text), wanted));
