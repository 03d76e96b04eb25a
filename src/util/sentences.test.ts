import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sentencesOf } from './sentences.ts';

const TABLE: [string, string[]][] = [
  ['Gen. Okello left. He met Dr. Aber.', ['Gen. Okello left.', 'He met Dr. Aber.']],
  ['She wrote on X. “It was loud.”', ['She wrote on X.', '“It was loud.”']],
  ['The U.S. said so. Nobody knew.', ['The U.S. said so.', 'Nobody knew.']],
  ['Drones fell on fields. 12 of them were decoys.', ['Drones fell on fields.', '12 of them were decoys.']],
  ['See para. 12 below.', ['See para. 12 below.']],
  ['One\nTwo', ['One', 'Two']],
  ['Удар по м. Суми. Є влучання.', ['Удар по м. Суми.', 'Є влучання.']],
  ['За словами О. Бойка, все тихо. Ранок.', ['За словами О. Бойка, все тихо.', 'Ранок.']],
  ['В г. Курске по ул. Мира пожар. Тушат.', ['В г. Курске по ул. Мира пожар.', 'Тушат.']],
  ['Так було у 2024 р. Потім стихло.', ['Так було у 2024 р.', 'Потім стихло.']],
  [
    'Справу відкрито за ч. 2 ст. 438 КК. Слідство триває.',
    ['Справу відкрито за ч. 2 ст. 438 КК.', 'Слідство триває.'],
  ],
  ['Площа – 5 тис. кв. м. Вогонь погашено.', ['Площа – 5 тис. кв. м.', 'Вогонь погашено.']],
  ['Це т. зв. «сіра зона». Там тихо.', ['Це т. зв. «сіра зона».', 'Там тихо.']],
  ['It fell at 3.30 p.m. on Monday.', ['It fell at 3.30 p.m. on Monday.']],
];
test('sentences end where they end, never inside an abbreviation, never across a line', () => {
  for (const [text, expected] of TABLE)
    assert.deepEqual(
      sentencesOf(text).map((s) => s.quote),
      expected,
    );
});
