import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agree, formsOf, ukrainianNames } from './cyrillic-forms.ts';

/** A nominative with words that are cases of it. */
const CASES: readonly (readonly [string, string])[] = [
  ['київ', 'Києва Києву Києвом Києві'],
  ['тернопіль', 'Тернополя Тернополю Тернополем Тернополі'],
  ['волноваха', 'Волновахи Волновасі Волноваху Волновахою'],
  ['кременчук', 'Кременчука Кременчуці'],
  ['суми', 'Сум Сумам Сумами Сумах'],
  ['лубни', 'Лубен Лубнам'],
  ['олешки', 'Олешок Олешками'],
  ['бровари', 'Броварів Броварах'],
  ['рівне', 'Рівного Рівному Рівним'],
  ['лозова', 'Лозової Лозовій Лозовою'],
  ['марганець', 'Марганця Марганцем'],
  ['донець', 'Дінця Дінцем'],
  ['умань', 'Умані Уманню'],
  ['запоріжжя', 'Запоріжжю Запоріжжям Запоріжжі'],
  ['миколаїв', 'Миколаєва Миколаєві'],
  ['бердичів', 'Бердичева Бердичевом'],
  ['балаклія', 'Балаклії Балаклією'],
  ['стрий', 'Стрия Стриєм'],
  ['харьков', 'Харькова Харьковом Харькове'],
  ['лозовая', 'Лозовой Лозовую'],
  ['рубежное', 'Рубежного Рубежному Рубежным Рубежном'],
  ['черновцы', 'Черновцов Черновцам Черновцах'],
  ['евпатория', 'Евпатории Евпаторией'],
  ['орел', 'Орла Орле'],
  ['египет', 'Египта Египте'],
  ['керчь', 'Керчи Керчью'],
];
for (const [nominative, words] of CASES)
  test(`${words} are cases of ${nominative}`, () => {
    for (const word of words.split(' '))
      assert.ok(
        formsOf(word).some((f) => f.nominative === nominative),
        word,
      );
  });

test('a word is no case of a word with another stem', () => {
  for (const [word, other] of [
    ['Києва', 'канів'],
    ['Сумах', 'самбір'],
    ['Полтаві', 'полонне'],
  ] as const)
    assert.ok(!formsOf(word).some((f) => f.nominative === other));
});

test('words of one name agree in case and gender', () => {
  const of = (word: string, nominative: string) => formsOf(word).find((f) => f.nominative === nominative)!;
  assert.ok(agree(of('Кривого', 'кривий'), of('Рогу', 'ріг')));
  assert.ok(agree(of('Білій', 'біла'), of('Церкві', 'церква')));
  assert.ok(!agree(of('Кривого', 'кривий'), of('Церквою', 'церква')));
});

test('a Russian name gives the Ukrainian ones it may come from', () => {
  for (const [russian, ukrainian] of [
    ['юнаковка', 'юнаківка'],
    ['чернобаевка', 'чорнобаївка'],
    ['меловое', 'мілове'],
    ['миропилье', 'миропилля'],
    ['угледар', 'вугледар'],
    ['крыжановка', 'крижанівка'],
  ] as const)
    assert.ok(ukrainianNames(russian).includes(ukrainian), ukrainianNames(russian).join());
});
