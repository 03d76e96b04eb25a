import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

const gifts = (text: string): string =>
  readForTests(text)
    .filter((e) => e.type.startsWith('aid.'))
    .map((e) => {
      const what = e.equipment.map((q) =>
        [q.count?.low ?? '?', q.name, ...(q.for ? [`for ${q.for}`] : [])].join(' '),
      );
      const to = e.actors.filter((a) => a.role === 'recipient').map((a) => a.name);
      return [e.type.slice(4), e.status, what.join(' + ') || '-', ...to].join(' ');
    })
    .join('; ');

/** Gifts told in an act alone, and shares of a gift told before; several donors and conflicts. */
const ROWS: readonly (readonly [string, string])[] = [
  // an act alone, with goods in a number for somebody
  ['Chile announced 60 missiles for IRIS-T systems.', 'pledge planned 60 missiles for IRIS-T systems'],
  ['Malta approved 12 NASAMS launchers for Moldova.', 'pledge planned 12 NASAMS launchers Moldova'],
  ['Ghana has allocated up to 20 howitzers for Moldova.', 'pledge planned 0 howitzers Moldova'],
  ['Chile announced 60 missiles were shot down.', ''],
  ['Chile announced 60 jobs for Moldova.', ''],
  ['Kenya approved 12 howitzers for its army.', ''],
  ['Moldova approved 12 howitzers for the army of Moldova.', ''],
  ['Chile announced a plan for drones.', ''],
  // shares of what was told before
  [
    'Chile announced 60 missiles for IRIS-T systems. The first 20 were handed over in February.',
    'pledge planned 60 missiles for IRIS-T systems; delivery occurred 20 missiles for IRIS-T systems',
  ],
  [
    'Malta will send 30 howitzers to Moldova. Ten of them have been delivered.',
    'pledge planned 30 howitzers Moldova; delivery occurred 10 howitzers Moldova',
  ],
  [
    'Ghana will send 30 drones to Kenya. It has already handed over 12 of them.',
    'pledge planned 30 drones Kenya; delivery occurred 12 drones Kenya',
  ],
  [
    'Malta will send 30 howitzers to Moldova. The rest were delivered on Monday.',
    'pledge planned 30 howitzers Moldova; delivery occurred ? howitzers Moldova',
  ],
  [
    'Malta approved the delivery of 12 NASAMS launchers to Moldova, and four of the launchers had already been delivered.',
    'pledge planned 12 NASAMS launchers Moldova; delivery occurred 4 NASAMS launchers Moldova',
  ],
  [
    'Chile will send 40 tents to Kenya. The first 15 were handed over on Monday.',
    'pledge planned - Kenya; delivery occurred 15 tents Kenya',
  ],
  // nothing told before, two things told before, another thing, too far back
  ['The first 20 were handed over in February.', ''],
  ['A film was shown in Izium. Twenty of them were delivered.', ''],
  [
    'Malta will send 30 howitzers and 9 drones to Moldova. The first five were delivered on Monday.',
    'pledge planned 30 howitzers + 9 drones Moldova',
  ],
  [
    'Malta will send 30 howitzers to Moldova. Four drones were delivered to Kenya.',
    'pledge planned 30 howitzers Moldova; delivery occurred 4 drones Kenya',
  ],
  [
    'Malta will send 30 howitzers to Moldova. It rained. It snowed. It thawed. The first 20 were handed over.',
    'pledge planned 30 howitzers Moldova',
  ],
];
for (const [text, expected] of ROWS)
  test(`"${text}": ${expected || 'nothing'}`, () => assert.equal(gifts(text), expected));

test('what is still to come of a promise is a share of it, no second promise', () => {
  const found = readForTests(
    'Malta will send 30 howitzers to Moldova. The remaining 20 will be delivered in May.',
  );
  assert.deepEqual(
    found.map((e) => e.type),
    ['aid.pledge'],
  );
  assert.deepEqual(
    found[0]!.counts.map((c) => ['low' in c && c.low, c.scope ?? null]),
    [
      [30, null],
      [20, 'share'],
    ],
  );
});

test('the time of a promise is not that of a delivery told in another clause', () => {
  const times = (text: string): string[] =>
    readForTests(text).map((e) => `${e.type.slice(4)} ${e.time.quote?.replace(/\.$/, '') ?? '-'}`);
  assert.deepEqual(
    times(
      'Malta approved the delivery of 12 howitzers to Moldova by the end of the year, and four of the howitzers had already been delivered.',
    ),
    ['pledge by the end of the year', 'delivery -'],
  );
  assert.deepEqual(
    times(
      'Malta approved the delivery of 12 howitzers to Moldova, and four of the howitzers had been delivered in January.',
    ),
    ['pledge -', 'delivery in January'],
  );
  assert.deepEqual(times('In January, Malta delivered 12 howitzers to Moldova.'), ['delivery In January']);
});

/** Who gives, as far as a text of several gifts tells it: "type donor number item". */
const givers = (text: string): string =>
  readForTests(text)
    .filter((e) => e.type.startsWith('aid.'))
    .map((e) =>
      [
        e.type.slice(4),
        e.actors
          .filter((a) => a.role === 'donor')
          .map((a) => a.name)
          .join('+') || '-',
        ...e.equipment.map((q) => [q.count?.low ?? '?', q.name].join(' ')),
      ].join(' '),
    )
    .join('; ');

const GIVERS: readonly (readonly [string, string])[] = [
  // two givers are two gifts, however close they stand
  [
    'Kenya will deliver 8 howitzers. Moldova pledged 50 howitzers, and 20 were delivered on Monday.',
    'pledge Kenya 8 howitzers; pledge Moldova 50 howitzers; delivery Moldova 20 howitzers',
  ],
  [
    'Kenya pledged 12 howitzers. Moldova pledged 12 howitzers.',
    'pledge Kenya 12 howitzers; pledge Moldova 12 howitzers',
  ],
  ['Kenya will send 8 howitzers. The 8 howitzers will be sent in May.', 'pledge Kenya 8 howitzers'],
  // a body that gave before is the one that "the ministry" means
  [
    'The defence ministry will send 12 howitzers to Moldova. The ministry said it had handed over four of them.',
    'pledge defence ministry 12 howitzers; delivery defence ministry 4 howitzers',
  ],
  [
    'The ministry of defence will send 12 howitzers to Moldova. The ministry has delivered four of them.',
    'pledge ministry of defence 12 howitzers; delivery ministry of defence 4 howitzers',
  ],
  [
    'The defence ministry will send 12 howitzers to Moldova. The government has delivered four of them.',
    'pledge defence ministry 12 howitzers; delivery government 4 howitzers',
  ],
  // a minister who announces goods gives them
  ['The defence minister announced 40 howitzers for Moldova.', 'pledge defence minister 40 howitzers'],
  [
    'The defence minister Ole Brandvik announced 40 howitzers for Moldova.',
    'pledge defence minister 40 howitzers',
  ],
  ['The sports minister announced 40 matches in Izium.', ''],
];
for (const [text, expected] of GIVERS)
  test(`who gives in "${text}"`, () => assert.equal(givers(text), expected));
