// A region nobody knows is refused by every command that takes one; one that is known and of which nothing is told is answered with nothing.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runCli } from '../run-cli.ts';

const dir = mkdtempSync(join(tmpdir(), 'sitrep-region-'));
const data = join(dir, 'store');
const TEXTS = [
  'Some 300 people were evacuated from Izium, Kharkiv region, on Sunday, the regional governor said.',
  'The Rapid Support Forces said its fighters captured the town of Babanusa on Sunday.',
];
const LOG = `oblast,raion,hromada,level,started_at,finished_at,source
Sumska oblast,,,oblast,2026-03-01T09:00:00+00:00,2026-03-01T10:00:00+00:00,official
Sumska oblast,Okhtyrskyi raion,Trostianetska terytorialna hromada,hromada,2026-03-01T12:00:00+00:00,2026-03-01T12:30:00+00:00,official
`;
before(async () => {
  const lines = TEXTS.map((text, n) => {
    const at = `2026-03-01T1${n}:00:00Z`;
    return JSON.stringify({ id: `r${n}`, publishedAt: at, receivedAt: at, source: 'Wire', text, lang: 'en' });
  });
  writeFileSync(join(dir, 'reports.ndjson'), lines.join('\n'));
  writeFileSync(join(dir, 'alerts.csv'), LOG);
  const { code, err } = await runCli([
    'ingest',
    join(dir, 'reports.ndjson'),
    join(dir, 'alerts.csv'),
    '--data',
    data,
  ]);
  assert.equal(code, 0, err);
});
after(() => rmSync(dir, { recursive: true }));

/** Every command that takes a region, with what else it needs. */
const COMMANDS: readonly (readonly string[])[] = [
  ['control'],
  ['tallies'],
  ['report', '--format', 'json'],
  ['export', '--format', 'csv'],
  ['alerts', '--from', '2026-03-01'],
  ['webhook', 'add', 'https://desk.example/x'],
];
const run = (command: readonly string[], ...more: string[]) => runCli([...command, ...more, '--data', data]);

test('a name that is no region ends every command with 2, the names near it, and how to look one up', async () => {
  for (const command of COMMANDS) {
    const { code, out, err } = await run(command, '--region', 'Kviv');
    assert.deepEqual([code, out], [2, ''], `${command.join(' ')}: ${err}`);
    assert.match(err, /there is no region or place “Kviv”; near that name: Kyiv, /, command.join(' '));
    assert.match(err, /`sitrep place NAME`.*`sitrep place --units UA`/, command.join(' '));
  }
  assert.match((await runCli(['webhook', 'list', '--data', data])).err, /there are no webhooks/);
});

test('a region that is known is taken under each of its names, also where nothing is told of it', async () => {
  // Every command is asked for one of them.
  for (const [n, region] of ['Харківська область', 'Nauru', 'UA-32'].entries())
    for (const command of COMMANDS.slice(0, -1).filter((_, i) => i % 3 === n % 3)) {
      const { code, err } = await run(command, '--region', region);
      assert.equal(code, 0, `${command.join(' ')} ${region}: ${err}`);
    }
  const rows = async (command: readonly string[], region: string): Promise<number> =>
    (await run(command, '--region', region)).out.trim().split('\n').length;
  const table = ['export', '--format', 'csv', '--no-hxl'];
  for (const region of ['Ізюм', 'Україна', 'Kharkiv']) assert.equal(await rows(table, region), 2, region);
  const alerts = ['alerts', '--from', '2026-03-01', '--to', '2026-03-02'];
  assert.equal(await rows(alerts, 'Україна'), 2);
  assert.equal(await rows(alerts, 'Trostianetska terytorialna hromada'), 1);
  const hook = await run(['webhook', 'add', 'https://desk.example/x'], '--region', 'Ізюм', 'UA-63', '--json');
  assert.deepEqual([hook.code, JSON.parse(hook.out).regions], [0, ['Izium', 'UA-63']]);
});

test('no name at all, an endless one and one of control characters are refused in a line', async () => {
  for (const region of ['', 'x'.repeat(10_000), '\u0007\u001b[2Jkyiv\nx', '!!!']) {
    const { code, out, err } = await run(['tallies'], '--region', region);
    assert.deepEqual([code, out], [2, ''], region.slice(0, 20));
    assert.match(err, /region/);
    assert.ok(err.length < 1000, `${err.length} characters`);
    assert.doesNotMatch(err, /(?!\n)\p{Cc}/u);
  }
});

test('the units of a country are listed with their codes', async () => {
  const { code, out } = await runCli(['place', '--units', 'UA']);
  assert.equal(code, 0);
  assert.match(out, /^UA-05 {2}Vinnytsia Oblast$/m);
  assert.equal(out.trim().split('\n').length, 27);
  const units = JSON.parse((await runCli(['place', '--units', 'SD', '--json'])).out);
  assert.ok(units.some((u: { code: string; name: string }) => u.code === 'SD-GK' && u.name));
  const wrong = await runCli(['place', '--units', 'XX']);
  assert.deepEqual([wrong.code, wrong.out], [1, '']);
  assert.match(wrong.err, /XX is no ISO 3166-1 code of a country/);
});
