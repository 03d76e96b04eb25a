import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Count, Event } from '../model/event.ts';
import type { Polarity } from '../model/statement.ts';
import { negatesToll } from './negates-toll.ts';

const none: Count = { what: 'killed', quote: 'No one', low: 0, high: 0 };
const unknown: Count = { what: 'injured', quote: 'No injuries', value: 'unknown' };
const five: Count = { what: 'killed', quote: 'Five', low: 5, high: 5 };
const is = (
  quote: string,
  polarity: Polarity,
  counts: readonly Count[],
  status: Event['status'] = 'occurred',
) => negatesToll({ quote, polarity }, { status, counts } as unknown as Event);

test('a figure of nobody, or one not known, in the words of a negated statement is what it negates', () => {
  assert.ok(is('No one was killed in the raid.', 'negated', [none]));
  assert.ok(is('No injuries were reported.', 'negated', [five, unknown]));
});

test('other words, other figures, an affirmed statement and a denied event are as they were', () => {
  assert.ok(!is('The army took no part in it.', 'negated', [none]));
  assert.ok(!is('Five were not found.', 'negated', [five]));
  assert.ok(!is('No one was killed in the raid.', 'affirmed', [none]));
  assert.ok(!is('No one was killed, for there was no raid.', 'negated', [none], 'denied'));
});
