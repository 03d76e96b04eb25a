import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../../read-for-tests.ts';

/** What is counted in each event of a text, and how. */
const counts = (text: string): string[] =>
  readForTests(text).flatMap((e) =>
    e.counts.map(
      (c) => `${c.what} ${'value' in c ? c.value : `${c.low}..${c.high ?? ''}`}${c.increment ? ' more' : ''}`,
    ),
  );

const ROWS: readonly (readonly [string, ...string[]])[] = [
  ['Внаслідок удару по Чернігову загинули двоє людей, ще п’ятеро поранені.', 'killed 2..2', 'injured 5..5'],
  ['Від вибуху в Ізюмі загинула жінка.', 'killed 1..1'],
  ['При обстреле Изюма ранен водитель.', 'injured 1..1'],
  ['Дрон атакував авто під Ізюмом. Водій не постраждав.', 'injured 0..0'],
  ['Удар по Чернигову, никто не пострадал.', 'killed 0..0', 'injured 0..0'],
  ['Обстріляно Ізюм. Інформація про постраждалих уточнюється.', 'killed unknown', 'injured unknown'],
  ['Обстрелян Изюм. О пострадавших пока не сообщается.', 'killed unknown', 'injured unknown'],
  ['Власних втрат не розкриваємо.', 'killed withheld', 'injured withheld'],
  ['Ворог завдав 19 ударів по Чернігову.', 'other 19..19'],
  ['За добу росіяни 37 разів обстріляли Ізюм.', 'other 37..37'],
  ['Над Черніговом збито 40 із 52 дронів.', 'intercepted 40..40', 'launched 52..52'],
  ['Противник выпустил по Изюму 12 ракет.', 'launched 12..12'],
  ['У Чернігові пошкоджено понад два десятки хат.', 'struck 21..'],
  ['В Изюме повреждены семь домов, без света около 600 абонентов.', 'struck 7..7', 'other 540..660'],
  ['З Ізюма евакуювали 64 особи, серед них п’ятеро дітей.', 'evacuated 64..64', 'evacuated 5..5'],
  ['Из Менаки бежали несколько тысяч семей.', 'displaced 3000..9999'],
  ['Литва передасть Україні 30 бойових машин і три радари.', 'supplied 30..30', 'supplied 3..3'],
  ['Удар по Ізюму: двоє загиблих. Згодом ще один помер у лікарні.', 'killed 2..2', 'killed 1..1 more'],
  [
    'При ударе по Изюму пострадали 28 человек. Число пострадавших возросло до 31.',
    'injured 28..28',
    'injured 31..31',
  ],
  ['Об ударе по Изюму рассказали три источника.'],
  ['Окупанти просунулися на 2 км біля Ізюма.', 'distance_km 2..2'],
  ['На одному з підприємств Чернігова сталася пожежа.'],
];
for (const [text, ...wanted] of ROWS)
  test(`counts what is told in "${text}"`, () => assert.deepEqual(counts(text), wanted));
