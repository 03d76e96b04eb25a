import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import { inventedReports, ndjsonOf } from '../invented-reports.ts';
import { runCli } from '../run-cli.ts';

const dir = mkdtempSync(join(tmpdir(), 'sitrep-update-'));
after(() => rmSync(dir, { recursive: true, force: true }));

test('where an update left everything to be read again, a list reads first and does not come out empty', async () => {
  const data = join(dir, 'data');
  const file = join(dir, 'reports.ndjson');
  writeFileSync(file, ndjsonOf(inventedReports(4)));
  await runCli(['ingest', file, '--data', data]);
  const before = await runCli(['incidents', '--json', '--data', data]);
  const store = openStore(data);
  await store.clearDerived({ readings: true });
  await store.close();
  const now = await runCli(['incidents', '--json', '--data', data]);
  assert.equal(now.code, 0, now.err);
  assert.equal(now.out, before.out);
  assert.ok(JSON.parse(now.out).incidents.length > 0, 'nothing was read, so nothing was tested');
});
