import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Event, EventStatus, EventType } from '../model/event.ts';
import type { ReportedEvent } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import { LEAST_LINK } from './cluster-events.ts';
import { scorePair } from './score-pair.ts';

const point = (
  name: string,
  lat: number,
  lon: number,
  precision: EventPlace['precision'] = 1,
): EventPlace => ({
  name,
  lat,
  lon,
  role: 'at',
  precision,
  radiusKm: precision >= 4 ? 150 : 5,
});
const KYAUKME = point('Kyaukme', 22.539, 97.029);
const NEIGHBOUR = point('Pyaunggaung', 22.6, 97.06);
const QUARTER = { ...point('Saunglin Quarter', 22.57, 97.06), admin1: 'MM-17' };
const CITY = { ...point('Kyaukme', 22.539, 97.029), radiusKm: 12, admin1: 'MM-17' };
const MYANMAR = { ...point('Myanmar', 21, 96, 6), country: 'MM' };
const HSIPAW = point('Hsipaw', 22.621, 97.298);
const SHAN = point('Shan State', 22, 98, 4);
const NIGHT = ['2025-06-10T14:00:00Z', '2025-06-10T23:00:00Z'] as const;
const DAY = ['2025-06-09T17:30:00Z', '2025-06-10T17:30:00Z'] as const;
const DAY_AFTER = ['2025-06-10T17:30:00Z', '2025-06-11T17:30:00Z'] as const;
const NEXT = ['2025-06-12T14:00:00Z', '2025-06-12T23:00:00Z'] as const;

function event(
  type: EventType,
  places: EventPlace[],
  at: readonly [string, string] | null,
  more: Partial<Event> = {},
  report = 'a',
): ReportedEvent {
  const time = at
    ? ({ start: at[0], end: at[1], precision: 'part_of_day' } as const)
    : ({ precision: 'unknown' } as const);
  const common = {
    statements: [],
    actors: [],
    equipment: [],
    targets: [],
    counts: [],
    start: 0,
    end: 1,
    quote: 'x',
  };
  const published = '2025-06-11T06:00:00Z';
  return {
    key: `${report}#e1`,
    documentId: report,
    captureId: report,
    report,
    source: report,
    title: null,
    url: null,
    lang: 'en',
    publishedAt: published,
    receivedAt: published,
    copyGroup: null,
    event: { id: 'e1', type, status: 'occurred' as EventStatus, time, places, ...common, ...more },
    statements: [],
  };
}

const launched = (n: number) => ({
  counts: [{ what: 'launched' as const, low: n, high: n, quote: String(n) }],
});

const killed = (n: number) => ({
  counts: [{ what: 'killed' as const, low: n, high: n, quote: String(n) }],
});
const hit = (c: Event['targets'][number]['class']) => ({ targets: [{ name: c, class: c }] });
const side: Partial<Event> = {
  actors: [{ name: 'Three Rivers Army', kind: 'nonstate_armed', role: 'initiator' }],
  equipment: [{ name: 'drones', class: 'uav' }],
};
const later = (e: ReportedEvent, hours: number): ReportedEvent => {
  const at = new Date(Date.parse(e.receivedAt) + hours * 3_600_000).toISOString();
  return { ...e, publishedAt: at, receivedAt: at };
};

const SAME: [string, ReportedEvent, ReportedEvent][] = [
  [
    'same type, place and night',
    event('strike.air', [KYAUKME], NIGHT),
    event('strike.air', [KYAUKME], NIGHT),
  ],
  ['means not told in one', event('strike.mixed', [KYAUKME], NIGHT), event('strike.air', [KYAUKME], NIGHT)],
  ['time not told in one', event('strike.air', [KYAUKME], null), event('strike.air', [KYAUKME], NIGHT)],
  [
    'denied by the other',
    event('control.capture', [HSIPAW], NIGHT),
    event('control.capture', [HSIPAW], null, { status: 'denied' }),
  ],
  [
    'announced, then done',
    event('response.repair', [HSIPAW], NIGHT, { status: 'planned' }),
    event('response.repair', [HSIPAW], NIGHT),
  ],
  [
    'one wave by its number',
    event('strike.drone', [SHAN], NIGHT, launched(64)),
    event('strike.drone', [], null, launched(64)),
  ],
  [
    'an undated follow-up of the same day',
    event('strike.air', [KYAUKME], null),
    later(event('strike.air', [KYAUKME], null), 10),
  ],
  [
    'a state told of again the day after',
    event('control.capture', [HSIPAW], null),
    later(event('control.capture', [HSIPAW], null), 40),
  ],
  [
    'a placeless report with the same toll',
    event('strike.drone', [KYAUKME], NIGHT, killed(24)),
    event('strike.drone', [], null, killed(24)),
  ],
  ['a quarter of the town', event('strike.air', [CITY], NIGHT), event('strike.air', [QUARTER], NIGHT)],
  [
    'one strike told of the town and of its neighbour',
    event('strike.air', [KYAUKME], NIGHT, { ...killed(17), ...hit('health') }),
    event('strike.air', [NEIGHBOUR], NIGHT, { ...killed(17), ...hit('health') }),
  ],
  [
    'the harm of a strike, its place told as the country',
    event('strike.air', [{ ...KYAUKME, country: 'MM' }], NIGHT, { ...killed(31), ...hit('education') }),
    event('strike.air', [MYANMAR], NIGHT, { ...killed(31), ...hit('education') }),
  ],
  [
    'an undated mention days later of what is seldom hit twice',
    event('strike.artillery', [KYAUKME], NIGHT, hit('health')),
    later(event('strike.artillery', [KYAUKME], null, hit('health')), 60),
  ],
  [
    'an undated mention days later with the same toll',
    event('combat.clash', [KYAUKME], NIGHT, killed(7)),
    later(event('combat.clash', [KYAUKME], null, killed(7)), 60),
  ],
  [
    'an outage that goes on for weeks and one without a date',
    event('harm.damage', [HSIPAW], ['2025-05-25T00:00:00Z', '2025-06-11T00:00:00Z'], {
      status: 'ongoing',
      ...hit('water'),
    }),
    event('harm.damage', [HSIPAW], null, { status: 'ongoing', ...hit('water') }),
  ],
  [
    'under way by one side, planned by the other',
    event('movement.evacuation', [HSIPAW], null, { status: 'ongoing' }),
    later(
      event('movement.evacuation', [HSIPAW], ['2025-06-13T00:00:00Z', '2025-06-14T00:00:00Z'], {
        status: 'planned',
      }),
      20,
    ),
  ],
  [
    'taken, and said to have been taken some time',
    event('control.capture', [HSIPAW], NIGHT),
    later(
      event('control.capture', [HSIPAW], null, { time: { end: '2025-06-12T12:00:00Z', precision: 'range' } }),
      30,
    ),
  ],
  [
    'an evacuation in a town and from it',
    event('movement.evacuation', [KYAUKME], null),
    event(
      'movement.evacuation',
      [
        { ...KYAUKME, role: 'from' },
        { ...HSIPAW, role: 'to' },
      ],
      null,
    ),
  ],
  [
    'a pledge and the delivery still to come',
    event('aid.pledge', [{ ...HSIPAW, role: 'to' }], null, { status: 'planned' }),
    event('aid.delivery', [{ ...HSIPAW, role: 'to' }], null, { status: 'planned' }),
  ],
  [
    'several figures of which one comes near',
    event('defence.interception', [SHAN], NIGHT, { counts: [...launched(17).counts, ...launched(1).counts] }),
    event('defence.interception', [SHAN], NIGHT, launched(16)),
  ],
];
const APART: [string, ReportedEvent, ReportedEvent][] = [
  ['two towns of one night', event('strike.air', [KYAUKME], NIGHT), event('strike.air', [HSIPAW], NIGHT)],
  ['two nights', event('strike.air', [KYAUKME], NIGHT), event('strike.air', [KYAUKME], NEXT)],
  [
    'a hit and the wave',
    event('strike.drone', [KYAUKME], NIGHT),
    event('strike.drone', [SHAN], NIGHT, launched(64)),
  ],
  [
    'neighbouring towns of one night',
    event('strike.air', [KYAUKME], NIGHT, side),
    event('strike.air', [NEIGHBOUR], NIGHT, side),
  ],
  [
    'a hit and the wave told of the country',
    event('strike.drone', [{ ...KYAUKME, country: 'MM' }], NIGHT, { ...side, ...hit('port') }),
    event('strike.drone', [MYANMAR], NIGHT, { ...side, ...hit('port'), ...launched(64) }),
  ],
  [
    'a wave over a state and one over the country',
    event('strike.drone', [{ ...SHAN, country: 'MM' }], NIGHT, side),
    event('strike.drone', [MYANMAR], NIGHT, side),
  ],
  [
    'two days, one ending where the other begins',
    event('strike.air', [KYAUKME], DAY),
    event('strike.air', [KYAUKME], DAY_AFTER),
  ],
  [
    'undated posts of two mornings',
    event('strike.air', [KYAUKME], null, side),
    later(event('strike.air', [KYAUKME], null, side), 24),
  ],
  [
    'an undated post two mornings after a dated night',
    event('strike.air', [KYAUKME], NIGHT),
    later(event('strike.air', [KYAUKME], null), 36),
  ],
  [
    'no place, but side and weapon alike',
    event('strike.drone', [KYAUKME], NIGHT, side),
    event('strike.drone', [], NIGHT, side),
  ],
  [
    'damage in a town and a strike on it',
    event('strike.air', [KYAUKME], NIGHT),
    event('harm.damage', [KYAUKME], NIGHT),
  ],
  [
    'a fire in what was hit, told beside the strike',
    event('strike.air', [KYAUKME], NIGHT, hit('energy')),
    event('harm.damage', [KYAUKME], null, hit('energy')),
  ],
  [
    'an undated mention days later with nothing seldom',
    event('strike.artillery', [KYAUKME], NIGHT, hit('residential')),
    later(event('strike.artillery', [KYAUKME], null, hit('residential')), 60),
  ],
  [
    'evacuations of two towns',
    event('movement.evacuation', [KYAUKME], null),
    event('movement.evacuation', [{ ...HSIPAW, role: 'from' }], null),
  ],
  ['a battle and a strike', event('combat.clash', [KYAUKME], NIGHT), event('strike.mixed', [KYAUKME], NIGHT)],
  ['alert and all clear', event('alert.raised', [KYAUKME], NIGHT), event('alert.cleared', [KYAUKME], NIGHT)],
  ['outage and repair', event('harm.damage', [HSIPAW], NIGHT), event('response.repair', [HSIPAW], NIGHT)],
  [
    'waves of other size',
    event('strike.drone', [SHAN], NIGHT, launched(64)),
    event('strike.drone', [SHAN], NIGHT, launched(9)),
  ],
  [
    'a tally',
    event('strike.air', [KYAUKME], ['2025-05-01T00:00:00Z', '2025-06-11T00:00:00Z']),
    event('strike.air', [KYAUKME], NIGHT),
  ],
];

const asReport = (e: ReportedEvent, id: string): ReportedEvent => ({
  ...e,
  documentId: id,
  key: `${id}#e1`,
  copyGroup: null,
});

test('one occurrence told twice scores above the link threshold', () => {
  for (const [why, a, b] of SAME) {
    const { score, reasons } = scorePair(a, asReport(b, 'b'));
    assert.ok(score >= LEAST_LINK, `${why}: ${score} ${reasons.join('; ')}`);
  }
});

test('two occurrences score below it', () => {
  for (const [why, a, b] of APART) {
    const { score, reasons } = scorePair(a, asReport(b, 'b'));
    assert.ok(score < LEAST_LINK, `${why}: ${score} ${reasons.join('; ')}`);
  }
});

test('the score does not depend on which event comes first', () => {
  for (const [why, a, b] of [...SAME, ...APART])
    assert.equal(scorePair(a, b).score, scorePair(b, a).score, why);
});
