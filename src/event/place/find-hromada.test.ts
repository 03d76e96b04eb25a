import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Gazetteer, GazetteerPlace } from '../../model/place.ts';
import { foldName } from '../../util/fold-name.ts';
import { findHromada } from './find-hromada.ts';
import { smallGazetteer } from './gazetteer-for-tests.ts';
import { wordsOf } from './word-tokens.ts';

const NAMES =
  'Марганець/Marhanets;Покров;Покровськ/Pokrovsk;Дергачі/Derhachi;Кременчук;Великий Бурлук;Гуляйполе;Золотоноша;Біла Церква;Кривий Ріг;Апостолове;Шостка;Одеса;Суми;Балаклія/Balakliia;Олешки;Дружківка;Торецьк;Очаків;Запоріжжя;Вовчанськ;Нікополь/Nikopol;Дніпро;Рівне;Тернопіль;Мелітополь;Гола Пристань;Полтава;Нова Каховка;Токмак';
const places = new Map<string, GazetteerPlace>();
for (const [i, names] of NAMES.split(';').entries()) {
  const all = names.split('/');
  const place = { name: all[0]!, kind: 'settlement', country: 'UA', lat: 48 + i / 100, lon: 35 } as const;
  for (const n of all) places.set(foldName(n), place);
}
const gazetteer: Gazetteer = {
  longestNameWords: 3,
  lookup: (name) => {
    const place = places.get(foldName(name));
    return place ? [place] : [];
  },
};

function hromadasIn(text: string, known: Gazetteer = gazetteer): (readonly [string, readonly string[]])[] {
  const words = wordsOf(text);
  return words.flatMap((_, i) => {
    const found = findHromada(words, i, known);
    const span = found ? text.slice(words[i]!.start, words[found.last]!.end) : '';
    return found ? [[span, found.readings.map((p) => p.name)] as const] : [];
  });
}

const POSITIVE: readonly (readonly [string, string, string])[] = [
  ['У Марганецькій громаді поранено людину', 'Марганецькій громаді', 'Марганець'],
  ['Дергачівська міська територіальна громада', 'Дергачівська міська територіальна громада', 'Дергачі'],
  ['села Кременчуцької громади', 'Кременчуцької громади', 'Кременчук'],
  ['Великобурлуцька селищна громада', 'Великобурлуцька селищна громада', 'Великий Бурлук'],
  ['по Гуляйпільській громаді', 'Гуляйпільській громаді', 'Гуляйполе'],
  ['Золотоніська громада', 'Золотоніська громада', 'Золотоноша'],
  ['Білоцерківська громада', 'Білоцерківська громада', 'Біла Церква'],
  ['Криворізька громада', 'Криворізька громада', 'Кривий Ріг'],
  ['Апостолівську громаду обстріляли', 'Апостолівську громаду', 'Апостолове'],
  ['Шосткинська громада', 'Шосткинська громада', 'Шостка'],
  ['Одеська МТГ', 'Одеська МТГ', 'Одеса'],
  ['Сумська громада', 'Сумська громада', 'Суми'],
  ['Олешківська громада', 'Олешківська громада', 'Олешки'],
  ['Дружківській громаді', 'Дружківській громаді', 'Дружківка'],
  ['Торецька громада', 'Торецька громада', 'Торецьк'],
  ['Очаківська громада', 'Очаківська громада', 'Очаків'],
  ['Запорізька громада', 'Запорізька громада', 'Запоріжжя'],
  ['Вовчанська міська громада', 'Вовчанська міська громада', 'Вовчанськ'],
  ['Дніпровська громада', 'Дніпровська громада', 'Дніпро'],
  ['Рівненська громада', 'Рівненська громада', 'Рівне'],
  ['Голопристанська громада', 'Голопристанська громада', 'Гола Пристань'],
  ['Новокаховська громада', 'Новокаховська громада', 'Нова Каховка'],
  ['Токмацька громада', 'Токмацька громада', 'Токмак'],
  ['в Марганецкой громаде', 'Марганецкой громаде', 'Марганець'],
  ['shelling of the Nikopolska hromada', 'Nikopolska hromada', 'Нікополь'],
  ['the Marhanets city territorial community', 'Marhanets city territorial community', 'Марганець'],
  ['in the Derhachi hromada', 'Derhachi hromada', 'Дергачі'],
  ['the Balakliiska urban hromada', 'Balakliiska urban hromada', 'Балаклія'],
];
for (const [text, span, name] of POSITIVE) {
  test(`${span} is the hromada around ${name}`, () => {
    assert.deepEqual(
      hromadasIn(text).map(([s, names]) => [s, names[0]]),
      [[span, name]],
    );
  });
}

for (const text of [
  'Міська громада зібралася на площі',
  'українська громада Торонто',
  'Єврейська громада міста',
  'the Odesa community mourned',
  'the local community of Nikopol',
  'the international community',
  'Полтавська область',
  'Марганецька. Громада зібралася',
  'Сумська міська рада',
]) {
  test(`no hromada in: ${text}`, () => {
    assert.deepEqual(hromadasIn(text), []);
  });
}

test('an adjective of two towns gives both', () => {
  assert.deepEqual(hromadasIn('Покровська громада')[0]?.[1].toSorted(), ['Покров', 'Покровськ']);
});

test('a hromada is a second-level unit with a radius, never as large as its town', () => {
  const words = wordsOf('Kharkiv hromada');
  const [unit] = findHromada(words, 0, smallGazetteer())!.readings;
  assert.deepEqual([unit?.kind, unit?.radiusKm, unit?.population], ['admin2', 15, undefined]);
});

test('a town of another country is the centre of no hromada', () => {
  assert.deepEqual(hromadasIn('Warsaw hromada', smallGazetteer()), []);
});
