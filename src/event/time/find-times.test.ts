import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { withoutWhy } from '../../util/why.ts';
import type { TimeAnchor } from './clock.ts';
import { findTimes } from './find-times.ts';

interface Row {
  readonly text: string;
  readonly quote: string;
  readonly time: {
    readonly start: string | undefined;
    readonly end: string | undefined;
    readonly precision: string;
  };
  readonly anchor: TimeAnchor;
}

// Published on Wednesday 14 May 2025, 18:00 in Khartoum (UTC+2, no change of clocks).
const PUBLISHED = '2025-05-14T18:00:00+02:00';
const ZONE = 'Africa/Khartoum';
const DAWN = {
  start: '2025-05-12T01:00:00Z',
  end: '2025-05-12T05:00:00Z',
  precision: 'part_of_day',
} as const;

function rowOf(line: string): Row {
  const [text = '', quote = '', start = '-', end = '-', precision = '', rest = ''] = line.split(' | ');
  const iso = (t: string) => (t === '-' ? undefined : t.replace(/Z$/, ':00Z'));
  const option = (name: string) => new RegExp(`${name}=(\\S+)`).exec(rest)?.[1];
  const tense = /past|future/.exec(rest)?.[0] as 'past' | 'future' | undefined;
  return {
    text,
    quote,
    time: { start: iso(start), end: iso(end), precision },
    anchor: {
      publishedAt: option('at') ?? PUBLISHED,
      timeZone: option('zone') ?? ZONE,
      ...(tense ? { tense } : {}),
      ...(rest.includes('ctx') ? { context: DAWN } : {}),
    },
  };
}

/** Text, quote, start, end, precision; then tense, `ctx` (a story at dawn on Monday), publication and zone. */
const POSITIVE = `
Shells fell on Omdurman on Monday. | on Monday | 2025-05-11T22:00Z | 2025-05-12T22:00Z | day
The army answered on Wednesday. | on Wednesday | 2025-05-13T22:00Z | 2025-05-14T22:00Z | day
Thursday’s raid left a crater. | Thursday | 2025-05-07T22:00Z | 2025-05-08T22:00Z | day
Envoys will meet on Thursday. | on Thursday | 2025-05-14T22:00Z | 2025-05-15T22:00Z | day | future
They return next Monday. | next Monday | 2025-05-18T22:00Z | 2025-05-19T22:00Z | day
A depot burned yesterday. | yesterday | 2025-05-12T22:00Z | 2025-05-13T22:00Z | day
Trucks leave tomorrow. | tomorrow | 2025-05-14T22:00Z | 2025-05-15T22:00Z | day
Nyala was hit on 3 May. | on 3 May | 2025-05-02T22:00Z | 2025-05-03T22:00Z | day
The clash of Oct 13, 2022, is remembered. | of Oct 13, 2022 | 2022-10-12T22:00Z | 2022-10-13T22:00Z | day
Logged on 2025-04-30 by monitors. | on 2025-04-30 | 2025-04-29T22:00Z | 2025-04-30T22:00Z | day
Kadugli was cut off on 12 November. | on 12 November | 2024-11-11T22:00Z | 2024-11-12T22:00Z | day
Fighting ran from 13–15 April there. | 13–15 April | 2025-04-12T22:00Z | 2025-04-15T22:00Z | range
Raids came between 3 and 7 May. | between 3 and 7 May | 2025-05-02T22:00Z | 2025-05-07T22:00Z | range
They held it from Friday to Sunday. | from Friday to Sunday | 2025-05-08T22:00Z | 2025-05-11T22:00Z | range
Drones came early on Tuesday. | early on Tuesday | 2025-05-12T22:00Z | 2025-05-13T05:00Z | part_of_day
Drones came early on Tuesday morning. | early on Tuesday morning | 2025-05-13T01:00Z | 2025-05-13T05:00Z | part_of_day
Guns opened late on Sunday. | late on Sunday | 2025-05-11T15:00Z | 2025-05-11T22:00Z | part_of_day
On Sunday night the power went. | On Sunday night | 2025-05-11T19:00Z | 2025-05-12T03:00Z | part_of_day
They struck at dawn on Saturday. | at dawn on Saturday | 2025-05-10T01:00Z | 2025-05-10T05:00Z | part_of_day
Hit in the early hours of Monday. | in the early hours of Monday | 2025-05-11T22:00Z | 2025-05-12T05:00Z | part_of_day
Shelling went on overnight into Friday. | overnight into Friday | 2025-05-08T18:00Z | 2025-05-09T05:00Z | part_of_day
The night of 10–11 May was loud. | The night of 10–11 May | 2025-05-10T19:00Z | 2025-05-11T03:00Z | part_of_day
On the night of 14 May drones came. | On the night of 14 May | 2025-05-13T19:00Z | 2025-05-14T03:00Z | part_of_day
A clinic was hit overnight. | overnight | 2025-05-13T18:00Z | 2025-05-14T05:00Z | part_of_day
Last night two sheds burned. | Last night | 2025-05-13T19:00Z | 2025-05-14T03:00Z | part_of_day
This morning the road was open. | This morning | 2025-05-14T03:00Z | 2025-05-14T10:00Z | part_of_day
The siren went at 15:30. | at 15:30 | 2025-05-14T13:30Z | 2025-05-14T13:31Z | minute
The siren went at 22:10. | at 22:10 | 2025-05-13T20:10Z | 2025-05-13T20:11Z | minute
It fell shortly after 9pm on Monday. | shortly after 9pm on Monday | 2025-05-12T19:00Z | 2025-05-12T19:30Z | hour
It fell on Monday at about 07:20. | on Monday at about 07:20 | 2025-05-12T04:50Z | 2025-05-12T05:50Z | hour
The note came at 10.41am BST. | at 10.41am BST | 2025-05-14T09:41Z | 2025-05-14T09:42Z | minute
I woke at ten past three. | at ten past three | 2025-05-14T13:10Z | 2025-05-14T13:11Z | minute
Between two and three in the morning it shook. | Between two and three in the morning | 2025-05-14T00:00Z | 2025-05-14T01:00Z | hour
As of 08:00, nothing had moved. | As of 08:00 | 2025-05-13T19:00Z | 2025-05-14T06:00Z | part_of_day
04:17 Explosions in Port Sudan. | 04:17 | 2025-05-14T02:17Z | 2025-05-14T02:18Z | minute | future
They lost it in February alone. | in February | 2025-01-31T22:00Z | 2025-02-28T22:00Z | month
Rains begin in June. | in June | 2025-05-31T22:00Z | 2025-06-30T22:00Z | month | future
It changed hands in late March. | in late March | 2025-03-19T22:00Z | 2025-03-31T22:00Z | range
The town fell in 2023. | in 2023 | 2022-12-31T22:00Z | 2023-12-31T22:00Z | year
Twice this week the market closed. | this week | 2025-05-11T22:00Z | 2025-05-14T16:00Z | week
Last week the bridge reopened. | Last week | 2025-05-04T22:00Z | 2025-05-11T22:00Z | week
Talks resume next week. | next week | 2025-05-18T22:00Z | 2025-05-25T22:00Z | week
Over the last week fighting spread. | Over the last week | 2025-05-06T22:00Z | 2025-05-14T16:00Z | week
In the past 24 hours nine fell. | In the past 24 hours | 2025-05-13T16:00Z | 2025-05-14T16:00Z | range
Since Monday the well is dry. | Since Monday | 2025-05-11T22:00Z | 2025-05-14T16:00Z | range
Since November 300 homes burned. | Since November | 2024-10-31T22:00Z | 2025-05-14T16:00Z | range
Power will be back by the weekend. | by the weekend | 2025-05-14T16:00Z | 2025-05-16T22:00Z | range | future
A deal is due before the end of May. | before the end of May | 2025-05-14T16:00Z | 2025-05-31T22:00Z | range | future
The ban holds until Sunday. | until Sunday | - | 2025-05-17T22:00Z | range
Guns arrive within weeks. | within weeks | 2025-05-14T16:00Z | - | range
Guns arrive in coming weeks. | in coming weeks | 2025-05-14T16:00Z | - | range
In recent days many have left. | In recent days | - | 2025-05-14T16:00Z | range
The convoy left two days ago. | two days ago | 2025-05-11T22:00Z | 2025-05-12T22:00Z | day
Families must go from 20 May. | from 20 May | 2025-05-19T22:00Z | - | range
By noon the convoy left. | By noon | 2025-05-11T22:00Z | 2025-05-12T11:00Z | range | past ctx
Hours later a second bomb went off. | Hours later | 2025-05-12T01:00Z | 2025-05-14T16:00Z | range | ctx
It burned for the sixth night running. | the sixth night running | 2025-05-13T19:00Z | 2025-05-14T03:00Z | part_of_day
On the 100th day of Russia’s full-scale invasion a bridge fell. | the 100th day of Russia’s full-scale invasion | 2022-06-02T21:00Z | 2022-06-03T21:00Z | day | zone=Europe/Kyiv
It fell on Sunday. | on Sunday | 2025-03-29T22:00Z | 2025-03-30T21:00Z | day | at=2025-03-30T12:00:00Z zone=Europe/Kyiv
It fell on Sunday. | on Sunday | 2024-10-26T21:00Z | 2024-10-27T22:00Z | day | at=2024-10-27T12:00:00Z zone=Europe/Kyiv
It fell yesterday. | yesterday | 2025-05-13T17:30Z | 2025-05-14T17:30Z | day | at=2025-05-14T17:45:00Z zone=Asia/Yangon
On Monday night into Tuesday the depot burned. | On Monday night into Tuesday | 2025-05-12T19:00Z | 2025-05-13T03:00Z | part_of_day
Rockets fell just before midnight on Monday. | just before midnight on Monday | 2025-05-12T21:30Z | 2025-05-12T22:00Z | hour
It fell at 4:30pm local time (14:30 GMT) on Tuesday. | at 4:30pm local time (14:30 GMT) on Tuesday | 2025-05-13T14:30Z | 2025-05-13T14:31Z | minute
It fell at 02:10 (23:10 GMT) in Rafah. | at 02:10 (23:10 GMT) | 2025-05-13T23:10Z | 2025-05-13T23:11Z | minute | zone=Asia/Gaza
It fell a few minutes after 1am. | a few minutes after 1am | 2025-05-13T23:00Z | 2025-05-13T23:30Z | hour
It fell minutes before 21:00. | minutes before 21:00 | 2025-05-13T18:30Z | 2025-05-13T19:00Z | hour
Troops came some time after 10 p.m. on Monday. | after 10 p.m. on Monday | 2025-05-12T20:00Z | 2025-05-12T22:00Z | range
A raid may come within 24 to 36 hours. | within 24 to 36 hours | 2025-05-14T16:00Z | 2025-05-16T04:00Z | range | future
Ninety have died so far this year. | so far this year | 2024-12-31T22:00Z | 2025-05-14T16:00Z | year
The siege began on 20 May last year. | on 20 May last year | 2024-05-19T22:00Z | 2024-05-20T22:00Z | day
The siege began in March last year. | in March last year | 2024-02-29T22:00Z | 2024-03-31T22:00Z | month
Thousands fled in the first quarter of 2025. | in the first quarter of 2025 | 2024-12-31T22:00Z | 2025-03-31T22:00Z | range
Thousands fled in the first three months of the year. | in the first three months of the year | 2024-12-31T22:00Z | 2025-03-31T22:00Z | range
Shells fell on Saturday and Sunday. | on Saturday and Sunday | 2025-05-09T22:00Z | 2025-05-11T22:00Z | range
Nobody came in February and March. | in February and March | 2025-01-31T22:00Z | 2025-03-31T22:00Z | range
Nine died in the week to 11 May. | week to 11 May | 2025-05-04T22:00Z | 2025-05-11T22:00Z | week
Nine died in the 24 hours to 06:00 on Tuesday. | 24 hours to 06:00 on Tuesday | 2025-05-12T04:00Z | 2025-05-13T04:00Z | range
As of Tuesday evening nine were dead. | As of Tuesday evening | - | 2025-05-13T21:00Z | range | past
The road will be shut as of Friday. | as of Friday | 2025-05-15T22:00Z | - | range | future
The previous night a mill burned. | The previous night | 2025-05-13T19:00Z | 2025-05-14T03:00Z | part_of_day
The following morning a mill burned. | The following morning | 2025-05-13T03:00Z | 2025-05-13T10:00Z | part_of_day | past ctx
That night a mill burned. | That night | 2025-05-12T19:00Z | 2025-05-13T03:00Z | part_of_day | past ctx
Later that day a mill burned. | that day | 2025-05-11T22:00Z | 2025-05-12T22:00Z | day | past ctx
Earlier in the day a mill burned. | Earlier in the day | 2025-05-13T22:00Z | 2025-05-14T22:00Z | day
Farming resumes next spring. | next spring | 2026-02-28T22:00Z | 2026-05-31T22:00Z | range | future
Hundreds have died since the protests began on 9 May. | since the protests began on 9 May | 2025-05-08T22:00Z | 2025-05-14T16:00Z | range
Until late on Monday the road was shut. | Until late on Monday | - | 2025-05-12T22:00Z | range | past
Homes go dark from this Monday, 19 May. | from this Monday, 19 May | 2025-05-18T22:00Z | - | range | future
Four blasts came in the past half hour. | in the past half hour | 2025-05-14T15:30Z | 2025-05-14T16:00Z | range
The port is shut with effect from today. | with effect from today | 2025-05-13T22:00Z | - | range | future
Shells fell during dawn prayers on Tuesday. | dawn prayers on Tuesday | 2025-05-13T01:00Z | 2025-05-13T05:00Z | part_of_day
Вночі ворог обстріляв Херсон. | Вночі | 2025-05-13T19:00Z | 2025-05-14T03:00Z | part_of_day
У вівторок увечері лунали вибухи. | вівторок увечері | 2025-05-13T15:00Z | 2025-05-13T21:00Z | part_of_day
За минулу добу збито вісім дронів. | За минулу добу | 2025-05-13T16:00Z | 2025-05-14T16:00Z | range
Вчера утром горел склад. | Вчера утром | 2025-05-13T03:00Z | 2025-05-13T10:00Z | part_of_day
В ночь на 12 мая стреляли. | ночь на 12 мая | 2025-05-11T19:00Z | 2025-05-12T03:00Z | part_of_day
Около 5 утра упала ракета. | Около 5 утра | 2025-05-14T02:30Z | 2025-05-14T03:30Z | hour
`
  .trim()
  .split('\n')
  .map(rowOf);

for (const { text, quote, time, anchor } of POSITIVE)
  test(`finds "${quote}" in "${text}" seen at ${anchor.publishedAt}`, () => {
    const found = findTimes(text, 0, text.length, anchor);
    const hit = found.find((m) => m.quote.includes(quote) || quote.includes(m.quote));
    assert.ok(hit, `only ${found.map((m) => m.quote).join(', ') || 'nothing'}`);
    const { start, end, precision } = hit.time;
    assert.deepEqual({ start, end, precision }, time);
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
  'The third and fourth brigades stayed that way.',
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
    found.map((m) => withoutWhy(m.time)),
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
