// Every command that reads or takes in takes --data, --as-of and --json, and with --json nothing but JSON is on standard output.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { GOOD_CAP } from '../../src/document/cap/faults-for-tests.ts';
import { EXPORT_NAMES } from '../../src/output/export-names.ts';
import { type CliRun, runCli } from '../run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'sitrep-options-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const OFFICIAL = file(
  'official.csv',
  `oblast,raion,hromada,level,started_at,finished_at,source
Kharkiv Oblast,,,oblast,2026-03-02 04:00:00+00:00,2026-03-02 05:30:00+00:00,official
`,
);
const VOLUNTEER = file(
  'volunteer.csv',
  `region,started_at,finished_at,naive
Kharkiv Oblast,2026-03-02 04:00:05+00:00,2026-03-02 05:31:00+00:00,False
`,
);
const TALLIES = file(
  'tallies.csv',
  `time_start,time_end,model,launch_place,target,carrier,launched,destroyed,source
2026-03-01 20:00,2026-03-02 06:00,Shahed-136/131,Kursk oblast,Ukraine,,12,10,air force
`,
);
const REPORT = file(
  'report.ndjson',
  `${JSON.stringify({
    id: 'r1',
    title: 'Depot hit in Chuhuiv',
    text: 'Drones hit a depot in Chuhuiv on Monday, 2 March 2026, killing two people, the regional governor said. Norway will send 12 howitzers to Ukraine, the Norwegian defence ministry said. Ukrainian troops hold the village of Kosti, the army said.',
    publishedAt: '2026-03-02T07:00:00Z',
    lang: 'en',
    source: 'Slobozhanshchyna Wire',
  })}\n`,
);
const CAP = file('alert.xml', GOOD_CAP);
const STORE = join(folder, 'store');
const NOW = { SITREP_NOW: '2026-03-05T12:00:00.000Z' };
const AS_OF = '2026-03-04T00:00:00Z';

/** The commands of the list; each with what it needs. `ingest` is tried on a folder of its own. */
const LOOKING: readonly (readonly string[])[] = [
  ['alerts', '--from', '2026-03-01'],
  ['alerts', '--from', '2026-03-01', '--to', '2026-03-03', '--region', 'Харківська область'],
  ...['day', 'month', 'model'].map((by) => [
    'tallies',
    '--by',
    by,
    '--from',
    '2026-03-01',
    '--to',
    '2026-03-03',
  ]),
  ['aid'],
  ['control'],
  ...EXPORT_NAMES.map((name) => ['export', '--format', name]),
  ...['md', 'html', 'json'].map((format) => ['report', '--format', format, '--from', '2026-03-01']),
  ['publish', 'explain', 'r1'],
];
const TAKING_IN: readonly (readonly [path: string, ...more: string[]])[] = [
  [OFFICIAL, '--format', 'airraid-official'],
  [VOLUNTEER, '--format', 'airraid-volunteer'],
  [TALLIES, '--format', 'missile-tallies'],
  [CAP, '--format', 'cap'],
  [OFFICIAL],
  [VOLUNTEER],
  [TALLIES],
  [CAP],
  [REPORT],
];

const ONE_EACH = [...new Map(LOOKING.map((args) => [args[0], args])).values()];

/** JSON as a whole, or a line each. */
function jsonIn(run: CliRun, what: string): unknown[] {
  try {
    return [JSON.parse(run.out)];
  } catch {
    return run.out
      .trimEnd()
      .split('\n')
      .map((line) => {
        try {
          return JSON.parse(line);
        } catch {
          return assert.fail(`${what}: no JSON: ${line.slice(0, 200)}`);
        }
      });
  }
}

before(async () => {
  const run = await runCli(
    ['ingest', OFFICIAL, TALLIES, REPORT, '--data', STORE, '--as-of', '2026-03-03T00:00:00Z'],
    {
      env: NOW,
    },
  );
  assert.equal(run.code, 0, run.err);
});

test('every command that looks takes the three options and answers in JSON alone', async () => {
  const runOne = async (args: readonly string[]): Promise<void> => {
    const what = args.join(' ');
    const run = await runCli([...args, '--json', '--as-of', AS_OF, '--data', STORE], { env: NOW });
    assert.equal(run.code, 0, `${what}: ${run.err}`);
    const [first] = jsonIn(run, what);
    if (args[0] !== 'control') assert.notDeepEqual(first, [], what);
  };
  await Promise.all(LOOKING.map(runOne));
  const run = await runCli(['cap', 'check', CAP, '--json', '--as-of', AS_OF, '--data', STORE], { env: NOW });
  assert.equal(run.code, 0, run.err);
  assert.equal((jsonIn(run, 'cap check')[0] as { verdict: string }).verdict, 'valid');
});

test('every shape is taken in with the three options, told by --format or by its bytes', async () => {
  for (const [i, args] of TAKING_IN.entries()) {
    const what = args.slice(1).join(' ') || args[0];
    const data = join(folder, `taken-${i}`);
    const run = await runCli(['ingest', ...args, '--json', '--as-of', AS_OF, '--data', data], { env: NOW });
    assert.equal(run.code, 0, `${what}: ${run.err}`);
    assert.equal((jsonIn(run, what)[0] as { state: string }).state, 'new');
    const stats = await runCli(['stats', '--json', '--as-of', AS_OF, '--data', data], { env: NOW });
    assert.equal(JSON.parse(stats.out).captures, 1, what);
  }
});

test('what cannot be answered is told on standard error, with nothing or JSON on standard output', async () => {
  const nowhere = join(folder, 'nowhere');
  const wrong: readonly (readonly [args: readonly string[], code: number, err: RegExp])[] = [
    ...ONE_EACH.map((args) => [[...args, '--data', nowhere], 1, /^sitrep: there is no store in /] as const),
    ...ONE_EACH.map(
      (args) => [[...args, '--as-of', 'noon', '--data', STORE], 2, /--as-of cannot be "noon"/] as const,
    ),
    [['publish', 'explain', 'in_none', '--data', STORE], 1, /^sitrep: /],
    [['cap', 'check', CAP, '--data', nowhere], 2, /there is no store in /],
    [['cap', 'check', CAP, '--as-of', '2026-02-30'], 2, /a day that exists/],
    [['ingest', CAP, '--as-of', '2026-03-06', '--data', nowhere], 2, /--as-of 2026-03-06 is still to come/],
  ];
  await Promise.all(
    wrong.map(async ([args, code, err]) => {
      const what = args.join(' ');
      const run = await runCli([...args, '--json'], { env: NOW });
      assert.equal(run.code, code, `${what}: ${run.err}`);
      assert.match(run.err, err, what);
      assert.equal(run.out, '', what);
    }),
  );
  // Of files asked about one by one, one that cannot be read is part of the answer.
  const none = join(folder, 'none.xml');
  const taken = await runCli(['ingest', none, '--json', '--data', join(folder, 'refusing')], { env: NOW });
  assert.equal(taken.code, 1);
  assert.match(taken.err, /^sitrep: refused: .*does not exist/);
  assert.equal((jsonIn(taken, 'ingest')[0] as { state: string }).state, 'refused');
  const checked = await runCli(['cap', 'check', none, '--json', '--as-of', AS_OF]);
  assert.equal(checked.code, 2);
  assert.equal((jsonIn(checked, 'cap check')[0] as { verdict: string }).verdict, 'unreadable');
});

test('a stated receipt is what views of a moment go by, and is told to be stated', async () => {
  const known = async (asOf: string): Promise<unknown[]> => {
    const args = ['alerts', '--from', '2026-03-01', '--json', '--as-of', asOf, '--data', STORE];
    return JSON.parse((await runCli(args, { env: NOW })).out);
  };
  assert.deepEqual((await known('2026-03-02T23:59:59Z')).length, 0);
  assert.deepEqual((await known('2026-03-03T00:00:00Z')).length, 1);
  const explained = await runCli(['explain', 'r1', '--data', STORE], { env: NOW });
  assert.match(
    explained.out,
    /received 2026-03-03T00:00:00\.000Z \(so stated when it was taken in at 2026-03-05T12:00:00\.000Z\)/,
  );
});

test('a receipt is never stated behind what is known already, nor of what is fetched; what has its own keeps it', async () => {
  const take = (asOf: string, path: string) =>
    runCli(['ingest', path, '--as-of', asOf, '--data', STORE, '--json'], { env: NOW });
  const behind = await take('2026-03-02T23:00:00Z', VOLUNTEER);
  assert.equal(behind.code, 1);
  assert.match(
    behind.err,
    /^sitrep: --as-of 2026-03-02T23:00:00\.000Z lies before what this store knows already \(2026-03-03T00:00:00\.000Z\)/,
  );
  assert.equal(behind.out, '');
  const fetched = await take('2026-03-04T00:00:00Z', 'https://feeds.example/a.xml');
  assert.equal(fetched.code, 1);
  assert.match(fetched.err, /is received when it is fetched/);
  assert.equal((await take('2026-03-03T00:00:00Z', VOLUNTEER)).code, 0);
  const own = file(
    'own.ndjson',
    `${JSON.stringify({ id: 'r2', text: 'Shells fell on a field near Chuhuiv, police said.', receivedAt: '2026-03-03T06:00:00Z' })}\n`,
  );
  assert.equal((await take('2026-03-04T00:00:00Z', own)).code, 0);
  const earlier = await runCli(['explain', 'r2', '--as-of', '2026-03-03T06:00:00Z', '--data', STORE], {
    env: NOW,
  });
  assert.equal(earlier.code, 0, earlier.err);
});
