import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordSense } from './word-sense.ts';

test('words of one kind share a number', () => {
  assert.equal(wordSense('nurse', 'nurse', false), wordSense('farmers', 'farmer', false));
  assert.equal(wordSense('truck', 'truck', false), wordSense('warehouses', 'warehouse', false));
  assert.notEqual(wordSense('nurse', 'nurse', false), wordSense('truck', 'truck', false));
});

test('a word English does not have is 0, a verb is numbered as one', () => {
  assert.equal(wordSense('waweru', 'waweru', false), 0);
  assert.equal(wordSense('kapchorwa', 'kapchorwa', false), 0);
  assert.notEqual(wordSense('attack', 'attack', true), wordSense('attack', 'attack', false));
});
