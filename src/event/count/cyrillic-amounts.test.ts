import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classifySlavic } from './classify-slavic.ts';
import { findAmounts } from './find-amounts.ts';
import { findStatedAbsence } from './find-stated-absence.ts';

const ROWS: readonly (readonly [string, ...string[]])[] = [
  ['В Одесі загинули троє людей, ще п’ятеро поранені.', '3..3 killed', '5..5 injured'],
  ['Збито 14 дронів над Дніпром.', '14..14 intercepted'],
  ['Понад 200 мешканців евакуювали з Лимана.', '201.. evacuated'],
  ['Около 30 беспилотников сбиты ночью.', '27..33 intercepted'],
  ['Близько 11 тисяч людей без світла.', '9900..12100 none'],
  ['За 12 км від міста.', '12..12 none'],
  ['Двадцять п’ять осіб врятовано, шістдесятьом надали допомогу.', '25..25 evacuated', '60..60 supplied'],
  ['Пошкоджено понад два десятки хат.', '21.. struck'],
  ['Евакуювали кілька десятків родин.', '20..99 evacuated'],
  ['Несколько сотен семей покинули город.', '300..999 displaced'],
  ['Без света 3,4 тыс. абонентов.', '3400..3400 none'],
  ['Поранено не менш ніж шістьох людей.', '6.. injured'],
  ['Число пострадавших возросло до 31.', '31..31 injured'],
  ['Запущено від 30 до 40 ракет.', '30.. none', '0..40 launched'],
  ['Противник двічі штурмував висоту й 14 разів обстріляв село.', '2..2 none', '14..14 none'],
  ['Збито 40 із 52 дронів.', '40..40 intercepted', '52..52 intercepted'],
  ['Обменяли пленных 100 на 100.', '100..100 captured'],
  ['На одному з підприємств горить цех.'],
  ['Йому 67 років, будинок на дев’ять поверхів.'],
  ['Постраждали один із лікарів та дві жінки.', '1..1 injured', '2..2 injured'],
  ['О 15:30 12 травня минуло 3 години.'],
  ['Ракета Х-101 і танк Т-72 були там.'],
];
for (const [text, ...wanted] of ROWS)
  test(`reads the amounts of "${text}"`, () => {
    const found = findAmounts(text, 0, text.length);
    for (const a of found) assert.equal(text.slice(a.start, a.end), a.quote);
    assert.deepEqual(
      found.map((a) => {
        const value = 'value' in a ? a.value : `${a.low}..${a.high ?? ''}`;
        return `${value} ${classifySlavic(a, text, 0, text.length)[0]?.what ?? 'none'}`;
      }),
      wanted,
    );
  });

test('reads losses stated to be none or not known in Ukrainian and Russian', () => {
  const stated = (text: string) =>
    findStatedAbsence(text, 0, text.length).map((c) => `${c.what} ${'value' in c ? c.value : c.low}`);
  assert.deepEqual(stated('Інформація про постраждалих уточнюється.'), ['killed unknown', 'injured unknown']);
  assert.deepEqual(stated('Никто не пострадал.'), ['killed 0', 'injured 0']);
  assert.deepEqual(stated('Загиблих немає.'), ['killed 0']);
});
