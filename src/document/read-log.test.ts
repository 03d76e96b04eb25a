import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { LogFormat, LogRows, TallyLogRow } from '../model/log-check.ts';
import { capture } from './capture-for-tests.ts';
import { readLog } from './read-log.ts';

const OFFICIAL = 'oblast,raion,hromada,level,started_at,finished_at,source\n';
const VOLUNTEER = 'region,started_at,finished_at,naive\n';
const TALLIES = 'time_start,time_end,model,launch_place,target,launched,destroyed,not_reach_goal,source\n';
const read = (format: LogFormat, text: string) => readLog(capture(format, text));
const rows = (log: LogRows) => log.rows.map((r) => ({ ...r }));

test('official alerts keep their level, their place within an oblast and a missing end', () => {
  const { value, issues } = read(
    'airraid-official',
    `${OFFICIAL}Sumska oblast,,,oblast,2024-03-30 22:10:00+00:00,2024-03-31 01:30:00+00:00,official
Sumska oblast,Okhtyrskyi raion,,raion,2024-03-31 00:10:00+00:00,,official
Konotopskyi raion,Sumska oblast,Putyvlska terytorialna hromada,hromada,2024-03-31T03:10:00+03:00,2024-03-31 01:10:00Z,official
`,
  );
  assert.deepEqual(issues, []);
  assert.deepEqual(rows(value), [
    {
      line: 2,
      witness: 'official',
      region: 'Sumska oblast',
      admin1: 'UA-59',
      level: 'oblast',
      startedAt: '2024-03-30T22:10:00.000Z',
      endedAt: '2024-03-31T01:30:00.000Z',
    },
    {
      line: 3,
      witness: 'official',
      region: 'Okhtyrskyi raion, Sumska oblast',
      admin1: 'UA-59',
      level: 'raion',
      startedAt: '2024-03-31T00:10:00.000Z',
      endedAt: null,
    },
    {
      line: 4,
      witness: 'official',
      region: 'Putyvlska terytorialna hromada, Sumska oblast, Konotopskyi raion',
      admin1: 'UA-59',
      level: 'hromada',
      startedAt: '2024-03-31T00:10:00.000Z',
      endedAt: '2024-03-31T01:10:00.000Z',
    },
  ]);
});

test('an end that volunteers took for granted says so; a region not known has no code', () => {
  const { value, issues } = read(
    'airraid-volunteer',
    `${VOLUNTEER}Odeska oblast,2023-05-01 20:00:00+00:00,2023-05-01 20:30:00+00:00,True
Upper Nile,2023-05-01 21:00:00+00:00,2023-05-01 21:20:00+00:00,False
Upper Nile,2023-05-02 21:00:00+00:00,2023-05-02 21:20:00+00:00,False
`,
  );
  assert.deepEqual(
    issues.map((i) => `${i.code} ${i.where}: ${i.message}`),
    ['unknown-region line 3: no region of "Upper Nile" is known here; its 2 rows are kept by that name'],
  );
  assert.deepEqual(
    value.rows.map((r) => ('witness' in r ? [r.admin1, r.isEndAssumed ?? false] : [])),
    [
      ['UA-51', true],
      [null, false],
      [null, false],
    ],
  );
});

test('a row that cannot be is refused with its line and reason, its neighbours are kept', () => {
  const { value, issues } = read(
    'airraid-official',
    `${OFFICIAL}Lvivska oblast,,,oblast,2024-01-02 10:00:00+00:00,2024-01-02 09:00:00+00:00,official
Lvivska oblast,,,village,2024-01-02 10:00:00+00:00,,official
,,,oblast,2024-01-02 10:00:00+00:00,,official
Lvivska oblast,,,oblast,yesterday,,official
Lvivska oblast,,,oblast,2024-02-30 10:00:00+00:00,2024-03-01 11:00:00+00:00,official
Lvivska oblast,,,oblast,2023-01-02 11:00:00+00:00,2023-02-29 11:30:00+00:00,official
Lvivska oblast,,,oblast,2024-01-02 11:00:00+00:00,2024-01-02 11:30:00+00:00,official
`,
  );
  assert.equal(value.rows.length, 1);
  assert.deepEqual(
    issues.map((i) => `${i.code} ${i.where}: ${i.message}`),
    [
      'bad-line line 2: it ends (2024-01-02 09:00:00+00:00) before it starts (2024-01-02 10:00:00+00:00)',
      'bad-line line 3: "village" is no level (oblast, raion, hromada)',
      'bad-line line 4: it names no region',
      'bad-line line 5: "yesterday" is no time (2022-03-15 16:10:34+00:00)',
      'bad-line line 6: "2024-02-30 10:00:00+00:00" is no time (2022-03-15 16:10:34+00:00)',
      'bad-line line 7: "2023-02-29 11:30:00+00:00" is no time (2022-03-15 16:10:34+00:00)',
    ],
  );
});

test('a log of which no row can be read is refused whole', () => {
  assert.throws(() => read('airraid-volunteer', VOLUNTEER), { code: 'no-rows', message: /it has no rows/ });
  assert.throws(() => read('airraid-volunteer', `${VOLUNTEER}a,b,c,d\n`), {
    code: 'no-rows',
    message: /line 2/,
  });
});

test('tallies: local time, days without an hour, mixed models kept mixed, what is not said is null and not 0', () => {
  const { value, issues } = read(
    'missile-tallies',
    `${TALLIES}2023-07-01 20:30,2023-07-02 06:00,Shahed-136/131,Bryansk oblast,Sumy oblast and north,12.0,0.0,7.0,kpszsu/posts/1
2023-12-05,2023-12-05,X-101/X-555 and Kalibr,,Ukraine,30,,,elsewhere.example/1
2023-12-06,2023-12-06 07:30,Unknown UAV,,,NaN,4.0,,
2023-12-07,2023-12-06,Kalibr,,,1,1,,
2023-12-07,2023-12-08,Kalibr,,,one,1,,
2023-12-07,2023-12-08,,,,1,1,,
`,
  );
  const base = { lost: null, launchPlace: null, target: null };
  assert.deepEqual(rows(value), [
    {
      line: 2,
      startedAt: '2023-07-01T17:30:00.000Z',
      endedAt: '2023-07-02T03:00:00.000Z',
      model: 'Shahed-136/131',
      launched: 12,
      destroyed: 0,
      lost: 7,
      assertedBy: 'Ukrainian Air Force',
      launchPlace: 'Bryansk oblast',
      target: 'Sumy oblast and north',
    },
    {
      ...base,
      line: 3,
      startedAt: '2023-12-04T22:00:00.000Z',
      endedAt: '2023-12-05T22:00:00.000Z',
      model: 'X-101/X-555 and Kalibr',
      launched: 30,
      destroyed: null,
      assertedBy: 'elsewhere.example',
      target: 'Ukraine',
    },
    {
      ...base,
      line: 4,
      startedAt: '2023-12-05T22:00:00.000Z',
      endedAt: '2023-12-06T05:30:00.000Z',
      model: 'Unknown UAV',
      launched: null,
      destroyed: 4,
      assertedBy: 'a party not named',
    },
  ]);
  assert.deepEqual(
    issues.map((i) => i.where),
    ['line 5', 'line 6', 'line 7'],
  );
});

const shared = join(import.meta.dirname, '../../../shared/data');
const file = (name: string): string | null => {
  const path = join(shared, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
};

test('the public logs are read whole, every region known and every total exact', (t) => {
  const official = file('airraid/official_data_en_2022.csv');
  const tallies = file('missiles/missile_attacks_daily_2022-2024.csv');
  if (!official || !tallies) return t.skip('shared/data/airraid and missiles: not present');
  const alerts = read('airraid-official', official);
  assert.deepEqual(alerts.issues, []);
  assert.equal(alerts.value.rows.length, official.trim().split('\n').length - 1);
  assert.ok(alerts.value.rows.every((r) => 'admin1' in r && r.admin1 !== null));
  const { value, issues } = read('missile-tallies', tallies);
  assert.deepEqual(issues, []);
  assert.ok(value.kind === 'tallies');
  const sum = (pick: (r: TallyLogRow) => number | null): number =>
    value.rows.reduce((n, r) => n + (pick(r) ?? 0), 0);
  const column = (name: string): number => {
    const [head, ...lines] = tallies.trim().split('\n').map(plainCells);
    const at = head!.indexOf(name);
    return lines.reduce((n, cells) => n + (cells[at] ? Number(cells[at]) : 0), 0);
  };
  assert.equal(
    sum((r) => r.launched),
    column('launched'),
  );
  assert.equal(
    sum((r) => r.destroyed),
    column('destroyed'),
  );
  assert.equal(value.rows.filter((r) => r.launched === null).length, 3);
});

/** Cells by commas outside quotes: another way than the reader's, to hold it against. */
function plainCells(line: string): string[] {
  return line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
}
