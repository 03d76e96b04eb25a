// What the publishing policy makes of reports taken back. Invented occurrences on real geography.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import type { ReportedEvent, Retraction } from '../../src/model/incident.ts';
import type { PublicPicture } from '../../src/model/public-picture.ts';
import { projectPicture } from '../../src/picture/project-picture.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import { publicPicture } from '../../src/publishing.ts';
import { reported, type Sketch, town } from './build-events.ts';

const at = (clock: string): string => `2025-06-10T${clock}:00Z`;
const day = { start: at('00:00'), end: '2025-06-11T00:00:00Z', precision: 'day' } as const;
const kosti = town('Kosti', 'SD', 13.163, 32.663);
const rabak = town('Rabak', 'SD', 13.18, 32.74);
const tell = (report: string, clock: string, event: Partial<Sketch>): ReportedEvent[] =>
  reported({
    report,
    source: 'Nile Desk',
    at: at(clock),
    events: [{ type: 'strike.drone', time: day, places: [kosti], ...event }],
  });
const plant = { targets: [{ name: 'the Rabak power plant', class: 'energy' as const }], places: [rabak] };
const by = (events: ReportedEvent[], retraction: Partial<Retraction>): ReportedEvent[] =>
  events.map((e) => ({
    ...e,
    retracted: {
      documentId: e.documentId,
      kind: 'withdrawn',
      byDocument: 'notice',
      at: at('11:30'),
      reason: 'We withdraw our report; it was the Rabak power plant.',
      ...retraction,
    },
  }));
const published = (events: ReportedEvent[], asOf: string): PublicPicture =>
  publicPicture(projectPicture(linkIncidents(events, []), asOf), DEFAULT_POLICY);

test('a report is shown as taken back though the notice that does so is held; its id and words leave with it', () => {
  const told = tell('first', '06:00', { type: 'talks.meeting' });
  const all = [...by(told, {}), ...tell('notice', '11:30', plant)];
  const early = published(all, at('11:40'));
  const [event] = early.incidents.flatMap((i) => i.events);
  assert.deepEqual(event!.retracted, {
    documentId: 'first',
    kind: 'withdrawn',
    byDocument: null,
    at: at('11:30'),
  });
  assert.doesNotMatch(JSON.stringify(early), /"notice"|Rabak|power/);
  const late = published(all, at('15:00'));
  const [shown] = late.incidents.flatMap((i) => i.events).filter((e) => e.retracted);
  assert.equal(shown!.retracted!.reason, 'We withdraw our report; it was the [place withheld] power plant.');
  assert.equal(shown!.retracted!.byDocument, 'notice');
});

test('what a notice says only to take it back is no incident, and still holds the notice', () => {
  const own = by(tell('notice', '11:30', plant), { documentId: 'notice' });
  const told = by(tell('first', '06:00', { type: 'talks.meeting' }), {});
  const early = published([...own, ...told], at('11:40'));
  assert.deepEqual(
    early.incidents.map((i) => i.type),
    ['talks.meeting'],
  );
  assert.doesNotMatch(JSON.stringify(early), /Rabak|power/);
  assert.deepEqual(
    published([...own, ...told], at('15:00')).incidents.map((i) => i.type),
    ['talks.meeting'],
  );
});

test('where only what was taken back is not held, the public incident says so and gains nothing from the held report', () => {
  const first = by(tell('first', '06:00', { ...plant, places: [kosti] }), { byDocument: null, by: 'Mira' });
  const second = tell('second', '11:30', { ...plant, places: [kosti] });
  const [whole] = linkIncidents([...first, ...second], []);
  assert.equal(whole!.isRetracted, undefined);
  const [shown] = published([...first, ...second], at('11:40')).incidents;
  assert.equal(shown!.isRetracted, true);
  assert.deepEqual(shown!.fields, []);
});
