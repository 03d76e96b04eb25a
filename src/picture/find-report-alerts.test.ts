import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Incident, ReportedEvent } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import type { ToldAlert } from '../model/told-alert.ts';
import { findReportAlerts } from './find-report-alerts.ts';

const at = (clock: string): string => `2026-03-03T${clock}:00.000Z`;

/** An alert told of for tests: kind, incident, clock and place. */
function told(kind: ToldAlert['kind'], id: string, clock: string, place: Partial<EventPlace>): ToldAlert {
  const event = { key: `ev_${id}`, source: 'Steppe Sky', captureId: 'cap_1' };
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
    [{ name: 'Sumy', precision: 3 }, 'hromada'],
    [{ name: 'Kayes', admin1: 'ML-1', precision: 3 }, 'raion'],
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

test('a unit’s all clear ends the alerts of its parts; that of a part ends no other', () => {
  const ends = (raised: Partial<EventPlace>, cleared: Partial<EventPlace>): string | null =>
    findReportAlerts([told('raised', 'a', '06:00', raised), told('cleared', 'b', '07:00', cleared)]).words[0]!
      .endedAt;
  const kharkiv = { name: 'Kharkiv', admin1: 'UA-63', precision: 3 } as const;
  const raion = { name: 'Kharkiv Raion', admin1: 'UA-63', precision: 3 } as const;
  const oblast = { name: 'Kharkiv Oblast', admin1: 'UA-63', precision: 4 } as const;
  for (const [of, by] of [
    [kharkiv, raion],
    [{ name: 'Kharkivska hromada', admin1: 'UA-63' }, raion],
    [{ name: 'Okhtyrska miska hromada' }, { name: 'Okhtyrka Raion', precision: 3 }],
    [kharkiv, oblast],
    [raion, oblast],
  ] as const)
    assert.equal(ends(of, by), at('07:00'), `${of.name} by ${by.name}`);
  for (const [of, by] of [
    [raion, kharkiv],
    [oblast, raion],
    [kharkiv, { name: 'Izium Raion', admin1: 'UA-63', precision: 3 }],
    [kharkiv, { name: 'Sumy Oblast', precision: 4 }],
    [{ name: 'Romny' }, { name: 'Sumy Raion', precision: 3 }],
  ] as const)
    assert.equal(ends(of, by), null, `${of.name} by ${by.name}`);
});

test('an alert told without a time is the one that its report tells with one, there or around it', () => {
  const starts = (...list: ToldAlert[]): string[] =>
    findReportAlerts(list).words.map((w) => `${w.region} ${w.startedAt.slice(11, 16)}`);
  const oblast = told('raised', 'a', '01:10', { name: 'Sumy Oblast', precision: 4 });
  const town = { ...told('raised', 'b', '09:00', {}), isUntimed: true as const };
  const other = { ...town, event: { ...town.event, captureId: 'cap_2' } };
  assert.deepEqual(starts(oblast, town), ['Sumy Oblast 01:10']);
  assert.deepEqual(starts(told('raised', 'c', '01:12', {}), town), ['Sumy 01:12']);
  assert.deepEqual(starts(town), ['Sumy 09:00']);
  assert.deepEqual(
    findReportAlerts([town, oblast]).words.map((w) => w.isStartAssumed),
    [undefined],
  );
  assert.equal(findReportAlerts([town]).words[0]!.isStartAssumed, true);
  assert.deepEqual(starts(oblast, other), ['Sumy Oblast 01:10', 'Sumy 09:00'], 'another report');
  assert.deepEqual(starts(told('raised', 'c', '01:12', { name: 'Romny' }), town), [
    'Romny 01:12',
    'Sumy 09:00',
  ]);
  const timed = told('raised', 'b', '09:00', {});
  assert.deepEqual(starts(oblast, timed), ['Sumy Oblast 01:10', 'Sumy 09:00']);
});
