import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import { inventedReports, ndjsonOf } from '../invented-reports.ts';
import { runCli } from '../run-cli.ts';

const dir = mkdtempSync(join(tmpdir(), 'sitrep-kill-'));
const files = [join(dir, 'a.ndjson'), join(dir, 'b.ndjson')];
const env = { SITREP_NOW: '2026-02-05T00:00:00.000Z' };
let whole = '';
let runs = 0;

const ingest = (data: string, more: Parameters<typeof runCli>[1] = {}) =>
  runCli(['ingest', ...files, '--data', data], { ...more, env: { ...env, ...more.env } });

/** The store's digest, once it is checked that nothing in it was changed. */
async function digestOf(data: string): Promise<string> {
  const store = openStore(data);
  try {
    assert.deepEqual((await store.verify()).faults, []);
    return await store.digest();
  } finally {
    await store.close();
  }
}

async function isWholeAfterResume(data: string): Promise<void> {
  const again = await ingest(data);
  assert.equal(again.code, 0, again.err);
  assert.equal(await digestOf(data), whole);
}

before(async () => {
  const reports = inventedReports(44);
  writeFileSync(files[0]!, ndjsonOf(reports.slice(0, 6)));
  writeFileSync(files[1]!, ndjsonOf(reports.slice(6)));
  const data = join(dir, 'whole');
  const run = await ingest(data);
  assert.equal(run.code, 0, run.err);
  whole = await digestOf(data);
});
after(() => rmSync(dir, { recursive: true, force: true }));

const POINTS = [
  'after-capture',
  'after-capture:2',
  'after-document',
  'after-statements',
  'after-statements:2',
  'after-events',
  'after-incidents',
];
for (const point of POINTS) {
  test(`a kill ${point} changes nothing in the end`, async () => {
    const data = join(dir, `killed-${runs++}`);
    const killed = await ingest(data, { env: { SITREP_FAULT: point } });
    assert.equal(killed.signal, 'SIGKILL', `the fault was not reached: ${killed.err}`);
    await isWholeAfterResume(data);
  });
}

test('kills at random moments, one after another on one store, change nothing in the end', async () => {
  const data = join(dir, 'random');
  let seed = 20260205;
  for (let i = 0; i < 4; i++) {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    await ingest(data, { killAfterMilliseconds: 250 + (seed % 900) });
  }
  await isWholeAfterResume(data);
});

test('two processes that write to one store at once leave what one would', async () => {
  const data = join(dir, 'two');
  const both = await Promise.all([ingest(data), ingest(data)]);
  for (const run of both) assert.equal(run.code, 0, run.err);
  await isWholeAfterResume(data);
});
