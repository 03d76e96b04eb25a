import assert from 'node:assert/strict';
import { test } from 'node:test';
import { airDefenceFigures, airDefenceView } from '../../src/air-defence.ts';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import { checkReport } from '../../src/output/report/check/check-report.ts';
import type { SituationReport } from '../../src/output/report/report-shape.ts';
import { writeReportMarkdown } from '../../src/output/report/write-report-markdown.ts';
import { keptRows } from '../../src/picture/air-defence-for-tests.ts';
import { projectPicture } from '../../src/picture/project-picture.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import { publicPicture } from '../../src/publishing.ts';
import { type ReportQuery, reportOf, reportTallies } from '../../src/server/asked-report.ts';
import { reportDocument } from '../../src/server/page/report-document.ts';
import { body, type ReportSketch, reported, type Sketch, town } from './build-events.ts';

// Invented nights over Ukraine and Port Sudan, told by an air force, a governor, a ministry of another side and an outlet in its own name.
const ukraine = town('Ukraine', 'UA', 49, 32, { precision: 6, radiusKm: 650 });
const odesaRegion = town('Odesa Oblast', 'UA', 46.6, 30.2, { admin1: 'UA-51', precision: 4, radiusKm: 150 });
const portSudan = town('Port Sudan', 'SD', 19.616, 37.216);
const night = (day: string, next: string) =>
  ({ start: `${day}T19:00:00Z`, end: `${next}T03:00:00Z`, precision: 'part_of_day' }) as const;
const DRONES = { name: 'drones', class: 'uav' } as const;
const MISSILES = { name: 'cruise missiles', class: 'cruise_missile' } as const;
const AIR_FORCE = body('Ukrainian Air Force', 'UA');
const report = (name: string, at: string, event: Sketch): ReportSketch => ({
  report: name,
  source: `Wire ${name}`,
  at,
  events: [event],
});
const REPORTS: readonly ReportSketch[] = [
  report('one', '2026-03-03T06:00:00Z', {
    type: 'strike.drone',
    time: night('2026-03-02', '2026-03-03'),
    places: [ukraine],
    equipment: [DRONES],
    counts: [
      { what: 'launched', low: 45, high: 45, quote: '45 drones' },
      { what: 'intercepted', low: 40, high: 40, quote: '40 of' },
    ],
    said: [{ quote: 'We shot down 40 of 45 drones over Ukraine.', speaker: AIR_FORCE }],
  }),
  report('two', '2026-03-04T06:00:00Z', {
    type: 'strike.missile',
    time: night('2026-03-03', '2026-03-04'),
    places: [ukraine],
    equipment: [MISSILES],
    counts: [{ what: 'intercepted', low: 24, high: 99, quote: 'dozens of cruise missiles' }],
    said: [
      { quote: 'Dozens of cruise missiles were shot down: dozens of cruise missiles.', speaker: AIR_FORCE },
    ],
  }),
  report('other', '2026-03-03T09:00:00Z', {
    type: 'strike.drone',
    time: night('2026-03-02', '2026-03-03'),
    places: [ukraine],
    equipment: [DRONES],
    counts: [{ what: 'launched', low: 60, quote: 'more than 60 drones' }],
    said: [
      {
        quote: 'We launched more than 60 drones at Ukraine.',
        speaker: body('Russian defence ministry', 'RU'),
      },
    ],
  }),
  report('week', '2026-03-08T09:00:00Z', {
    type: 'defence.interception',
    time: { start: '2026-03-01T22:00:00Z', end: '2026-03-08T09:00:00Z', precision: 'week' },
    places: [ukraine],
    equipment: [DRONES, MISSILES],
    counts: [
      { what: 'intercepted', low: 120, high: 120, quote: '120 drones' },
      { what: 'intercepted', low: 30, high: 30, quote: '30 cruise missiles' },
    ],
    said: [{ quote: 'This week we shot down 120 drones and 30 cruise missiles.', speaker: AIR_FORCE }],
  }),
  report('governor', '2026-03-03T07:00:00Z', {
    type: 'defence.interception',
    time: night('2026-03-02', '2026-03-03'),
    places: [odesaRegion],
    equipment: [DRONES],
    counts: [{ what: 'intercepted', low: 9, high: 9, quote: 'nine drones' }],
    said: [
      {
        quote: 'Our defenders shot down nine drones over the region.',
        speaker: body('Odesa regional administration', 'UA'),
      },
    ],
  }),
  report('hit', '2026-03-03T07:30:00Z', {
    type: 'strike.drone',
    time: night('2026-03-02', '2026-03-03'),
    places: [odesaRegion],
    equipment: [DRONES],
    counts: [{ what: 'launched', low: 2, high: 2, quote: 'two drones' }],
    said: [
      { quote: 'A warehouse was hit by two drones.', speaker: body('Odesa regional administration', 'UA') },
    ],
  }),
  report('sudan', '2026-03-04T07:00:00Z', {
    type: 'strike.drone',
    time: night('2026-03-03', '2026-03-04'),
    places: [portSudan],
    equipment: [DRONES],
    counts: [{ what: 'intercepted', low: 6, high: 6, quote: 'six drones' }],
    said: [{ quote: 'The army shot down six drones over Port Sudan.' }],
  }),
];
const TABLE = keptRows(`
  Shahed-136/131 | 2026-03-02 18:00 | 2026-03-03 04:00 | 20 | 17 | Odesa oblast
  C-300          | 2026-03-03 09:00 | 2026-03-03 10:00 | -  | 0  | Kharkiv oblast`);
const picture = publicPicture(
  projectPicture(linkIncidents(REPORTS.flatMap(reported), []), '2026-06-01T00:00:00.000Z'),
  DEFAULT_POLICY,
);
const figures = airDefenceFigures(picture, TABLE);

async function asked(query: Partial<ReportQuery> = {}): Promise<SituationReport> {
  const airDefence = await reportTallies(query as ReportQuery, async (of, keys) =>
    airDefenceView(picture.incidents, figures, of, { asOf: picture.asOf, keys }),
  );
  return reportOf(query as ReportQuery, picture, { airDefence });
}
const rowsOf = (r: SituationReport): unknown =>
  r.beside.airDefence.items.map((i) => [
    i.what,
    i.launched.text,
    i.intercepted.text,
    i.by,
    i.from,
    ...i.places,
  ]);
const faultsOf = (r: SituationReport): string[] =>
  checkReport(r, picture.incidents, undefined, picture.incidents, TABLE).faults.map((f) => f.code);
const WHOLE = await asked();

test('launched and intercepted stand by kind and party, then what covers a longer time, each cell with its statements', () => {
  assert.deepEqual(rowsOf(WHOLE), [
    ['missiles, others or not told apart', 'unknown', '0', 'Ukrainian Air Force', 'log'],
    ['attack drones', '20', '17', 'Ukrainian Air Force', 'log'],
    ['drones, others or not told apart', '60 or more', 'not said', 'Russian defence ministry', 'reports'],
    ['drones, others or not told apart', '45', '40', 'Ukrainian Air Force', 'reports'],
    [
      'drones, others or not told apart',
      'not said',
      '9',
      'Odesa regional administration',
      'reports',
      'Odesa Oblast',
    ],
    ['drones, others or not told apart', 'not said', '6', 'Wire sudan', 'reports', 'Port Sudan'],
    ['cruise missiles', 'not said', '24–99', 'Ukrainian Air Force', 'reports'],
    ['2026-03-02 to 2026-03-08', 'not said', '150', 'Ukrainian Air Force', 'reports'],
  ]);
  const own = WHOLE.beside.airDefence.items[3]!;
  assert.equal(own.side, 'UA');
  assert.deepEqual([own.launched.cites, own.intercepted.cites], [['one#e1.s1'], ['one#e1.s1']]);
  assert.deepEqual(faultsOf(WHOLE), []);
});

test('the period and region narrow it, and where there is nothing there is no table', async () => {
  const day = await asked({ from: '2026-03-03', to: '2026-03-03' });
  assert.deepEqual(rowsOf(day), [
    ['missiles, others or not told apart', 'unknown', '0', 'Ukrainian Air Force', 'log'],
    ['drones, others or not told apart', 'not said', '6', 'Wire sudan', 'reports', 'Port Sudan'],
    ['cruise missiles', 'not said', '24–99', 'Ukrainian Air Force', 'reports'],
    ['2026-03-02 to 2026-03-08', 'not said', '150', 'Ukrainian Air Force', 'reports'],
  ]);
  assert.deepEqual(day.beside.airDefence.days, { from: '2026-03-03', to: '2026-03-03' });
  assert.match(writeReportMarkdown(day), /Of attacks that began on 2026-03-03, by the day of their place\./);
  const sudan = await asked({ region: 'SD' });
  assert.deepEqual(rowsOf(sudan), [
    ['drones, others or not told apart', 'not said', '6', 'Wire sudan', 'reports', 'Port Sudan'],
  ]);
  const none = await asked({ from: '2020-01-01', to: '2020-01-02' });
  assert.deepEqual(none.beside.airDefence.items, []);
  assert.doesNotMatch(writeReportMarkdown(none), /Launched and intercepted/);
  assert.deepEqual((await asked({ type: ['strike'] })).beside.airDefence.items, []);
  for (const r of [day, sudan, none])
    assert.deepEqual(
      faultsOf(r).filter((c) => c !== 'count'),
      [],
    );
});

test('a region’s figure stands by itself, and what hit is no figure of what was launched', () => {
  const [region] = WHOLE.beside.airDefence.items.filter((r) => r.places.includes('Odesa Oblast'));
  assert.equal(region!.launched.figure, null);
  assert.match(
    writeReportMarkdown(WHOLE),
    /\| drones, others or not told apart, only of Odesa Oblast \| not said \| 9 /,
  );
  for (const r of WHOLE.beside.airDefence.items) assert.ok(!r.launched.cites.includes('hit#e1.s1'), r.what);
});

test('both forms carry the cells with the numbers of their sources', () => {
  const n = WHOLE.sources.find((s) => s.key === 'one#e1.s1')!.n;
  assert.match(
    writeReportMarkdown(WHOLE),
    new RegExp(
      `\\| 45 \\\\\\[${n}\\\\\\] \\| 40 \\\\\\[${n}\\\\\\] \\| Ukrainian Air Force \\(Ukraine; reports\\) \\|`,
    ),
  );
  assert.match(
    writeReportMarkdown(WHOLE),
    /\| 20 \| 17 \| Ukrainian Air Force \(Ukraine; imported table, line \d+\) \|/,
  );
  assert.match(
    reportDocument(WHOLE),
    new RegExp(`<td>45 <sup><a href="#n${n}">\\[${n}\\]</a></sup></td><td>40 <sup>`),
  );
});

type Row = SituationReport['beside']['airDefence']['items'][number];
/** The report with one row changed. */
function put(n: number, change: (row: Row) => Row): SituationReport {
  const items = WHOLE.beside.airDefence.items.map((r, i) => (i === n ? change(r) : r));
  return { ...WHOLE, beside: { ...WHOLE.beside, airDefence: { ...WHOLE.beside.airDefence, items } } };
}
const cell = (low: number, high: number | undefined, cites: string[]): Row['launched'] => ({
  text: high === undefined ? `${low} or more` : low === high ? `${low}` : `${low}–${high}`,
  figure: high === undefined ? { low } : { low, high },
  cites,
});
const LIES: readonly (readonly [string, SituationReport, string])[] = [
  ['another number', put(3, (r) => ({ ...r, launched: cell(46, 46, r.launched.cites) })), 'number'],
  [
    'words that are not the figure',
    put(3, (r) => ({ ...r, launched: { ...r.launched, text: '44' } })),
    'number',
  ],
  [
    'an interval narrowed',
    put(6, (r) => ({ ...r, intercepted: cell(30, 99, r.intercepted.cites) })),
    'number',
  ],
  ['an open end closed', put(2, (r) => ({ ...r, launched: cell(60, 70, r.launched.cites) })), 'number'],
  ['what is intercepted told as launched', put(5, (r) => ({ ...r, launched: r.intercepted })), 'number'],
  [
    'the figure of another side',
    put(3, (r) => ({ ...r, launched: cell(60, undefined, ['other#e1.s1']) })),
    'cites-unnamed',
  ],
  ['another party', put(3, (r) => ({ ...r, by: 'Russian defence ministry' })), 'cites-unnamed'],
  ['a region’s figure told as the country’s', put(4, (r) => ({ ...r, places: [] })), 'number'],
  ['the country’s figure told as a region’s', put(3, (r) => ({ ...r, places: ['Odesa Oblast'] })), 'number'],
  [
    'two parties put together',
    put(3, (r) => ({ ...r, by: `${r.by}; Odesa regional administration` })),
    'cites-unnamed',
  ],
  ['another kind', put(6, (r) => ({ ...r, kind: 'ballistic_missile' })), 'number'],
  [
    'a cell that cites nothing',
    put(3, (r) => ({ ...r, launched: { ...r.launched, cites: [] } })),
    'cites-nothing',
  ],
  [
    'a statement that is none',
    put(3, (r) => ({ ...r, launched: { ...r.launched, cites: ['st_none'] } })),
    'cites-unknown',
  ],
  ['another period', put(7, (r) => ({ ...r, period: { from: '2026-03-02', to: '2026-03-09' } })), 'time'],
  ['a week told as a day', put(7, (r) => ({ ...r, period: null })), 'number'],
  [
    'a sum that is too large',
    put(7, (r) => ({ ...r, intercepted: cell(151, 151, r.intercepted.cites) })),
    'number',
  ],
  [
    'a number that no row of the table comes to',
    put(1, (r) => ({ ...r, launched: cell(21, 21, []) })),
    'number',
  ],
  [
    'a row that is in no table',
    put(1, (r) => ({ ...r, rows: [{ capture: r.rows[0]!.capture, lines: '99' }] })),
    'cites-unknown',
  ],
  [
    'days that it is not of',
    {
      ...WHOLE,
      beside: {
        ...WHOLE.beside,
        airDefence: { ...WHOLE.beside.airDefence, days: { from: '2026-03-03', to: null } },
      },
    },
    'time',
  ],
];
for (const [name, lie, code] of LIES)
  test(`the checker finds ${name}`, () => {
    const codes = faultsOf(lie);
    assert.ok(codes.includes(code), `${code} among ${codes.join(', ') || 'none'}`);
  });
