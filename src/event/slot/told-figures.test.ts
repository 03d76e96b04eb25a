import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

/** What an event counts, as one line a count. */
const figures = (text: string): string[] =>
  readForTests(text)
    .flatMap((e) => e.counts)
    .map((c) => {
      const amount = 'value' in c ? c.value : c.high === c.low ? `${c.low}` : `${c.low}-${c.high ?? ''}`;
      return `${c.what} ${amount}${c.scope ? ` [${[c.scope].flat().join()}]` : ''}`;
    })
    .sort();

const TABLE: [string, string[]][] = [
  ['Three people were injured in the strike on Izium, men of 34, 47 and 58.', ['injured 3']],
  [
    'The air raid on Rafah led to the death of 8 people and the injury of 25 others.',
    ['injured 25', 'killed 8'],
  ],
  [
    'The air raid on Rafah led to the martyrdom of eight people, including three women, and the injury of nine.',
    ['injured 9', 'killed 3 [women]', 'killed 8'],
  ],
  ['Bombs hit a dormitory in Izium and 63 people lost their rooms.', []],
  ['Attackers ambushed a patrol near Menaka and 20 soldiers were lost.', ['killed 20']],
  ['Shells hit a market in Izium. Three animals were killed.', []],
  [
    'A drone strike on Izium wounded more than 40 people, the Lake Wire reports, quoting a local official.',
    ['injured 41-'],
  ],
  [
    'The commander said 23 of his soldiers died in the battle for Izium, not the seven he first announced.',
    ['killed 23', 'killed 7 [superseded]'],
  ],
  [
    'Izium was shelled on Monday. Not a single civilian was harmed.',
    ['injured 0 [civilians]', 'killed 0 [civilians]'],
  ],
  ['A drone hit a school in Izium; the watchman, 61 years old, was injured.', ['injured 1']],
  [
    'A bomb hit a block in Izium and it is not known how many people are under the rubble.',
    ['missing unknown'],
  ],
  // What hits is equipment; what was sent is counted.
  ['Two drones struck a mill in Izium.', []],
  ['The enemy launched 11 drones at Izium.', ['launched 11']],
  // The new figure was said before: nothing is put aside by it.
  [
    'At least five people were hurt in strikes on Izium. The number of injured in Izium had risen from three to five, the mayor said.',
    ['injured 3 [superseded]', 'injured 5', 'injured 5-'],
  ],
];

test('a figure counts what its words say, and nobody who only speaks or is only so old', () => {
  for (const [text, expected] of TABLE) assert.deepEqual(figures(text), expected, text);
});
