import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesUnit } from './military-unit.ts';

const NAMED = [
  'the 27 Brigade',
  'the 3rd Separate Assault Brigade',
  'Soldiers of the 27th Infantry Division entered the town.',
  'the 2nd Army Corps',
  'a company of the 81-st Regiment',
  'the Sonyach Battalion said on Tuesday',
  'The Karibu brigade withdrew',
  'бійці 40-ї окремої бригади',
  'підрозділи 12 полку',
  'военные 5-й отдельной бригады',
  'батальйон «Сонях» тримає позиції',
];
const NOT = [
  '12 army lorries',
  '3 бригади енергетиків',
  '40 company employees',
  'a brigade of the army',
  'The brigade withdrew',
  'two battalions were moved',
  'Russian forces',
  'the fire brigade of Sumy',
  'the 3rd Fire Brigade',
  'Fire Brigade',
  'the corps of diplomats',
  'a company with 40 workers',
  'on the 3rd of March',
  'units of the Southern grouping',
  'пожежна бригада',
  '20 бригад ремонтують мережі',
  'the Labour Party division in parliament',
];
for (const words of NAMED)
  test(`a unit is called by name: ${words}`, () => assert.equal(namesUnit(words), true));
for (const words of NOT)
  test(`no unit is called by name: ${words}`, () => assert.equal(namesUnit(words), false));
