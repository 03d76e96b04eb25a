import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInRegion } from './in-region.ts';
import { placeAt } from './picture-for-tests.ts';

const izium = placeAt('Izium', 49.2, 37.3, { country: 'UA', admin1: 'UA-63' });

test('a place is found by country, unit by code or name, and its own name, in any case', () => {
  for (const region of [
    'UA',
    'ua',
    'Ukraine',
    'UA-63',
    'ua-63',
    'Kharkiv Oblast',
    'kharkiv',
    'kharkiv oblast',
    'Kharkivska Oblast',
    'Izium',
    'Харківська область',
    'ХАРКІВСЬКА ОБЛ.',
    'Харьковская область',
    'харьковская обл',
    ' IZIUM ',
  ])
    assert.ok(isInRegion(izium, region), region);
  assert.ok(isInRegion(placeAt('Sévaré', 14.5, -4.1, { country: 'ML' }), 'severe') === false);
  assert.ok(isInRegion(placeAt('Sévaré', 14.5, -4.1, { country: 'ML' }), 'sevare'));
});

test('another unit, a part of a name and a place without a unit are not in it', () => {
  for (const region of [
    'UA-65',
    'RU',
    'Khark',
    'Kherson',
    'Oblast',
    'Херсонська область',
    'Херсонская область',
    'область',
  ])
    assert.ok(!isInRegion(izium, region), region);
  assert.ok(!isInRegion(placeAt('Kivu', null, null), 'CD'));
});
