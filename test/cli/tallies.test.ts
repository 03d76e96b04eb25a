import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { AirDefenceTally } from '../../src/model/air-defence.ts';
import { type CliRun, runCli } from '../run-cli.ts';

const dir = mkdtempSync(join(tmpdir(), 'sitrep-tallies-cli-'));
after(() => rmSync(dir, { recursive: true, force: true }));
const data = join(dir, 'data');
const NOW = { env: { SITREP_NOW: '2026-03-10T12:00:00.000Z' } };
const tallies = (...args: string[]): Promise<CliRun> => runCli(['tallies', ...args, '--data', data], NOW);
const json = async (...args: string[]): Promise<AirDefenceTally[]> =>
  JSON.parse((await tallies('--json', ...args)).out);
const file = (name: string, text: string): string => {
  writeFileSync(join(dir, name), text);
  return join(dir, name);
};

const HEAD = 'time_start,time_end,model,launch_place,target,launched,destroyed,not_reach_goal,source';
const TABLE = [
  HEAD,
  '2026-01-31 20:30,2026-02-01 06:00,Shahed-136/131,Bryansk oblast,Odesa oblast,20.0,15.0,3.0,kpszsu/posts/1',
  '2026-02-01 04:00,2026-02-01 07:00,X-101/X-555 and Kalibr,,Ukraine,9,7,,kpszsu/posts/1',
  '2026-02-01 04:00,2026-02-01 07:00,Kalibr,Black Sea,Odesa oblast,2,2,,kpszsu/posts/1',
  '2026-02-03,2026-02-03,Orlan-10,,south,1,1,,PvKPivden/posts/2',
  '2026-02-03,2026-02-03,Orlan-10,,south,1,1,,PvKPivden/posts/3',
  '2026-02-03,2026-02-03,Orlan-10,,south,1,1,,PvKPivden/posts/3',
  '2026-02-04,2026-02-04 08:00,C-300,Belgorod oblast,Kharkiv oblast,,0.0,,kpszsu/posts/4',
].join('\n');
const REPORT =
  'Overnight into 3 February Russian forces launched 30 drones at Ukraine. “We shot down 24 of them,” the Ukrainian Air Force said.';

before(async () => {
  const none = await tallies('--json');
  assert.deepEqual([none.code, none.out], [1, '']);
  assert.match(none.err, /there is no store in .*take reports in with/);
  const table = file('attacks.csv', TABLE);
  const first = await runCli(['ingest', table, '--data', data], NOW);
  assert.equal(first.code, 0, first.err);
  assert.match(first.out, /new, 6 rows of a log/);
  assert.match(first.err, /line 7: it is line 6 again, word for word, and counts once/);
});

test('days, months and models as the contract shapes them, summed by hand', async () => {
  const days = (await json('--by', 'day')).map((t) => [t.key, t.launched, t.intercepted, t.assertedBy]);
  assert.deepEqual(days, [
    ['2026-01-31', { low: 20, high: 20 }, { low: 15, high: 15 }, 'Ukrainian Air Force'],
    ['2026-02-01', { low: 11, high: 11 }, { low: 9, high: 9 }, 'Ukrainian Air Force'],
    ['2026-02-03', { low: 2, high: 2 }, { low: 2, high: 2 }, 'Ukrainian Air Force, Air Command South'],
    ['2026-02-04', 'unknown', { low: 0, high: 0 }, 'Ukrainian Air Force'],
  ]);
  const [january, february] = await json('--by', 'month');
  assert.deepEqual(
    [january!.key, january!.launched, january!.lost],
    ['2026-01', { low: 20, high: 20 }, { low: 3 }],
  );
  assert.deepEqual(february!.launched, { low: 13 });
  assert.deepEqual(february!.unsaid, { launched: 1, intercepted: 0 });
  assert.deepEqual(
    (await json('--by', 'model')).map((t) => t.key),
    ['C-300', 'Kalibr', 'Orlan-10', 'Shahed-136/131', 'X-101/X-555 and Kalibr'],
  );
});

test('a table for people, which says who asserts it and why an end is open', async () => {
  const { out, code } = await tallies('--by', 'month', '--from', '2026-02-01', '--to', '2026-02-28');
  assert.equal(code, 0);
  assert.equal(
    out,
    `month      launched  intercepted         share  asserted by
2026-02  13 or more           11  at most 85 %  Ukrainian Air Force; Ukrainian Air Force, Air Command South (Ukraine; log); 1 row does not say how many were launched
`,
  );
});

test('the same file again changes nothing; a later edition replaces what it puts right', async () => {
  const before = await json('--by', 'day');
  await runCli(['ingest', join(dir, 'attacks.csv'), '--data', data, '--format', 'missile-tallies'], NOW);
  assert.deepEqual(await json('--by', 'day'), before);
  const edition = file(
    'attacks-2.csv',
    `${TABLE.replace(',20.0,15.0,', ',21,16,')}\n2026-02-09,2026-02-09,Kalibr,,south,4,3,,kpszsu/posts/9`,
  );
  await runCli(['ingest', edition, '--data', data], {
    env: { SITREP_NOW: '2026-03-11T12:00:00.000Z' },
  });
  const later = await runCli(['tallies', '--json', '--data', data], {
    env: { SITREP_NOW: '2026-03-12T12:00:00.000Z' },
  });
  const days = JSON.parse(later.out) as AirDefenceTally[];
  assert.deepEqual(days[0]!.launched, { low: 21, high: 21 });
  assert.deepEqual(
    days.map((d) => d.key),
    ['2026-01-31', '2026-02-01', '2026-02-03', '2026-02-04', '2026-02-09'],
  );
  assert.deepEqual(
    await json('--as-of', '2026-03-10T12:00:00Z'),
    before,
    'as of then the first edition stands',
  );
});

test('what reports say stands beside, never added', async () => {
  const report = file('night.txt', REPORT);
  const args = ['--published', '2026-02-03T09:00:00Z', '--source', 'Harbour Post'];
  await runCli(['ingest', report, ...args, '--data', data], NOW);
  const told = await runCli(['tallies', '--json', '--data', data], {
    env: { SITREP_NOW: '2026-03-10T18:00:00.000Z' },
  });
  const all = JSON.parse(told.out) as AirDefenceTally[];
  const logs = all.filter((t) => t.from === 'log');
  assert.deepEqual(
    logs.map((t) => t.key),
    ['2026-01-31', '2026-02-01', '2026-02-03', '2026-02-04'],
  );
  const reports = all.filter((t) => t.from === 'reports');
  assert.ok(reports.length > 0, told.out);
  for (const t of reports) assert.ok(t.incidents!.length > 0 && t.assertedBy !== '');
});

test('what is asked wrongly is told with what to do; nothing found is said, and is no all-clear', async () => {
  const bad = await tallies('--from', '2026-02-30');
  assert.deepEqual([bad.code, bad.out], [2, '']);
  assert.match(bad.err, /--from cannot be "2026-02-30"; give a day that exists, like 2024-03-01/);
  const unit = await tallies('--by', 'week');
  assert.deepEqual([unit.code, unit.out], [2, '']);
  assert.match(unit.err, /--by cannot be "week"; give one of day, month, model, kind, period\./);
  const turned = await tallies('--from', '2026-03-01', '--to', '2026-02-01');
  assert.equal(turned.code, 2);
  assert.match(turned.err, /--from 2026-03-01 is after --to 2026-02-01; give the earlier day first/);
  const none = await tallies('--from', '2027-01-01');
  assert.deepEqual([none.code, none.out], [0, '']);
  assert.match(none.err, /no figure of that time, region, kind and party; there are some from 2026-01-31/);
  const help = await runCli(['tallies', '--help']);
  for (const word of [
    '--by',
    '--from',
    '--to',
    '--region',
    '--kind',
    '--party',
    '--as-of',
    '--json',
    'Examples',
  ])
    assert.ok(help.out.includes(word), word);
});

test('before anything was known it is said since when something is, also where reports alone tell of it', async () => {
  const of = join(dir, 'reports');
  const ask = (now: string, ...args: string[]) =>
    runCli(['tallies', ...args, '--data', of], { env: { SITREP_NOW: now } });
  const take = (name: string, now: string, ...args: string[]) =>
    runCli(['ingest', join(dir, name), ...args, '--data', of], { env: { SITREP_NOW: now } });
  file('quiet.txt', 'The bridge at Sumy was closed on Monday, the mayor said.');
  file('loud.txt', REPORT);
  await take('quiet.txt', '2026-02-02T09:00:00.000Z', '--published', '2026-02-02T09:00:00Z');
  const nothing = await ask('2026-02-02T10:00:00.000Z', '--as-of', '2026-02-02T09:30:00Z');
  assert.match(nothing.err, /no figure of air defence is known; take a table or reports in/);
  await take(
    'loud.txt',
    '2026-02-03T09:30:00.000Z',
    '--published',
    '2026-02-03T09:00:00Z',
    '--source',
    'Post',
  );
  const early = await ask('2026-03-10T18:00:00.000Z', '--as-of', '2026-02-02T12:00:00Z');
  assert.deepEqual([early.code, early.out], [0, '']);
  assert.match(
    early.err,
    /nothing was known of air defence by 2 Feb.* 12:00 UTC; what tells of it was first received at 3 Feb.* 09:30 UTC/,
  );
  file('late.csv', TABLE);
  await take('late.csv', '2026-02-05T08:00:00.000Z');
  const both = await ask('2026-03-10T18:00:00.000Z', '--as-of', '2026-02-02T12:00:00Z');
  assert.match(both.err, /first received at 3 Feb/, 'the report came before the table');
  assert.equal((await ask('2026-03-10T18:00:00.000Z', '--as-of', '2026-02-04T12:00:00Z', '--json')).err, '');
});
