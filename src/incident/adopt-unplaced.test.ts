import assert from 'node:assert/strict';
import { test } from 'node:test';
import { body, reported, town } from '../../test/scenario/build-events.ts';
import type { ReportedEvent } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import { linkIncidents } from './link-incidents.ts';

const night = {
  start: '2025-05-01T18:00:00Z',
  end: '2025-05-02T04:00:00Z',
  precision: 'part_of_day',
} as const;
const strike = (report: string, places: EventPlace[], country: string): ReportedEvent[] =>
  reported({
    report,
    source: report,
    at: '2025-05-02T08:00:00Z',
    events: [
      {
        type: 'strike.air',
        time: night,
        places,
        said: [{ quote: 'It was bombed.', speaker: body(`${report} post`, country) }],
      },
    ],
  });
const groups = (...events: ReportedEvent[][]): string[] =>
  linkIncidents(events.flat(), []).map((i) => i.events.map((e) => e.report).join('+'));

const kutkai = town('Kutkai', 'MM', 23.45, 97.935);
const djibo = town('Djibo', 'BF', 14.1, -1.63);

test('an event without a place joins the only one it can be', () => {
  assert.deepEqual(groups(strike('a', [kutkai], 'MM'), strike('b', [], 'MM')), ['a+b']);
});

test('where there are two, it stays alone', () => {
  const hsipaw = town('Hsipaw', 'MM', 22.621, 97.298);
  assert.equal(
    groups(strike('a', [kutkai], 'MM'), strike('c', [hsipaw], 'MM'), strike('b', [], 'MM')).length,
    3,
  );
});

test('a report on another country is no candidate', () => {
  assert.equal(groups(strike('a', [djibo], 'BF'), strike('b', [], 'MM')).length, 2);
});
