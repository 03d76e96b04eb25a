import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { EXPORT_NAMES } from '../../src/output/export-names.ts';
import { type CliRun, runCli } from '../run-cli.ts';
import { at, TAKEN_BACK_REPORTS, takenBackNdjson } from '../taken-back-reports.ts';

const dir = mkdtempSync(join(tmpdir(), 'sitrep-export-cli-'));
const data = join(dir, 'data');
const run = (...args: string[]): Promise<CliRun> =>
  runCli(['export', ...args, '--data', data], { env: { SITREP_NOW: at('12:00') } });

before(async () => {
  const file = join(dir, 'reports.ndjson');
  writeFileSync(file, takenBackNdjson(TAKEN_BACK_REPORTS));
  const taken = await runCli(['ingest', file, '--data', data], { env: { SITREP_NOW: at('10:06') } });
  assert.equal(taken.code, 0, taken.err);
});
after(() => rmSync(dir, { recursive: true, force: true }));

test('every format comes out on standard output, and nothing else does', async () => {
  const all = await Promise.all(EXPORT_NAMES.map((name) => run('--format', name)));
  for (const [i, { code, out, err }] of all.entries()) {
    const name = EXPORT_NAMES[i]!;
    assert.deepEqual([code, err], [0, ''], name);
    if (['geojson', 'jsonfeed', 'stix', 'claims'].includes(name)) JSON.parse(out);
    const { code: ended, out: json } = await run('--format', name, '--json');
    assert.equal(ended, 0, name);
    if (['csv', 'rss', 'atom', 'plover', 'acled'].includes(name)) {
      const told = JSON.parse(json);
      assert.deepEqual([told.format, told.text], [name, out]);
    } else assert.equal(json, out);
    if (name === 'ndjson') for (const line of out.trimEnd().split('\n')) JSON.parse(line);
    if (['rss', 'atom'].includes(name)) assert.match(out, /^<\?xml version="1\.0" encoding="utf-8"\?>/);
  }
  assert.match(all[EXPORT_NAMES.indexOf('geojson')]!.out, /"area":"circle"/);
});

test('filters and the moment narrow it, and a moment still to come ends no delay', async () => {
  const rows = async (...args: string[]): Promise<number> =>
    (await run('--format', 'csv', '--no-hxl', ...args)).out.trimEnd().split('\r\n').length - 1;
  const all = await rows();
  assert.ok(all > 0);
  assert.equal(await rows('--type', 'protest'), 0);
  assert.equal(await rows('--region', 'UA'), all);
  assert.equal(await rows('--region', 'ML'), 0);
  const early = await rows('--as-of', at('06:00'));
  assert.equal(early, 0);
  const asked = async (...args: string[]): Promise<string> =>
    (await run('--format', 'ndjson', ...args)).out.split('\n')[0]!;
  assert.equal(await asked('--as-of', '2030-01-01T00:00:00Z'), await asked());
});

test('a file is there only when it is whole, and says what was written', async () => {
  const out = join(dir, 'map.geojson');
  const wrote = await run('--format', 'geojson', '--out', out);
  assert.deepEqual([wrote.code, wrote.out], [0, '']);
  assert.match(wrote.err, /^sitrep: wrote \d+ incidents as geojson to .*map\.geojson \(\d+ bytes\)\n$/);
  JSON.parse(readFileSync(out, 'utf8'));
  assert.ok(!existsSync(`${out}.part`));
  const told = JSON.parse((await run('--format', 'acled', '--out', join(dir, 'a.csv'), '--json')).out);
  assert.equal(told.format, 'acled');
  const nowhere = await run('--format', 'rss', '--out', join(dir, 'no', 'such', 'x.rss'));
  assert.equal(nowhere.code, 1);
  assert.match(nowhere.err, /^sitrep: cannot write .*x\.rss: there is no folder for it/);
});

test('all tables go into a folder with their dictionary', async () => {
  const folder = join(dir, 'tables');
  const { code, err } = await run('--format', 'csv', '--table', 'all', folder);
  assert.equal(code, 0, err);
  assert.deepEqual(readdirSync(folder).sort(), [
    'aid-ledger.csv',
    'aid.csv',
    'air-defence.csv',
    'alerts.csv',
    'control.csv',
    'dictionary.csv',
    'evacuation.csv',
    'events.csv',
    'incidents.csv',
    'statements.csv',
  ]);
  assert.match((await run('--dictionary')).out, /^table,row_is,column/);
});

test('wrong usage says what to do', async () => {
  for (const [args, code, words] of [
    [[], 2, /--format is missing; give one of geojson, csv/],
    [['--format', 'shapefile'], 2, /--format cannot be "shapefile"; give one of geojson/],
    [['--format', 'csv', '--table', 'people'], 1, /there is no table "people"; there are incidents/],
    [['--format', 'rss', '--table', 'events'], 1, /--table is for --format csv/],
    [['--format', 'csv', '--table', 'all'], 1, /name a folder/],
    [['--format', 'csv', 'folder'], 1, /not expected here/],
    [['--format', 'csv', '--type', 'striek'], 1, /--type must be an event type/],
    [['--format', 'csv', '--from', 'monday'], 2, /--from cannot be "monday"/],
    [['--format', 'rss', '--base-url', 'here'], 2, /--base-url cannot be "here"; write it like https/],
  ] as const) {
    const { code: got, err, out } = await run(...args);
    assert.deepEqual([got, out], [code, ''], args.join(' '));
    assert.match(err, words, args.join(' '));
  }
});

test('nothing public is said to be no all-clear, and the file is valid all the same', async () => {
  const { code, out, err } = await run('--format', 'geojson', '--as-of', at('06:00'));
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(out).features, []);
  assert.match(err, /not an all-clear/);
  assert.match(
    (await run('--format', 'stix', '--type', 'protest')).err,
    /no incident is of that time, kind and region/,
  );
});

test('whoever has read enough may close the pipe without a word', async () => {
  const main = join(import.meta.dirname, '..', '..', 'src', 'main.ts');
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', main, 'export', '--format', 'ndjson', '--data', data],
    {
      env: { ...process.env, SITREP_NOW: at('12:00') },
    },
  );
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (t: string) => {
    err += t;
  });
  child.stdout.destroy();
  const code = await new Promise((resolve) => child.on('close', resolve));
  assert.deepEqual([code, err], [0, '']);
});
