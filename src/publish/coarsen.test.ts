import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventPlace } from '../model/place.ts';
import { coarsenPlace } from './coarsen-place.ts';
import { coarsenTime } from './coarsen-time.ts';
import { sourceKindOf } from './source-kind.ts';

const town: EventPlace = {
  name: 'Konotop',
  country: 'UA',
  admin1: 'UA-59',
  lat: 51.2403,
  lon: 33.2026,
  role: 'at',
  precision: 1,
  radiusKm: 5,
};

test('a town becomes its unit at a level, with nothing left of its point or words', () => {
  const at = (level: 'country' | 'admin1') =>
    coarsenPlace({ ...town, mention: 'Konotop' }, { level, minRadiusKm: 0 });
  assert.equal(at('admin1').name, 'Sumy Oblast');
  assert.equal(at('country').name, 'Ukraine');
  assert.equal(at('country').admin1, undefined);
  for (const p of [at('admin1'), at('country')]) {
    assert.doesNotMatch(JSON.stringify(p), /Konotop|51\.24|33\.20/);
    assert.ok(p.precision >= 4);
  }
});

test('beside a town is inside the unit that stands for it, from and to stay what they are', () => {
  const roleOf = (role: EventPlace['role'], level: 'country' | 'admin1' | 'as-said') =>
    coarsenPlace({ ...town, role }, { level, minRadiusKm: 0 }).role;
  assert.equal(roleOf('near', 'admin1'), 'at');
  assert.equal(roleOf('near', 'country'), 'at');
  assert.equal(roleOf('near', 'as-said'), 'near');
  assert.equal(roleOf('from', 'admin1'), 'from');
  assert.equal(roleOf('to', 'admin1'), 'to');
});

test('where a raion is known it stands at its middle, else the oblast stands in for it', () => {
  const ask = { level: 'admin2', minRadiusKm: 0 } as const;
  const known = coarsenPlace(town, ask, (_p, level) =>
    level === 'admin2' ? { name: 'Konotop Raion', lat: 51.1, lon: 33.1, radiusKm: 40 } : null,
  );
  assert.deepEqual([known.name, known.lat, known.radiusKm], ['Konotop Raion', 51.1, 40]);
  assert.equal(coarsenPlace({ ...town }, ask).name, 'Sumy Oblast');
});

test('what is as coarse as asked already is the very same place', () => {
  const oblast: EventPlace = { ...town, name: 'Sumy Oblast', precision: 4, radiusKm: 150 };
  assert.equal(coarsenPlace(oblast, { level: 'admin1', minRadiusKm: 0 }), oblast);
  assert.equal(coarsenPlace(town, { level: 'as-said', minRadiusKm: 0 }), town);
  assert.ok(coarsenPlace(town, { level: 'as-said', minRadiusKm: 20 }).radiusKm! >= 20);
});

test('a time becomes the whole day or hour around it, and never narrower', () => {
  const minute = {
    start: '2026-03-03T02:14:00Z',
    end: '2026-03-03T02:15:00Z',
    precision: 'minute',
    quote: '04:14',
  } as const;
  assert.deepEqual(coarsenTime(minute, 'hour'), {
    start: '2026-03-03T02:00:00Z',
    end: '2026-03-03T03:00:00Z',
    precision: 'hour',
  });
  assert.deepEqual(coarsenTime(minute, 'day'), {
    start: '2026-03-03T00:00:00Z',
    end: '2026-03-04T00:00:00Z',
    precision: 'day',
  });
  const week = { start: '2026-03-02T00:00:00Z', end: '2026-03-09T00:00:00Z', precision: 'week' } as const;
  assert.deepEqual(coarsenTime(week, 'day'), week);
  assert.deepEqual(coarsenTime({ precision: 'unknown' }, 'day'), { precision: 'unknown' });
});

test('a source is told by its name and address: an authority, a channel, an outlet, or none', () => {
  const kind = (source: string | null, url: string | null = null) => sourceKindOf({ source, url });
  assert.deepEqual(
    [
      kind('General Staff of Ukraine'),
      kind('Сумська ОВА'),
      kind('Night Watch (Telegram)'),
      kind('Steppe Courier'),
      kind(null),
    ],
    ['official', 'official', 'social', 'outlet', 'unnamed'],
  );
  assert.equal(kind('Watcher', 'https://t.me/watcher/12'), 'social');
  assert.equal(kind('Steppe Courier', 'https://steppe.example/t.me'), 'outlet');
});
