import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUniqueBody, sameVoice } from './voice-name.ts';

type Row = readonly [string, string | undefined, string, string | undefined];
const ONE: readonly Row[] = [
  ['Ukrainian Air Force', 'UA', 'Air Force Command', undefined],
  ['air force', 'UA', 'Повітряні сили ЗСУ', undefined],
  ['Ukraine’s air force', undefined, 'Воздушные силы Украины', 'UA'],
  ['Norway’s defence minister', undefined, 'Norwegian government', undefined],
  ['minister of defence', 'NO', 'Norway', 'NO'],
  ['Міноборони України', undefined, 'Ukrainian defence ministry', undefined],
  ['Bakhmut city council', undefined, 'Bakhmut city administration', 'UA'],
  ['mayor of Kumasi', 'GH', 'Kumasi municipality', 'GH'],
  ['governor of Odesa region', 'UA', 'Odesa regional military administration', 'UA'],
  ['Одеська ОВА', 'UA', 'Odesa Regional Military Administration', 'UA'],
  ['Одесская областная администрация', 'UA', 'Odesa governor', 'UA'],
  ['Borno state government', 'NG', 'governor of Borno state', 'NG'],
  ['Sudanese Armed Forces', 'SD', 'army', undefined],
  ['prefect of Dori', 'BF', 'Prefecture of the Cercle of Dori', 'BF'],
  ['British intelligence', 'GB', 'UK Ministry of Defence', 'GB'],
  ['FARDC', 'CD', 'Congolese army', 'CD'],
  ['Kremlin', undefined, 'Russian government', 'RU'],
  ['Puntland army', undefined, 'Puntland National Army Command', undefined],
  ['United Nations', undefined, 'UN Humanitarian Office, Goma hub', undefined],
];
const TWO: readonly Row[] = [
  ['Ukrainian Air Force', 'UA', 'Russian Air Force', 'RU'],
  ['Norwegian government', 'NO', 'Swedish government', 'SE'],
  ['Odesa city council', 'UA', 'Odesa regional military administration', 'UA'],
  ['Kharkiv regional administration', 'UA', 'Kherson regional administration', 'UA'],
  ['Харківська ОВА', 'UA', 'Kherson regional military administration', 'UA'],
  ['mayor of Kumasi', 'GH', 'mayor of Tamale', 'GH'],
  ['foreign ministry', 'ML', 'health ministry', 'ML'],
  ['Borno state government', 'NG', 'Nigerian government', 'NG'],
  ['Ukrainian Air Force', 'UA', 'Ukrainian Navy', 'UA'],
  ['Goma hospital', 'CD', 'Goma council', 'CD'],
  ['president of the Red Cross', 'SD', 'Sudanese government', 'SD'],
  ['northern Mali council', 'ML', 'Mali', 'ML'],
  ['Puntland army', undefined, 'Jubaland army', undefined],
  ['UN refugee agency', undefined, 'UN food agency', undefined],
];

for (const [a, x, b, y] of ONE)
  test(`one voice: ${a}; ${b}`, () => {
    assert.ok(sameVoice({ name: a, country: x }, { name: b, country: y }) > 0);
    assert.ok(sameVoice({ name: b, country: y }, { name: a, country: x }) > 0);
  });
for (const [a, x, b, y] of TWO)
  test(`two voices: ${a}; ${b}`, () => {
    assert.equal(sameVoice({ name: a, country: x }, { name: b, country: y }), 0);
    assert.equal(sameVoice({ name: b, country: y }, { name: a, country: x }), 0);
  });

test('an office there is one of speaks though its holder is not named; "officials" may be anybody', () => {
  assert.ok(isUniqueBody('governor of Odesa region', 'UA'));
  assert.ok(isUniqueBody('prime minister', 'NO'));
  for (const role of ['officials', 'a resident', 'governor', 'aid worker', 'senior official', 'mayor'])
    assert.ok(!isUniqueBody(role, 'UA'), role);
});
