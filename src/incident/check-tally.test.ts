import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Count, Equipment, Event, EventTime } from '../model/event.ts';
import type { LogCheck } from '../model/log-check.ts';
import type { Speaker } from '../model/statement.ts';
import { checkAgainstLogs } from './check-against-logs.ts';
import { eventOf, placeOf, talliesOf, viewOf } from './log-for-tests.ts';

const TALLY = talliesOf(`
Shahed-136/131          | 2024-02-25 18:00 | 2024-02-26 04:00 | 9  | 9  | Ukraine
Shahed-136/131          | 2024-03-04 18:00 | 2024-03-05 05:00 | 20 | 15 | Ukraine
Shahed-136/131          | 2024-03-06 18:00 | 2024-03-07 05:00 | 30 | 24 | Odesa oblast and south
X-101/X-555 and Kalibr  | 2024-03-07 02:00 | 2024-03-07 06:00 | 12 | 10 | Ukraine
Orlan-10                | 2024-03-08 08:00 | 2024-03-08 09:00 | 1  | 1  | south
Iskander-M              | 2024-03-09 20:00 | 2024-03-09 20:30 | 3  | 0  | Kharkiv oblast
Shahed-136/131          | 2024-03-09 18:00 | 2024-03-10 05:30 | 10 | 6  | Ukraine | 3
Mystery-7               | 2024-03-12 18:00 | 2024-03-12 19:00 | 5  | 5  | Ukraine
Kalibr                  | 2024-03-14 02:00 | 2024-03-14 06:00 | -  | 4  | Odesa oblast
Unknown UAV             | 2024-03-20 08:00 | 2024-03-20 09:00 | 2  | 2  | Ukraine
`);
const ukraine = placeOf('Ukraine', null, { country: 'UA', precision: 6 });
const drones: Equipment = { name: 'Shahed drones', class: 'loitering_munition' };
const missiles: Equipment = { name: 'missiles', class: 'missile' };
const span = (start: string, end: string, precision: EventTime['precision'] = 'range'): EventTime => ({
  start: `${start}:00Z`,
  end: `${end}:00Z`,
  precision,
});
const WEEK = span('2024-03-03T22:00', '2024-03-10T22:00', 'week');
const shot = (low: number, high: number | undefined, quote: string, more = {}): Count => ({
  what: 'intercepted',
  low,
  ...(high === undefined ? {} : { high }),
  quote,
  ...more,
});

function checks(event: Partial<Event>, speaker: Speaker | null = null, tally = TALLY): LogCheck[] {
  const said = { type: 'defence.interception' as const, places: [ukraine], time: WEEK, ...event };
  return checkAgainstLogs([eventOf(said, speaker)], viewOf([], tally));
}
const told = (event: Partial<Event>, speaker: Speaker | null = null, tally = TALLY): string => {
  const [c, ...rest] = checks(event, speaker, tally);
  assert.deepEqual(rest, []);
  return c ? `${c.verdict}: ${c.because}` : 'none';
};

test('a figure over a week is held against the rows of that week and class, whose figures are named', () => {
  assert.equal(
    told({ counts: [shot(24, 99, 'dozens of Shahed drones')], equipment: [drones] }),
    'consistent: The imported tally agrees: its rows for that time and kind come to 45, or with those lost on the way 48 destroyed, as told by Ukrainian Air Force.',
  );
  assert.match(
    told({ counts: [shot(200, 999, 'hundreds of drones')], equipment: [drones] }),
    /^inconsistent: .*come to 45/,
  );
  assert.match(
    told({ counts: [shot(10, 10, '10 missiles')], equipment: [missiles] }),
    /^consistent: .*come to 10 destroyed/,
  );
});

test('ends of intervals are included, and what was lost on the way may be counted or not', () => {
  const at = (n: number): string =>
    told({ counts: [shot(n, n, `${n} Shahed drones`)], equipment: [drones] }).split(':')[0]!;
  assert.deepEqual([44, 45, 46, 48, 49].map(at), [
    'inconsistent',
    'consistent',
    'inconsistent',
    'consistent',
    'inconsistent',
  ]);
  assert.match(
    told({ counts: [shot(45, undefined, 'at least 45 drones')], equipment: [drones] }),
    /^consistent/,
  );
});

test('rows of several models count for a class they all have; for another only perhaps', () => {
  const cruise: Equipment = { name: 'cruise missiles', class: 'cruise_missile' };
  const ballistic: Equipment = { name: 'ballistic missiles', class: 'ballistic_missile' };
  assert.match(told({ counts: [shot(10, 10, '10 cruise missiles')], equipment: [cruise] }), /^consistent/);
  assert.match(
    told({ counts: [shot(0, 0, 'none of the ballistic missiles')], equipment: [ballistic] }),
    /^consistent: .*0 destroyed/,
  );
  const mixed = talliesOf(`
C-300 and Iskander-M | 2024-03-01 00:00 | 2024-03-01 01:00 | 6 | 0 | Ukraine
Iskander-M           | 2024-03-05 00:00 | 2024-03-05 01:00 | 4 | 1 | Ukraine
Iskander-M           | 2024-03-20 00:00 | 2024-03-20 01:00 | 4 | 1 | Ukraine`);
  const launched: Count = { what: 'launched', low: 9, high: 9, quote: '9 ballistic missiles' };
  const month = span('2024-03-01T00:00', '2024-03-15T00:00');
  const russia = [{ name: 'Russian forces', kind: 'state_forces' as const, role: 'initiator' as const }];
  assert.match(
    told(
      { type: 'strike.missile', counts: [launched], equipment: [ballistic], time: month, actors: russia },
      null,
      mixed,
    ),
    /^cannot-be-checked: .*4 to 10 launched.*too wide/,
  );
});

test('a row that crosses the edge of a longer time counts perhaps, of one night it counts where it mostly lies in it', () => {
  const days = span('2024-03-07T00:00', '2024-03-10T22:00');
  assert.match(
    told({ counts: [shot(30, 33, 'some 30 drones')], equipment: [drones], time: days }),
    /^cannot-be-checked: .*6 to 30, or with those lost on the way 9 to 33 destroyed.*too wide/,
  );
  const night = span('2024-03-06T18:00', '2024-03-07T05:00', 'part_of_day');
  assert.match(
    told({ counts: [shot(24, 24, '24 Shahed drones')], equipment: [drones], time: night }),
    /^consistent/,
  );
  assert.match(
    told({ counts: [shot(15, 15, '15 Shahed drones')], equipment: [drones], time: night }),
    /^inconsistent/,
  );
  const before = span('2024-03-05T18:00', '2024-03-06T05:00', 'part_of_day');
  assert.match(
    told({ counts: [shot(24, 24, '24 Shahed drones')], equipment: [drones], time: before }),
    /^cannot.*no row for that, which does not mean none/,
  );
});

test('an oblast has the rows aimed at it for sure, those aimed at "south" or the country only perhaps', () => {
  const odesa = placeOf('Odesa Oblast', 'UA-51');
  const night = span('2024-03-06T18:00', '2024-03-07T05:00', 'part_of_day');
  assert.match(
    told({ places: [odesa], counts: [shot(9, 9, '9 Shahed drones')], equipment: [drones], time: night }),
    /^cannot.*0 to 24/,
  );
  assert.match(
    told({ places: [odesa], counts: [shot(40, 40, '40 Shahed drones')], equipment: [drones], time: night }),
    /^inconsistent/,
  );
  const kharkiv = placeOf('Kharkiv Oblast', 'UA-63');
  const day = span('2024-03-08T22:00', '2024-03-09T22:00', 'day');
  const launched: Count = { what: 'launched', low: 3, high: 3, quote: 'three missiles' };
  assert.match(
    told({ places: [kharkiv], counts: [launched], equipment: [missiles], time: day }),
    /^consistent: .*3 launched/,
  );
});

test('a figure that names one of two kinds counts the other perhaps, one that has its own figure not', () => {
  const both = { equipment: [missiles, drones] };
  assert.match(told({ ...both, counts: [shot(24, 99, 'dozens of missiles')] }), /^cannot.*10 to 55/);
  const own = checks({ ...both, counts: [shot(10, 10, '10 missiles'), shot(45, 45, '45 Shahed drones')] });
  assert.deepEqual(
    own.map((c) => c.verdict),
    ['consistent', 'consistent'],
  );
});

test('the tally speaks for one side only: what the other shot down, or launched, cannot be checked', () => {
  const count = { counts: [shot(45, 45, '45 drones')], equipment: [drones] };
  assert.match(
    told({ ...count, places: [placeOf('Bryansk Oblast', 'RU-BRY')] }),
    /^cannot.*launched at Ukraine and shot down by it/,
  );
  const defender = (name: string) => [{ name, kind: 'state_forces' as const, role: 'defender' as const }];
  assert.match(told({ ...count, actors: defender('Russian air defences') }), /^cannot/);
  assert.match(
    told({ ...count, places: [placeOf('Khartoum', 'SD-KH')], actors: defender('Sudanese army') }),
    /^cannot/,
  );
  assert.match(told({ ...count, places: [] }), /^cannot.*over which country/);
  assert.match(
    told({ ...count, places: [] }, { organisation: 'Russian defence ministry', country: 'RU' }),
    /^cannot/,
  );
  assert.match(
    told({ ...count, places: [] }, { organisation: 'Ukraine’s air force', country: 'UA' }),
    /^consistent/,
  );
  assert.match(told({ ...count, places: [], actors: defender('Ukraine’s air force') }), /^consistent/);
});

test('what has no time, no class in the tally, no full cover or no plain figure cannot be checked', () => {
  const count = shot(45, 45, '45 drones');
  const table: [Partial<Event>, RegExp][] = [
    [{ counts: [count], time: { precision: 'unknown' } }, /no time is said/],
    [{ counts: [count], time: { end: '2024-03-10T00:00:00Z', precision: 'range' } }, /only one end/],
    [{ counts: [count], time: span('2024-03-09T20:00', '2024-03-09T20:10', 'minute') }, /so short a time/],
    [{ counts: [count], time: span('2024-01-01T00:00', '2024-03-10T00:00') }, /reach over all/],
    [
      { counts: [shot(2, 2, '2 helicopters')], equipment: [{ name: 'helicopters', class: 'helicopter' }] },
      /missiles and drones only/,
    ],
    [{ counts: [shot(5, 5, 'five more drones', { increment: true })] }, /an addition/],
    [{ type: 'aid.pledge', counts: [count] }, /does not keep/],
  ];
  for (const [event, why] of table) {
    assert.match(told(event), /^cannot-be-checked/);
    assert.match(told(event), why);
  }
  assert.deepEqual(checks({ counts: [{ what: 'intercepted', value: 'unknown', quote: 'not known' }] }), []);
  assert.deepEqual(checks({ counts: [count], status: 'planned' }), []);
  assert.deepEqual(checks({ counts: [{ what: 'killed', low: 3, high: 3, quote: 'three' }] }), []);
});

test('an unknown model counts perhaps and is named; a row that does not say how many leaves the sum open', () => {
  const day = span('2024-03-11T22:00', '2024-03-12T22:00', 'day');
  assert.match(
    told({ counts: [shot(5, 5, 'five drones')], equipment: [drones], time: day }),
    /^cannot.*0 to 5 destroyed.*no known class among them: Mystery-7/,
  );
  const russia = [{ name: 'Russia', kind: 'government' as const, role: 'initiator' as const }];
  const launched: Count = { what: 'launched', low: 4, high: 4, quote: 'four missiles' };
  const next = span('2024-03-13T22:00', '2024-03-14T22:00', 'day');
  assert.match(
    told({ type: 'strike.missile', counts: [launched], equipment: [missiles], time: next, actors: russia }),
    /^cannot.*0 or more launched/,
  );
});

test('rows that stand in two files count once, like rows of one file twice; order changes nothing', () => {
  const again = TALLY.map((r) => ({ ...r, capture: 'cap_later', line: r.line + 100 }));
  const event = { counts: [shot(45, 45, '45 Shahed drones')], equipment: [drones] };
  assert.match(told(event, null, [...TALLY, ...again]), /^consistent: .*come to 45/);
  const twice = [...TALLY, ...TALLY.slice(1, 2).map((r) => ({ ...r, line: 90 }))];
  assert.match(told(event, null, twice), /^inconsistent: .*come to 60/);
  assert.equal(told(event, null, TALLY.toReversed()), told(event));
});
