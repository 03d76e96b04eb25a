import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findTimes } from './find-times.ts';

interface Row {
  readonly text: string;
  readonly quote: string | null;
  readonly start?: string;
  readonly end?: string;
  readonly precision?: string;
  readonly tense?: 'past' | 'future';
  readonly at?: string;
  readonly zone?: string;
  readonly context?: { start: string; end: string; precision: 'day' | 'part_of_day' };
}

// Published on Wednesday 14 May 2025, 18:00 in Khartoum (UTC+2, no change of clocks).
const PUBLISHED = '2025-05-14T18:00:00+02:00';
const ZONE = 'Africa/Khartoum';
const day = (d: string, next: string) => ({
  start: `${d}T22:00:00Z`,
  end: `${next}T22:00:00Z`,
  precision: 'day',
});

const POSITIVE: readonly Row[] = [
  { text: 'Shells fell on Omdurman on Monday.', quote: 'on Monday', ...day('2025-05-11', '2025-05-12') },
  { text: 'The army answered on Wednesday.', quote: 'on Wednesday', ...day('2025-05-13', '2025-05-14') },
  { text: 'Thursday’s raid left a crater.', quote: 'Thursday', ...day('2025-05-07', '2025-05-08') },
  {
    text: 'Envoys will meet on Thursday.',
    quote: 'on Thursday',
    tense: 'future',
    ...day('2025-05-14', '2025-05-15'),
  },
  { text: 'They return next Monday.', quote: 'next Monday', ...day('2025-05-18', '2025-05-19') },
  { text: 'A depot burned yesterday.', quote: 'yesterday', ...day('2025-05-12', '2025-05-13') },
  { text: 'Trucks leave tomorrow.', quote: 'tomorrow', ...day('2025-05-14', '2025-05-15') },
  { text: 'Nyala was hit on 3 May.', quote: 'on 3 May', ...day('2025-05-02', '2025-05-03') },
  {
    text: 'The clash of Oct 13, 2022, is remembered.',
    quote: 'of Oct 13, 2022',
    ...day('2022-10-12', '2022-10-13'),
  },
  { text: 'Logged on 2025-04-30 by monitors.', quote: 'on 2025-04-30', ...day('2025-04-29', '2025-04-30') },
  {
    text: 'Kadugli was cut off on 12 November.',
    quote: 'on 12 November',
    ...day('2024-11-11', '2024-11-12'),
  },
  {
    text: 'Fighting ran from 13–15 April there.',
    quote: '13–15 April',
    start: '2025-04-12T22:00:00Z',
    end: '2025-04-15T22:00:00Z',
    precision: 'range',
  },
  {
    text: 'Raids came between 3 and 7 May.',
    quote: 'between 3 and 7 May',
    start: '2025-05-02T22:00:00Z',
    end: '2025-05-07T22:00:00Z',
    precision: 'range',
  },
  {
    text: 'They held it from Friday to Sunday.',
    quote: 'from Friday to Sunday',
    start: '2025-05-08T22:00:00Z',
    end: '2025-05-11T22:00:00Z',
    precision: 'range',
  },
  {
    text: 'Drones came early on Tuesday.',
    quote: 'early on Tuesday',
    start: '2025-05-12T22:00:00Z',
    end: '2025-05-13T05:00:00Z',
    precision: 'part_of_day',
  },
  {
    text: 'Drones came early on Tuesday morning.',
    quote: 'early on Tuesday morning',
    start: '2025-05-13T01:00:00Z',
    end: '2025-05-13T05:00:00Z',
    precision: 'part_of_day',
  },
  {
    text: 'Guns opened late on Sunday.',
    quote: 'late on Sunday',
    start: '2025-05-11T15:00:00Z',
    end: '2025-05-11T22:00:00Z',
    precision: 'part_of_day',
  },
  {
    text: 'On Sunday night the power went.',
    quote: 'On Sunday night',
    start: '2025-05-11T19:00:00Z',
    end: '2025-05-12T03:00:00Z',
    precision: 'part_of_day',
  },
  {
    text: 'They struck at dawn on Saturday.',
    quote: 'at dawn on Saturday',
    start: '2025-05-10T01:00:00Z',
    end: '2025-05-10T05:00:00Z',
    precision: 'part_of_day',
  },
  {
    text: 'Hit in the early hours of Monday.',
    quote: 'in the early hours of Monday',
    start: '2025-05-11T22:00:00Z',
    end: '2025-05-12T05:00:00Z',
    precision: 'part_of_day',
  },
  {
    text: 'Shelling went on overnight into Friday.',
    quote: 'overnight into Friday',
    start: '2025-05-08T18:00:00Z',
    end: '2025-05-09T05:00:00Z',
    precision: 'part_of_day',
  },
  {
    text: 'The night of 10–11 May was loud.',
    quote: 'The night of 10–11 May',
    start: '2025-05-10T19:00:00Z',
    end: '2025-05-11T03:00:00Z',
    precision: 'part_of_day',
  },
  {
    text: 'On the night of 14 May drones came.',
    quote: 'On the night of 14 May',
    start: '2025-05-13T19:00:00Z',
    end: '2025-05-14T03:00:00Z',
    precision: 'part_of_day',
  },
  {
    text: 'A clinic was hit overnight.',
    quote: 'overnight',
    start: '2025-05-13T18:00:00Z',
    end: '2025-05-14T05:00:00Z',
    precision: 'part_of_day',
  },
  {
    text: 'Last night two sheds burned.',
    quote: 'Last night',
    start: '2025-05-13T19:00:00Z',
    end: '2025-05-14T03:00:00Z',
    precision: 'part_of_day',
  },
  {
    text: 'This morning the road was open.',
    quote: 'This morning',
    start: '2025-05-14T03:00:00Z',
    end: '2025-05-14T10:00:00Z',
    precision: 'part_of_day',
  },
  {
    text: 'The siren went at 15:30.',
    quote: 'at 15:30',
    start: '2025-05-14T13:30:00Z',
    end: '2025-05-14T13:31:00Z',
    precision: 'minute',
  },
  {
    text: 'The siren went at 22:10.',
    quote: 'at 22:10',
    start: '2025-05-13T20:10:00Z',
    end: '2025-05-13T20:11:00Z',
    precision: 'minute',
  },
  {
    text: 'It fell shortly after 9pm on Monday.',
    quote: 'shortly after 9pm on Monday',
    start: '2025-05-12T19:00:00Z',
    end: '2025-05-12T19:30:00Z',
    precision: 'hour',
  },
  {
    text: 'It fell on Monday at about 07:20.',
    quote: 'on Monday at about 07:20',
    start: '2025-05-12T04:50:00Z',
    end: '2025-05-12T05:50:00Z',
    precision: 'hour',
  },
  {
    text: 'The note came at 10.41am BST.',
    quote: 'at 10.41am BST',
    start: '2025-05-14T09:41:00Z',
    end: '2025-05-14T09:42:00Z',
    precision: 'minute',
  },
  {
    text: 'I woke at ten past three.',
    quote: 'at ten past three',
    start: '2025-05-14T13:10:00Z',
    end: '2025-05-14T13:11:00Z',
    precision: 'minute',
  },
  {
    text: 'Between two and three in the morning it shook.',
    quote: 'Between two and three in the morning',
    start: '2025-05-14T00:00:00Z',
    end: '2025-05-14T01:00:00Z',
    precision: 'hour',
  },
  {
    text: 'As of 08:00, nothing had moved.',
    quote: 'As of 08:00',
    start: '2025-05-13T19:00:00Z',
    end: '2025-05-14T06:00:00Z',
    precision: 'part_of_day',
  },
  {
    text: '04:17 Explosions in Port Sudan.',
    quote: '04:17',
    tense: 'future',
    start: '2025-05-14T02:17:00Z',
    end: '2025-05-14T02:18:00Z',
    precision: 'minute',
  },
  {
    text: 'They lost it in February alone.',
    quote: 'in February',
    start: '2025-01-31T22:00:00Z',
    end: '2025-02-28T22:00:00Z',
    precision: 'month',
  },
  {
    text: 'Rains begin in June.',
    quote: 'in June',
    tense: 'future',
    start: '2025-05-31T22:00:00Z',
    end: '2025-06-30T22:00:00Z',
    precision: 'month',
  },
  {
    text: 'It changed hands in late March.',
    quote: 'in late March',
    start: '2025-03-19T22:00:00Z',
    end: '2025-03-31T22:00:00Z',
    precision: 'range',
  },
  {
    text: 'The town fell in 2023.',
    quote: 'in 2023',
    start: '2022-12-31T22:00:00Z',
    end: '2023-12-31T22:00:00Z',
    precision: 'year',
  },
  {
    text: 'Twice this week the market closed.',
    quote: 'this week',
    start: '2025-05-11T22:00:00Z',
    end: '2025-05-14T16:00:00Z',
    precision: 'week',
  },
  {
    text: 'Last week the bridge reopened.',
    quote: 'Last week',
    start: '2025-05-04T22:00:00Z',
    end: '2025-05-11T22:00:00Z',
    precision: 'week',
  },
  {
    text: 'Talks resume next week.',
    quote: 'next week',
    start: '2025-05-18T22:00:00Z',
    end: '2025-05-25T22:00:00Z',
    precision: 'week',
  },
  {
    text: 'Over the last week fighting spread.',
    quote: 'Over the last week',
    start: '2025-05-06T22:00:00Z',
    end: '2025-05-14T16:00:00Z',
    precision: 'week',
  },
  {
    text: 'In the past 24 hours nine fell.',
    quote: 'In the past 24 hours',
    start: '2025-05-13T16:00:00Z',
    end: '2025-05-14T16:00:00Z',
    precision: 'range',
  },
  {
    text: 'Since Monday the well is dry.',
    quote: 'Since Monday',
    start: '2025-05-11T22:00:00Z',
    end: '2025-05-14T16:00:00Z',
    precision: 'range',
  },
  {
    text: 'Since November 300 homes burned.',
    quote: 'Since November',
    start: '2024-10-31T22:00:00Z',
    end: '2025-05-14T16:00:00Z',
    precision: 'range',
  },
  {
    text: 'Power will be back by the weekend.',
    quote: 'by the weekend',
    tense: 'future',
    start: '2025-05-14T16:00:00Z',
    end: '2025-05-16T22:00:00Z',
    precision: 'range',
  },
  {
    text: 'A deal is due by the end of the year.',
    quote: 'by the end of the year',
    tense: 'future',
    start: '2025-05-14T16:00:00Z',
    end: '2025-12-31T22:00:00Z',
    precision: 'range',
  },
  {
    text: 'The ban holds until Sunday.',
    quote: 'until Sunday',
    end: '2025-05-17T22:00:00Z',
    precision: 'range',
  },
  {
    text: 'Guns arrive within weeks.',
    quote: 'within weeks',
    start: '2025-05-14T16:00:00Z',
    precision: 'range',
  },
  {
    text: 'Guns arrive in coming weeks.',
    quote: 'in coming weeks',
    start: '2025-05-14T16:00:00Z',
    precision: 'range',
  },
  {
    text: 'In recent days many have left.',
    quote: 'In recent days',
    end: '2025-05-14T16:00:00Z',
    precision: 'range',
  },
  { text: 'The convoy left two days ago.', quote: 'two days ago', ...day('2025-05-11', '2025-05-12') },
  {
    text: 'Families must go from 20 May.',
    quote: 'from 20 May',
    start: '2025-05-19T22:00:00Z',
    precision: 'range',
  },
  {
    text: 'By noon they were gone.',
    quote: 'By noon',
    start: '2025-05-11T22:00:00Z',
    end: '2025-05-12T11:00:00Z',
    precision: 'range',
    context: { start: '2025-05-12T01:00:00Z', end: '2025-05-12T05:00:00Z', precision: 'part_of_day' },
    tense: 'past',
  },
  {
    text: 'Hours later a second bomb went off.',
    quote: 'Hours later',
    start: '2025-05-12T01:00:00Z',
    end: '2025-05-14T16:00:00Z',
    precision: 'range',
    context: { start: '2025-05-12T01:00:00Z', end: '2025-05-12T05:00:00Z', precision: 'part_of_day' },
  },
  {
    text: 'It was hit for the third night running.',
    quote: 'the third night running',
    start: '2025-05-13T19:00:00Z',
    end: '2025-05-14T03:00:00Z',
    precision: 'part_of_day',
  },
  {
    text: 'On the 100th day of Russia’s full-scale invasion a bridge fell.',
    quote: 'the 100th day of Russia’s full-scale invasion',
    zone: 'Europe/Kyiv',
    start: '2022-06-02T21:00:00Z',
    end: '2022-06-03T21:00:00Z',
    precision: 'day',
  },
  // Clocks go forward in Kyiv on 30 March 2025 at 03:00 and back on 27 October 2024 at 04:00.
  {
    text: 'It fell on Sunday.',
    quote: 'on Sunday',
    at: '2025-03-30T12:00:00Z',
    zone: 'Europe/Kyiv',
    start: '2025-03-29T22:00:00Z',
    end: '2025-03-30T21:00:00Z',
    precision: 'day',
  },
  {
    text: 'It fell on Sunday.',
    quote: 'on Sunday',
    at: '2024-10-27T12:00:00Z',
    zone: 'Europe/Kyiv',
    start: '2024-10-26T21:00:00Z',
    end: '2024-10-27T22:00:00Z',
    precision: 'day',
  },
  {
    text: 'It fell yesterday.',
    quote: 'yesterday',
    at: '2025-05-14T17:45:00Z',
    zone: 'Asia/Yangon',
    ...{ start: '2025-05-13T17:30:00Z', end: '2025-05-14T17:30:00Z', precision: 'day' },
  },
];

for (const row of POSITIVE)
  test(`finds "${row.quote}" in "${row.text}"${row.at ? ` seen at ${row.at}` : ''}`, () => {
    const found = findTimes(row.text, 0, row.text.length, {
      publishedAt: row.at ?? PUBLISHED,
      timeZone: row.zone ?? ZONE,
      ...(row.tense ? { tense: row.tense } : {}),
      ...(row.context ? { context: row.context } : {}),
    });
    const hit = found.find((m) => m.quote.includes(row.quote!) || row.quote!.includes(m.quote));
    assert.ok(hit, `only ${found.map((m) => m.quote).join(', ') || 'nothing'}`);
    const { start, end, precision } = hit.time;
    assert.deepEqual({ start, end, precision }, { start: row.start, end: row.end, precision: row.precision });
  });

const NEGATIVE: readonly string[] = [
  'It may march on the town.',
  'The 3rd Brigade holds 12 positions.',
  'A second front may open.',
  'Bloody Sunday is a book.',
  'Good morning to all.',
  'The ratio was 2:1 and the score 3–1.',
  'He paid 2,000 for 20.5 litres.',
  'The sun sat low over the wed couple.',
  'Resolution 2712 was read.',
];
for (const text of NEGATIVE)
  test(`finds no time in "${text}"`, () => {
    const found = findTimes(text, 0, text.length, { publishedAt: PUBLISHED, timeZone: ZONE });
    assert.deepEqual(
      found.map((m) => m.quote),
      [],
    );
  });

test('gives no dates without a publication instant, unless the date is whole', () => {
  const text = 'It fell on Monday and again on 3 May 2021.';
  const found = findTimes(text, 0, text.length, { publishedAt: null, timeZone: 'UTC' });
  assert.deepEqual(
    found.map((m) => m.time),
    [
      { precision: 'unknown', quote: 'on Monday' },
      {
        start: '2021-05-03T00:00:00Z',
        end: '2021-05-04T00:00:00Z',
        precision: 'day',
        quote: 'on 3 May 2021',
      },
    ],
  );
});

test('spans slice the text, do not overlap and every interval has its start before its end', () => {
  const words = [
    'on',
    'Monday',
    'night',
    '3',
    'May',
    '2024',
    'at',
    '9pm',
    'since',
    'until',
    'June',
    'last',
    'week',
    'the',
    'early',
    'late',
    'between',
    'and',
    'hours',
    'later',
    '13:20',
    'overnight',
    'to',
    'by',
    'days',
    'ago',
    'two',
    ',',
    'morning',
    'from',
    'year',
    '31',
    'November',
  ];
  const zones = ['Europe/Kyiv', 'Asia/Gaza', 'Africa/Khartoum', 'Asia/Yangon', 'America/New_York'];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 9 }),
      fc.constantFrom(...zones),
      fc.integer({ min: 946684800000, max: 1893456000000 }),
      fc.constantFrom('past' as const, 'future' as const),
      (list, timeZone, ms, tense) => {
        const text = list.join(' ');
        const found = findTimes(text, 0, text.length, {
          publishedAt: new Date(ms).toISOString(),
          timeZone,
          tense,
        });
        found.forEach((m, i) => {
          assert.equal(text.slice(m.start, m.end), m.quote);
          assert.equal(m.time.quote, m.quote);
          if (i > 0) assert.ok(found[i - 1]!.end <= m.start, text);
          if (m.time.start && m.time.end) assert.ok(m.time.start < m.time.end, text);
        });
      },
    ),
    { numRuns: 300 },
  );
});
