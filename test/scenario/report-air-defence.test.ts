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

// Invented nights over Odesa and Port Sudan, told by an air force, a ministry of another side and an outlet in its own name.
const odesa = town('Odesa', 'UA', 46.48, 30.73, { admin1: 'UA-51' });
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
    places: [odesa],
    equipment: [DRONES],
    counts: [
      { what: 'launched', low: 45, high: 45, quote: '45 drones' },
      { what: 'intercepted', low: 40, high: 40, quote: '40 of' },
    ],
    said: [{ quote: 'We shot down 40 of 45 drones over Odesa.', speaker: AIR_FORCE }],
  }),
  report('two', '2026-03-04T06:00:00Z', {
    type: 'strike.missile',
    time: night('2026-03-03', '2026-03-04'),
    places: [odesa],
    equipment: [MISSILES],
    counts: [{ what: 'intercepted', low: 24, high: 99, quote: 'dozens of cruise missiles' }],
    said: [
      { quote: 'Dozens of cruise missiles were shot down: dozens of cruise missiles.', speaker: AIR_FORCE },
    ],
  }),
  report('other', '2026-03-03T09:00:00Z', {
    type: 'strike.drone',
    time: night('2026-03-02', '2026-03-03'),
    places: [odesa],
    equipment: [DRONES],
    counts: [{ what: 'launched', low: 60, quote: 'more than 60 drones' }],
    said: [
      { quote: 'We launched more than 60 drones at Odesa.', speaker: body('Russian defence ministry', 'RU') },
    ],
  }),
  report('week', '2026-03-08T09:00:00Z', {
    type: 'defence.interception',
    time: { start: '2026-03-01T22:00:00Z', end: '2026-03-08T09:00:00Z', precision: 'week' },
    places: [odesa],
    equipment: [DRONES, MISSILES],
    counts: [
      { what: 'intercepted', low: 120, high: 120, quote: '120 drones' },
      { what: 'intercepted', low: 30, high: 30, quote: '30 cruise missiles' },
    ],
    said: [{ quote: 'This week we shot down 120 drones and 30 cruise missiles.', speaker: AIR_FORCE }],
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
  r.beside.airDefence.items.map((i) => [i.what, i.launched.text, i.intercepted.text, i.by, i.from]);
const faultsOf = (r: SituationReport): string[] =>
  checkReport(r, picture.incidents, undefined, picture.incidents, TABLE).faults.map((f) => f.code);
const WHOLE = await asked();

test('launched and intercepted stand by kind and party, then what covers a longer time, each cell with its statements', () => {
  assert.deepEqual(rowsOf(WHOLE), [
    ['missiles, others or not told apart', 'unknown', '0', 'Ukrainian Air Force', 'log'],
    ['attack drones', '20', '17', 'Ukrainian Air Force', 'log'],
    ['drones, others or not told apart', 'not said', '6', 'Wire sudan', 'reports'],
    ['drones, others or not told apart', '60 or more', 'not said', 'Russian defence ministry', 'reports'],
    ['drones, others or not told apart', '45', '40', 'Ukrainian Air Force', 'reports'],
    ['cruise missiles', 'not said', '24–99', 'Ukrainian Air Force', 'reports'],
    ['2026-03-02 to 2026-03-08', 'not said', '150', 'Ukrainian Air Force', 'reports'],
  ]);
  const own = WHOLE.beside.airDefence.items[4]!;
  assert.deepEqual([own.launched.cites, own.intercepted.cites], [['one#e1.s1'], ['one#e1.s1']]);
  assert.deepEqual(faultsOf(WHOLE), []);
});

test('the period and region narrow it, and where there is nothing there is no table', async () => {
  const day = await asked({ from: '2026-03-03', to: '2026-03-03' });
  assert.deepEqual(rowsOf(day), [
    ['missiles, others or not told apart', 'unknown', '0', 'Ukrainian Air Force', 'log'],
    ['drones, others or not told apart', 'not said', '6', 'Wire sudan', 'reports'],
    ['cruise missiles', 'not said', '24–99', 'Ukrainian Air Force', 'reports'],
    ['2026-03-02 to 2026-03-08', 'not said', '150', 'Ukrainian Air Force', 'reports'],
  ]);
  assert.deepEqual(day.beside.airDefence.days, { from: '2026-03-03', to: '2026-03-03' });
  assert.match(writeReportMarkdown(day), /Of attacks that began on 2026-03-03, by the day of their place\./);
  const sudan = await asked({ region: 'SD' });
  assert.deepEqual(rowsOf(sudan), [
    ['drones, others or not told apart', 'not said', '6', 'Wire sudan', 'reports'],
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

test('both forms carry the cells with the numbers of their sources', () => {
  const n = WHOLE.sources.find((s) => s.key === 'one#e1.s1')!.n;
  assert.match(
    writeReportMarkdown(WHOLE),
    new RegExp(
      `\\| 45 \\\\\\[${n}\\\\\\] \\| 40 \\\\\\[${n}\\\\\\] \\| Ukrainian Air Force \\(reports\\) \\|`,
    ),
  );
  assert.match(
    writeReportMarkdown(WHOLE),
    /\| 20 \| 17 \| Ukrainian Air Force \(imported table, line \d+\) \|/,
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
  ['another number', put(4, (r) => ({ ...r, launched: cell(46, 46, r.launched.cites) })), 'number'],
  [
    'words that are not the figure',
    put(4, (r) => ({ ...r, launched: { ...r.launched, text: '44' } })),
    'number',
  ],
  [
    'an interval narrowed',
    put(5, (r) => ({ ...r, intercepted: cell(30, 99, r.intercepted.cites) })),
    'number',
  ],
  ['an open end closed', put(3, (r) => ({ ...r, launched: cell(60, 70, r.launched.cites) })), 'number'],
  ['what is intercepted told as launched', put(2, (r) => ({ ...r, launched: r.intercepted })), 'number'],
  [
    'the figure of another side',
    put(4, (r) => ({ ...r, launched: cell(60, undefined, ['other#e1.s1']) })),
    'cites-unnamed',
  ],
  ['another party', put(4, (r) => ({ ...r, by: 'Russian defence ministry' })), 'cites-unnamed'],
  ['another kind', put(5, (r) => ({ ...r, kind: 'ballistic_missile' })), 'number'],
  [
    'a cell that cites nothing',
    put(4, (r) => ({ ...r, launched: { ...r.launched, cites: [] } })),
    'cites-nothing',
  ],
  [
    'a statement that is none',
    put(4, (r) => ({ ...r, launched: { ...r.launched, cites: ['st_none'] } })),
    'cites-unknown',
  ],
  ['another period', put(6, (r) => ({ ...r, period: { from: '2026-03-02', to: '2026-03-09' } })), 'time'],
  ['a week told as a day', put(6, (r) => ({ ...r, period: null })), 'number'],
  [
    'a sum that is too large',
    put(6, (r) => ({ ...r, intercepted: cell(151, 151, r.intercepted.cites) })),
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
