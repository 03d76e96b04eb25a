import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../../model/document-for-tests.ts';
import { findPlaces } from './find-places.ts';
import { gazetteerOf } from './gazetteer-for-tests.ts';

const gazetteer = gazetteerOf([
  ['Reni', 'settlement', 'UA', 'UA-51', 45.457, 28.283, 18000, 'Рені;Рени'],
  ['Reno', 'settlement', 'US', 'US-NV', 39.53, -119.81, 264000, 'Рено'],
  ['Liski', 'settlement', 'RU', 'RU-VOR', 50.98, 39.51, 54000, 'Лиски;Ліски'],
  ['Liska', 'settlement', 'HR', '', 45.1, 15.2, 90000, 'Лиска'],
  ['Paris', 'settlement', 'FR', '', 48.85, 2.35, 2100000, 'Париж', true],
  ['Paryzh', 'settlement', 'UA', 'UA-14', 48.1, 37.5, 300, 'Парижі'],
  ['Aleppo', 'settlement', 'SY', 'SY-HL', 36.2, 37.16, 1600000, 'Алеппо'],
]);

const ROWS: readonly (readonly [string, string])[] = [
  // A name of these lands as it stands, before the case of one abroad.
  ['Дрон ударив по порту в Рені.', 'Reni UA'],
  ['Дрон ударил по складу в селе Лиски.', 'Liski RU'],
  // No such name as it stands: the case of one abroad.
  ['Конференція відбулася у місті Рено.', 'Reno US'],
  ['Пожежа сталася в Алеппо.', 'Aleppo SY'],
  // A capital stays one, whatever village is called like its case.
  ['Зустріч відбулася у Парижі.', 'Paris FR'],
];

test('a name of Ukraine, Russia or Belarus as it stands goes before a case of a name abroad', () => {
  for (const [text, wanted] of ROWS) {
    const lang = /[іїєґ]/i.test(text) ? 'uk' : 'ru';
    const [found] = findPlaces(documentForTests(text, { lang }), gazetteer);
    assert.equal(`${found?.name} ${found?.country}`, wanted, text);
  }
});
