import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Event, EventTime, Recurrence } from '../model/event.ts';
import type { EventPlace } from '../model/place.ts';
import { checkAgainstLogs } from './check-against-logs.ts';
import { alertsOf, eventOf, placeOf, viewOf } from './log-for-tests.ts';

// Local time in Odesa is UTC+2 until 31 March 2024, 03:00, and UTC+3 after it.
const LOG = alertsOf(`
UA-51 | 2024-02-20 04:10 | 2024-02-20 05:00
UA-51 | 2024-03-07 04:30 | 2024-03-07 05:10
UA-51 | 2024-03-08 02:00 | 2024-03-08 03:30
UA-51 | 2024-03-08 20:30 | 2024-03-08 21:40
UA-51 | 2024-03-09 07:00 | 2024-03-09 07:20
UA-51 | 2024-03-10 03:05 | 2024-03-10 04:00
UA-63 | 2024-03-06 10:00 | 2024-03-06 11:00
UA-63 | 2024-03-07 05:00 | 2024-03-07 06:00
UA-63 | 2024-03-09 05:00 | 2024-03-09 06:00 | raion
UA-63 | 2024-03-10 05:00 | 2024-03-10 06:00
UA-59 | 2024-03-08 05:00 | -
UA-59 | 2024-03-10 05:00 | 2024-03-10 06:00
UA-51 | 2024-03-29 22:00 | 2024-03-29 22:30
UA-51 | 2024-03-30 23:30 | 2024-03-31 00:10
UA-51 | 2024-03-31 22:30 | 2024-03-31 23:00
UA-59 | 2024-04-05 05:00 | 2024-04-05 06:00
`);
const odesa = placeOf('Odesa Oblast', 'UA-51');
const MORNING_10: EventTime = {
  start: '2024-03-10T03:00:00Z',
  end: '2024-03-10T10:00:00Z',
  precision: 'part_of_day',
};
const run = (ordinal: number, quote: string, unit = 'day'): Recurrence => ({ ordinal, unit, quote });

function checked(
  recurrence: Recurrence,
  places: EventPlace[],
  time: EventTime = MORNING_10,
  more: Partial<Event> = {},
  log = LOG,
): string {
  const [check, ...rest] = checkAgainstLogs([eventOf({ recurrence, places, time, ...more })], viewOf(log));
  assert.deepEqual(rest, []);
  return check ? `${check.verdict}: ${check.because}` : 'none';
}

test('a run of mornings is borne out where each has an alert that began or was in force in it', () => {
  assert.equal(
    checked(run(4, 'fourth morning in a row'), [odesa]),
    'consistent: The official alert log agrees: in Odesa Oblast alerts began on 7 March at 06:30, 8 March (in force since 8 March 04:00), 9 March at 09:00 and 10 March 2024 at 05:05 (Europe/Kyiv time).',
  );
});

test('a run longer than the log has is contradicted where the log covers the day that lacks one', () => {
  assert.match(
    checked(run(5, 'fifth morning in a row'), [odesa]),
    /^inconsistent: The official alert log differs: it has no alert in Odesa Oblast on the morning of 6 March 2024, from 05:00 to 12:00/,
  );
});

test('the same words in Ukrainian and Russian are the same run', () => {
  for (const quote of ['четвертий ранок поспіль', 'четвёртое утро подряд'])
    assert.match(checked(run(4, quote), [odesa]), /^consistent/, quote);
});

test('days and nights are other stretches than mornings', () => {
  const day: EventTime = { start: '2024-03-09T22:00:00Z', end: '2024-03-10T22:00:00Z', precision: 'day' };
  assert.match(checked(run(4, 'fourth day in a row'), [odesa], day), /^consistent/);
  const night: EventTime = {
    start: '2024-03-08T19:00:00Z',
    end: '2024-03-09T03:00:00Z',
    precision: 'part_of_day',
  };
  // 21:00–05:00: the night to the 8th has an alert from 04:00, that to the 9th from 22:30, that to the 7th none.
  assert.match(checked(run(2, 'second night running', 'night'), [odesa], night), /^consistent/);
  assert.match(checked(run(3, 'third night running', 'night'), [odesa], night), /^inconsistent/);
});

test('nights around a change of the clocks keep to the wall clock', () => {
  const time: EventTime = {
    start: '2024-03-31T18:00:00Z',
    end: '2024-04-01T02:00:00Z',
    precision: 'part_of_day',
  };
  assert.equal(
    checked(run(3, 'third night in a row', 'night'), [odesa], time),
    'consistent: The official alert log agrees: in Odesa Oblast alerts began on 30 March at 00:00, 31 March at 01:30 and 1 April 2024 at 01:30 (Europe/Kyiv time).',
  );
});

test('a region, a time or a day the log does not cover cannot be checked', () => {
  const late: EventTime = {
    start: '2024-04-07T02:00:00Z',
    end: '2024-04-07T09:00:00Z',
    precision: 'part_of_day',
  };
  const table: [string, RegExp][] = [
    [
      checked(run(2, 'second morning in a row'), [placeOf('Lviv Oblast', 'UA-46')]),
      /does not cover Lviv Oblast/,
    ],
    [checked(run(2, 'second morning in a row'), [placeOf('Khartoum', 'SD-KH')]), /does not cover/],
    [checked(run(2, 'second morning in a row'), [placeOf('Belgorod Oblast', 'RU-BEL')]), /does not cover/],
    [checked(run(3, 'third morning in a row'), [odesa], late), /does not reach to that time/],
    [checked(run(2, 'second morning in a row'), []), /not said where/],
    [
      checked(run(2, 'second morning in a row'), [placeOf('the south', null, { precision: 5 })]),
      /no region of it/,
    ],
    [
      checked(run(2, 'second morning in a row'), [odesa], { precision: 'unknown' }),
      /not said closely enough/,
    ],
  ];
  for (const [got, wanted] of table) {
    assert.match(got, /^cannot-be-checked/);
    assert.match(got, wanted);
  }
});

test('a day without a row of any region is taken as lost, not as quiet', () => {
  const gap = LOG.filter((r) => !r.startedAt.startsWith('2024-03-09'));
  assert.match(
    checked(run(4, 'fourth morning in a row'), [odesa], MORNING_10, {}, gap),
    /^cannot-be-checked: .*no row of any region, so it may not have been kept, on the morning of 9 March 2024/,
  );
});

test('an alert for one raion bears out its oblast, and tells nothing of a town of it', () => {
  const oblast = placeOf('Kharkiv Oblast', 'UA-63');
  const town = placeOf('Kharkiv', 'UA-63', { precision: 1 });
  assert.match(checked(run(2, 'second morning in a row'), [oblast]), /^consistent/);
  assert.match(
    checked(run(2, 'second morning in a row'), [town]),
    /^cannot-be-checked: .*for parts of Kharkiv Oblast only/,
  );
});

test('an alert without an end bears out its own day and leaves the next open', () => {
  const sumy = placeOf('Sumy Oblast', 'UA-59');
  assert.match(checked(run(3, 'third morning in a row'), [sumy]), /^inconsistent/);
  const next = alertsOf('UA-59 | 2024-03-09 02:00 | -');
  assert.match(
    checked(run(2, 'second morning in a row'), [sumy], MORNING_10, {}, [...LOG, ...next]),
    /^cannot-be-checked: .*does not say when an earlier alert ended/,
  );
});

test('a whole country is borne out by any of its regions, two places only by both', () => {
  const ukraine = placeOf('Ukraine', null, { country: 'UA', precision: 6 });
  assert.match(checked(run(4, 'fourth morning in a row'), [ukraine]), /^consistent/);
  assert.match(
    checked(run(4, 'fourth morning in a row'), [odesa, placeOf('Kharkiv Oblast', 'UA-63')]),
    /^inconsistent/,
  );
});

test('what is no alert, did not happen, or is counted in weeks or times cannot be checked; plans are not', () => {
  const words = 'third day in a row';
  assert.match(checked(run(3, words), [odesa], MORNING_10, { type: 'protest' }), /^cannot.*something else/);
  assert.match(
    checked(run(3, words), [odesa], MORNING_10, { type: 'strike.drone' }),
    /^cannot.*something else/,
  );
  assert.match(checked(run(3, words), [odesa], MORNING_10, { status: 'denied' }), /^cannot.*did not happen/);
  assert.match(checked(run(3, 'third week running', 'week'), [odesa]), /^cannot.*run of weeks/);
  assert.match(checked(run(3, 'third time in a row', 'time'), [odesa]), /^cannot.*run of times/);
  assert.equal(checked(run(3, words), [odesa], MORNING_10, { status: 'possible' }), 'none');
});

test('each log is held against by itself, and with none imported nothing is checked', () => {
  const event = eventOf({ recurrence: run(2, 'second morning in a row'), places: [odesa], time: MORNING_10 });
  const volunteers = LOG.filter((r) => !r.startedAt.startsWith('2024-03-09T07')).map((r) => ({
    ...r,
    witness: 'volunteer' as const,
    capture: 'cap_volunteer',
  }));
  assert.deepEqual(
    checkAgainstLogs([event], viewOf([...LOG, ...volunteers])).map((c) => [c.log, c.verdict]),
    [
      ['official', 'consistent'],
      ['volunteer', 'inconsistent'],
    ],
  );
  assert.deepEqual(checkAgainstLogs([event], viewOf([])), []);
});

test('a day that is not said closely enough is decided only where both readings agree', () => {
  const day: EventTime = { start: '2024-03-08T22:00:00Z', end: '2024-03-09T22:00:00Z', precision: 'day' };
  assert.match(
    checked(run(2, 'second night in a row', 'night'), [odesa], day),
    /^cannot-be-checked: .*they differ/,
  );
  const whole: EventTime = { start: '2024-03-06T22:00:00Z', end: '2024-03-10T10:00:00Z', precision: 'range' };
  assert.match(checked(run(4, 'fourth morning in a row'), [odesa], whole), /^consistent/);
});
