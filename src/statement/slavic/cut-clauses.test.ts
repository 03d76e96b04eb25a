import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../../model/document-for-tests.ts';
import { findStatements } from '../find-statements.ts';

const read = (text: string, source: string | null = null): string[] =>
  findStatements(documentForTests(text, { lang: 'uk', source }), []).map((s) => s.quote);

const TABLE: readonly (readonly string[])[] = [
  ['На сході відбито вісім штурмів;', 'на півдні ворог скинув п’ять бомб.'],
  ['Мер заявив про удар,', 'проте в ОВА це спростували.'],
  ['Полк доповів про бій,', 'однак точне число втрат невідоме.'],
  ['В Одессе свет вернули ещё вечером,', 'а в Черноморске без него остаются пять улиц.'],
  ['У районі Вовчанська ворог двічі штурмував позиції,', 'одне боєзіткнення ще триває.'],
  ['Дрон упав на подвір’я, де стояла автівка.'],
  ['Ракета влучила в склад, який належав порту.'],
  ['Загинула жінка, поранено двох людей, повідомили в поліції.'],
  ['Окупанти вдарили по селу, скинувши дві бомби.'],
  ['Пошкоджено школу, лікарню, сім будинків.'],
  ['БпЛА зник з радарів, імовірно, впав у полі.'],
];
test('a sentence is cut where a second clause says something of its own', () => {
  for (const clauses of TABLE) assert.deepEqual(read(clauses.join(' ')), clauses);
});
