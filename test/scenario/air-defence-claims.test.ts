import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventPlace } from '../../src/model/place.ts';
import type { Speaker } from '../../src/model/statement.ts';
import { claimsOf } from '../../src/picture/find-claim-figures.ts';
import { body, reported, type Sketch, town } from './build-events.ts';

// What of a report's figures counts as launched or intercepted, and for how much of a country. Invented occurrences on real geography.
const region = (name: string, country: string, admin1: string, more: Partial<EventPlace> = {}): EventPlace =>
  town(name, country, 48, 35, { admin1, precision: 4, ...more });
const country = (name: string, code: string): EventPlace => town(name, code, 48, 35, { precision: 6 });
const ODESA = region('Odesa Oblast', 'UA', 'UA-51');
const SUMY = region('Sumy Oblast', 'UA', 'UA-59');
const BELGOROD = region('Belgorod Oblast', 'RU', 'RU-BEL');
const HODEIDAH = town('Hodeidah', 'YE', 14.8, 42.95);

const claims = (
  places: readonly EventPlace[],
  speaker: Speaker,
  quote: string,
  figure: string,
  more: Partial<Sketch> = {},
) => {
  const n = Number(/\d+/.exec(figure)![0]);
  const what = more.type?.startsWith('strike') ? 'launched' : 'intercepted';
  const sketch: Sketch = {
    type: 'defence.interception',
    status: 'occurred',
    places,
    counts: [{ what, low: n, high: n, quote: figure }],
    said: [{ quote, speaker }],
    ...more,
  };
  const [event] = reported({
    report: 'r',
    source: 'Harbour Post',
    at: '2026-03-03T08:00:00Z',
    events: [sketch],
  });
  return claimsOf(event!);
};

test('a figure is of the place it is told of; of a country, or of nowhere, it is limited to none', () => {
  const air = body('Ukrainian Air Force', 'UA');
  const rows: readonly (readonly [readonly EventPlace[], Speaker, readonly string[]])[] = [
    [[], air, []],
    [[country('Ukraine', 'UA')], air, []],
    [[ODESA], air, ['Odesa Oblast']],
    [[region('Kursk Oblast', 'RU', 'RU-KRS', { role: 'from' })], air, []],
    // A country's body lists where the whole of it was, or where a wave went.
    [[ODESA, SUMY], air, []],
    [[{ ...ODESA, role: 'to' }], air, []],
    [[town('Izmail', 'UA', 45.35, 28.84), SUMY], air, ['Izmail', 'Sumy Oblast']],
    [[ODESA, SUMY], body('Air Command South', 'UA'), ['Odesa Oblast', 'Sumy Oblast']],
    [[ODESA], { role: 'governor', country: 'UA' }, ['Odesa Oblast']],
    [[BELGOROD], body('Belgorod operational headquarters', 'RU'), ['Belgorod Oblast']],
    [[BELGOROD], body('Минобороны РФ', 'RU'), ['Belgorod Oblast']],
    [[HODEIDAH], body('Houthis', 'YE'), ['Hodeidah']],
    [[], body('Israel’s military', 'IL'), []],
    [[town('Black Sea', '', 43, 34, { precision: 7 })], air, ['Black Sea']],
  ];
  for (const [places, speaker, area] of rows)
    assert.deepEqual(
      claims(places, speaker, 'They shot down 9 drones.', '9 drones').map((c) => c.area),
      [area],
      `${speaker.organisation ?? speaker.role}, ${places.map((p) => p.name).join(', ')}`,
    );
});

test('what hit is no figure of what was launched; what was launched is, whatever it hit', () => {
  const said = { type: 'strike.drone' } as const;
  const mayor: Speaker = { role: 'mayor', country: 'UA' };
  for (const [quote, figure] of [
    ['2 drones hit a warehouse.', '2 drones'],
    ['A warehouse was struck by 3 drones.', '3 drones'],
    ['У склад влучили 2 дрони.', '2 дрони'],
    ['3 беспилотника попали в склад.', '3 беспилотника'],
  ] as const)
    assert.deepEqual(claims([ODESA], mayor, quote, figure, said), [], quote);
  for (const [quote, figure] of [
    ['The enemy launched 12 drones at the region; one hit a warehouse.', '12 drones'],
    ['The region was attacked with 12 drones.', '12 drones'],
    ['Ворог випустив 12 дронів.', '12 дронів'],
  ] as const)
    assert.deepEqual(
      claims([ODESA], mayor, quote, figure, said).map((c) => [c.what, c.amount]),
      [['launched', { low: 12, high: 12 }]],
      quote,
    );
});
