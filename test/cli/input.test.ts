// What is asked wrongly is refused with what to give, never answered as if nothing had happened.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runCli } from '../run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'sitrep-input-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const data = ['--data', join(folder, 'store')];

const LOG = `oblast,raion,hromada,level,started_at,finished_at,source
Kharkiv Oblast,,,oblast,2026-03-02 04:00:00+00:00,2026-03-02 05:30:00+00:00,official
`;
const REPORT =
  'Two people were injured when a drone hit a warehouse in Chuhuiv, Kharkiv region, on Sunday morning, the regional governor said.';

before(async () => {
  writeFileSync(join(folder, 'official.csv'), LOG);
  writeFileSync(join(folder, 'report.txt'), REPORT);
  for (const args of [['official.csv'], ['report.txt', '--published', '2026-03-01T09:00:00Z']]) {
    const run = await runCli(['ingest', join(folder, args[0]!), ...args.slice(1), ...data]);
    assert.equal(run.code, 0, run.err);
  }
});

test('a day that does not exist is refused by every command that takes one, with what to give', async () => {
  for (const args of [
    ['alerts', '--from', '2022-02-30'],
    ['alerts', '--state', '--at', '2022-02-29T10:00:00Z'],
    ['report', '--from', '2026-02-30'],
    ['report', '--since', '2026-02-30'],
    ['control', '--as-of', '2026-04-31'],
    ['export', '--format', 'csv', '--to', '2026-06-31'],
    ['read', '-', '--published', '2026-02-30T08:00:00+02:00'],
  ]) {
    const run = await runCli(args[0] === 'read' ? args : [...args, ...data], { input: REPORT });
    assert.equal(run.code, 2, `${args.join(' ')}: ${run.err}`);
    assert.match(run.err, /a day that exists, like 2026-02-28/, args.join(' '));
    assert.equal(run.out, '');
  }
  assert.equal((await runCli(['alerts', '--from', '2024-02-29', ...data])).code, 0);
});

test('alerts of a region are found by its Ukrainian and Russian name, as by the English one', async () => {
  for (const region of ['Харківська область', 'Харьковская область', 'Kharkivska oblast', 'UA-63']) {
    const run = await runCli(['alerts', '--from', '2026-03-01', '--region', region, '--json', ...data]);
    assert.equal(JSON.parse(run.out).length, 1, region);
  }
  const other = await runCli([
    'alerts',
    '--from',
    '2026-03-01',
    '--region',
    'Сумська область',
    '--json',
    ...data,
  ]);
  assert.deepEqual(JSON.parse(other.out), []);
});
