import assert from 'node:assert/strict';
import { test } from 'node:test';
import { regionWords, unitNameOf } from './unit-name.ts';

test('a region of alerts has one name however its witness spells it; what is not known stays as it is', () => {
  for (const [region, admin1, isUnit, wanted] of [
    ['Kyivska oblast', 'UA-32', true, 'Kyiv Oblast'],
    ['м. Київ', 'UA-30', true, 'Kyiv City'],
    ['Umanskyi raion, Cherkaska oblast', 'UA-71', false, 'Umanskyi raion, Cherkasy Oblast'],
    ['Sumska oblast, Okhtyrskyi raion', 'UA-59', false, 'Sumy Oblast, Okhtyrskyi raion'],
    ['Kyiv, Dniprovskyi District', 'UA-30', false, 'Kyiv City, Dniprovskyi District'],
    ['Kyiv, Bila Tserkva Raion', 'UA-32', false, 'Kyiv, Bila Tserkva Raion'],
    ['Okhtyrka', 'UA-59', false, 'Okhtyrka'],
    ['the north', null, false, 'the north'],
    ['Goma territory', 'CD-XX', true, 'Goma territory'],
  ] as const)
    assert.equal(regionWords(region, admin1, isUnit), wanted, region);
});

test('a unit has its English name, also where the standard writes it in another language or its code is newer', () => {
  for (const [code, name] of [
    ['RU-BEL', 'Belgorod Oblast'],
    ['SY-HL', 'Aleppo Governorate'],
    ['YE-HU', 'Hodeidah Governorate'],
    ['CD-NK', 'North Kivu'],
    ['CD-IT', 'Ituri'],
    ['IR-07', 'Tehran'],
    ['UA-32', 'Kyiv Oblast'],
    ['UA-43', 'Crimea'],
    ['UA-99', null],
    ['Kviv', null],
  ] as const)
    assert.equal(unitNameOf(code), name, code);
});
