import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runCli } from '../run-cli.ts';

// Reports written for this test: real geography, invented people, gifts and occurrences.
const REPORTS = [
  [
    'a1',
    '2026-02-02T10:00:00Z',
    'Sound Post',
    'Denmark said on Monday that it will send 20 howitzers to Ukraine next month.',
  ],
  [
    'a2',
    '2026-03-01T18:00:00Z',
    'Harbour Wire',
    'Denmark delivered eight howitzers to Ukraine, the Ukrainian defence ministry said on Sunday.',
  ],
  [
    'a3',
    '2026-03-09T12:00:00Z',
    'Harbour Wire',
    'Denmark will send 12 more howitzers to Ukraine, the Danish government said.',
  ],
  ['a4', '2026-03-03T12:00:00Z', 'Cedar Wire', 'Qatar pledged dozens of tents for Lebanon on Tuesday.'],
  [
    'a5',
    '2026-03-08T12:00:00Z',
    'Cedar Wire',
    'Qatar handed over three tents to Lebanon, the Lebanese Red Cross said.',
  ],
  [
    'a6',
    '2026-03-08T12:00:00Z',
    'Fjord Wire',
    'Norway said it would finance up to 30 missiles for NASAMS air defence systems for Ukraine.',
  ],
  [
    'c1',
    '2026-03-03T15:00:00Z',
    'Nile Desk',
    'The Rapid Support Forces said its fighters captured the town of Babanusa on Tuesday.',
  ],
  [
    'c2',
    '2026-03-04T09:00:00Z',
    'Khartoum Courier',
    'The Sudanese army said on Wednesday that its troops still hold Babanusa.',
  ],
  [
    'c3',
    '2026-03-04T09:00:00Z',
    'Harbour Wire',
    'The front line runs between Pokrovsk and Myrnohrad, the General Staff said.',
  ],
  [
    'c4',
    '2026-03-05T09:00:00Z',
    'Fjord Wire',
    'Ukrainian troops of the 161st Brigade captured Kreminna on Wednesday, the governor said.',
  ],
  [
    'm1',
    '2026-03-09T09:00:00Z',
    'Gulf Desk',
    'The mayor of Derna ordered the evacuation of 3,000 residents from Derna to Tobruk on Monday.',
  ],
  [
    'm2',
    '2026-03-09T09:00:00Z',
    'Lake Desk',
    'Some 12,000 people have fled Goma for Bukavu since Friday, the UN refugee agency said.',
  ],
] as const;

const dir = mkdtempSync(join(tmpdir(), 'sitrep-panels-'));
const SEED = join(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'seed', 'seed.txt');
before(async () => {
  const file = join(dir, 'reports.ndjson');
  const lines = REPORTS.map(([id, publishedAt, source, text]) =>
    JSON.stringify({ id, publishedAt, receivedAt: publishedAt, source, text, lang: 'en' }),
  );
  writeFileSync(file, lines.join('\n'));
  const { code, err } = await runCli(['ingest', file, '--data', join(dir, 'store')]);
  assert.equal(code, 0, err);
});
after(() => rmSync(dir, { recursive: true }));
const run = (...args: string[]) => runCli([...args, '--data', join(dir, 'store')]);
const json = async (...args: string[]) => {
  const { code, out, err } = await run(...args, '--json');
  assert.equal(code, 0, err);
  return JSON.parse(out);
};

test('a pledge, its increment and its delivery are one line with the gap between', async () => {
  const { lines } = await json('aid', '--donor', 'DK');
  assert.equal(lines.length, 1);
  const [line] = lines;
  assert.deepEqual([line.donor, line.recipient, line.item], ['Denmark', 'Ukraine', 'howitzers']);
  assert.deepEqual(line.pledged, { state: 'figure', low: 32, high: 32 });
  assert.deepEqual(line.gap, { state: 'figure', low: 24, high: 24 });
  assert.deepEqual(
    line.stages.announced.map((e: { total?: object }) => e.total ?? null),
    [null, { low: 32, high: 32 }],
  );
  assert.match(line.stages.delivered[0].said[0].quote, /^Denmark delivered eight howitzers/);
});

test('dozens less three are 21 to 96, and a pledge nobody tells the delivery of has no known gap', async () => {
  const { lines } = await json('aid');
  const of = (item: string) => lines.find((l: { item: string }) => l.item === item);
  assert.deepEqual(of('tents').gap, { state: 'figure', low: 21, high: 96 });
  assert.deepEqual(
    [of('missiles').for, of('missiles').pledged],
    ['NASAMS air defence systems', { state: 'figure', low: 0, high: 30 }],
  );
  assert.deepEqual(of('missiles').gap, { state: 'unknown', because: 'no-delivery' });
});

test('a capture claimed and a hold claimed name each other, each with its own words', async () => {
  const { rows } = await json('control', '--region', 'Babanusa');
  assert.equal(rows.length, 2);
  const [a, b] = rows;
  assert.deepEqual([a.rivals, b.rivals], [[b.id], [a.id]]);
  const { out } = await run('control', '--region', 'SD');
  assert.match(out, /Place said to change hands, Babanusa, by Rapid Support Forces/);
  assert.match(out, /otherwise: Sudanese Armed Forces/);
  assert.match((await run('control', '--region', 'UA')).out, /between Pokrovsk and Myrnohrad/);
});

test('a claim leaves in the words it was said in, where a named unit is only by its oblast', async () => {
  const places = async (...more: string[]) =>
    (await json('control', '--region', 'UA', ...more)).rows.flatMap((r: { places: { name: string }[] }) =>
      r.places.map((p) => p.name),
    );
  assert.deepEqual((await places()).sort(), ['Kreminna', 'Myrnohrad', 'Pokrovsk']);
  assert.deepEqual((await places('--public')).sort(), ['Luhansk Oblast', 'Myrnohrad', 'Pokrovsk']);
});

test('movement tells from where to where, how many and on whose word', async () => {
  const { rows } = await json('movement');
  const lows = rows.map((r: { people: { amount: { low: number; high: number } }[] }) => r.people[0]!.amount);
  assert.deepEqual(
    lows.toSorted((a: { low: number }, b: { low: number }) => a.low - b.low),
    [
      { low: 3000, high: 3000 },
      { low: 10800, high: 13200 },
    ],
  );
  const { out } = await run('movement', '--region', 'Derna');
  assert.match(out, /Evacuation, from Derna, to Tobruk/);
  assert.match(out, /planned or ordered/);
  assert.doesNotMatch(out, /Goma/);
});

test('as of an earlier moment nothing later is told', async () => {
  assert.deepEqual((await json('aid', '--as-of', '2026-01-01T00:00:00Z')).lines, []);
  const { err, code } = await run('movement', '--as-of', '2026-01-01T00:00:00Z');
  assert.equal(code, 0);
  assert.match(err, /nothing is known yet/);
});

test('a filter that fits nothing says that this is no all-clear, and wrong times say what to write', async () => {
  const none = await run('control', '--from', '2027-01-01');
  assert.deepEqual([none.code, none.out], [0, '']);
  assert.match(none.err, /that does not mean there was none/);
  const wrong = await run('aid', '--from', 'yesterday');
  assert.equal(wrong.code, 2);
  assert.match(wrong.err, /--from cannot be "yesterday"/);
  assert.match((await runCli(['aid', '--data', join(dir, 'nowhere')])).err, /there is no store in/);
});

test('the seed report: weapons promised, a line west of a village, an evacuation likely being prepared', async (t) => {
  if (!existsSync(SEED)) return t.skip('the seed report is not present');
  const data = join(dir, 'seed');
  await runCli(['ingest', SEED, '--published', '2022-10-13T14:00:00Z', '--data', data]);
  const of = async (panel: string) => JSON.parse((await runCli([panel, '--json', '--data', data])).out);
  const { lines } = await of('aid');
  const line = (item: string) => lines.find((l: { item: string }) => l.item === item);
  const [missiles, systems] = [line('missiles'), line('advanced Nasam anti-aircraft systems')];
  assert.deepEqual(
    [missiles.donor, missiles.recipient, missiles.pledged.state],
    ['Britain', 'Ukraine', 'absent'],
  );
  assert.deepEqual(missiles.supports, [systems.id]);
  assert.equal(systems.donor, 'Pentagon');
  assert.deepEqual(line('aerial drones').stages.announced[0].amount, { low: 200, high: 999 });
  assert.deepEqual(line('howitzer artillery guns').pledged, { state: 'figure', low: 18 });
  assert.equal(line('howitzer artillery guns').stages.announced[0].isIncrement, true);
  const likely = { term: 'likely', scale: 'phia', low: 55, high: 75 };
  const { rows } = await of('control');
  const held = rows.find((r: { places: { name: string }[] }) => r.places[0]?.name === 'Mylove');
  assert.deepEqual(
    [held.type, held.likelihood, held.places[0].relation],
    ['control.line', likely, { kind: 'direction', bearing: 270 }],
  );
  const moved = (await of('movement')).rows;
  assert.deepEqual(
    moved.map((r: { status: string; likelihood: object }) => [r.status, r.likelihood]),
    [['planned', likely]],
  );
  assert.deepEqual(
    [moved[0].organisers, moved[0].who, moved[0].places[0].name],
    [['Russian occupation authorities'], ['some civilians'], 'Kherson'],
  );
});
