import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openReaderPool } from './reader-pool.ts';

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
