import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reported, type Sketch, town } from '../../test/scenario/build-events.ts';
import type { Count } from '../model/event.ts';
import type { EventPlace } from '../model/place.ts';
import { findRelations } from './find-relations.ts';
import { linkIncidents } from './link-incidents.ts';

const oblast = (name: string, admin1: string, lat: number, lon: number): EventPlace =>
  town(name, 'UA', lat, lon, { admin1, precision: 4, radiusKm: 150 });
const SUMY = oblast('Sumy Oblast', 'UA-59', 51, 34);
const UKRAINE = town('Ukraine', 'UA', 49, 32, { precision: 6, radiusKm: 600 });
const KONOTOP = town('Konotop', 'UA', 51.24, 33.2, { admin1: 'UA-59' });
const OKHTYRKA = town('Okhtyrka', 'UA', 50.31, 34.9, { admin1: 'UA-59' });
const LUBNY = town('Lubny', 'UA', 50.02, 33, { admin1: 'UA-53' });
const night = (day: number) =>
  ({
    start: `2025-02-${String(day).padStart(2, '0')}T18:00:00Z`,
    end: `2025-02-${String(day + 1).padStart(2, '0')}T04:00:00Z`,
    precision: 'part_of_day',
  }) as const;
const week = { start: '2025-02-03T00:00:00Z', end: '2025-02-10T00:00:00Z', precision: 'week' } as const;
const count = (what: Count['what'], n: number): Count[] => [{ what, low: n, high: n, quote: String(n) }];

/** What is related to what, as `kind: type place > type place`, of reports given as lists of events. */
function relationsOf(...reports: Sketch[][]): string[] {
  const events = reports.flatMap((all, n) =>
    reported({ report: `r${n}`, source: `Outlet ${n}`, at: '2025-02-05T08:00:00Z', events: all }),
  );
  const incidents = linkIncidents(events, []);
  const name = (id: string) => {
    const i = incidents.find((x) => x.id === id)!;
    return `${i.type} ${i.places.map((p) => p.name).join('+')}`;
  };
  return findRelations(incidents)
    .map((r) => `${r.kind}: ${name(r.from)} > ${name(r.to)}`)
    .sort();
}

const strike = (place: EventPlace | EventPlace[], more: Partial<Sketch> = {}): Sketch => ({
  type: 'strike.drone',
  time: night(4),
  places: [place].flat(),
  ...more,
});

test('single strikes are part of the wave of their night and area, and never merged with it', () => {
  assert.deepEqual(relationsOf([strike(SUMY)], [strike(KONOTOP)], [strike(OKHTYRKA)]), [
    'part-of-wave: strike.drone Konotop > strike.drone Sumy Oblast',
    'part-of-wave: strike.drone Okhtyrka > strike.drone Sumy Oblast',
  ]);
});

test('a wave told by its towns has just those as parts', () => {
  assert.deepEqual(relationsOf([strike([KONOTOP, OKHTYRKA])], [strike(KONOTOP)], [strike(LUBNY)]), [
    'part-of-wave: strike.drone Konotop > strike.drone Konotop+Okhtyrka',
  ]);
});

test('a region’s wave is part of the country’s', () => {
  assert.deepEqual(relationsOf([strike(SUMY)], [strike(UKRAINE)]), [
    'part-of-wave: strike.drone Sumy Oblast > strike.drone Ukraine',
  ]);
});

test('another night, another region, another weapon, a denied strike are no part', () => {
  assert.deepEqual(
    relationsOf(
      [strike(SUMY)],
      [strike(KONOTOP, { time: night(2) })],
      [strike(LUBNY)],
      [strike(KONOTOP, { type: 'strike.missile', time: night(4) })],
      [strike(OKHTYRKA, { status: 'denied' })],
    ),
    [],
  );
});

test('what is said of a region is part of no town’s wave', () => {
  assert.deepEqual(relationsOf([strike([KONOTOP, OKHTYRKA])], [strike(SUMY)]), []);
});

test('an undated strike is part of a wave only where one report tells of both', () => {
  const undated = strike(KONOTOP, { time: { precision: 'unknown' } });
  assert.equal(relationsOf([strike(SUMY), undated]).length, 1);
  assert.equal(relationsOf([strike(SUMY)], [undated]).length, 0);
});

test('a tally counts the occurrences of its period and area, not those outside', () => {
  const tally = strike(SUMY, { time: week, counts: count('launched', 140) });
  assert.deepEqual(
    relationsOf([tally], [strike(KONOTOP)], [strike(LUBNY)], [strike(OKHTYRKA, { time: night(12) })]),
    ['counted-in: strike.drone Konotop > strike.drone Sumy Oblast'],
  );
});

test('a tally of the dead counts strikes that killed', () => {
  const dead = { type: 'harm.casualties', time: week, places: [SUMY], counts: count('killed', 31) } as const;
  assert.deepEqual(
    relationsOf([dead], [strike(KONOTOP, { counts: count('killed', 2) })], [strike(OKHTYRKA)]),
    ['counted-in: strike.drone Konotop > harm.casualties Sumy Oblast'],
  );
});

test('a figure over years counts too much to be told', () => {
  const years = { start: '2022-02-24T00:00:00Z', end: '2025-02-10T00:00:00Z', precision: 'range' } as const;
  assert.deepEqual(
    relationsOf([strike(SUMY, { time: years, counts: count('launched', 9000) })], [strike(KONOTOP)]),
    [],
  );
});

test('fire and rescue follow the strike at their place, repair the outage', () => {
  const after = { start: '2025-02-05T04:00:00Z', end: '2025-02-05T07:00:00Z', precision: 'range' } as const;
  const days = { start: '2025-02-06T06:00:00Z', end: '2025-02-06T12:00:00Z', precision: 'range' } as const;
  const at = (
    type: Sketch['type'],
    place: EventPlace,
    time: NonNullable<Sketch['time']> = after,
  ): Sketch => ({
    type,
    time,
    places: [place],
  });
  assert.deepEqual(
    relationsOf(
      [strike(KONOTOP)],
      [at('response.rescue', KONOTOP), at('response.rescue', LUBNY)],
      [at('harm.damage', KONOTOP)],
      [at('response.repair', KONOTOP, days)],
    ),
    [
      'follows: harm.damage Konotop > strike.drone Konotop',
      'follows: response.repair Konotop > harm.damage Konotop',
      'follows: response.rescue Konotop > strike.drone Konotop',
    ],
  );
});

test('where it may have followed either of two, nothing is said; an undated one needs a report of both', () => {
  const fire = (time: NonNullable<Sketch['time']>): Sketch => ({
    type: 'harm.damage',
    time,
    places: [KONOTOP],
  });
  const dawn = { start: '2025-02-05T04:00:00Z', end: '2025-02-05T05:00:00Z', precision: 'hour' } as const;
  const missile = strike(KONOTOP, { type: 'strike.explosive', time: dawn });
  assert.deepEqual(relationsOf([strike(KONOTOP), missile], [fire(dawn)]), []);
  assert.deepEqual(relationsOf([strike(KONOTOP)], [fire({ precision: 'unknown' })]), []);
  assert.equal(relationsOf([strike(KONOTOP), fire({ precision: 'unknown' })]).length, 1);
});

test('the words of a relation name nothing, and the order of the incidents changes nothing', () => {
  const events = [strike(SUMY), strike(KONOTOP), strike(OKHTYRKA)].flatMap((e, n) =>
    reported({ report: `r${n}`, source: 'Outlet', at: '2025-02-05T08:00:00Z', events: [e] }),
  );
  const incidents = linkIncidents(events, []);
  const relations = findRelations(incidents);
  assert.deepEqual(findRelations(incidents.toReversed()), relations);
  assert.doesNotMatch(JSON.stringify(relations.map((r) => r.because)), /Konotop|Sumy|Outlet/);
});
