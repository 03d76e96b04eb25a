import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { hasAlertLogs } from '../../eval/alerts.ts';
import { data as shared } from '../../eval/sets.ts';
import { runCli } from '../run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'sitrep-alerts-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const data = ['--data', join(folder, 'store')];

// Invented alerts of three days.
const OFFICIAL = `oblast,raion,hromada,level,started_at,finished_at,source
Sumy Oblast,,,oblast,2026-03-01 04:00:00+00:00,2026-03-01 05:30:00+00:00,official
Sumy Oblast,,,oblast,2026-03-02 04:10:00+00:00,2026-03-02 04:40:00+00:00,official
Sumy Oblast,Okhtyrskyi raion,,raion,2026-03-02 06:00:00+00:00,2026-03-02 08:00:00+00:00,official
Poltava Oblast,,,oblast,2026-03-02 06:00:00+00:00,2026-03-02 07:00:00+00:00,official
`;
const VOLUNTEER = `region,started_at,finished_at,naive
Sumy Oblast,2026-03-01 04:01:00+00:00,2026-03-01 05:31:00+00:00,False
Odesa Oblast,2026-03-02 03:00:00+00:00,2026-03-02 03:30:00+00:00,True
`;
const SIREN = `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
<identifier>siren-1</identifier><sender>duty@oblast.example</sender><sent>2026-03-02T06:02:00-00:00</sent>
<status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
<info><category>Security</category><event>Air raid alert</event><urgency>Immediate</urgency><severity>Severe</severity>
<certainty>Likely</certainty><senderName>Duty centre of the oblast</senderName>
<headline>Air raid alert declared in Poltava region</headline>
<area><areaDesc>Poltava oblast</areaDesc></area></info></alert>`;

before(async () => {
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const siren = file('siren.xml', SIREN);
  const run = await runCli([
    'ingest',
    file('official.csv', OFFICIAL),
    file('volunteer.csv', VOLUNTEER),
    siren,
    ...data,
  ]);
  assert.equal(run.code, 0, run.err);
  assert.match(run.out, /new, 4 rows of a log .*official\.csv\n.*new, 2 rows of a log .*volunteer\.csv/);
});

const ask = async (...args: string[]) => {
  const run = await runCli(['alerts', ...args, ...data]);
  assert.equal(run.code, 0, run.err);
  return run;
};
const json = async (...args: string[]) => JSON.parse((await ask(...args, '--json')).out);

test('alerts are merged: one told by log, volunteers and message is one; what touches the time is listed', async () => {
  const all = await json('--from', '2026-03-01', '--to', '2026-03-03');
  const brief = all.map((a: { region: string; startedAt: string; sources: { witness: string }[] }) =>
    [a.region, a.startedAt.slice(8, 16), a.sources.map((s) => s.witness).join('+')].join(' '),
  );
  assert.deepEqual(brief, [
    'Sumy Oblast 01T04:00 official+volunteer',
    'Odesa Oblast 02T03:00 volunteer',
    'Sumy Oblast 02T04:10 official',
    'Poltava Oblast 02T06:00 official+cap',
    'Okhtyrskyi raion, Sumy Oblast 02T06:00 official',
  ]);
  assert.deepEqual(Object.keys(all[0]), ['region', 'admin1', 'level', 'startedAt', 'endedAt', 'sources']);
  const touched = await json('--from', '2026-03-01T05:00:00Z', '--to', '2026-03-01T05:10:00Z');
  assert.deepEqual(
    touched.map((a: { startedAt: string }) => a.startedAt),
    ['2026-03-01T04:00:00.000Z'],
  );
  assert.deepEqual(await json('--from', '2026-03-01T05:30:00Z', '--to', '2026-03-01T06:00:00Z'), []);
});

test('a region is asked for by code, name or raion', async () => {
  const of = async (region: string): Promise<number> =>
    (await json('--from', '2026-03-01', '--to', '2026-03-03', '--region', region)).length;
  assert.deepEqual(
    await Promise.all(['UA-59', 'Sumy Oblast', 'sumska oblast', 'Okhtyrka raion', 'UA'].map(of)),
    [3, 3, 3, 1, 5],
  );
  const none = await ask('--from', '2026-03-01', '--to', '2026-03-03', '--region', 'Volyn');
  assert.equal(none.out, '');
  assert.match(none.err, /nothing of Volyn \(5 without --region\)/);
});

test('state at a moment: partial by a raion, clear by the live log, unknown once it is stale', async () => {
  const at = async (moment: string): Promise<string[]> =>
    (await json('--state', '--at', moment)).map(
      (s: { region: string; state: string; why: string | null }) =>
        `${s.region.split(',')[0]} ${s.state}${s.why ? ` ${s.why}` : ''}`,
    );
  const morning = await at('2026-03-02T07:30:00Z');
  assert.ok(morning.includes('Sumy Oblast partial') && morning.includes('Okhtyrskyi raion active'));
  assert.ok(morning.includes('Poltava Oblast clear') && morning.includes('Sevastopol unknown no-data'));
  const late = await at('2026-03-02T09:01:00Z');
  assert.ok(late.includes('Sumy Oblast unknown stale') && !late.some((s) => s.includes('clear')));
  const { out } = await ask('--state', '--at', '2026-03-02T06:30:00Z', '--region', 'Poltava Oblast');
  assert.equal(
    out,
    'Poltava Oblast (UA-53): alert since 2 Mar 2026, 06:00 UTC; official log, CAP message (Duty centre of the oblast)\n',
  );
});

test('runs of days and counts, by the region’s own day', async () => {
  const { out } = await ask('--streaks', '--from', '2026-03-02', '--to', '2026-03-02T12:00:00Z');
  assert.match(out, /Sumy Oblast \(UA-59\): 2nd morning in a row, 2026-03-01 to 2026-03-02 \(Europe\/Kyiv\)/);
  const series = await json(
    '--series',
    'day',
    '--from',
    '2026-03-01',
    '--to',
    '2026-03-03',
    '--region',
    'UA-59',
  );
  assert.deepEqual(series[1], {
    key: '2026-03-02',
    region: 'Sumy Oblast',
    admin1: 'UA-59',
    alerts: 2,
    minutes: { low: 30, high: 150 },
  });
});

test('nothing received later is in it', async () => {
  const run = await ask(
    '--from',
    '2026-03-01',
    '--to',
    '2026-03-03',
    '--as-of',
    '2026-03-02T10:00:00Z',
    '--json',
  );
  assert.equal(run.out, '[]\n');
  assert.match(run.err, /nothing was known of alerts by 2 Mar 2026, 10:00 UTC; .* first received at /);
  const none = await runCli([
    'alerts',
    '--state',
    '--as-of',
    '2026-03-02T10:00:00Z',
    '--data',
    join(folder, 'no'),
  ]);
  assert.doesNotMatch(none.err, /first received/);
});

test('what cannot be asked is told with what to do', async () => {
  for (const [args, said] of [
    [[], /say from when, for example --from/],
    [['--from', '2026-03-02', '--to', '2026-03-01'], /--to must be later than --from/],
    [['--state', '--from', '2026-03-02'], /--state is of one moment: give --at/],
    [['--from', '2026-03-02', '--at', '2026-03-02'], /--at goes with --state/],
    [['--state', '--streaks'], /give one of/],
  ] as const) {
    const run = await runCli(['alerts', ...args, ...data]);
    assert.equal(run.code, 2);
    assert.match(run.err, said);
  }
});

test('the logs of 2022 are taken in without being told what they are; Kyiv’s fourth morning in a row', async (t) => {
  if (!hasAlertLogs) return t.skip('the alert logs are not present');
  const year = ['--data', join(folder, 'year')];
  const files = ['official', 'volunteer'].map((f) => join(shared, 'airraid', `${f}_data_en_2022.csv`));
  const run = await runCli(['ingest', ...files, ...year]);
  assert.match(run.out, /17493 rows of a log[\s\S]*15242 rows of a log/);
  const of = async (...args: string[]) =>
    JSON.parse((await runCli(['alerts', ...args, ...year, '--json'])).out);
  const all = await of('--from', '2022-01-01', '--to', '2023-01-01');
  const own = all.filter((a: { sources: { witness: string }[] }) => a.sources[0]!.witness === 'official');
  assert.equal(own.length, 17493);
  const runs = await of(
    '--streaks',
    '--from',
    '2022-10-13',
    '--to',
    '2022-10-13T09:00:00Z',
    '--region',
    'UA-30',
  );
  const morning = runs.find((s: { part: string }) => s.part === 'morning');
  assert.deepEqual([morning.days, morning.firstOn, morning.before], [4, '2022-10-10', 'none']);
});
