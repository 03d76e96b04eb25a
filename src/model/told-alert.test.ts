import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventTime } from './event.ts';
import type { Incident } from './incident.ts';
import { toldAlerts } from './told-alert.ts';

/** What an event of this type and time tells of alerts: kind, clock, by, until. Published 3 March 2026, 09:00 UTC. */
function told(type: 'alert.raised' | 'alert.cleared', time: EventTime): string[] {
  const event = {
    key: 'ev_1',
    publishedAt: '2026-03-03T09:00:00Z',
    event: { type, status: 'occurred', places: [{ name: 'Sumy', role: 'at' }], time },
  };
  const incident = { id: 'in_1', events: [event], retractions: [] } as unknown as Incident;
  const clock = (at: string | undefined): string => at?.slice(11, 16) ?? '–';
  return toldAlerts([incident]).map((t) => `${t.kind} ${clock(t.at)} ${clock(t.by)} ${clock(t.until)}`);
}
const at = (clock: string, day = '03'): string => `2026-03-${day}T${clock}:00Z`;
const range = (start: string, end: string, quote: string, day = '03'): EventTime => ({
  start: at(start, day),
  end: at(end),
  precision: 'range',
  quote,
});

test('an alert told with both its ends by the clock was raised and is over', () => {
  for (const quote of [
    'from 02:00 to 03:30',
    'з 02:00 до 03:30',
    '02.00–03.30',
    'from 2 to 3:30 am',
    'from midnight to 3.30am',
  ])
    assert.deepEqual(
      told('alert.raised', range('02:00', '03:30', quote)),
      ['raised 02:00 – 03:30', 'cleared 03:30 – –'],
      quote,
    );
});

test('a stretch in which it began somewhere, that still goes on, or of days is no such alert', () => {
  for (const [time, wanted] of [
    [range('02:00', '03:30', 'between 02:00 and 03:30'), 'raised 02:00 03:30 –'],
    [range('02:00', '03:30', 'між 02:00 і 03:30'), 'raised 02:00 03:30 –'],
    [range('02:00', '09:00', 'since 02:00'), 'raised 02:00 09:00 –'],
    [range('02:00', '10:00', 'from 02:00 to 10:00'), 'raised 02:00 10:00 –'],
    [range('00:00', '00:00', 'from 1 to 2 March', '01'), 'raised 00:00 00:00 –'],
  ] as const)
    assert.deepEqual(told('alert.raised', time), [wanted], time.quote);
});

test('a time to the minute is where that begins, for an end as for a beginning', () => {
  const minute: EventTime = { start: at('03:40'), end: at('03:41'), precision: 'minute', quote: 'о 03:40' };
  assert.deepEqual(told('alert.cleared', minute), ['cleared 03:40 – –']);
  assert.deepEqual(told('alert.raised', minute), ['raised 03:40 03:41 –']);
  const part: EventTime = { start: at('03:00'), end: at('06:00'), precision: 'part_of_day' };
  assert.deepEqual(told('alert.cleared', part), ['cleared 03:00 06:00 –']);
  assert.deepEqual(told('alert.cleared', { end: at('03:40'), precision: 'range' }), [
    'cleared 03:40 03:40 –',
  ]);
  assert.deepEqual(told('alert.raised', { precision: 'unknown' }), ['raised 09:00 – –']);
});
