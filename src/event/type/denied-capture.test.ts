import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

/** "type (who)" of every event. */
const told = (text: string): string =>
  readForTests(text)
    .map((e) => `${e.type} (${e.actors.map((a) => `${a.name} ${a.role}`).join(', ')})`)
    .join('; ');

/** What one side claims to have taken and the other says it holds: whose deed it is said to be. */
const ROWS: readonly (readonly [string, string])[] = [
  ['Mali’s army denied the rebels’ claim to have seized Menaka.', 'control.capture (rebels initiator)'],
  [
    'The army rejected the militants’ claim that they had captured Babanusa.',
    'control.capture (militants initiator)',
  ],
  ['The army denied the capture of Menaka.', 'control.capture ()'],
  ['The army denied the capture of Menaka by rebels.', 'control.capture (rebels initiator)'],
  [
    'The army announced the capture of Menaka, where 40 soldiers had hidden.',
    'control.capture (army initiator)',
  ],
  ['Troops still held Izium on Monday.', 'control.line (Troops defender)'],
  ['Rebels still controlled Butembo on Monday.', 'control.line (Rebels initiator)'],
  // People and events are held too.
  ['Militants still held twelve hostages in Menaka.', ''],
  ['Rebels still hold talks in Butembo.', 'talks.meeting (Rebels participant)'],
];
for (const [text, expected] of ROWS)
  test(`reads "${text}" as ${expected || 'no event'}`, () => assert.equal(told(text), expected));
