import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

/** "type place by whom" of what is told of ground. */
const told = (text: string): string =>
  readForTests(text)
    .filter((e) => /^(?:control|combat)/.test(e.type))
    .map((e) => [e.type, ...e.places.map((p) => p.name), ...e.actors.map((a) => a.role)].join(' '))
    .join('; ');

/** Ground held and taken back in Ukrainian and Russian, and other things that are held and taken back. */
const ROWS: readonly (readonly [string, string])[] = [
  ['Росіяни утримують Ізюм.', 'control.line Izium defender'],
  ['Наші війська продовжують утримувати Ізюм.', 'control.line Izium defender'],
  ['Війська будуть утримувати Ізюм.', ''],
  ['Повстанці утримують місто Менака.', 'control.line Menaka defender'],
  ['Российские войска удерживают Изюм.', 'control.line Izium defender'],
  ['Повстанцы по-прежнему удерживают город Бутембо.', 'control.line Butembo defender'],
  ['Сили оборони повернули контроль над Ізюмом.', 'control.capture Izium initiator'],
  ['Армія відновила контроль над містом Менака.', 'control.capture Menaka initiator'],
  ['Ополченцы вернули контроль над Бутембо.', 'control.capture Butembo initiator'],
  ['Армия восстановила контроль над городом Менака.', 'control.capture Menaka initiator'],
  ['Банк утримує ціни в Ізюмі.', ''],
  ['Бойовики утримують заручників у Менаці.', ''],
  ['Боевики удерживают в Бутембо двенадцать заложников.', ''],
  ['Власти удерживают цены в Изюме.', ''],
  ['Уряд повернув контроль над інфляцією в Ізюмі.', ''],
  ['Клуб вернул контроль над мячом в Изюме.', ''],
];
for (const [text, expected] of ROWS)
  test(`reads "${text}" as ${expected || 'no event'}`, () => assert.equal(told(text), expected));
