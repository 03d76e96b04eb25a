import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bloomFilterOf, makeBloomBits } from './bloom-filter.ts';

const kept = Array.from({ length: 5000 }, (_, i) => `назва ${i}`);
const filter = bloomFilterOf(makeBloomBits(kept, kept.length));

test('everything that was kept passes', () => {
  assert.ok(kept.every((k) => filter.mayHave(k)));
});

test('of what was not kept next to nothing passes', () => {
  const passed = Array.from({ length: 20000 }, (_, i) => `інша ${i}`).filter((k) => filter.mayHave(k));
  assert.ok(passed.length < 200, `${passed.length} of 20000`);
});

test('a filter over nothing lets nothing pass', () => {
  const none = bloomFilterOf(makeBloomBits([], 0));
  assert.equal(none.mayHave('Kyiv'), false);
});
