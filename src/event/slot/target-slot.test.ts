import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

/** What was struck where a place stands between it and the words of the strike. */
const ROWS: readonly (readonly [string, readonly string[]])[] = [
  ['The dead were in a dormitory in Izium hit by glide bombs.', ['dormitory']],
  ['Nurses ran from a clinic near Babanusa struck by shells.', ['clinic']],
  ['The mayor spoke at a school in Izium and bombs fell far away.', []],
  ['The dead were from a dormitory in Izium, and a mill was hit by bombs.', ['mill']],
];

for (const [text, expected] of ROWS)
  test(`finds ${expected.join(', ') || 'nothing'} struck in "${text}"`, () =>
    assert.deepEqual(
      readForTests(text).flatMap((e) => e.targets.map((t) => t.name)),
      expected,
    ));
