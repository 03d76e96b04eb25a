import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shownText } from './shown-text.ts';

test('a text is quoted in one line, without what moves the cursor, and cut where it is long', () => {
  for (const [given, shown] of [
    ['Київ', 'Київ'],
    ['a\u0007b\u001b[2J\n', 'a\\u{7}b\\u{1b}[2J\\u{a}'],
    ['\u202eviyK', '\\u{202e}viyK'],
    ['x'.repeat(10_000), `${'x'.repeat(60)}…`],
    ['🚀'.repeat(61), `${'🚀'.repeat(60)}…`],
    ['x'.repeat(60), 'x'.repeat(60)],
    ['\ud83d', '\\u{d83d}'],
  ] as const)
    assert.equal(shownText(given), shown);
});
