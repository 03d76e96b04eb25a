import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import type { PublicPicture } from '../../src/model/public-picture.ts';
import { situationReport } from '../../src/output/report/make-report.ts';
import { writeReportMarkdown } from '../../src/output/report/write-report-markdown.ts';
import { writeCsv } from '../../src/output/write-csv.ts';
import { geojsonOf, writeGeojson } from '../../src/output/write-geojson.ts';
import { writeJson } from '../../src/output/write-json.ts';
import { projectPicture } from '../../src/picture/project-picture.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import { publicPicture } from '../../src/publishing.ts';
import { body, type ReportSketch, reported, town } from './build-events.ts';

const asOf = '2025-08-10T12:00:00Z';
const open = (...reports: ReportSketch[]): PublicPicture =>
  publicPicture(projectPicture(linkIncidents(reports.flatMap(reported), []), asOf), DEFAULT_POLICY);

const sake = town('Sake', 'CD', -1.573, 29.045);
const flight: ReportSketch = {
  report: 'flight',
  source: '=HYPERLINK("http://x.example")',
  at: '2025-08-09T09:00:00Z',
  events: [
    {
      type: 'movement.displacement',
      places: [{ ...sake, role: 'from' }, town('Goma', 'CD', -1.679, 29.222, { role: 'to' })],
      counts: [{ what: 'displaced', low: 2000, high: 9999, quote: 'thousands' }],
      said: [
        {
          quote: 'Thousands have probably left Sake for Goma, <b>the</b> [agency](http://x) said.',
          speaker: body('Lake Relief Agency'),
          likelihood: { term: 'probably', scale: 'plain' },
        },
      ],
    },
  ],
};
const update: ReportSketch = {
  report: 'update',
  source: 'Defence update',
  at: '2025-08-09T08:00:00Z',
  events: [
    {
      type: 'talks.meeting',
      status: 'planned',
      said: [
        {
          quote: 'It is highly likely that the parties will meet.',
          speaker: body('Ministry of Defence', 'GB'),
          basis: 'assessed',
          likelihood: { term: 'highly likely', scale: 'phia', low: 80, high: 90 },
        },
      ],
    },
  ],
};

test('a CSV cell is never run as a formula, and every line has the same cells', () => {
  const csv = [...writeCsv(open(flight))].join('');
  assert.match(csv, /"'=HYPERLINK\(""http:\/\/x\.example""\)"/);
  const cells = (line: string) => line.replace(/"(?:[^"]|"")*"/g, 'q').split(',').length;
  const lines = csv.trimEnd().split('\r\n');
  for (const line of lines) assert.equal(cells(line), cells(lines[0]!));
});

test('GeoJSON draws what is placed and keeps an incident without a place', () => {
  const { features } = geojsonOf(open(flight, update));
  const placed = features.find((f) => f.properties.place === 'to Goma')!;
  assert.equal(placed.geometry!.type, 'Polygon');
  assert.deepEqual([placed.properties.lon, placed.properties.lat], [29.222, -1.679]);
  assert.equal(placed.properties.radiusKm, 5);
  assert.ok(features.some((f) => f.geometry === null && f.properties.eventType === 'talks.meeting'));
  assert.equal(JSON.parse([...writeGeojson(open(flight))].join('')).type, 'FeatureCollection');
});

test('a hedge survives as worded, its band only where the speaker has a yardstick', () => {
  const text = writeReportMarkdown(situationReport(open(flight, update)));
  assert.match(text, /, hedged as “probably”\./);
  assert.match(text, /, hedged as “highly likely” \(80–90 % on the UK yardstick\)\./);
});

test('words of a report never become markup of the situation report', () => {
  const text = writeReportMarkdown(situationReport(open(flight)));
  assert.doesNotMatch(text, /<b>/);
  assert.match(text, /\\<b\\>the\\<\/b\\> \\\[agency\\\]/);
});

test('an empty picture says that nothing is known, not that nothing happened', () => {
  assert.match(writeReportMarkdown(situationReport(open())), /does not mean that nothing happened/);
  assert.deepEqual(situationReport(open()).sections, []);
  assert.equal(JSON.parse(writeJson(open())).asOf, asOf);
});
