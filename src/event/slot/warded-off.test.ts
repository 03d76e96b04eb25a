import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

const given = (text: string): string[] =>
  readForTests(text)
    .filter((e) => e.type.startsWith('aid.'))
    .flatMap((e) => e.equipment.map((q) => q.name));

/** What aid is to protect from is not given. */
const ROWS: readonly (readonly [string, readonly string[]])[] = [
  ['Norway will send Chernihiv radars against drones.', ['radars']],
  ['Malta will provide Izium with radars to shoot down drones.', ['radars']],
  ['Ghana will send Menaka generators after missile strikes.', ['generators']],
  ['Norway will send drones to Chernihiv.', ['drones']],
  ['Malta will supply Rafah with missiles and radars.', ['missiles', 'radars']],
];
for (const [text, expected] of ROWS)
  test(`given: ${text}`, () => {
    assert.deepEqual(given(text), expected);
  });
