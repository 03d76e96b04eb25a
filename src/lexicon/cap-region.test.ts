import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAirRaid } from './cap-event.ts';
import { parseGeocode, regionsOf } from './cap-region.ts';

test('geocodes: ISO 3166-2 and Ukraine’s list of units with its levels; no other list is guessed', () => {
  assert.deepEqual(parseGeocode({ name: 'ISO3166-2', value: 'UA-53' }), { admin1: 'UA-53', level: 'oblast' });
  assert.deepEqual(parseGeocode({ name: 'ISO 3166-2', value: 'AU_SA' }), {
    admin1: 'AU-SA',
    level: 'oblast',
  });
  const kyiv = { name: 'KATOTTG', value: 'UA80000000000093317' };
  assert.deepEqual(parseGeocode(kyiv), { admin1: 'UA-30', level: 'oblast' });
  const raion = { name: 'KATOTTG', value: 'UA73060000000067890' };
  assert.deepEqual(parseGeocode(raion), { admin1: 'UA-77', level: 'raion' });
  const hromada = { name: 'KATOTTG', value: 'UA46060170000012345' };
  assert.deepEqual(parseGeocode(hromada), { admin1: 'UA-46', level: 'hromada' });
  for (const [name, value] of [
    ['SAME', '006109'],
    ['UGC', 'AK-185'],
    ['KATOTTG', 'UA99000000000000000'],
    ['ISO3166-2', 'Kyiv'],
  ] as const)
    assert.equal(parseGeocode({ name, value }), null, `${name} ${value}`);
});

test('regions by name, by list, by code', () => {
  const named = (areaDesc: string) => regionsOf({ areaDesc, geocodes: [] });
  assert.deepEqual(named('Uman raion, Cherkasy oblast'), [
    { region: 'Uman raion, Cherkasy oblast', admin1: 'UA-71', level: 'raion' },
  ]);
  assert.deepEqual(
    named('Kyiv City; Sumy  oblast').map((r) => [r.region, r.admin1]),
    [
      ['Kyiv City', 'UA-30'],
      ['Sumy oblast', 'UA-59'],
    ],
  );
  assert.deepEqual(named('the coast; low-lying land'), [
    { region: 'the coast; low-lying land', admin1: null, level: null },
  ]);
  assert.equal(regionsOf({ areaDesc: 'Blue Nile', geocodes: [] }, () => 'SD-NB')[0]?.admin1, 'SD-NB');
  const coded = {
    areaDesc: 'The south',
    geocodes: ['UA-51', 'UA-48'].map((value) => ({ name: 'ISO3166-2', value })),
  };
  assert.deepEqual(
    regionsOf(coded).map((r) => r.admin1),
    ['UA-51', 'UA-48'],
  );
});

test('attack from the air by words and codes, and what is none', () => {
  const of = (event: string, value?: string) =>
    isAirRaid({ event, headline: null, eventCodes: value ? [{ name: 'code', value }] : [] });
  for (const event of [
    'Air raid alert',
    'Повітряна тривога',
    'Ракетна небезпека',
    'Воздушная тревога',
    'Missile threat',
    'Drone attack warning',
  ])
    assert.equal(of(event), true, event);
  assert.equal(of('Danger', 'air_raid'), true);
  for (const event of [
    'Air quality alert',
    'Flood warning',
    'Evacuation',
    'Rocket launch viewing',
    'Небезпека повені',
  ])
    assert.equal(of(event), false, event);
});
