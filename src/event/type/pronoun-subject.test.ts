import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['JNIM attacked a patrol near Menaka.\nOn Monday they shelled the market in Menaka.', ['JNIM', 'JNIM']],
  [
    'Junta troops shelled Hpakant at dawn. They then bombed a clinic in Hpakant.',
    ['Junta troops', 'Junta troops'],
  ],
  ['JNIM attacked a patrol near Menaka.\nThe market in Menaka was shelled on Monday.', ['JNIM']],
  ['Villagers met in Hpakant.\nThey shelled the market in Hpakant.', []],
];
for (const [text, wanted] of CASES)
  test(`a pronoun stands for whoever acted before in "${text}"`, () => {
    const found = readForTests(text).flatMap((e) => e.actors.filter((a) => a.role === 'initiator'));
    assert.deepEqual(
      found.map((a) => a.name),
      wanted,
    );
  });
