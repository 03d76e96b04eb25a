import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partyKey } from './party-key.ts';

const SAME: readonly (readonly [string, string])[] = [
  ['Britain', 'GB'],
  ['the United Kingdom', 'GB'],
  ['The Netherlands', 'NL'],
  ['Dutch government', 'NL'],
  ['Pentagon', 'US'],
  ['Russian forces', 'RU'],
  ["Myanmar's junta", 'MM'],
  ['Sudanese Armed Forces', 'SD'],
  ['Норвегія', 'NO'],
  ['російські війська', 'RU'],
  ['Великобритания', 'GB'],
];
for (const [name, code] of SAME)
  test(`"${name}" is the state ${code}`, () => assert.equal(partyKey(name), code));

const OWN: readonly (readonly [string, string])[] = [
  ['Norwegian Refugee Council', 'norwegian refugee council'],
  ['the Danish Red Cross', 'danish red cross'],
  ['Rapid Support Forces', 'rapid support forces'],
  ['World Food Programme', 'world food programme'],
  ['M23 rebels', 'm23 rebels'],
  ['Ukrainian and Polish troops', 'ukrainian and polish troops'],
  ['Данський Червоний Хрест', 'данськии червонии хрест'],
];
for (const [name, key] of OWN)
  test(`"${name}" is a party of its own`, () => assert.equal(partyKey(name), key));
