import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isGenericName, isSameName, isStateForcesName } from './same-name.ts';

const SAME: [string, string][] = [
  ['Ukrainian Air Force', "Ukraine's air force"],
  ['Arakan Army', 'the Arakan Army'],
  ['RSF', 'Rapid Support Forces'],
  ['Russia', 'Russian forces'],
  ['Médecins Sans Frontières', 'Medecins Sans Frontieres'],
  ['M23', 'M23'],
  ['Марта Кулебяк', 'Marta Kulebiak'],
  ['Миколи Левицького', 'Николай Левицкий'],
  ['Левицький', 'Mykola Levytskyi'],
  ['Росія', 'Russia'],
  ['російські війська', 'Russian forces'],
  ['росіяни', 'Russia'],
  ['армия Израиля', 'Israeli army'],
];
const OTHER: [string, string][] = [
  ['Ukrainian Air Force', 'Russian Air Force'],
  ['Arakan Army', 'Kachin Independence Army'],
  ['UN', 'Rapid Support Forces'],
  ['Kharkiv regional administration', 'Odesa regional administration'],
  ['Goma hospital', 'Bukavu hospital'],
  ['Марта Кулебяк', 'Oleh Kulebiak'],
  ['Сумська ОВА', 'Харківська ОВА'],
  ['російські війська', 'Ukrainian forces'],
  ['Росія', 'Russian Orthodox Church'],
  ['українська розвідка', 'Ukrainian forces'],
];

test('names of one body match however they are inflected or shortened', () => {
  for (const [a, b] of SAME) assert.ok(isSameName(a, b) && isSameName(b, a), `${a} = ${b}`);
});

test('names of different bodies stay apart', () => {
  for (const [a, b] of OTHER) assert.ok(!isSameName(a, b) && !isSameName(b, a), `${a} ≠ ${b}`);
});

test('generic words for a side are known as such', () => {
  for (const n of ['the army', 'enemy forces', 'occupiers', 'gunmen', 'ворог', 'противник', 'окупанти'])
    assert.ok(isGenericName(n), n);
  for (const n of ['Russia', 'Arakan Army', 'M23']) assert.ok(!isGenericName(n), n);
  for (const n of ['army', 'Sudanese Armed Forces', 'the military']) assert.ok(isStateForcesName(n), n);
  for (const n of ['Arakan Army', 'Rapid Support Forces']) assert.ok(!isStateForcesName(n), n);
});
