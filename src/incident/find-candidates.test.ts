import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { arbitraryEvents } from '../../test/property/arbitrary-events.ts';
import { body, reported, type Sketch, town } from '../../test/scenario/build-events.ts';
import type { EventPlace } from '../model/place.ts';
import { blockKeysOf, type LinkableEvent } from './block-keys.ts';
import { countriesOf } from './country-hints.ts';
import { findCandidates } from './find-candidates.ts';

const NIGHT = {
  start: '2025-05-01T20:00:00Z',
  end: '2025-05-02T03:00:00Z',
  precision: 'part_of_day',
} as const;

/** One event of a report of its own, read as a report of its country would be. */
function told(report: string, sketch: Partial<Sketch>, country = 'UA', source = report): LinkableEvent {
  const said = [{ quote: 'It was hit.', speaker: body('Council', country) }];
  const event: Sketch = { type: 'strike.drone', time: NIGHT, said, ...sketch };
  const [e] = reported({ report, source, at: '2025-05-02T08:00:00Z', events: [event] });
  return { ...e!, about: countriesOf([e!]) };
}

const meet = (a: LinkableEvent, b: LinkableEvent): boolean => findCandidates([a, b]).length > 0;
const at = (...places: EventPlace[]): Partial<Sketch> => ({ places });
const izmail = town('Izmail', 'UA', 45.35, 28.84);
const oblast = town('Odesa Oblast', 'UA', 46.6, 30, { precision: 4, radiusKm: 150 });

test('sites of one night meet where they are near, across the borders of cells, near the pole and at the date line', () => {
  assert.ok(meet(told('a', at(izmail)), told('b', at(town('Izmail port', 'UA', 45.33, 28.83)))));
  assert.ok(
    meet(told('a', at(town('A', 'UA', 45.499, 28.999))), told('b', at(town('B', 'UA', 45.501, 29.001)))),
  );
  assert.ok(meet(told('a', at(town('A', 'RU', 68.97, 33.05))), told('b', at(town('B', 'RU', 69.02, 33.2)))));
  assert.ok(
    meet(told('a', at(town('A', 'FJ', -16.8, 179.99))), told('b', at(town('B', 'FJ', -16.8, -179.98)))),
  );
});

test('sites far apart, of other nights or of other countries never meet, whatever else they share', () => {
  const ten = { counts: [{ what: 'killed', low: 10, high: 10, quote: 'ten' }] } as const;
  const next = {
    start: '2025-05-05T20:00:00Z',
    end: '2025-05-06T03:00:00Z',
    precision: 'part_of_day',
  } as const;
  assert.ok(
    !meet(
      told('a', { ...at(izmail), ...ten }),
      told('b', { ...at(town('Kharkiv', 'UA', 50, 36.23)), ...ten }),
    ),
  );
  assert.ok(!meet(told('a', at(izmail)), told('b', { ...at(izmail), time: next })));
  assert.ok(!meet(told('a', at(izmail)), told('b', at(town('Tulcea', 'RO', 45.18, 28.8)), 'RO')));
});

test('a wave over a region meets the wave others tell of, and a hit in it only by what both name', () => {
  const port = { targets: [{ name: 'port', class: 'port' }] } as const;
  assert.ok(meet(told('a', at(oblast)), told('b', at(oblast))));
  assert.ok(!meet(told('a', at(oblast)), told('b', at(izmail))));
  assert.ok(meet(told('a', { ...at(oblast), ...port }), told('b', { ...at(izmail), ...port })));
});

test('without a place an event meets others by a figure, a target or its own source, never by type and night alone', () => {
  const nine = { counts: [{ what: 'injured', low: 9, high: 9, quote: 'nine' }] } as const;
  const clinic = { targets: [{ name: 'clinic', class: 'health' }] } as const;
  assert.ok(!meet(told('a', {}), told('b', at(izmail))));
  assert.ok(!meet(told('a', {}), told('b', {})));
  assert.ok(meet(told('a', nine), told('b', { ...at(izmail), ...nine })));
  assert.ok(meet(told('a', clinic), told('b', { ...at(izmail), ...clinic })));
  assert.ok(!meet(told('a', clinic, 'SD'), told('b', { ...at(izmail), ...clinic })));
  assert.ok(meet(told('a', {}, 'UA', 'Mayor'), told('b', at(izmail), 'UA', 'Mayor')));
});

test('a tally meets a tally of the same period and nothing that it counts', () => {
  const week = { start: '2025-04-25T00:00:00Z', end: '2025-05-02T00:00:00Z', precision: 'week' } as const;
  const many = { counts: [{ what: 'killed', low: 40, high: 40, quote: 'forty' }] } as const;
  assert.ok(meet(told('a', { ...at(oblast), time: week }), told('b', { ...at(oblast), time: week })));
  assert.ok(!meet(told('a', { ...at(oblast), time: week, ...many }), told('b', { ...at(oblast), ...many })));
});

test('the two ends of a movement meet', () => {
  const left = { type: 'movement.evacuation', places: [{ ...izmail, role: 'from' }] } as const;
  const reached = {
    type: 'movement.evacuation',
    places: [{ ...town('Bolhrad', 'UA', 45.68, 28.61), role: 'to' }],
  } as const;
  assert.ok(meet(told('a', left), told('b', reached)));
});

test('looking is mutual: of two events each finds the other or neither does', () => {
  fc.assert(
    fc.property(arbitraryEvents(), (events) => {
      const keys = events.map((e) => blockKeysOf({ ...e, about: countriesOf([e]) }));
      const finds = (i: number, j: number) => keys[i]!.looks.some((k) => keys[j]!.stands.includes(k));
      for (let i = 0; i < events.length; i++)
        for (let j = 0; j < events.length; j++) {
          const [a, b] = [events[i]!, events[j]!].map((e) => ({ ...e, about: countriesOf([e]) }));
          if (i === j || !findCandidates([a!, b!]).length) continue;
          assert.ok(finds(i, j) && finds(j, i), `${a!.key} and ${b!.key}`);
        }
    }),
    { numRuns: 100 },
  );
});
