import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Statement } from '../../model/statement.ts';
import { sentencesOf } from '../../util/sentences.ts';
import { findEvents } from '../find-events.ts';
import { gazetteer } from '../read-for-tests.ts';

/** Codes of the issues about time. */
function codes(text: string, publishedAt: string | null): string[] {
  const statements = sentencesOf(text).map((s, i) => ({ id: `s${i + 1}`, ...s, speaker: null }));
  const document = { id: 'd', text, publishedAt, issues: [] } as never;
  const found = findEvents({
    document,
    places: [],
    statements: statements as unknown as Statement[],
    gazetteer,
  });
  return found.issues.map((i) => i.code).filter((c) => c.startsWith('time'));
}

const PUBLISHED = '2025-03-07T12:00:00Z';
const ROWS: readonly (readonly [string, string | null, readonly string[]])[] = [
  ['Shelling hit a market on Monday.', PUBLISHED, []],
  ['Shelling hit a market overnight.', PUBLISHED, []],
  ['Shelling hit a market at dawn on 3 March.', PUBLISHED, []],
  ['Shelling hit a market this morning.', PUBLISHED, []],
  ['Shelling hit a market at 15:30.', PUBLISHED, ['time-day-assumed']],
  ['Shelling hit a market at dawn.', PUBLISHED, ['time-day-assumed']],
  ['Shelling hit a market.', PUBLISHED, ['time-not-told']],
  ['Shelling hit a market on Monday.', null, ['time-no-anchor']],
  ['Shelling hit a market on 3 March 2025.', null, []],
];
for (const [text, publishedAt, wanted] of ROWS)
  test(`says what was guessed of the time in "${text}" seen at ${publishedAt}`, () => {
    assert.deepEqual(codes(text, publishedAt), wanted);
  });
