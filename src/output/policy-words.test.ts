import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVENT_TYPES, TARGET_CLASSES } from '../model/event.ts';
import { type PolicyRule, SOURCE_KINDS, WITHHELD_FIELDS } from '../model/policy.ts';
import { durationText, policyWords } from './policy-words.ts';

const wordsOf = (rule: Partial<PolicyRule>) =>
  policyWords({ rules: [{ id: 'r', why: 'Because.', match: {}, ...rule }] })[0]!;

test('a rule is told with what it is about and what it does', () => {
  const said = wordsOf({
    match: {
      types: ['strike.', 'harm.damage'],
      targets: ['energy', 'port'],
      statuses: ['planned'],
      sourceKinds: ['social'],
      untilAgeMinutes: 2880,
    },
    delayMinutes: 180,
    place: 'admin1',
    time: 'day',
    withhold: ['url', 'counts'],
  });
  assert.equal(
    said.about,
    'strikes of any kind and damage on energy or ports, planned or ordered, told by channels of social networks, until 2 days after its words were out',
  );
  assert.deepEqual(said.does, [
    'shown 3 hours after its words were first out',
    'place: the first-level unit (oblast, province) only',
    'time: the day only',
    'left out: the address of the report and figures',
  ]);
});

test('a rule without a match is about everything, one without effect says so', () => {
  assert.equal(wordsOf({}).about, 'everything');
  assert.deepEqual(wordsOf({}).does, ['nothing is done']);
  assert.deepEqual(wordsOf({ withhold: 'all' }).does, ['nothing of it is shown']);
});

test('every code that a rule may name has words', () => {
  const kinds = [...new Set(EVENT_TYPES.flatMap((t) => (t.includes('.') ? [`${t.split('.')[0]}.`] : [])))];
  for (const types of [[...EVENT_TYPES], kinds])
    assert.doesNotMatch(wordsOf({ match: { types } }).about, /undefined|_|\w\.\w/);
  assert.doesNotMatch(wordsOf({ match: { targets: TARGET_CLASSES } }).about, /undefined|_/);
  assert.doesNotMatch(wordsOf({ match: { sourceKinds: SOURCE_KINDS } }).about, /undefined|_/);
  assert.doesNotMatch(wordsOf({ withhold: WITHHELD_FIELDS }).does.join(), /undefined|_/);
});

test('a stretch of time is told in its largest whole unit', () => {
  assert.deepEqual([1, 20, 60, 90, 180, 1440, 2880].map(durationText), [
    '1 minute',
    '20 minutes',
    '1 hour',
    '90 minutes',
    '3 hours',
    '1 day',
    '2 days',
  ]);
});
