import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LastMade } from './last-made.ts';

test('an answer is made once while it is kept, and the one not asked for longest is let go', async () => {
  const made: string[] = [];
  const kept = new LastMade<string>(2);
  const ask = (name: string): Promise<string> =>
    kept.of(name, async () => {
      made.push(name);
      return name;
    });
  assert.deepEqual(await Promise.all(['a', 'a', 'b', 'a', 'c'].map(ask)), ['a', 'a', 'b', 'a', 'c']);
  assert.deepEqual(made, ['a', 'b', 'c']);
  await ask('a');
  await ask('b');
  assert.deepEqual(made, ['a', 'b', 'c', 'b']);
});

test('what failed is made again', async () => {
  const kept = new LastMade<number>(2);
  await assert.rejects(kept.of('a', () => Promise.reject(new Error('not now'))));
  assert.equal(await kept.of('a', async () => 7), 7);
});
