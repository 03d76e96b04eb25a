import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findQuotations } from './find-quotations.ts';

const TABLE: [string, string[]][] = [
  ['He said “one” and "two".', ['“one”', '"two"']],
  ['“One.\n“Two.\nThree.\n"Four.” End.', ['“One.\n“Two.\nThree.\n"Four.”']],
  ['The soldiers’ families don’t know.', []],
  ['She called it ‘a mistake’ today.', ['‘a mistake’']],
  ["''Not yet,'' he said.", ["''Not yet,''"]],
  ['«Тихо», – сказав він.', ['«Тихо»']],
  ['A 5" shell hit.', []],
  ['“Never closed\nNext paragraph has "its own" words.', ['“Never closed', '"its own"']],
];
test('quotations are found with any marks, also over paragraphs and unclosed', () => {
  for (const [text, expected] of TABLE)
    assert.deepEqual(
      findQuotations(text).map((q) => text.slice(q.start, q.end)),
      expected,
      text,
    );
});
