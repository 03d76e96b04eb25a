import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Count, Event } from '../model/event.ts';
import { aidThingsOf } from './aid-things.ts';

/** A delivery that names and counts these things. */
const delivery = (counts: readonly Count[], equipment: Event['equipment'] = []): Event => ({
  id: 'e1',
  type: 'aid.delivery',
  status: 'occurred',
  start: 0,
  end: 11,
  quote: 'handed over',
  statements: ['s1'],
  time: { precision: 'unknown' },
  places: [],
  actors: [],
  targets: [],
  equipment: [...equipment],
  counts: [...counts],
});
const supplied = (quote: string, n: number, scope?: string): Count => ({
  what: 'supplied',
  quote,
  low: n,
  high: n,
  ...(scope ? { scope } : {}),
});

const FIGURES: readonly (readonly [string, string | null, string | null])[] = [
  ['500 tents', 'tents', null],
  ['hundreds of additional aerial drones', 'aerial drones', null],
  ['22 tonnes of medical supplies', 'medical supplies', 'tonnes'],
  ['18 million euros', 'money', 'euros'],
  ['$12 million', 'money', 'dollars'],
  ['US$ 40 million', 'money', 'dollars'],
  ['EUR 12 million', 'money', 'euros'],
  ['3.2 million US dollars', 'money', 'dollars'],
  ['25,000 litres of diesel', 'diesel', 'litres'],
  ['up to 60 interceptors', 'interceptors', null],
  ['18 more howitzers', 'howitzers', null],
  ['30 тонн борошна', 'борошна', 'тонн'],
  ['another 1,600 tents', 'tents', null],
  ['two boats', 'boats', null],
];
for (const [quote, item, unit] of FIGURES)
  test(`"${quote}" is ${item}${unit ? ` in ${unit}` : ''}`, () => {
    const [thing] = aidThingsOf(delivery([supplied(quote, 5)]));
    assert.deepEqual([thing!.item, thing!.unit], [item, unit]);
  });

test('what a figure is in is no share of it, and tonnes of a weapon are no pieces', () => {
  const things = aidThingsOf(
    delivery(
      [
        supplied('200 tonnes of ammunition', 200, 'tonnes of ammunition'),
        supplied('$12 million', 12e6, 'dollars'),
        supplied('nine tents', 9, 'for families'),
      ],
      [{ name: 'ammunition', class: 'ammunition' }],
    ),
  );
  assert.deepEqual(
    things.map((t) => [t.item, t.unit, t.part]),
    [
      ['ammunition', 'tonnes', null],
      ['money', 'dollars', null],
      ['tents', null, 'for families'],
    ],
  );
});
