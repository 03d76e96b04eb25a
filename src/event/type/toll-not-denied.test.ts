import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

const told = (text: string): string =>
  readForTests(text)
    .filter((e) => /^(?:strike|combat|defence)/.test(e.type))
    .map((e) => `${e.type} ${e.status}`)
    .join('; ');

/** No dead and no damage in a strike is a strike; no strike is none. */
const ROWS: readonly (readonly [string, string])[] = [
  ['В Изюме в результате атаки беспилотника погибших нет, ранены двое.', 'strike.drone occurred'],
  ['Після атаки дронів на Ізюм загиблих немає.', 'strike.drone occurred'],
  ['Внаслідок обстрілу Ізюма руйнувань і постраждалих немає.', 'strike.artillery occurred'],
  ['После обстрела Бутембо жертв и разрушений нет.', 'strike.artillery occurred'],
  ['Про наслідки атаки дронів на Ізюм інформації немає.', 'strike.drone occurred'],
  ['Обстрілів Ізюма вночі не було.', 'strike.artillery denied'],
  ['Атак на Изюм ночью не зафиксировано.', 'strike.mixed denied'],
];
for (const [text, expected] of ROWS)
  test(`reads "${text}" as ${expected}`, () => assert.equal(told(text), expected));
