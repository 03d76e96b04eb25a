import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Incident, ReportedEvent } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import type { ToldAlert } from '../model/told-alert.ts';
import { findReportAlerts } from './find-report-alerts.ts';

const at = (clock: string): string => `2026-03-03T${clock}:00.000Z`;

/** An alert told of for tests: kind, incident, clock and place. */
function told(kind: ToldAlert['kind'], id: string, clock: string, place: Partial<EventPlace>): ToldAlert {
  const event = { key: `ev_${id}`, source: 'Steppe Sky', event: { time: { precision: 'minute' } } };
  return {
    kind,
    incident: { id: `in_${id}` } as Incident,
    event: event as unknown as ReportedEvent,
    place: { name: 'Sumy', admin1: 'UA-59', lat: 50.9, lon: 34.8, role: 'at', precision: 1, ...place },
    at: at(clock),
  };
}

test('the level of a place told: a unit, a raion or city district, a town as a part of its hromada, else none', () => {
  for (const [place, level] of [
    [{ name: 'Sumy Oblast', precision: 4 }, 'oblast'],
    [{ name: 'Kyiv', admin1: 'UA-30' }, 'oblast'],
    [{ name: 'Dniprovskyi District', admin1: 'UA-30' }, 'raion'],
    [{ name: 'Okhtyrka Raion', precision: 3 }, 'raion'],
    [{ name: 'Sumy' }, 'hromada'],
    [{ name: 'the north', precision: 5 }, null],
  ] as const)
    assert.equal(findReportAlerts([told('raised', 'a', '06:00', place)]).words[0]!.level, level, place.name);
});

test('the first all clear of the place ends an alert, unless it was raised there again before; one elsewhere does not', () => {
  const alerts = (...list: ToldAlert[]): (string | null)[] =>
    findReportAlerts(list).words.map((w) => w.endedAt && `${w.endedAt.slice(11, 16)} ${w.endEvent}`);
  const raised = told('raised', 'a', '06:00', {});
  assert.deepEqual(alerts(raised, told('cleared', 'b', '07:00', {}), told('cleared', 'c', '08:00', {})), [
    '07:00 ev_b',
  ]);
  assert.deepEqual(alerts(raised, told('raised', 'd', '06:30', {}), told('cleared', 'b', '07:00', {})), [
    null,
    '07:00 ev_b',
  ]);
  assert.deepEqual(alerts(raised, told('cleared', 'b', '07:00', { name: 'Romny' })), [null]);
  assert.deepEqual(alerts(raised, told('cleared', 'b', '05:00', {})), [null]);
  const later = (day: string) => ({
    ...told('cleared', 'b', '07:00', {}),
    at: `2026-03-${day}T05:00:00.000Z`,
  });
  assert.deepEqual(alerts(raised, later('07')), ['05:00 ev_b']);
  assert.deepEqual(alerts(raised, later('08')), [null], 'after four days it is the end of another');
});

test('an all clear is told of by itself too; an alert beside a place is no unit’s', () => {
  const found = findReportAlerts([
    told('cleared', 'b', '07:00', {}),
    told('raised', 'a', '06:00', { relation: { kind: 'around' } }),
  ]);
  assert.deepEqual(found.words, []);
  assert.deepEqual(found.clears, [
    { region: 'Sumy', admin1: 'UA-59', level: 'hromada', at: at('07:00'), event: 'ev_b' },
  ]);
});
