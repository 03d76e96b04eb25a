import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AlertSpell } from '../../model/alert.ts';
import type { Count } from '../../model/event.ts';
import type { ControlRow } from '../../model/picture.ts';
import { type IncidentSketch, pictureOf, placeAt } from '../picture-for-tests.ts';
import { checkReport } from './check/check-report.ts';
import { byConsequence } from './consequence.ts';
import { REPORT_CAPS, situationReport } from './make-report.ts';
import { citeRanges } from './report-words.ts';
import { whenPhrase } from './when-phrase.ts';
import { writeReportMarkdown } from './write-report-markdown.ts';

const strike = (
  id: string,
  counts: readonly Count[],
  more: Partial<IncidentSketch> = {},
): IncidentSketch => ({
  id,
  places: [placeAt('Goma', -1.68, 29.22)],
  said: [{ quote: `It is told in ${id}.`, speaker: { organisation: `Body ${id}` } }],
  ...more,
  event: { counts, ...more.event },
});
const killed = (low: number, high?: number): Count => ({
  what: 'killed',
  quote: `${low}`,
  low,
  ...(high === undefined ? {} : { high }),
});

test('the gravest comes first by the least lower bound above nought; plans, denials and tallies come last', () => {
  const { incidents } = pictureOf([
    strike('claim-of-500', [killed(500, 500), killed(2, 2)]),
    strike('at-least-3', [killed(3)]),
    strike('none-killed', [killed(0, 0)]),
    strike('up-to-90', [killed(0, 90)], { type: 'harm.casualties' }),
    strike('both-together', [
      { what: 'killed', low: 46, high: 46, quote: '46', scope: ['killed', 'injured'] },
    ]),
    strike('power', [], { event: { targets: [{ name: 'substation', class: 'energy' }] } }),
    strike('feared', [killed(100, 100)], { status: 'possible' }),
    strike('ordered', [], { type: 'movement.evacuation', status: 'planned' }),
    strike('tally', [killed(41, 41)], {
      time: { start: '2026-02-01T00:00:00Z', end: '2026-03-01T00:00:00Z', precision: 'range' },
    }),
  ]);
  assert.deepEqual(
    byConsequence(incidents).map((r) => [r.incident.id, r.consequence]),
    [
      ['at-least-3', 'deaths'],
      ['claim-of-500', 'deaths'],
      ['both-together', 'injuries'],
      ['up-to-90', 'harm'],
      ['power', 'services'],
      ['none-killed', 'strikes'],
      ['ordered', 'movement'],
      ['feared', 'planned'],
      ['tally', 'tallies'],
    ],
  );
});

test('a report of very many incidents tells the gravest one by one and counts the rest where they would stand', () => {
  const many = Array.from({ length: 3000 }, (_, n) => strike(`in_${n}`, n % 2 ? [killed(n, n)] : []));
  const { asOf, incidents } = pictureOf(many);
  const report = situationReport({ asOf, incidents });
  assert.deepEqual(
    report.sections.map((s) => [s.name, s.items.length, s.more]),
    [
      ['deaths', REPORT_CAPS.section, 1500 - REPORT_CAPS.section],
      ['strikes', REPORT_CAPS.section, 1500 - REPORT_CAPS.section],
    ],
  );
  assert.equal(new Set(report.summary.map((s) => s.incident)).size, REPORT_CAPS.summary);
  assert.match(report.sections[0]!.items[0]!.sentences[0]!.text, /with 2,999 killed\.$/);
  assert.deepEqual(checkReport(report, incidents).faults, []);
  const text = writeReportMarkdown(report);
  assert.match(text, /And 1,460 more, less grave or older\./);
  assert.ok(text.length < 100_000, `${text.length} characters`);
});

test('nothing known is no all-clear, and a period that is still to come is said to be one', () => {
  const ask = { asOf: '2026-03-04T12:00:00.000Z', incidents: [] };
  assert.match(writeReportMarkdown(situationReport(ask)), /This does not mean that nothing happened/);
  const ahead = situationReport({ ...ask, window: { from: '2026-04-01T00:00:00.000Z', region: 'UA-63' } });
  assert.match(ahead.title, /^Situation report, Kharkiv.*, from 1 Apr 2026$/);
  assert.match(ahead.notes[0]!, /^The period begins after 4 Mar 2026, 12:00 UTC/);
});

test('a time is told as finely as it was said and no finer', () => {
  const of = (
    start: string | null,
    end: string | null,
    precision: Parameters<typeof whenPhrase>[0]['precision'],
  ) => whenPhrase({ ...(start ? { start } : {}), ...(end ? { end } : {}), precision });
  assert.equal(of(null, null, 'unknown'), '');
  assert.equal(of('2026-03-01T10:05:00Z', '2026-03-01T10:06:00Z', 'minute'), ' at 10:05 UTC on 1 March 2026');
  assert.equal(
    of('2026-03-01T10:00:00Z', '2026-03-01T12:00:00Z', 'hour'),
    ' between 10:00 and 12:00 UTC on 1 March 2026',
  );
  // A day in Kyiv begins at 22:00 UTC of the day before.
  assert.equal(of('2026-02-28T22:00:00Z', '2026-03-01T22:00:00Z', 'day'), ' on 1 March 2026');
  assert.equal(of('2026-02-28T22:00:00Z', '2026-03-31T21:00:00Z', 'month'), ' in March 2026');
  assert.equal(
    of('2025-12-29T22:00:00Z', '2026-01-02T22:00:00Z', 'range'),
    ' between 30 December 2025 and 2 January 2026',
  );
  assert.equal(of(null, '2026-03-01T08:00:00Z', 'range'), ' before 08:00 UTC on 1 March 2026');
  assert.equal(of('2026-03-01T08:00:00Z', null, 'range'), ' from 08:00 UTC on 1 March 2026');
});

test('numbers of sources are told as ranges', () => {
  assert.deepEqual(
    citeRanges([7, 1, 2, 4, 5, 6]).map((r) => r.text),
    ['1, 2', '4–7'],
  );
});

test('claims that cannot be right together stand side by side, each by its own account', () => {
  const sketch = (id: string, organisation: string): IncidentSketch =>
    strike(id, [], { type: 'control.capture', said: [{ quote: 'It is ours.', speaker: { organisation } }] });
  const { asOf, incidents } = pictureOf([sketch('a', 'Army'), sketch('b', 'Front'), sketch('c', 'Others')]);
  const row = (incident: string, rivals: string[]): ControlRow =>
    ({
      id: `co_${incident}`,
      incident,
      places: incidents[0]!.places,
      statements: [`st_${incident}_0`],
      rivals,
    }) as unknown as ControlRow;
  const control = [row('a', ['co_b']), row('b', ['co_a']), row('c', [])];
  const report = situationReport({ asOf, incidents, beside: { control } });
  assert.deepEqual(
    report.beside.control.map((c) => [c.places, c.items.map((i) => i.sentence.text)]),
    [['Goma', ['Army reported the capture of Goma.', 'Front reported the capture of Goma.']]],
  );
  assert.deepEqual(checkReport(report, incidents).faults, []);
});

test('alerts are told as they were in force, with the statements of those that reports tell of', () => {
  const { asOf, incidents } = pictureOf([strike('a', [], { type: 'alert.raised' })]);
  const spell: AlertSpell = {
    region: 'Sumy',
    admin1: 'UA-59',
    level: 'hromada',
    startedAt: '2026-03-04T01:00:00.000Z',
    endedAt: '2026-03-04T02:30:00.000Z',
    sources: [
      { witness: 'official', by: null, region: 'Sumy', startedAt: '2026-03-04T01:00:00.000Z', endedAt: null },
      { witness: 'report', by: 'Post', region: 'Sumy', startedAt: asOf, endedAt: null, event: 'ev_a' },
    ],
  };
  const { beside } = situationReport({
    asOf,
    incidents,
    beside: { alerts: { spells: [spell], streaks: [] } },
  });
  assert.deepEqual(beside.alerts.items, [
    {
      region: 'Sumy (UA-59)',
      span: '4 Mar 2026, 01:00 UTC – 02:30 UTC (1 h 30 min)',
      startedAt: '2026-03-04T01:00:00.000Z',
      endedAt: '2026-03-04T02:30:00.000Z',
      by: 'official log, report (Post)',
      cites: ['st_a_0'],
    },
  ]);
  for (const start of [{ isStartAssumed: true as const }, { startsBy: '2026-03-04T01:40:00.000Z' }]) {
    const spells = [{ ...spell, ...start }];
    const open = situationReport({ asOf, incidents, beside: { alerts: { spells, streaks: [] } } });
    assert.match(open.beside.alerts.items[0]!.span, /^by .*start not said|^between .* and .*at most/);
    assert.deepEqual(checkReport(open, incidents).faults, []);
  }
});

test('nobody is made to say which town where their own words name the region only', () => {
  const elFasher = placeAt('El Fasher', 13.6, 25.3, { country: 'SD', admin1: 'SD-DN' });
  const { asOf, incidents } = pictureOf([
    strike('a', [], {
      places: [elFasher],
      event: { places: [elFasher] },
      said: [
        { quote: 'North Darfur was hit.', speaker: { organisation: 'Governorate' }, placeLevel: 4 },
        { quote: 'A drone hit El Fasher.', speaker: { organisation: 'Clinic' } },
        { quote: 'Two are hurt.', speaker: { organisation: 'Hospital' } },
        { quote: 'Sudan was hit.', speaker: { organisation: 'Council' }, placeLevel: 6 },
      ],
    }),
  ]);
  const report = situationReport({ asOf, incidents });
  const told = report.sections[0]!.items[0]!.sentences.map((s) => s.text);
  assert.deepEqual(told.toSorted(), [
    'Clinic and Hospital reported a drone strike in El Fasher.',
    'Council reported a drone strike in Sudan.',
    'Governorate reported a drone strike in North Darfur.',
  ]);
  assert.deepEqual(checkReport(report, incidents).faults, []);
  const finer = JSON.parse(
    JSON.stringify(report).replaceAll('strike in North Darfur', 'strike in El Fasher'),
  );
  assert.ok(
    checkReport(finer, incidents).faults.some(
      (f) => f.code === 'place' && /names only the area/.test(f.because),
    ),
  );
});

test('a speaker’s word for whom they fight is told as theirs', () => {
  const by = (name: string) => ({ actors: [{ name, kind: 'state_forces', role: 'initiator' }] }) as const;
  const { asOf, incidents } = pictureOf([
    strike('a', [], { event: by('enemy') }),
    strike('b', [], { event: by('окупанти') }),
    strike('c', [], { event: by('army') }),
  ]);
  const report = situationReport({ asOf, incidents });
  const told = report.sections.flatMap((s) => s.items.flatMap((i) => i.sentences.map((x) => x.text)));
  assert.deepEqual(told.toSorted(), [
    'Body a reported a drone strike by the “enemy” in Goma.',
    'Body b reported a drone strike by “окупанти” in Goma.',
    'Body c reported a drone strike by the army in Goma.',
  ]);
  assert.deepEqual(checkReport(report, incidents).faults, []);
});

test('who says that nobody was hurt in a strike tells of a strike; what else is negated of it is left to the quote', () => {
  const goma = placeAt('Goma', -1.68, 29.22);
  const { asOf, incidents } = pictureOf([
    strike('a', [{ what: 'injured', quote: 'No one', low: 0, high: 0 }], {
      places: [goma],
      event: { places: [goma], counts: [{ what: 'injured', quote: 'No one', low: 0, high: 0 }] },
      said: [
        {
          quote: 'No one was hurt.',
          speaker: { organisation: 'Clinic' },
          polarity: 'negated',
          negates: 'toll',
        },
        { quote: 'We had no part in it.', speaker: { organisation: 'Army' }, polarity: 'negated' },
      ],
    }),
  ]);
  const report = situationReport({ asOf, incidents });
  assert.deepEqual(
    report.sections[0]!.items[0]!.sentences.filter((s) => s.kind === 'account').map((s) => s.text),
    [
      'Clinic reported a drone strike in Goma, with none injured.',
      'Army said what was not so of a drone strike in Goma.',
    ],
  );
  assert.deepEqual(checkReport(report, incidents).faults, []);
});
