import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reported } from '../../test/scenario/build-events.ts';
import { linkIncidents } from '../incident/link-incidents.ts';
import { findRuling } from './find-ruling.ts';
import { parsePolicy } from './parse-policy.ts';
import { policyAt } from './policy-at.ts';

const [told] = linkIncidents(
  reported({
    report: 'r',
    source: 'Wire',
    at: '2025-05-01T00:00:00Z',
    events: [
      { type: 'harm.casualties', actors: [{ name: 'Nina Hai', kind: 'civilians', role: 'participant' }] },
    ],
  }),
  [],
);
const POLICY = parsePolicy(
  'version: 2\nrules: [{id: old, why: test, match: {from-age: 30 d}, withhold: [persons]}, {id: young, why: test, match: {until-age: 1 d}, place: admin1}]',
);
const asks = (asOf: string, now: string) => {
  const { fields, place } = findRuling(told!, policyAt(POLICY, asOf, now), asOf);
  return [fields.has('persons'), place !== null];
};

test('what is no longer told is not told as of an earlier moment either', () => {
  assert.deepEqual(asks('2025-05-10T00:00:00Z', '2025-05-10T00:00:00Z'), [false, false]);
  assert.deepEqual(asks('2025-05-10T00:00:00Z', '2025-06-10T00:00:00Z'), [true, false]);
});

test('what was coarse at the moment stays coarse in its view', () => {
  assert.deepEqual(asks('2025-05-01T12:00:00Z', '2025-05-03T00:00:00Z'), [false, true]);
  assert.deepEqual(asks('2025-05-01T12:00:00Z', '2025-06-03T00:00:00Z'), [true, true]);
});

test('a policy without rules that begin with an age is the same at any moment', () => {
  const plain = parsePolicy('version: 2\nrules: [{id: a, why: test, delay: 3 h}]');
  assert.equal(policyAt(plain, '2025-05-01T00:00:00Z', '2025-06-01T00:00:00Z'), plain);
});
