import assert from 'node:assert/strict';
import { test } from 'node:test';
import { speaksForCountry } from './national-body.ts';

const NATIONAL = [
  { organisation: 'Ukrainian Air Force', country: 'UA' },
  { organisation: 'Air Force' },
  { organisation: 'Ukraine’s air force' },
  { organisation: 'Air Force Command' },
  { organisation: 'General Staff of the Armed Forces of Ukraine' },
  { organisation: "Russia's Defence Ministry" },
  { organisation: 'Russian Ministry of Defence' },
  { organisation: 'Israel’s military', country: 'IL' },
  { organisation: 'Israel Defense Forces' },
  { organisation: 'Israel' },
  { organisation: 'Kyiv' },
  { organisation: 'Houthis' },
  { organisation: 'Poland’s army' },
  { organisation: 'Operational Command of the Polish Armed Forces' },
  { organisation: 'Sudanese army' },
  { organisation: 'US Central Command' },
  { organisation: 'Pakistan’s military' },
  { organisation: 'Saudi defence ministry' },
  { organisation: 'Повітряні сили ЗСУ' },
  { organisation: 'Генеральний штаб ЗСУ' },
  { organisation: 'Міноборони України' },
  { organisation: 'Минобороны РФ' },
  { organisation: 'Министерство обороны' },
  { organisation: 'Воздушные силы Украины' },
  { organisation: 'Армія оборони Ізраїлю' },
  { role: 'president', country: 'UA' },
  { role: 'defence minister' },
  { role: 'army spokesman' },
  { role: 'air force spokesman', name: 'Taras Hrinko' },
  { role: 'military', country: 'IN' },
];
const OTHERS = [
  { role: 'governor', country: 'UA' },
  { role: 'mayor' },
  { role: 'officials', country: 'UA' },
  { role: 'authorities' },
  { role: 'local authorities', country: 'UA' },
  { role: 'spokesman' },
  { role: 'residents' },
  { role: 'president of the council' },
  { name: 'Taras Hrinko' },
  { organisation: 'Odesa regional military administration', country: 'UA' },
  { organisation: 'Полтавська ОВА', country: 'UA' },
  { organisation: 'Городская администрация' },
  { organisation: 'оперштаб Белгородской области', country: 'RU' },
  { organisation: 'Southern Command' },
  { organisation: '“East” air command', country: 'UA' },
  { organisation: 'Operational Command West', country: 'UA' },
  { organisation: 'Сили оборони Півдня' },
  { organisation: 'ПвК «Схід»' },
  { organisation: '5th Assault Brigade' },
  { organisation: 'Dagestan government' },
  { organisation: 'Arakan Army' },
  { organisation: 'Karen National Liberation Army' },
  { organisation: 'health ministry', country: 'PS' },
  { organisation: 'State Emergency Service of Ukraine' },
  { organisation: 'Kharkiv police' },
  { role: 'військові' },
  { role: 'Russian soldiers' },
  { organisation: 'Військові Одеси' },
  { organisation: 'northern Mali army' },
];

test('ministries, armies and heads of a state speak for the country', () => {
  for (const voice of NATIONAL) assert.ok(speaksForCountry(voice), JSON.stringify(voice));
});

test('those of a region, a town, a part of the forces or nobody’s do not', () => {
  for (const voice of OTHERS) assert.ok(!speaksForCountry(voice), JSON.stringify(voice));
});
