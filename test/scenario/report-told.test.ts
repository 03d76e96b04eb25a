import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import type { EventTime } from '../../src/model/event.ts';
import { checkReport } from '../../src/output/report/check/check-report.ts';
import type { SituationReport } from '../../src/output/report/report-shape.ts';
import { projectPicture } from '../../src/picture/project-picture.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import { publicPicture } from '../../src/publishing.ts';
import { type ReportQuery, reportOf } from '../../src/server/asked-report.ts';
import { body, type ReportSketch, reported, town } from './build-events.ts';

// Invented: a dated strike, and what three reports tell without a time, for later, and of long ago.
const UNKNOWN: EventTime = { precision: 'unknown' };
const day = (d: string): EventTime => ({ start: `${d}T00:00:00Z`, end: `${d}T23:59:59Z`, precision: 'day' });
const report = (name: string, at: string, event: ReportSketch['events'][number]): ReportSketch => ({
  report: name,
  source: `Wire ${name}`,
  at,
  events: [{ ...event, quote: event.said![0]!.quote, end: event.said![0]!.quote.length }],
});
const said = (quote: string) => [{ quote, speaker: body('Border Guard') }];
const REPORTS: readonly ReportSketch[] = [
  report('dated', '2026-03-01T10:00:00Z', {
    type: 'strike.artillery',
    time: day('2026-03-01'),
    places: [town('Menaka', 'ML', 15.9, 2.4)],
    said: said('Menaka was shelled on Sunday.'),
  }),
  report('undated', '2026-03-01T12:00:00Z', {
    type: 'defence.interception',
    time: UNKNOWN,
    counts: [{ what: 'intercepted', low: 41, high: 41, quote: '41 drones' }],
    said: said('41 drones were shot down.'),
  }),
  report('later', '2026-03-01T13:00:00Z', {
    type: 'movement.evacuation',
    status: 'planned',
    time: day('2026-03-20'),
    places: [town('Gao', 'ML', 16.3, 0)],
    said: said('Gao will be evacuated on 20 March.'),
  }),
  report('old', '2026-03-01T14:00:00Z', {
    type: 'control.capture',
    time: day('2025-11-02'),
    places: [town('Kidal', 'ML', 18.4, 1.4)],
    said: said('Kidal was captured on 2 November.'),
  }),
];
const picture = publicPicture(
  projectPicture(linkIncidents(REPORTS.flatMap(reported), []), '2026-04-01T00:00:00.000Z'),
  DEFAULT_POLICY,
);
const asked = (query: Partial<ReportQuery>): SituationReport => reportOf(query as ReportQuery, picture);
const headings = (r: SituationReport): Record<string, string[]> =>
  Object.fromEntries(r.sections.map((s) => [s.name, s.items.map((i) => i.heading.split(',')[0]!)]));

test('what is first told in a period without a time or for later stands last, and what is of another time does not', () => {
  const made = asked({ from: '2026-03-01', to: '2026-03-01' });
  assert.deepEqual(headings(made), {
    strikes: ['Shelling'],
    told: ['Interception', 'Evacuation'],
  });
  assert.match(made.notes[0]!, /^2 of these are told in this period without a time, or for later/);
  assert.deepEqual(
    made.summary.map((s) => s.sentence.text),
    ['Border Guard reported shelling in Menaka on 1 March 2026.'],
  );
  const theirs = picture.incidents.filter((i) => i.type !== 'control.capture');
  assert.deepEqual(checkReport(made, theirs).faults, []);
});

test('a period in which nobody told it, another region, or no period at all has no such section', () => {
  assert.deepEqual(headings(asked({ from: '2026-03-02', to: '2026-03-02' })), {});
  assert.deepEqual(headings(asked({ from: '2026-03-20', to: '2026-03-20' })), { movement: ['Evacuation'] });
  assert.deepEqual(headings(asked({ from: '2026-03-01', to: '2026-03-01', region: 'Gao' })), {
    told: ['Evacuation'],
  });
  assert.equal(
    asked({}).sections.some((s) => s.name === 'told'),
    false,
  );
});
