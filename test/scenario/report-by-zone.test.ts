import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import type { AlertSpell } from '../../src/model/alert.ts';
import { checkReport } from '../../src/output/report/check/check-report.ts';
import { situationReport } from '../../src/output/report/make-report.ts';
import type { ReportSentence, SituationReport } from '../../src/output/report/report-shape.ts';
import { writeReportMarkdown } from '../../src/output/report/write-report-markdown.ts';
import { projectPicture } from '../../src/picture/project-picture.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import { publicPicture } from '../../src/publishing.ts';
import { reportDocument } from '../../src/server/page/report-document.ts';
import { type ReportSketch, reported, town } from './build-events.ts';

// Invented occurrences in the night in which Kyiv's clocks go from UTC+3 back to UTC+2 (25 October 2026, 04:00), and about it.
const sumy = town('Sumy', 'UA', 50.911, 34.803);
const odesa = town('Odesa', 'UA', 46.477, 30.733);
const kharkiv = town('Kharkiv', 'UA', 49.989, 36.231);
const izium = town('Izium', 'UA', 49.213, 37.257);
const ASOF = '2026-10-26T12:00:00.000Z';
const of = (
  report: string,
  event: Omit<ReportSketch['events'][number], 'said'>,
  quote: string,
): ReportSketch => ({
  report,
  source: `Post ${report}`,
  at: '2026-10-25T08:00:00Z',
  events: [{ ...event, said: [{ quote }] }],
});
const REPORTS: readonly ReportSketch[] = [
  of(
    'first',
    {
      type: 'strike.drone',
      places: [sumy],
      time: { start: '2026-10-25T00:30:00Z', end: '2026-10-25T00:31:00Z', precision: 'minute' },
    },
    'A drone hit Sumy.',
  ),
  of(
    'second',
    {
      type: 'strike.missile',
      places: [odesa],
      time: { start: '2026-10-25T01:30:00Z', end: '2026-10-25T01:31:00Z', precision: 'minute' },
    },
    'A missile hit Odesa.',
  ),
  of(
    'night',
    {
      type: 'strike.artillery',
      places: [kharkiv],
      time: { start: '2026-10-24T18:00:00Z', end: '2026-10-25T03:00:00Z', precision: 'part_of_day' },
    },
    'Kharkiv was shelled overnight.',
  ),
  of(
    'day',
    {
      type: 'movement.evacuation',
      places: [izium],
      time: { start: '2026-10-22T21:00:00Z', end: '2026-10-23T21:00:00Z', precision: 'day' },
    },
    'People were evacuated from Izium on 23 October.',
  ),
];
const { incidents } = publicPicture(
  projectPicture(linkIncidents(REPORTS.flatMap(reported), []), ASOF),
  DEFAULT_POLICY,
);
const SPELL: AlertSpell = {
  region: 'Sumy',
  admin1: 'UA-59',
  level: 'oblast',
  startedAt: '2026-10-24T22:30:00.000Z',
  endedAt: '2026-10-25T02:10:00.000Z',
  sources: [
    { witness: 'official', by: null, region: 'Sumy', startedAt: '2026-10-24T22:30:00.000Z', endedAt: null },
  ],
};
const beside = { alerts: { spells: [SPELL], streaks: [] } };
const by = (zone?: string): SituationReport =>
  situationReport({ asOf: ASOF, incidents, beside, ...(zone ? { zone } : {}) });
const KYIV = by('Europe/Kyiv');
const textsOf = (r: SituationReport): string[] =>
  r.sections.flatMap((s) => s.items.flatMap((i) => i.sentences.map((x) => x.text)));

test('the hour that the clocks show twice is told apart, and a span over the change names both distances from UTC', () => {
  assert.deepEqual(textsOf(KYIV), [
    'Post second reported a missile strike in Odesa at 03:30 UTC+2 on 25 October 2026.',
    'Post first reported a drone strike in Sumy at 03:30 UTC+3 on 25 October 2026.',
    'Post night reported shelling in Kharkiv between 21:00 UTC+3 on 24 October and 05:00 UTC+2 on 25 October 2026.',
    'Post day reported an evacuation in Izium on 23 October 2026.',
  ]);
  const headings = KYIV.sections.flatMap((s) => s.items.map((i) => i.heading.replace(/^.*?, .*?, /, '')));
  assert.deepEqual(headings, [
    '25 Oct 2026, 03:30 UTC+2',
    '25 Oct 2026, 03:30 UTC+3',
    '24 Oct 2026, 21:00 UTC+3 – 25 Oct 2026, 05:00 UTC+2',
    '23 Oct 2026',
  ]);
  assert.equal(KYIV.beside.alerts.items[0]!.span, '25 Oct 2026, 01:30 UTC+3 – 04:10 UTC+2 (3 h 40 min)');
});

test('a day said without a clock is the one that was said, however far the reader is', () => {
  for (const zone of ['Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kathmandu'])
    assert.ok(
      textsOf(by(zone)).some((t) => t.endsWith('an evacuation in Izium on 23 October 2026.')),
      zone,
    );
});

test('the zone is named once at the top of every form, and of UTC nothing is said', () => {
  const [line] = ['Times are by the clock of Europe/Kyiv, each with how far that is from UTC then'];
  for (const text of [writeReportMarkdown(KYIV), reportDocument(KYIV)])
    assert.equal(text.split(line!).length, 2, text.slice(0, 600));
  assert.match(writeReportMarkdown(KYIV), /^# Situation report\n\nAs known at 26 Oct 2026, 14:00 UTC\+2: /);
  assert.doesNotMatch(writeReportMarkdown(by()), /clock of/);
  assert.deepEqual([by().zone, KYIV.zone], ['UTC', 'Europe/Kyiv']);
});

test('whatever the zone, the instants beside the words are the same', () => {
  const instants = (r: SituationReport): unknown =>
    r.sections.flatMap((s) => s.items.map((i) => [i.times, i.sentences.map((x) => x.times)]));
  assert.deepEqual(instants(KYIV), instants(by()));
  assert.deepEqual(KYIV.sections.flatMap((s) => s.items)[1]!.sentences[0]!.times, [
    { start: '2026-10-25T00:30:00.000Z', end: '2026-10-25T00:31:00.000Z' },
  ]);
});

test('by any clock every time is proven', () => {
  for (const zone of [
    'UTC',
    'Europe/Kyiv',
    'America/St_Johns',
    'Pacific/Auckland',
    'Asia/Kathmandu',
    'Africa/Khartoum',
  ])
    assert.deepEqual(checkReport(by(zone), incidents).faults, [], zone);
});

/** The report with a change in every sentence, heading and span. */
function put(from: string | RegExp, to: string): SituationReport {
  const told = (t: string): string => t.replace(from, to);
  const sentence = (s: ReportSentence): ReportSentence => ({ ...s, text: told(s.text) });
  const sections = KYIV.sections.map((s) => ({
    ...s,
    items: s.items.map((i) => ({ ...i, heading: told(i.heading), sentences: i.sentences.map(sentence) })),
  }));
  const alerts = KYIV.beside.alerts.items.map((a) => ({ ...a, span: told(a.span) }));
  const report = {
    ...KYIV,
    sections,
    beside: { ...KYIV.beside, alerts: { ...KYIV.beside.alerts, items: alerts } },
  };
  assert.notDeepEqual(report, KYIV, `nothing holds ${from}`);
  return report;
}
const LIES: readonly (readonly [string, SituationReport])[] = [
  ['the other hour of the two', put('at 03:30 UTC+3', 'at 03:30 UTC+2')],
  ['a clock by UTC', put('at 03:30 UTC+3', 'at 00:30 UTC')],
  ['a clock of UTC called local', put('at 03:30 UTC+3', 'at 00:30 UTC+3')],
  ['no distance from UTC', put('at 03:30 UTC+3', 'at 03:30')],
  ['one distance for both ends', put('21:00 UTC+3 on', '21:00 on')],
  ['a day of UTC beside a local clock', put('25 Oct 2026, 01:30 UTC+3', '24 Oct 2026, 01:30 UTC+3')],
  ['a heading by another clock', put('25 Oct 2026, 03:30 UTC+3', '25 Oct 2026, 04:30 UTC+4')],
  ['the whole by another zone', { ...KYIV, zone: 'Europe/Minsk' }],
  [
    'another instant beside the words',
    {
      ...KYIV,
      sections: KYIV.sections.map((s) => ({
        ...s,
        items: s.items.map((i) => ({ ...i, times: [{ start: '2026-10-25T00:35:00.000Z', end: null }] })),
      })),
    },
  ],
];
for (const [name, report] of LIES)
  test(`the checker finds ${name}`, () => {
    const codes = checkReport(report, incidents).faults.map((f) => f.code);
    assert.ok(codes.includes('time'), codes.join(', ') || 'none');
  });
