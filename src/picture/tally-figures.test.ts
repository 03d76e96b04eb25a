import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AirDefenceAsked, TallyKey } from '../model/air-defence.ts';
import type { KeptTally } from '../model/log-check.ts';
import { claim, keptRows } from './air-defence-for-tests.ts';
import { findLogFigures } from './find-log-figures.ts';
import { narrowFigures, type RegionTest } from './narrow-figures.ts';
import { tallyFigures } from './tally-figures.ts';

/** Summed by hand. Kyiv is two hours ahead of UTC in March until the 31st. */
const ROWS = keptRows(`
  Shahed-136/131            | 2024-03-01 18:30 | 2024-03-02 06:00 | 20 | 15 | Odesa oblast
  X-101/X-555 and Kalibr    | 2024-03-02 03:00 | 2024-03-02 05:00 | 9  | 7  | Ukraine
  Kalibr                    | 2024-03-02 03:00 | 2024-03-02 05:00 | 2  | 2  | Odesa oblast and Mykolaiv oblast
  C-300                     | 2024-03-01 22:00 | 2024-03-02 22:00 | -  | 0  | Kharkiv oblast
  Shahed-136/131            | 2024-03-31 18:00 | 2024-04-01 03:00 | 11 | 9  | south
  Iskander-M and Iskander-K | 2024-04-02 08:00 | 2024-04-02 09:00 | 4  | -  | Kyiv oblast
  Orlan-10                  | 2024-04-05 21:00 | 2024-04-08 21:00 | 30 | 30 | east`);
const by = (key: TallyKey, asked: AirDefenceAsked = {}, isInRegion?: RegionTest) =>
  tallyFigures(narrowFigures(findLogFigures(ROWS), asked, isInRegion), key).map((t) => [
    t.key,
    t.launched,
    t.intercepted,
  ]);
const firstDay = (rows: readonly KeptTally[]) => narrowFigures(findLogFigures(rows), { to: '2024-03-01' });
const exactly = (n: number) => ({ low: n, high: n });

test('a row counts to the local day on which it began; days make their month; what is not said leaves an open end', () => {
  assert.deepEqual(by('day'), [
    ['2024-03-01', exactly(20), exactly(15)],
    ['2024-03-02', { low: 11 }, exactly(9)],
    ['2024-03-31', exactly(11), exactly(9)],
    ['2024-04-02', exactly(4), 'unknown'],
  ]);
  assert.deepEqual(by('month'), [
    ['2024-03', { low: 42 }, exactly(33)],
    ['2024-04', exactly(4), 'unknown'],
  ]);
  const [march] = tallyFigures(findLogFigures(ROWS), 'month');
  assert.deepEqual(march!.unsaid, { launched: 1, intercepted: 0 });
  assert.deepEqual(march!.rate, { low: 0, high: 33 / 42 });
});

test('several models in one row stay one key, by model and by kind; a longer time stands beside and is added to nothing', () => {
  assert.deepEqual(
    by('model').map((r) => r[0]),
    ['C-300', 'Iskander-M and Iskander-K', 'Kalibr', 'Shahed-136/131', 'X-101/X-555 and Kalibr'],
  );
  assert.deepEqual(by('model')[2], ['Kalibr', exactly(2), exactly(2)]);
  assert.deepEqual(by('kind'), [
    ['cruise_missile', exactly(11), exactly(9)],
    ['loitering_munition', exactly(31), exactly(24)],
    ['missile', 'unknown', exactly(0)],
    ['several', exactly(4), 'unknown'],
  ]);
  assert.deepEqual(by('period'), [['2024-04-06/2024-04-08', exactly(30), exactly(30)]]);
});

test('days asked for are both counted; kind and party narrow; a region counts for sure what went there and perhaps what may have', () => {
  assert.deepEqual(by('month', { from: '2024-03-02', to: '2024-03-31' }), [
    ['2024-03', { low: 22 }, exactly(18)],
  ]);
  assert.deepEqual(by('month', { kind: 'missile', to: '2024-03-31' }), [
    ['2024-03', { low: 11 }, exactly(9)],
  ]);
  assert.deepEqual(by('day', { party: 'navy' }), []);
  assert.equal(by('day', { party: 'ua' }).length, 4);
  assert.deepEqual(
    by('day', {}, (p) => p.admin1 === 'UA-51'),
    [
      ['2024-03-01', exactly(20), exactly(15)],
      ['2024-03-02', { low: 0, high: 11 }, { low: 0, high: 9 }],
      ['2024-03-31', { low: 0, high: 11 }, { low: 0, high: 9 }],
    ],
  );
  assert.deepEqual(
    by('day', {}, (p) => p.country === 'UA').map((r) => r[0]),
    by('day').map((r) => r[0]),
  );
  assert.deepEqual(
    by('day', {}, (p) => p.country === 'ML'),
    [],
    'what went "south" went to no other land',
  );
});

test('the two sides stand side by side, reports beside logs; a party of no known side stands alone', () => {
  const figures = [
    ...firstDay(ROWS),
    claim({ day: '2024-03-01', amount: exactly(25) }),
    claim({ day: '2024-03-01', amount: exactly(18), what: 'intercepted', incident: 'in_2' }),
    claim({ day: '2024-03-01', party: 'Russian defence ministry', side: 'RU', amount: exactly(30) }),
    claim({ day: '2024-03-01', party: 'Harbour Post', side: null, amount: exactly(26) }),
  ];
  const told = tallyFigures(figures, 'day').map((t) => [
    t.from,
    t.side,
    t.assertedBy,
    t.launched,
    t.intercepted,
  ]);
  assert.deepEqual(told, [
    ['log', 'UA', 'Ukrainian Air Force', exactly(20), exactly(15)],
    ['reports', null, 'Harbour Post', exactly(26), null],
    ['reports', 'RU', 'Russian defence ministry', exactly(30), null],
    ['reports', 'UA', 'Ukrainian Air Force', exactly(25), exactly(18)],
  ]);
});

test('a party that its page does not tell is on the side of the rest of its table; of two tables of two sides each keeps its own', () => {
  const odd = keptRows('Kalibr | 2024-03-01 03:00 | 2024-03-01 04:00 | 3 | 1', {
    assertedBy: 'page.example',
    line: 9,
  });
  const [day] = tallyFigures(firstDay([...ROWS, ...odd]), 'day');
  assert.equal(day!.assertedBy, 'Ukrainian Air Force; page.example');
  assert.deepEqual(day!.launched, exactly(23));
  const other = keptRows('UAV | 2024-03-01 03:00 | 2024-03-01 04:00 | 8 | 8', {
    capture: 'cap_other',
    assertedBy: 'mod.gov.ru',
  });
  const both = tallyFigures(firstDay([...ROWS, ...other]), 'day');
  assert.deepEqual(
    both.map((t) => [t.side, t.launched]),
    [
      ['RU', exactly(8)],
      ['UA', exactly(20)],
    ],
  );
});

test('a governor, an air force and a ministry of one side are three rows; one body under two names is one', () => {
  const day = '2024-03-01';
  const governor = { day, party: 'Odesa regional administration', what: 'intercepted' } as const;
  const figures = [
    claim({ day, amount: exactly(25) }),
    claim({ day, party: 'Air Force', what: 'intercepted', amount: exactly(18), incident: 'in_2' }),
    claim({ ...governor, amount: exactly(6), incident: 'in_3', area: ['Odesa Oblast'] }),
    claim({ ...governor, amount: exactly(4), incident: 'in_4', area: ['Kyiv Oblast'] }),
    claim({ day, party: 'Ministry of Defence of Ukraine', amount: exactly(26), incident: 'in_5' }),
    claim({ day, area: ['Odesa Oblast'], amount: exactly(9), incident: 'in_6' }),
  ];
  const told = tallyFigures(figures, 'day').map((t) => [
    t.assertedBy,
    t.places ?? [],
    t.launched,
    t.intercepted,
  ]);
  assert.deepEqual(told, [
    ['Air Force; Ukrainian Air Force', [], exactly(25), exactly(18)],
    ['Ministry of Defence of Ukraine', [], exactly(26), null],
    ['Odesa regional administration', ['Kyiv Oblast'], null, exactly(4)],
    ['Odesa regional administration', ['Odesa Oblast'], null, exactly(6)],
    ['Ukrainian Air Force', ['Odesa Oblast'], exactly(9), null],
  ]);
  for (const key of ['month', 'kind'] as const)
    assert.equal(tallyFigures(figures, key).length, told.length, `${key} by ${key}`);
});

test('what is told of another country, or of nowhere by another side, is not of the region asked for', () => {
  const places = [
    { name: 'Ukraine', country: 'UA', lat: 49, lon: 32, role: 'at', precision: 6, radiusKm: 650 },
  ] as const;
  const figures = [claim({ places }), claim({}), claim({ side: null, party: 'Harbour Post' })];
  const parties = (region: string): (string | undefined)[][] =>
    narrowFigures(figures, { region }, () => false).map((f) => [f.party, String(f.isPerhaps)]);
  assert.deepEqual(parties('SD'), [['Harbour Post', 'true']]);
  assert.deepEqual(parties('Sudan'), [['Harbour Post', 'true']]);
  for (const region of ['UA-51', 'Odesa Oblast'])
    assert.deepEqual(parties(region), [
      ['Ukrainian Air Force', 'true'],
      ['Ukrainian Air Force', 'true'],
      ['Harbour Post', 'true'],
    ]);
});
