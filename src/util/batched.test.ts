import assert from 'node:assert/strict';
import { test } from 'node:test';
import { batched } from './batched.ts';

test('pieces are joined and none is lost', () => {
  assert.deepEqual([...batched(['ab', 'c', 'de', 'f'], 3)], ['abc', 'def']);
  assert.deepEqual([...batched(['ab'], 3)], ['ab']);
  assert.deepEqual([...batched([])], []);
});
