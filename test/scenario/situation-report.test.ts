import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import { checkReport } from '../../src/output/report/check/check-report.ts';
import { situationReport } from '../../src/output/report/make-report.ts';
import type { ReportSentence, SituationReport } from '../../src/output/report/report-shape.ts';
import { projectPicture } from '../../src/picture/project-picture.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import { publicPicture } from '../../src/publishing.ts';
import { body, type ReportSketch, reported, town } from './build-events.ts';

// An invented week about Lake Kivu: a strike told by two sides, a flight, talks to come, a hedge on a yardstick.
const goma = town('Goma', 'CD', -1.679, 29.222);
const sake = town('Sake', 'CD', -1.573, 29.045);
const army = body('Lakeside Army', 'CD');
const night = {
  start: '2025-08-08T18:00:00Z',
  end: '2025-08-09T03:00:00Z',
  precision: 'part_of_day',
} as const;
const REPORTS: readonly ReportSketch[] = [
  {
    report: 'claim',
    source: 'Kivu Post',
    at: '2025-08-09T06:00:00Z',
    events: [
      {
        type: 'strike.drone',
        time: night,
        places: [goma],
        targets: [{ name: 'homes', class: 'residential' }],
        counts: [
          { what: 'killed', low: 12, high: 12, quote: 'twelve' },
          { what: 'injured', low: 5, quote: 'at least five' },
        ],
        said: [
          {
            quote:
              'Drones hit homes in Goma overnight, killing twelve and injuring at least five, Nia Kasole said.',
            speaker: { name: 'Nia Kasole', role: 'mayor' },
            channel: 'telegram',
          },
        ],
      },
      {
        type: 'movement.displacement',
        places: [{ ...sake, role: 'near' }],
        said: [
          {
            quote: 'Many have probably left homes near Sake, residents said.',
            speaker: { role: 'residents' },
            likelihood: { term: 'probably', scale: 'plain' },
          },
        ],
      },
    ],
  },
  {
    report: 'rival',
    source: 'Lakeside Army',
    at: '2025-08-09T08:00:00Z',
    events: [
      {
        type: 'strike.drone',
        time: night,
        places: [goma],
        counts: [{ what: 'killed', low: 4, high: 4, quote: 'four soldiers' }],
        said: [{ quote: 'Four soldiers died in Goma in a drone strike overnight.', speaker: army }],
      },
    ],
  },
  {
    report: 'denial',
    source: 'Great Lakes Wire',
    at: '2025-08-09T09:00:00Z',
    events: [
      {
        type: 'strike.drone',
        status: 'denied',
        time: night,
        places: [goma],
        said: [
          {
            quote: 'The army of the other bank denied a strike on Goma.',
            speaker: body('Army of the other bank', 'RW'),
            polarity: 'denied',
          },
        ],
      },
    ],
  },
  {
    report: 'update',
    source: 'Defence update',
    at: '2025-08-09T10:00:00Z',
    events: [
      {
        type: 'talks.meeting',
        status: 'planned',
        places: [goma],
        said: [
          {
            quote: 'It is highly likely that the parties will meet in Goma.',
            speaker: body('Ministry of Defence', 'GB'),
            basis: 'assessed',
            likelihood: { term: 'highly likely', scale: 'phia', low: 80, high: 90 },
          },
        ],
      },
    ],
  },
];
const ASOF = '2025-08-20T12:00:00Z';
const { incidents } = publicPicture(
  projectPicture(linkIncidents(REPORTS.flatMap(reported), []), ASOF),
  DEFAULT_POLICY,
);
const REPORT = situationReport({ asOf: ASOF, incidents });
const TEXTS = REPORT.sections.flatMap((s) => s.items.flatMap((i) => i.sentences.map((x) => x.text)));

test('the gravest comes first, each account by who gives it, with its figures, hedge and status', () => {
  assert.deepEqual(
    REPORT.sections.map((s) => s.title),
    ['People reported killed', 'Evacuation and displacement', 'Talks and agreements'],
  );
  assert.deepEqual(TEXTS, [
    'Lakeside Army reported a drone strike in Goma between 18:00 on 8 August and 03:00 UTC on 9 August 2025, with 4 killed.',
    'Nia Kasole (mayor, on Telegram) reported a drone strike on homes in Goma between 18:00 on 8 August and 03:00 UTC on 9 August 2025, with 12 killed and at least 5 injured.',
    'Army of the other bank (Rwanda) denied a drone strike in Goma between 18:00 on 8 August and 03:00 UTC on 9 August 2025.',
    'Reports disagree on whether it happened: said to have occurred (Lakeside Army, Nia Kasole); denied (Army of the other bank).',
    'Reports disagree on the number killed: 12 (Nia Kasole); 4 (Lakeside Army).',
    'Residents reported displacement of people near Sake, hedged as “probably”.',
    'Ministry of Defence (United Kingdom) reported, as an assessment, planned talks in Goma, hedged as “highly likely” (80–90 % on the UK yardstick).',
  ]);
  assert.deepEqual(checkReport(REPORT, incidents).faults, []);
});

test('what nobody says is listed as not told, what is disputed as told in ways that contradict', () => {
  assert.deepEqual(
    REPORT.unknowns.items.map((u) => [u.sentence.kind, u.sentence.text]),
    [
      [
        'conflict',
        'On the reported drone strike in Goma: reports disagree on whether it happened: said to have occurred (Lakeside Army, Nia Kasole); denied (Army of the other bank).',
      ],
      [
        'conflict',
        'On the reported drone strike in Goma: reports disagree on the number killed: 12 (Nia Kasole); 4 (Lakeside Army).',
      ],
      ['not-told', 'No report of the displacement of people near Sake says when it was.'],
    ],
  );
});

/** The report with the first sentence that holds some words changed. */
function changed(words: string, change: (s: ReportSentence) => ReportSentence): SituationReport {
  let isDone = false;
  const report = {
    ...REPORT,
    sections: REPORT.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => ({
        ...item,
        sentences: item.sentences.map((s) => {
          if (isDone || !s.text.includes(words)) return s;
          isDone = true;
          return change(s);
        }),
      })),
    })),
  };
  assert.ok(isDone, `no sentence holds ${words}`);
  return report;
}
const put = (from: string, to: string, words = from): SituationReport =>
  changed(words, (s) => ({ ...s, text: s.text.replace(from, to) }));

const FAULTS: readonly (readonly [string, SituationReport, string])[] = [
  ['a number changed', put('12 killed', '13 killed'), 'number'],
  ['a bound dropped', put('at least 5', '5'), 'number'],
  ['a bound added', put('4 killed', 'at least 4 killed'), 'number'],
  ['another kind counted', put('4 killed', '4 injured'), 'number'],
  ['a number in words', put('with 4 killed', 'with four killed'), 'number'],
  ['a figure of another speaker', put('4 killed', '12 killed'), 'number'],
  ['a rival figure changed', put('4 (Lakeside Army)', '40 (Lakeside Army)'), 'number'],
  ['a place moved', put('near Sake', 'near Goma'), 'word'],
  ['a place made up', put('in Goma', 'in Masisi'), 'word'],
  ['beside told as at', put('near Sake', 'in Sake'), 'place'],
  ['a hedge dropped', put(', hedged as “probably”', ''), 'hedge'],
  ['a hedge swapped', put('“probably”', '“highly likely”'), 'quote'],
  ['a hedge of our own', put('reported displacement', 'probably reported displacement'), 'hedge'],
  ['a band widened', put('80–90 %', '80–95 %'), 'number'],
  ['another yardstick', put('the UK yardstick', 'the US yardstick, ICD 203'), 'number'],
  ['a plan told as done', put('planned talks', 'talks'), 'status'],
  ['a plan told as going on', put('planned talks', 'ongoing talks'), 'status'],
  ['a denial told as a report', put('denied a drone', 'reported a drone'), 'status'],
  ['a status nobody gives', put('said to have occurred', 'said to be going on'), 'status'],
  ['another weapon', put('a drone strike', 'a missile strike'), 'status'],
  ['seen in place of told', put('reported a drone', 'reported having witnessed a drone'), 'status'],
  ['another hour', put('03:00', '04:00'), 'time'],
  ['another day', put('9 August', '10 August'), 'time'],
  ['another speaker', put('Nia Kasole', 'Jean Bisimwa'), 'word'],
  ['a word of judgement', put('a drone strike on homes', 'a cruel drone strike on homes'), 'word'],
  ['words nobody said', put('with 4 killed', 'with “four civilians” killed'), 'quote'],
  ['a citation dropped', changed('12 killed', (s) => ({ ...s, cites: [] })), 'cites-nothing'],
  [
    'a citation of nothing',
    changed('12 killed', (s) => ({ ...s, cites: [...s.cites, 'st_none'] })),
    'cites-unknown',
  ],
  [
    'a citation of another incident',
    changed('12 killed', (s) => ({ ...s, cites: [...s.cites, 'update#e1.s1'] })),
    'cites-elsewhere',
  ],
  [
    'a citation of another speaker',
    changed('12 killed', (s) => ({ ...s, cites: [...s.cites, 'rival#e1.s1'] })),
    'cites-unnamed',
  ],
  [
    'a citation put in another’s place',
    changed('12 killed', (s) => ({ ...s, cites: ['rival#e1.s1'] })),
    'word',
  ],
  [
    'one of several citations dropped',
    changed('disagree on the number', (s) => ({ ...s, cites: s.cites.slice(1) })),
    'number',
  ],
  [
    'a statement left out',
    {
      ...REPORT,
      sections: REPORT.sections.map((s) => ({
        ...s,
        items: s.items.map((i) => ({ ...i, sentences: i.sentences.slice(1) })),
      })),
    },
    'cites-too-few',
  ],
  ['an incident left out', { ...REPORT, sections: REPORT.sections.slice(1) }, 'count'],
  [
    'a quote changed',
    { ...REPORT, sources: REPORT.sources.map((s) => ({ ...s, quote: s.quote.replace('twelve', 'twenty') })) },
    'source',
  ],
  ['a source left out', { ...REPORT, sources: REPORT.sources.slice(0, -1) }, 'source'],
  [
    'a heading of another place',
    {
      ...REPORT,
      sections: REPORT.sections.map((s) => ({
        ...s,
        items: s.items.map((i) => ({ ...i, heading: i.heading.replace('Goma', 'Bukavu') })),
      })),
    },
    'word',
  ],
];
for (const [name, report, code] of FAULTS)
  test(`the checker finds ${name}`, () => {
    const codes = checkReport(report, incidents).faults.map((f) => f.code);
    assert.ok(codes.includes(code as never), `${code} among ${codes.join(', ') || 'none'}`);
  });

test('a quote that is no slice of its document is found', () => {
  const quote = 'Four soldiers died in Goma in a drone strike overnight.';
  const sliced = new Map([['rival', quote]]);
  const other = new Map([['rival', quote.replace('Four', 'Nine')]]);
  assert.deepEqual(checkReport(REPORT, incidents, sliced).faults, []);
  assert.deepEqual(
    checkReport(REPORT, incidents, other).faults.map((f) => f.code),
    ['source'],
  );
});
