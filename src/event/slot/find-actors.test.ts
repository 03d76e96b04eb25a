import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findActors } from './find-actors.ts';

const read = (text: string): string[] =>
  findActors(text, 0, text.length, []).map((a) => `${a.name}: ${a.kind}`);

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['Gunmen stormed the post.', ['Gunmen: nonstate_armed']],
  ['The army withdrew.', ['army: state_forces']],
  ['Boko Haram took the road.', ['Boko Haram: nonstate_armed']],
  ['Rescue workers came at once.', ['Rescue workers: emergency_services']],
  ['Government troops held the bridge.', ['Government troops: state_forces']],
  ['The African Union met on Friday.', ['African Union: intergovernmental']],
  ['Villagers left before dawn.', ['Villagers: civilians']],
  ['The Rapid Support Forces (RSF) left.', ['Rapid Support Forces: nonstate_armed']],
  ['JNIM (in Mali) and the army (FARDC) met.', ['JNIM: nonstate_armed', 'army: state_forces']],
  ['The Baran Resistance Front took the road.', ['Baran Resistance Front: nonstate_armed']],
  ['A cold front took the road.', []],
  ['Armed individuals came.', ['Armed individuals: nonstate_armed']],
  ['The military spokesman was late.', []],
  ['Rain fell on the hills.', []],
];
for (const [text, expected] of CASES)
  test(`actors of: ${text}`, () => {
    assert.deepEqual(read(text), expected);
  });
