import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tagCaseless } from './tag-caseless.ts';

const TEXT =
  'ARMED MEN BURNED TWO BUSES NEAR NAKURU ON 4 MAY.  THE DRIVERS WERE NOT HURT.\n\nA CLINIC IN KISII WAS LOOTED THE SAME NIGHT, POLICE SAID.';

test('tokens stand where the text has them, whatever its case', () => {
  const t = tagCaseless(TEXT);
  for (let i = 0; i < t.size; i++) assert.equal(TEXT.slice(t.start[i], t.end[i]).toLowerCase(), t.words[i]);
  assert.deepEqual(tagCaseless(TEXT.toLowerCase()).words, t.words);
});

test('sentences begin where one ends or a paragraph does', () => {
  const t = tagCaseless(TEXT);
  const firsts = [...t.sentences.subarray(0, -1)].map((i) => t.words[i]);
  assert.deepEqual(firsts, ['armed', 'the', 'a']);
});

test('a text without words has no sentence', () => {
  assert.equal(tagCaseless('').size, 0);
  assert.equal(tagCaseless(' \n ').size, 0);
});
