import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findWeapons } from './find-weapons.ts';

const read = (text: string): string[] =>
  findWeapons(text, 0, text.length).map((w) => `${w.quote}: ${w.class}`);

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['Two drones fell on the pier.', ['drones: uav']],
  ['A Shahed hit the silo.', ['Shahed: loitering_munition']],
  ['FPV drones attacked a van.', ['FPV drones: loitering_munition']],
  ['They fired Kalibr cruise missiles.', ['Kalibr cruise missiles: cruise_missile']],
  ['One ballistic missile got through.', ['ballistic missile: ballistic_missile']],
  ['Jets dropped guided bombs.', ['Jets: aircraft', 'guided bombs: ammunition']],
  ['The country will get a Patriot battery.', ['Patriot battery: air_defence_system']],
  ['Fourteen self-propelled howitzers arrived.', ['self-propelled howitzers: artillery']],
  ['A landmine killed a herder.', ['landmine: mine_ied']],
  ['Grad rockets fell at noon.', ['Grad rockets: mlrs']],
  ['Forty strike UAVs and decoys came.', ['strike UAVs and decoys: loitering_munition']],
  [
    'Shahed attack drones and imitator drones came.',
    ['Shahed attack drones and imitator drones: loitering_munition'],
  ],
  ['Attack drones and mortars were used.', ['Attack drones: loitering_munition', 'mortars: artillery']],
  ['It will give protective vests and ambulances.', ['protective vests: other', 'ambulances: vehicle']],
  ['He put on a vest.', []],
  ['Malta gave 40 generators and nine boats.', ['generators: other', 'boats: ship']],
  ['Shoulder-fired missiles came by sea.', ['Shoulder-fired missiles: air_defence_missile']],
  ['Five mortar rounds fell.', ['mortar rounds: ammunition']],
  ['A mine exploded at the gold mine.', ['mine: mine_ied']],
  ['An explosives-laden van blew up.', ['explosives-laden van: mine_ied']],
  ['A van full of flour came.', []],
  ['A fuel tank burned.', []],
  ['The missile industry grew.', []],
  ['The mayor spoke of planned repairs.', []],
];
for (const [text, expected] of CASES)
  test(`weapons of: ${text}`, () => {
    assert.deepEqual(read(text), expected);
  });
