import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearNames } from './near-names.ts';

test('the names most like a given one come first, what is like none gets none', () => {
  const names = ['q', 'from', 'to', 'type', 'status', 'region', 'asOf', 'limit'];
  for (const [given, near] of [
    ['regoin', ['region']],
    ['ASOF', ['asOf']],
    ['form', ['from']],
    ['types', ['type']],
    ['limits', ['limit']],
    ['zzz', []],
    ['', []],
    ['x'.repeat(3000), []],
  ] as const)
    assert.deepEqual(nearNames(given, names), near, given.slice(0, 10));
});
