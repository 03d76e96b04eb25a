// What is asked wrongly is refused with what to give, never answered as if nothing had happened.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { GOOD_CAP } from '../../src/document/cap/faults-for-tests.ts';
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

test('a period that ends before it begins is refused, never answered with nothing', async () => {
  const reversed = ['--from', '2026-03-05', '--to', '2026-03-01'];
  for (const args of [
    ['aid'],
    ['control'],
    ['movement'],
    ['export', '--format', 'csv'],
    ['cap', 'in-force'],
    ['tallies'],
  ]) {
    const run = await runCli([...args, ...reversed, ...data]);
    assert.equal(run.code, 2, `${args[0]}: ${run.out}`);
    assert.match(run.err, /^sitrep: --from 2026-03-05 is after --to 2026-03-01; give the earlier/, args[0]);
    assert.equal(run.out, '');
  }
  // A day counts whole.
  assert.equal((await runCli(['aid', '--from', '2026-03-01', '--to', '2026-03-01', ...data])).code, 0);
  const within = ['--from', '2026-03-01T10:00:00Z', '--to', '2026-03-01'];
  assert.equal((await runCli(['control', ...within, ...data])).code, 0);
  const day = await runCli(['alerts', '--from', '2026-03-02', '--to', '2026-03-02', ...data]);
  assert.equal(day.code, 2);
  assert.match(day.err, /--to is not counted itself: for the day 2026-03-02 give --to 2026-03-03/);
  const future = await runCli(['alerts', '--from', '2099-01-01', ...data]);
  assert.equal(future.code, 2);
  assert.match(future.err, /--from 2099-01-01 is still to come; alerts are told of what has been/);
});

test('what cap check cannot look at is not told by the exit code of what is not valid', async () => {
  const cap = join(folder, 'alert.xml');
  writeFileSync(cap, GOOD_CAP);
  const noStore = await runCli(['cap', 'check', cap, '--data', join(folder, 'none')]);
  const noKey = await runCli(['cap', 'check', cap, '--key', join(folder, 'none.pem')]);
  for (const run of [noStore, noKey]) assert.deepEqual([run.code, run.out], [2, '']);
  assert.match(noStore.err, /^sitrep: there is no store in /);
  assert.match(noKey.err, /^sitrep: cannot read .*none\.pem: it does not exist; check the name$/m);
  const bare = join(folder, 'bare.xml');
  writeFileSync(bare, GOOD_CAP.replace(/ xmlns="[^"]*"/, ''));
  const run = await runCli(['cap', 'check', bare]);
  assert.equal(run.code, 1);
  assert.match(run.out, /its root is <alert> in no namespace; a message of CAP 1\.2 has urn:oasis/);
});

test('a place is explained by its name in any language, and an empty id is no id', async () => {
  for (const name of ['Chuhuiv', 'Чугуїв', 'Чугуев']) {
    const run = await runCli(['publish', 'explain', name, '--json', ...data]);
    assert.equal(run.code, 0, `${name}: ${run.err}`);
    assert.equal(JSON.parse(run.out).events.length, 1, name);
  }
  const none = await runCli(['publish', 'explain', 'Atlantis', ...data]);
  assert.equal(none.code, 1);
  assert.match(none.err, /^sitrep: nothing has an id that begins with "Atlantis"/);
  for (const args of [['explain'], ['publish', 'explain']]) {
    const run = await runCli([...args, '', ...data]);
    assert.equal(run.code, 1);
    assert.match(run.err, /^sitrep: an id is missing/);
  }
});

test('why a file cannot be read or written is told in words', async () => {
  for (const [args, words] of [
    [
      ['export', '--format', 'csv', '--out', join(folder, 'no', 'x.csv')],
      /cannot write .*x\.csv: there is no folder/,
    ],
    [['export', '--format', 'csv', '--out', folder], /cannot write .*: it is a folder/],
    [
      ['report', '--since', join(folder, 'none.json')],
      /none\.json cannot be read: it does not exist; check the name/,
    ],
    [['export', '--format', 'csv', '--policy', join(folder, 'none.yaml')], /none\.yaml: it does not exist/],
  ] as const) {
    const run = await runCli([...args, ...data]);
    assert.equal(run.code, 1, args.join(' '));
    assert.match(run.err, words);
    assert.doesNotMatch(run.err, /E[A-Z]{4,}/);
  }
});
