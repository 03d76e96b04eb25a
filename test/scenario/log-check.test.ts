import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { LogCheck } from '../../src/model/log-check.ts';
import { runCli } from '../run-cli.ts';

const root = mkdtempSync(join(tmpdir(), 'sitrep-checks-'));
after(() => rmSync(root, { recursive: true, force: true }));

/** Writes a file, takes it in, and fails the test where that fails. */
async function ingest(data: string, name: string, content: string, ...more: string[]): Promise<string> {
  const path = join(root, name);
  writeFileSync(path, content);
  const run = await runCli(['ingest', path, '--data', join(root, data), ...more]);
  assert.equal(run.code, 0, run.err);
  return run.out;
}

async function checksOf(data: string, ...more: string[]): Promise<(LogCheck & { incident: string })[]> {
  const run = await runCli(['checks', '--json', '--data', join(root, data), ...more]);
  assert.equal(run.code, 0, run.err);
  return JSON.parse(run.out).checks;
}

const HEAD = 'oblast,raion,hromada,level,started_at,finished_at,source';
const row = (oblast: string, start: string, end: string): string =>
  `${oblast},,,oblast,${start}:00+00:00,${end}:00+00:00,official`;
// Invented alerts: Lviv warned on three mornings, not on the day before them.
const LOG = [
  HEAD,
  row('Lviv Oblast', '2025-05-01 03:00', '2025-05-01 04:00'),
  row('Volyn Oblast', '2025-05-05 09:00', '2025-05-05 09:30'),
  row('Lviv Oblast', '2025-05-06 03:10', '2025-05-06 04:00'),
  row('Lviv Oblast', '2025-05-07 04:20', '2025-05-07 05:00'),
  row('Lviv Oblast', '2025-05-08 02:40', '2025-05-08 03:20'),
  row('Volyn Oblast', '2025-05-09 09:00', '2025-05-09 09:30'),
  'Volyn Oblast,,,oblast,never,,official',
].join('\n');
const report = (words: string): string =>
  `It was the ${words} that Lviv woke to air raid sirens, the Halych Courier reported.\n`;
const PUBLISHED = ['--published', '2025-05-08T09:00:00Z', '--source', 'Halych Courier', '--lang', 'en'];

test('runs in reports are held against an imported log, as of when it was imported, and change nothing of the incident', async () => {
  await ingest('own', 'third.txt', report('third morning in a row'), ...PUBLISHED);
  await ingest('own', 'fourth.txt', report('fourth morning in a row'), ...PUBLISHED);
  const data = ['--data', join(root, 'own')];
  const before = (await runCli(['incidents', '--json', ...data])).out;
  const none = await runCli(['checks', ...data]);
  assert.match(none.err, /no log is imported.*sitrep ingest FILE/);
  const path = join(root, 'alerts.csv');
  writeFileSync(path, LOG);
  const taken = await runCli(['ingest', path, ...data]);
  assert.equal(taken.code, 1, 'a row was refused');
  assert.match(taken.out, /new, 6 rows of a log/);
  assert.match(taken.err, /line 8: "never" is no time/);
  assert.match((await runCli(['ingest', path, ...data])).out, /known, same bytes seen before/);
  assert.equal((await runCli(['incidents', '--json', ...data])).out, before);
  const found = await checksOf('own');
  assert.deepEqual(found.map((c) => `${c.quote}: ${c.verdict}`).sort(), [
    'fourth morning in a row: inconsistent',
    'third morning in a row: consistent',
  ]);
  const third = found.find((c) => c.verdict === 'consistent')!;
  assert.match(third.because, /began on 6 May at 06:10, 7 May at 07:20 and 8 May 2025 at 05:40/);
  assert.deepEqual(
    third.rows.map((r) => r.line),
    [4, 5, 6],
  );
  assert.match(
    found.find((c) => c.verdict === 'inconsistent')!.because,
    /no alert in Lviv Oblast on the morning of 5 May 2025/,
  );
  const explained = (await runCli(['explain', third.event, ...data])).out;
  assert.match(
    explained,
    /“third morning in a row”: consistent\n.*The official alert log agrees.*\n.*rows: capture cap_\w+, lines 4, 5, 6/,
  );
  assert.match((await runCli(['explain', third.rows[0]!.capture, ...data])).out, /alerts\.csv, received/);
  assert.deepEqual(await checksOf('own', '--as-of', '2025-06-01T00:00:00Z'), []);
  const stats = (await runCli(['stats', ...data])).out;
  assert.match(stats, /captures of airraid-official 1/);
  assert.equal((await runCli(['verify', ...data])).code, 0);
});

test('a table of no known log is refused with what to do, not read as a report', async () => {
  const path = join(root, 'fleet.csv');
  writeFileSync(path, 'vessel,flag,length\nNorth Star,PA,190\n');
  const data = ['--data', join(root, 'fleet')];
  const run = await runCli(['ingest', path, ...data]);
  assert.equal(run.code, 1);
  assert.match(
    run.err,
    /^sitrep: refused: \S+fleet\.csv is a table, .*airraid-official.*--format.*NDJSON\n$/m,
  );
  assert.match((await runCli(['stats', ...data])).out, /refused .*fleet\.csv.*unknown-table/);
});

test('a log whose header shows no shape is taken in by the shape that is named, and refused by another', async () => {
  const path = join(root, 'prose.csv');
  writeFileSync(
    path,
    'note,region,started_at,finished_at,naive,model,time_start,time_end,launched,destroyed\nx,Odesa Oblast,2025-05-01 03:00:00,2025-05-01 03:30:00,True,,,,,\n',
  );
  const data = ['--data', join(root, 'named')];
  const named = await runCli(['ingest', path, '--format', 'airraid-volunteer', ...data]);
  assert.match(named.out, /new, 1 row of a log/);
  const wrong = await runCli(['ingest', path, '--format', 'airraid-official', ...data]);
  assert.equal(wrong.code, 1);
  assert.match(wrong.err, /is no airraid-official log: it has no column oblast, raion, hromada, level/);
});

const shared = join(import.meta.dirname, '../../../shared');
const seed = join(shared, 'data/seed/seed.txt');
const official = join(shared, 'data/airraid/official_data_en_2022.csv');

test('the seed report’s run of mornings is borne out by the official log of 2022', async (t) => {
  if (!existsSync(seed) || !existsSync(official)) return t.skip('shared/data/seed and airraid: not present');
  await ingest('seed', 'seed.txt', readFileSync(seed, 'utf8'), '--published', '2022-10-13T09:00:00+01:00');
  const longer = readFileSync(seed, 'utf8').replace(/\bfourth(?= morning)/, 'fifth');
  await ingest('seed', 'longer.txt', longer, '--published', '2022-10-13T09:00:00+01:00');
  await ingest('seed', 'official.csv', readFileSync(official, 'utf8'));
  const runs = (await checksOf('seed')).filter((c) => c.claim === 'recurrence');
  assert.deepEqual(runs.map((c) => `${c.quote}: ${c.verdict}`).sort(), [
    'fifth morning in a row: inconsistent',
    'fourth morning in a row: consistent',
  ]);
  const fourth = runs.find((c) => c.verdict === 'consistent')!;
  assert.match(
    fourth.because,
    /Kyiv City alerts began on 10 October at 06:47, 11 October at 07:52, 12 October at .* and 13 October 2022 at 05:02/,
  );
});
