import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import type { Actor, Event } from '../../src/model/event.ts';
import { checkReport } from '../../src/output/report/check/check-report.ts';
import type { SituationReport } from '../../src/output/report/report-shape.ts';
import { projectPicture } from '../../src/picture/project-picture.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import { publicPicture } from '../../src/publishing.ts';
import { type ReportQuery, reportOf } from '../../src/server/asked-report.ts';
import { body, type ReportSketch, reported } from './build-events.ts';

// Invented gifts: boats counted loosely and partly handed over, generators of which nothing came, an offer called off.
const gift = (
  name: string,
  at: string,
  type: 'aid.pledge' | 'aid.delivery',
  said: string,
  item: Event['equipment'][number],
  to: string,
): ReportSketch => {
  const actors: Actor[] = [
    { name: 'Norway', kind: 'government', role: 'donor' },
    { name: to, kind: 'government', role: 'recipient' },
  ];
  return {
    report: name,
    source: `Wire ${name}`,
    at,
    events: [
      {
        type,
        status: type === 'aid.pledge' ? 'planned' : 'occurred',
        actors,
        equipment: [item],
        quote: said,
        end: said.length,
        said: [{ quote: said, speaker: body('Norway', 'NO'), basis: 'announced' }],
      },
    ],
  };
};
const boats = (low: number, high?: number): Event['equipment'][number] => ({
  name: 'boats',
  class: 'ship',
  count: high === undefined ? { low } : { low, high },
});
const generators = { name: 'generators', class: 'other', count: { low: 30, high: 30 } } as const;
const ambulances = { name: 'ambulances', class: 'vehicle', count: { low: 12, high: 12 } } as const;
const REPORTS: readonly ReportSketch[] = [
  gift('one', '2026-03-01T10:00:00Z', 'aid.pledge', 'We pledge dozens of boats.', boats(24, 99), 'Ukraine'),
  gift('two', '2026-03-09T10:00:00Z', 'aid.delivery', 'We handed over 3 boats.', boats(3, 3), 'Ukraine'),
  gift('three', '2026-03-02T10:00:00Z', 'aid.pledge', 'We pledge 30 generators.', generators, 'Sudan'),
  gift(
    'four',
    '2026-03-03T10:00:00Z',
    'aid.pledge',
    'We have withdrawn our offer of 12 ambulances.',
    ambulances,
    'Moldova',
  ),
];
const picture = publicPicture(
  projectPicture(linkIncidents(REPORTS.flatMap(reported), []), '2026-06-01T00:00:00.000Z'),
  DEFAULT_POLICY,
);
const REPORT = reportOf({} as ReportQuery, picture);
type Line = SituationReport['beside']['aid']['items'][number];
const line = (item: string): Line => REPORT.beside.aid.items.find((l) => l.item === item)!;
const faultsOf = (report: SituationReport): readonly string[] =>
  checkReport(report, picture.incidents).faults.map((f) => `${f.code}: ${f.because}`);
/** The report with one line changed. */
const put = (item: string, change: Partial<Line>): SituationReport => {
  const items = REPORT.beside.aid.items.map((l) => (l.item === item ? { ...l, ...change } : l));
  return { ...REPORT, beside: { ...REPORT.beside, aid: { ...REPORT.beside.aid, items } } };
};

test('a difference is what is promised less what is handed over, as an interval, or why there is none', () => {
  assert.deepEqual(
    ['boats', 'generators', 'ambulances'].map((i) => [line(i).promised, line(i).delivered, line(i).gap]),
    [
      ['24 to 99', '3', '21 to 96'],
      ['30', 'nothing told', 'not known: no delivery is told of, which does not mean there was none'],
      ['nothing told', 'nothing told', 'none: called off or stopped'],
    ],
  );
  assert.deepEqual(faultsOf(REPORT), []);
});

const WRONG: readonly (readonly [string, SituationReport, RegExp])[] = [
  ['a wrong difference', put('boats', { gap: '22 to 96' }), /less what is handed over is 21 to 96/],
  [
    'one that closes what is open',
    put('boats', { promised: '24 or more', gap: '21 to 96' }),
    /21 to no upper bound/,
  ],
  ['one number in place of an interval', put('boats', { gap: '96' }), /21 to 96/],
  ['ends put crosswise', put('boats', { delivered: '3 to 30', gap: '21 to 69' }), /is 0 to 96/],
  [
    'more handed over than promised told as a debt',
    put('boats', { delivered: '120', gap: '21' }),
    /is 0 to 0/,
  ],
  ['an unknown delivery taken for none', put('generators', { gap: '30' }), /no delivery is told of/],
  [
    'no difference where there is one',
    put('boats', { gap: 'not known: the delivery is not counted' }),
    /none is told/,
  ],
  ['another unit', put('boats', { gap: '21 to 96 tonnes' }), /of tonnes/],
  [
    'called off by nobody',
    put('boats', { gap: 'none: called off or stopped' }),
    /no cited statement says so/,
  ],
  ['words that are no figure', put('boats', { delivered: 'a few' }), /a figure of it is none/],
];
for (const [name, report, because] of WRONG)
  test(`the checker finds ${name}`, () => {
    const found = faultsOf(report);
    assert.ok(
      found.some((f) => f.startsWith('number: ') && because.test(f)),
      found.join('; ') || 'none',
    );
  });

test('what is told of several kinds of figure is right in every form', () => {
  for (const [promised, delivered, gap] of [
    ['18 or more tonnes', '3 tonnes', '15 or more tonnes'],
    ['1,200 to 1,500', '200', '1,000 to 1,300'],
    ['up to 30', '10', 'up to 20'],
    ['24 to 99 (figures differ)', '3 or more', 'up to 96'],
    ['12', '12', 'none'],
    ['stated to be unknown', '3', 'not known: the promise is not counted'],
    ['12', 'not counted', 'not known: the delivery is not counted'],
    ['nothing told', '3', 'not known: no promise is told of'],
  ] as const)
    assert.deepEqual(
      faultsOf(put('boats', { promised, delivered, gap })),
      [],
      `${promised} less ${delivered}`,
    );
});
