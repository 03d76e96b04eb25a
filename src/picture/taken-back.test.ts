import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Event, EventType } from '../model/event.ts';
import type { Incident, ReportedEvent } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import { projectPicture } from './project-picture.ts';

// Invented occurrences on real geography.
const NOW = '2026-02-03T12:00:00.000Z';
const RIVNE: EventPlace = { name: 'Rivne', country: 'UA', lat: 50.62, lon: 26.25, role: 'at', precision: 1 };

function report(id: string, hour: number, type: EventType, more: Partial<Event> = {}): ReportedEvent {
  const at = `2026-02-03T${String(hour).padStart(2, '0')}:00:00.000Z`;
  return {
    key: `ev_${id}`,
    documentId: id,
    captureId: '',
    report: id,
    source: `${id} desk`,
    title: null,
    url: null,
    lang: 'en',
    publishedAt: at,
    receivedAt: at,
    copyGroup: null,
    statements: [
      {
        key: `st_${id}`,
        id: 's1',
        start: 0,
        end: 1,
        quote: 'x',
        speaker: null,
        channel: null,
        form: 'none',
        basis: 'narrated',
        polarity: 'affirmed',
        events: ['e1'],
      },
    ],
    event: {
      id: 'e1',
      type,
      status: 'occurred',
      start: 0,
      end: 1,
      quote: 'x',
      statements: [],
      time: { start: at, precision: 'minute' },
      places: [RIVNE],
      actors: [],
      equipment: [],
      targets: [],
      counts: [],
      ...more,
    },
  };
}

const gone = (e: ReportedEvent): ReportedEvent => ({
  ...e,
  retracted: { documentId: e.documentId, kind: 'withdrawn', byDocument: null, by: 'Mira', at: NOW },
});

const incident = (...events: ReportedEvent[]): Incident => ({
  id: `in_${events[0]!.key}`,
  type: events[0]!.event.type,
  status: 'occurred',
  time: events[0]!.event.time,
  places: [RIVNE],
  events,
  links: [],
  fields: [],
  notices: [],
  ...(events.every((e) => e.retracted) ? { isRetracted: true as const } : {}),
  independentOrigins: [],
  voices: [],
  firstReceivedAt: events[0]!.receivedAt,
  lastReceivedAt: events.at(-1)!.receivedAt,
});

const picture = (...incidents: Incident[]) => projectPicture(incidents, NOW);

test('an all-clear that was taken back leaves the alert in force', () => {
  const raised = report('alert', 8, 'alert.raised');
  const cleared = report('clear', 9, 'alert.cleared');
  assert.equal(picture(incident(raised), incident(cleared)).alerts[0]!.state, 'clear');
  assert.equal(picture(incident(raised), incident(gone(cleared))).alerts[0]!.state, 'active');
  assert.deepEqual(picture(incident(gone(raised))).alerts, []);
});

test('no tally, ledger line, control or movement stands on a report that was taken back', () => {
  const rows = [
    report('tally', 8, 'defence.interception', {
      counts: [{ what: 'intercepted', low: 3, high: 3, quote: 'three' }],
    }),
    report('aid', 8, 'aid.delivery', { actors: [{ name: 'Norway', kind: 'government', role: 'donor' }] }),
    report('line', 8, 'control.capture'),
    report('bus', 8, 'movement.evacuation', {
      counts: [{ what: 'evacuated', low: 40, high: 40, quote: '40' }],
    }),
  ];
  const sizes = (p: ReturnType<typeof picture>): number[] =>
    [p.airDefence, p.aid, p.control, p.evacuation, p.timeline].map((r) => r.length);
  assert.deepEqual(sizes(picture(...rows.map((r) => incident(r)))), [1, 1, 1, 1, 4]);
  assert.deepEqual(sizes(picture(...rows.map((r) => incident(gone(r))))), [0, 0, 0, 0, 0]);
});

test('of an incident told by two reports the one left gives its row', () => {
  const [a, b] = [report('first', 8, 'control.capture'), report('second', 9, 'control.capture')];
  assert.deepEqual(
    picture(incident(gone(a), b)).control.map((r) => r.events),
    [['ev_second']],
  );
});

test('what was taken back stays in the list of incidents', () => {
  assert.equal(picture(incident(gone(report('first', 8, 'control.capture')))).incidents.length, 1);
});
