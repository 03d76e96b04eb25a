import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkIncidents } from '../../src/incident/link-incidents.ts';
import { withoutEvents } from '../../src/publish/hide-events.ts';
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
