import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remember } from './remember.ts';

test('an answer is made once for an owner and key, null included, and anew for another owner', () => {
  let made = 0;
  const ask = remember<object, string | null>(10, (_, key) => {
    made++;
    return key === 'none' ? null : key;
  });
  const [a, b] = [{}, {}];
  assert.deepEqual(
    [ask(a, 'x'), ask(a, 'x'), ask(a, 'none'), ask(a, 'none'), ask(b, 'x')],
    ['x', 'x', null, null, 'x'],
  );
  assert.equal(made, 3);
});

test('past the most that are kept the oldest is forgotten', () => {
  let made = 0;
  const ask = remember<object, number>(2, () => ++made);
  const owner = {};
  for (const key of ['a', 'b', 'c', 'c', 'a']) ask(owner, key);
  assert.equal(made, 4);
});
