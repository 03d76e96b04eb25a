import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';
import { findWeapons } from './find-weapons.ts';

const WEAPONS: readonly (readonly [string, readonly string[]])[] = [
  [
    'Летіли 98 ударних БпЛА типу Shahed, «Гербера» та безпілотники інших типів.',
    ['ударні БпЛА типу Shahed, «Гербера» та безпілотники інших типів: loitering_munition'],
  ],
  [
    'Двома балістичними ракетами «Іскандер-М» били по місту.',
    ['балістичні ракети «Іскандер-М»: ballistic_missile'],
  ],
  ['По складу вдарили ракетою Х-101.', ['ракета Х-101: cruise_missile']],
  ['Сбит реактивный снаряд HIMARS.', ['реактивный снаряд HIMARS: ammunition']],
  ['Передали ракети Patriot.', ['ракети Patriot: air_defence_missile']],
  ['Били зі «Смерчів» та мінометів.', ['«Смерчі»: mlrs', 'міномети: artillery']],
  ['Дев’ять БПЛА самолётного типа летели с юга.', ['БПЛА самолётного типа: uav']],
  ['Атакували дронами-камікадзе.', ['дрони-камікадзе: loitering_munition']],
  ['Обстрілювали із САУ, РСЗВ і танків.', ['САУ: artillery', 'РСЗВ: mlrs', 'танки: armour']],
  ['Зупинився на 20 мин.', []],
  ['Прошёл сильный град.', []],
  ['Випав град, гримів буревій, сапсан летів.', []],
  ['Оператори дронів поїхали на склад боєприпасів.', []],
  ['Танкер стояв, снарядили експедицію.', []],
];
for (const [text, wanted] of WEAPONS)
  test(`names weapons in their base form: ${text}`, () => {
    const found = findWeapons(text, 0, text.length).map((w) => `${w.name ?? w.quote}: ${w.class}`);
    assert.deepEqual(found, wanted);
  });

const USED: readonly (readonly [string, readonly string[]])[] = [
  ['Нічна атака дронів на порт Ізмаїл.', ['дрони']],
  ['Уночі на школу впали уламки дрона після обстрілу.', []],
  ['Збито 40 із 52 дронів.', ['дрони 40']],
  ['Ракета влучила в склад.', ['ракета 1']],
  ['Норвегия передаст шесть гаубиц и снаряды для гаубиц.', ['гаубицы 6', 'снаряды for гаубицы']],
  ['Київ попросив системи IRIS-T та ракети до них.', ['системи IRIS-T', 'ракети for системи IRIS-T']],
  ['Збили три ракети Х-101 та «Калібр».', ['ракети Х-101 3', '«Калібр»']],
  ['По порту вдарили «Іскандером» і балістикою.', ['«Іскандер»', 'балістика']],
  ['Совершены атаки ракетой и 12 дронов, из которых девять сбиты.', ['ракета 1', 'дроны 12', 'дроны 12']],
  ['Збито 11 дронів, ще два впали.', ['дрони 11', 'дрони']],
  ['Вдарили по ЗРК ракетою.', ['ракета 1']],
];
for (const [text, wanted] of USED)
  test(`lists what was used, stopped or given: ${text}`, () => {
    const found = readForTests(text).flatMap((e) => e.equipment);
    assert.deepEqual(
      found.map((q) => `${q.name}${q.count ? ` ${q.count.low}` : ''}${q.for ? ` for ${q.for}` : ''}`),
      wanted,
    );
  });
