import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../model/document-for-tests.ts';
import { openReaderPool, tooLong } from './reader-pool.ts';

test('a document that takes longer than its deadline is blamed, and a bad line is an answer', async () => {
  // No thread starts in a thousandth of a second, so the first document always runs out of time.
  const hasty = openReaderPool(1, 0.001);
  const late = await hasty.readLine('{"id":"a","text":"Sirens sounded in Kaya."}');
  assert.ok('fault' in late);
  assert.match(late.fault, /longer than 0.001 s/);
  await hasty.close();
  const patient = openReaderPool(1, 60);
  const bad = await patient.readLine('[]');
  assert.deepEqual(bad, { fault: 'not a JSON object', document: null });
  await patient.close();
});

test('a text that had its time is too long for good, one that the machine had no time for is not', () => {
  const task = { document: documentForTests('x'.repeat(1_200_000)) };
  const own = tooLong(task, 15, 14.2);
  assert.equal(own.isLasting, true);
  assert.match(own.fault, /longer than 15 s: it has 1,200,000 characters; cut it into parts/);
  const starved = tooLong(task, 15, 5);
  assert.equal(starved.isLasting, undefined);
  assert.match(starved.fault, /busy with other work/);
  assert.equal(tooLong({ document: documentForTests('x'.repeat(4_000_000)) }, 15, 5).isLasting, true);
});
