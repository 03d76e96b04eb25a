import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import type { Actor, Event } from '../../src/model/event.ts';
import type { Incident, ReportedEvent } from '../../src/model/incident.ts';
import { projectPicture } from '../../src/picture/project-picture.ts';
import { body, reported, type Sketch, town } from './build-events.ts';

// Invented occurrences on real geography: an evacuation told before and after, two donors, two hits in one town, a truce denied.
const walikale = town('Walikale', 'CD', -1.423, 28.061);
const goma = town('Goma', 'CD', -1.679, 29.222);
const congo = town('Congo', 'CD', -2.9, 23.6, { precision: 6, radiusKm: 1000, role: 'to' });
const day = (n: number) =>
  ({ start: `2025-02-0${n}T00:00:00Z`, end: `2025-02-0${n + 1}T00:00:00Z`, precision: 'day' }) as const;
const tell = (report: string, at: string, ...events: Sketch[]): ReportedEvent[] =>
  reported({ report, source: `${report} desk`, at, events });
const donor = (name: string): Actor => ({ name, kind: 'government', role: 'donor' });
const said = (who: string, quote: string) => [{ quote, speaker: body(who, 'CD') }];
const tents = { equipment: [{ name: 'tents', class: 'other' }] } satisfies Partial<Event>;

const EVENTS = [
  ...tell('order', '2025-02-03T08:00:00Z', {
    type: 'movement.evacuation',
    status: 'planned',
    time: { start: '2025-02-03T08:00:00Z', precision: 'range' },
    places: [{ ...walikale, role: 'from' }],
    said: said('North Kivu government', 'Residents of Walikale are to leave by Wednesday.'),
  }),
  ...tell('done', '2025-02-06T08:00:00Z', {
    type: 'movement.evacuation',
    time: day(5),
    places: [{ ...walikale, role: 'from' }],
    counts: [{ what: 'evacuated', low: 3600, high: 4400, quote: 'about 4,000 people' }],
    said: said('Lake Relief', 'About 4,000 people were taken out of Walikale.'),
  }),
  ...tell('oslo', '2025-02-04T10:00:00Z', {
    type: 'aid.pledge',
    status: 'planned',
    places: [congo],
    actors: [donor('Norway')],
    ...tents,
    said: said('Norwegian government', 'Norway will send tents.'),
  }),
  ...tell('tokyo', '2025-02-04T11:00:00Z', {
    type: 'aid.pledge',
    status: 'planned',
    places: [congo],
    actors: [donor('Japan')],
    ...tents,
    said: said('Japanese government', 'Japan will send tents.'),
  }),
  ...tell('school', '2025-02-05T12:00:00Z', {
    type: 'strike.artillery',
    time: day(4),
    places: [goma],
    targets: [{ name: 'school', class: 'education' }],
    said: said('Goma teachers union', 'Shells hit a school in Goma.'),
  }),
  ...tell('clinic', '2025-02-05T13:00:00Z', {
    type: 'strike.artillery',
    time: day(4),
    places: [goma],
    targets: [{ name: 'clinic', class: 'health' }],
    said: said('Lake Relief', 'A clinic in Goma was shelled.'),
  }),
  ...tell('truce', '2025-02-06T15:00:00Z', {
    type: 'talks.agreement',
    time: day(6),
    places: [goma],
    said: said('River Mediation Group', 'A truce was signed in Goma.'),
  }),
  ...tell('notruce', '2025-02-06T18:00:00Z', {
    type: 'talks.agreement',
    status: 'denied',
    places: [goma],
    said: [{ quote: 'We signed nothing in Goma.', speaker: body('Hill Front', 'CD'), polarity: 'denied' }],
  }),
];
const incidents = linkIncidents(EVENTS, []);
const group = (report: string): Incident => incidents.find((i) => i.events.some((e) => e.report === report))!;
const members = (report: string): string =>
  group(report)
    .events.map((e) => e.report)
    .join('+');

test('an evacuation ordered and then carried out is one incident, its status revised', () => {
  assert.equal(members('order'), 'order+done');
  assert.equal(group('order').status, 'occurred');
  assert.deepEqual(
    group('order')
      .fields.filter((f) => f.field === 'status')
      .map((f) => [f.verdict, ...f.values.map((v) => v.value)]),
    [['revised', 'planned', 'occurred']],
  );
});

test('two donors of the same thing are two pledges', () => {
  assert.equal(members('oslo'), 'oslo');
  assert.equal(members('tokyo'), 'tokyo');
});

test('a school and a clinic shelled in one town on one day are two strikes', () => {
  assert.equal(members('school'), 'school');
});

test('an agreement one party denies is one incident in conflict', () => {
  assert.equal(members('truce'), 'truce+notruce');
  assert.ok(group('truce').fields.some((f) => f.field === 'status' && f.verdict === 'conflict'));
});

test('the picture lists pledges by donor and evacuations by report, adding nothing up', () => {
  const picture = projectPicture(incidents, '2025-02-07T00:00:00Z');
  assert.deepEqual(picture.aid.map((r) => [r.donor, r.item, r.stage]).sort(), [
    ['Japan', 'tents', 'announced'],
    ['Norway', 'tents', 'announced'],
  ]);
  assert.deepEqual(
    picture.evacuation.flatMap((r) => r.people.map((p) => p.amount)),
    [{ low: 3600, high: 4400 }],
  );
  assert.ok(picture.evacuation.every((r) => r.origins.length > 0));
});
