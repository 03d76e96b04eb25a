import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentencesOf } from './sentences.ts';

const TABLE: [string, string[]][] = [
  ['Gen. Okello left. He met Dr. Aber.', ['Gen. Okello left.', 'He met Dr. Aber.']],
  ['She wrote on X. “It was loud.”', ['She wrote on X.', '“It was loud.”']],
  ['The U.S. said so. Nobody knew.', ['The U.S. said so.', 'Nobody knew.']],
  ['Drones fell on fields. 12 of them were decoys.', ['Drones fell on fields.', '12 of them were decoys.']],
  ['See para. 12 below.', ['See para. 12 below.']],
  ['One\nTwo', ['One', 'Two']],
  ['It fell at 3.30 p.m. on Monday.', ['It fell at 3.30 p.m. on Monday.']],
];
test('sentences end where they end, never inside an abbreviation, never across a line', () => {
  for (const [text, expected] of TABLE)
    assert.deepEqual(
      sentencesOf(text).map((s) => s.quote),
      expected,
    );
});
