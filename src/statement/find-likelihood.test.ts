import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Speaker } from '../model/statement.ts';
import { findLikelihood } from './find-likelihood.ts';

const UK: Speaker = { organisation: 'Ministry of Defence', country: 'GB' };
const US: Speaker = { organisation: 'US intelligence', country: 'US' };
const US_OFFICIAL: Speaker = { role: 'US officials', country: 'US' };

/** words, speaker, expected "term/scale/low-high" or null. */
const TABLE: [string, Speaker | null, string | null][] = [
  ['it is highly likely that the brigade has moved', UK, 'highly likely/phia/80-90'],
  ['a realistic possibility remains that talks resume', UK, 'realistic possibility/phia/40-50'],
  ['the crew almost certainly survived', UK, 'almost certainly/phia/95-100'],
  ['rebels very likely used the old airstrip', US, 'very likely/icd203/80-95'],
  ['the chance of a raid stood at a roughly even chance', US, 'roughly even chance/icd203/45-55'],
  ['a truce is likely', US_OFFICIAL, 'likely/plain'],
  ['the brigade may have shelled the bridge', UK, 'may/plain'],
  ['militants reportedly burned the school', null, 'reportedly/plain'],
  ['dozens are feared dead', null, 'feared/plain'],
  ['the town is thought to be empty', null, 'thought/plain'],
  ['an apparent drone strike killed two', null, 'apparent/plain'],
  ['according to preliminary information, nobody was hurt', null, 'preliminary/plain'],
  ['they suspect the rebels might have left', null, 'might/plain'],
  ['the ferry, which may be repaired, was hit', null, null],
  ['he fled because the road could be cut', null, null],
  ['the group could not independently verify it', null, null],
  ['Theresa May spoke in May', null, null],
  ['the bridge was hit twice', UK, null],
];
test('a hedge counts on the main proposition, with numbers only on the speaker’s own yardstick', () => {
  for (const [words, speaker, expected] of TABLE) {
    const l = findLikelihood(words, speaker);
    const got = l ? `${l.term}/${l.scale}${l.low === undefined ? '' : `/${l.low}-${l.high}`}` : null;
    assert.equal(got, expected, words);
  }
});
