import assert from 'node:assert/strict';
import { test } from 'node:test';
import { airDefenceFigures, airDefenceView } from '../../src/air-defence.ts';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import type { AirDefenceAsked } from '../../src/model/air-defence.ts';
import { projectPicture } from '../../src/picture/project-picture.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import { publicPicture } from '../../src/publishing.ts';
import { body, reported, town } from './build-events.ts';

const NIGHT = {
  start: '2026-03-02T20:00:00Z',
  end: '2026-03-03T04:00:00Z',
  precision: 'part_of_day',
} as const;
const ODESA = town('Odesa', 'UA', 46.48, 30.73, { admin1: 'UA-51' });
const DRONES = { name: 'drones', class: 'uav' } as const;

const REPORTS = [
  ...reported({
    report: 'air-force',
    source: 'Coast Wire',
    at: '2026-03-03T06:00:00Z',
    events: [
      {
        type: 'strike.drone',
        time: NIGHT,
        places: [ODESA],
        equipment: [DRONES],
        counts: [
          { what: 'launched', low: 45, high: 45, quote: '45 drones' },
          { what: 'intercepted', low: 40, high: 40, quote: '40 of' },
        ],
        said: [
          { quote: 'We shot down 40 of 45 drones over Odesa.', speaker: body('Ukrainian Air Force', 'UA') },
        ],
      },
    ],
  }),
  ...reported({
    report: 'ministry',
    source: 'Northern Daily',
    at: '2026-03-03T09:00:00Z',
    events: [
      {
        type: 'strike.drone',
        time: NIGHT,
        places: [ODESA],
        said: [
          {
            quote: 'All targets in Odesa were hit, the ministry said.',
            speaker: body('Russian defence ministry', 'RU'),
          },
        ],
      },
    ],
  }),
  ...reported({
    report: 'week',
    source: 'Coast Wire',
    at: '2026-03-08T09:00:00Z',
    events: [
      {
        type: 'defence.interception',
        time: { start: '2026-03-01T22:00:00Z', end: '2026-03-08T09:00:00Z', precision: 'week' },
        places: [ODESA],
        equipment: [DRONES],
        counts: [{ what: 'intercepted', low: 100, high: 999, quote: 'hundreds of drones' }],
        said: [
          { quote: 'We shot down hundreds of drones this week.', speaker: body('Ukrainian Air Force', 'UA') },
        ],
      },
    ],
  }),
];
const picture = publicPicture(
  projectPicture(linkIncidents(REPORTS, []), '2026-06-01T00:00:00Z'),
  DEFAULT_POLICY,
);
const view = (asked: AirDefenceAsked = {}) =>
  airDefenceView(picture.incidents, airDefenceFigures(picture, []), asked, {
    asOf: picture.asOf,
    keys: ['day', 'period'],
  });

test('"shot down 40 of 45" and "all targets hit" stand side by side, each with its words, neither changed', () => {
  const [attack] = view().accounts;
  assert.deepEqual(
    attack!.accounts.map((a) => [a.side, a.party, a.figures.map((f) => [f.what, f.amount])]),
    [
      ['RU', 'Russian defence ministry', []],
      [
        'UA',
        'Ukrainian Air Force',
        [
          ['launched', { low: 45, high: 45 }],
          ['intercepted', { low: 40, high: 40 }],
        ],
      ],
    ],
  );
  assert.deepEqual(
    attack!.accounts.map((a) => a.words.map((w) => w.quote)),
    [['All targets in Odesa were hit, the ministry said.'], ['We shot down 40 of 45 drones over Odesa.']],
  );
});

test('the week’s figure stands beside the night and is added to no day; the night counts to its evening', () => {
  const { tallies } = view();
  assert.deepEqual(
    tallies.day!.map((t) => [t.key, t.launched, t.intercepted, t.assertedBy]),
    [['2026-03-02', { low: 45, high: 45 }, { low: 40, high: 40 }, 'Ukrainian Air Force']],
  );
  assert.deepEqual(
    tallies.period!.map((t) => [t.key, t.launched, t.intercepted]),
    [['2026-03-02/2026-03-08', null, { low: 100, high: 999 }]],
  );
});

test('a region asked for keeps what lies there, and what is told of another is left out', () => {
  assert.equal(view({ region: 'UA-51' }).tallies.day!.length, 1);
  assert.equal(view({ region: 'Odesa Oblast' }).tallies.day!.length, 1);
  assert.deepEqual(view({ region: 'UA-63' }).tallies.day, []);
  assert.deepEqual(view({ region: 'ML' }).accounts, []);
});
