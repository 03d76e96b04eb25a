import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Speaker } from '../model/statement.ts';
import { cueHedge, findLikelihood } from './find-likelihood.ts';

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
  ['An apparent car bomb exploded near the port', null, 'apparent/plain'],
  ['the alleged kidnapping took place on Friday', null, 'alleged/plain'],
  ['a purported video shows a burning tanker', null, 'purported/plain'],
  ['three men are suspected of planting the mine', null, 'suspected/plain'],
  ['a clerk was arrested on suspicion of passing on maps', null, 'on suspicion of/plain'],
  ['initial reports suggest that a missile hit the dam', null, 'initial/plain'],
  ['early indications point to a drone', null, 'early/plain'],
  ['there is little chance that the town will hold', null, 'little chance/plain'],
  ['there is a high probability of a raid', null, 'high probability/plain'],
  ['it is doubtful that the truce will last', null, 'doubtful/plain'],
  ['the chances of a truce are remote', US, 'remote/icd203/1-5'],
  ['a remote chance of a truce remained', US, 'remote chance/icd203/1-5'],
  ['there is a remote chance of a truce', UK, 'remote chance/phia/0-5'],
  ['an invasion was unlikely', { role: 'Director of National Intelligence' }, 'unlikely/icd203/20-45'],
  ['a raid is highly likely', { role: 'British officials', country: 'GB' }, 'highly likely/phia/80-90'],
  ['a raid is highly likely', { organisation: 'British think tank', country: 'GB' }, 'highly likely/plain'],
  ['a raid is highly likely', { role: 'Canadian officials', country: 'CA' }, 'highly likely/plain'],
  ['a trader was killed, apparently by mistake', null, null],
  ['the dam was destroyed, likely by a missile', null, null],
  ['the army shelled Bria, apparently in retaliation', null, null],
  ['the convoy, reportedly carrying rice, was hit', null, null],
  ['a drone that could carry 40 kg hit a barn', null, null],
  ['neither report could be confirmed', null, null],
  ['the town could not be reached and could be verified by nobody', null, null],
  ['the fire was probably caused by a drone', null, 'probably/plain'],
  ['the rebels, probably, will leave', null, 'probably/plain'],
  ['suspected jihadists killed nine farmers', null, null],
  ['since 9 May troops have likely lost two villages', UK, 'likely/phia/55-75'],
  ['since the start of the month rebels have probably moved', US, 'probably/icd203/55-80'],
  ['none of the rockets could be stopped', null, null],
  ['a raid was very likely', { role: 'American spy agencies', country: 'US' }, 'very likely/icd203/80-95'],
];
const CUES: [string, string | null][] = [
  ['say they suspect', 'suspect'],
  ['fears', 'fears'],
  ['is understood', 'understood'],
  ['said', null],
  ['believe', null],
];
test('a cue that only suspects or fears is a hedge', () => {
  for (const [cue, term] of CUES) assert.equal(cueHedge(cue)?.term ?? null, term, cue);
});

test('a hedge counts on the main proposition, with numbers only on the speaker’s own yardstick', () => {
  for (const [words, speaker, expected] of TABLE) {
    const l = findLikelihood(words, speaker);
    const got = l ? `${l.term}/${l.scale}${l.low === undefined ? '' : `/${l.low}-${l.high}`}` : null;
    assert.equal(got, expected, words);
  }
});
