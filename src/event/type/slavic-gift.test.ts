import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

/** "type number item" of every gift. */
const gifts = (text: string): string =>
  readForTests(text)
    .filter((e) => e.type.startsWith('aid.'))
    .map((e) =>
      [e.type.slice(4), ...e.equipment.map((q) => [q.count?.low ?? '?', q.name].join(' '))].join(' '),
    )
    .join('; ');

/** Shares of a gift told before, in Ukrainian and Russian. */
const ROWS: readonly (readonly [string, string])[] = [
  ['Уряд передасть 12 гаубиць. Чотири з них уже передано.', 'pledge 12 гаубиці; delivery 4 гаубиці'],
  ['Уряд передасть 12 гаубиць. Перші 4 вже передали.', 'pledge 12 гаубиці; delivery 4 гаубиці'],
  ['Уряд передасть 12 гаубиць. Решту передадуть навесні.', 'pledge 12 гаубиці'],
  ['Правительство передаст 12 гаубиц. Четыре из них уже переданы.', 'pledge 12 гаубиці; delivery 4 гаубиці'],
  ['Правительство передаст 12 гаубиц. Первые четыре уже передали.', 'pledge 12 гаубиці; delivery 4 гаубиці'],
  ['Правительство передаст 12 гаубиц. Остальные передадут весной.', 'pledge 12 гаубиці'],
  ['Чотири з них уже передано.', ''],
  ['Первые четыре уже передали.', ''],
  ['У Ізюмі показали фільм. Перші 4 вже передали.', ''],
];
for (const [text, expected] of ROWS)
  test(`reads "${text}" as ${expected || 'no gift'}`, () => assert.equal(gifts(text), expected));
