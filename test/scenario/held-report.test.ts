import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import { DEFAULT_POLICY } from '../../src/publish/default-policy.ts';
import type { Ruling } from '../../src/publish/find-ruling.ts';
import { withoutEvents } from '../../src/publish/hide-events.ts';
import { publishIncident } from '../../src/publish/publish-incident.ts';
import { reported, type SaidSketch, town } from './build-events.ts';

// What a report that is still held may not leave behind in the incident that is shown.
const time = {
  start: '2025-05-02T18:00:00Z',
  end: '2025-05-03T04:00:00Z',
  precision: 'part_of_day',
} as const;
const tell = (report: string, hour: number, said: SaidSketch[]) =>
  reported({
    report,
    source: `${report} desk`,
    at: `2025-05-03T0${hour}:00:00Z`,
    events: [{ type: 'strike.drone', time, places: [town('Lebedyn', 'UA', 50.583, 34.483)], said }],
  });
const shownOf = (held: string) => {
  const all = [
    ...tell('first', 5, [
      { quote: 'A drone hit Lebedyn, council.', speaker: { organisation: 'Lebedyn council', country: 'UA' } },
    ]),
    ...tell('second', 6, [
      {
        quote: 'A drone hit Lebedyn, the city council’s Nina Hai said.',
        speaker: { name: 'Nina Hai', organisation: 'Lebedyn city council administration', country: 'UA' },
      },
      { quote: 'Anton Lys saw it.', speaker: { name: 'Anton Lys', role: 'miller' } },
    ]),
  ];
  const [whole] = linkIncidents(all, []);
  return {
    whole: whole!,
    shown: withoutEvents(
      whole!,
      all.filter((e) => e.documentId !== held),
    ),
  };
};

test('an origin known only from a held report is gone with it, by name and by number', () => {
  const { whole, shown } = shownOf('second');
  assert.equal(whole.independentOrigins.length, 2);
  assert.deepEqual(shown.independentOrigins, ['Lebedyn council']);
  assert.deepEqual(
    shown.voices.map((v) => [v.origin, v.first, v.through.length]),
    [['Lebedyn council', 'first#e1', 1]],
  );
  assert.doesNotMatch(JSON.stringify(shown), /second|Nina|Lys|administration/);
});

test('an origin that a shown report has too stays, under the name it has there', () => {
  const { shown } = shownOf('first');
  assert.deepEqual(shown.independentOrigins, ['Anton Lys', 'Lebedyn city council administration']);
  assert.doesNotMatch(JSON.stringify(shown), /first desk|first#/);
});

const TOLD = [
  ...tell('first', 5, [
    {
      quote: 'A drone likely hit Lebedyn.',
      speaker: { organisation: 'Lebedyn council', country: 'UA' },
      likelihood: { term: 'likely', scale: 'plain' },
    },
  ]),
  ...tell('second', 6, [
    { quote: 'A drone hit Lebedyn.', speaker: { organisation: 'Lebedyn council', country: 'UA' } },
  ]).map((e) => ({
    ...e,
    title: 'Drone hits Lebedyn',
    headline: { about: 'hedge' as const, words: { here: 'Drone hits Lebedyn', there: 'likely' } },
  })),
];
const ASOF = '2025-05-03T12:00:00Z';

test('a notice goes with the report it is of, and with the one it is held against', () => {
  const [whole] = linkIncidents(TOLD, []);
  assert.deepEqual(
    whole!.notices.map((n) => [n.kind, n.event]),
    [
      ['hedge-drift', 'second#e1'],
      ['headline', 'second#e1'],
    ],
  );
  const without = (held: string) =>
    withoutEvents(
      whole!,
      TOLD.filter((e) => e.documentId !== held),
    ).notices.map((n) => n.kind);
  assert.deepEqual(without('first'), ['headline']);
  assert.deepEqual(without('second'), []);
});

test('where the words of reports are withheld a notice leaves without them, and so does the headline', () => {
  const [whole] = linkIncidents(TOLD, []);
  const { incident } = publishIncident(
    whole!,
    { ruling: { fields: new Map([['quotes', 'words']]) } as unknown as Ruling, masked: [] },
    DEFAULT_POLICY,
    ASOF,
  );
  assert.deepEqual(
    incident!.notices.map((n) => [n.kind, n.words]),
    [
      ['hedge-drift', undefined],
      ['headline', undefined],
    ],
  );
  assert.doesNotMatch(JSON.stringify(incident), /hits Lebedyn|A drone/);
});
