import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../../read-for-tests.ts';

/** Where each event of a text is, and how it lies to it. */
const places = (text: string): string[] =>
  readForTests(text).map((e) => `${e.type}: ${e.places.map((p) => `${p.name} ${p.role}`).join(', ') || '–'}`);

const ROWS: readonly (readonly [string, ...string[]])[] = [
  [
    'Окупанти обстріляли Ізюм. Місто залишилося без світла.',
    'strike.artillery: Izium at',
    'harm.damage: Izium at',
  ],
  [
    'Боевики захватили Менаку. Город покинули сотни семей.',
    'control.capture: Menaka at',
    'movement.displacement: Menaka from',
  ],
  ['З Ізюма до Чернігова евакуювали 30 людей.', 'movement.evacuation: Izium from, Chernihiv to'],
  [
    'Над Черніговом збили п’ять «шахедів»; через уламки загорівся склад.',
    'defence.interception: Chernihiv at',
    'harm.damage: Chernihiv at',
  ],
  ['Місто Рівне гарне. Обстріляно школу.', 'strike.artillery: –'],
  [
    'Обстрелян Изюм. Городской голова рассказал о пожаре.',
    'strike.artillery: Izium at',
    'harm.damage: Izium at',
  ],
];
for (const [text, ...wanted] of ROWS)
  test(`places what is told in "${text}"`, () => assert.deepEqual(places(text), wanted));
