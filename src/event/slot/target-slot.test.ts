import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

/** What was struck where a place stands between it and the words of the strike. */
const ROWS: readonly (readonly [string, readonly string[]])[] = [
  ['The dead were in a dormitory in Izium hit by glide bombs.', ['dormitory']],
  ['Nurses ran from a clinic near Babanusa struck by shells.', ['clinic']],
  ['The mayor spoke at a school in Izium and bombs fell far away.', []],
  ['The dead were from a dormitory in Izium, and a mill was hit by bombs.', ['mill']],
  // Long words for where it stands, or a clause of its own.
  ['A substation near the village of Verbivka in Izium region was hit by drones on Monday.', ['substation']],
  ['A thermal power plant near the town of Kosti in Babanusa region was struck.', ['power plant']],
  ['An oil depot some 20 km south of the town of Ovruch in Chernihiv region was struck.', ['oil depot']],
  ['A substation in the town of Verbivka in Izium region was hit.', ['substation']],
  ['A refinery outside the town of Menaka in the north of the country has been struck.', ['refinery']],
  ['A substation that supplies the wards around Butembo was hit by drones.', ['substation']],
  ['A bridge, which links both banks of the river near Rafah, was shelled.', ['bridge']],
  ['Reporters saw a substation near the village of Verbivka and a car near Izium was hit.', ['car']],
  ['He spoke near a substation in the village of Verbivka, and Izium was hit by drones.', []],
  ['Підстанцію біля села Вербівка під Ізюмом атаковано.', ['підстанція']],
  ['Підстанція поблизу селища Вербівка в районі Ізюма була атакована дроном.', ['підстанція']],
  ['Подстанция у села Вербовка под Изюмом была атакована дронами.', ['подстанция']],
  // A facility, as a body of the energy supply tells.
  ['The energy operator said a facility near Izium was hit.', ['facility']],
  ['Electricity company engineers said an installation in Butembo was hit by shells.', ['installation']],
  ['The mayor said a sports facility near Izium was hit.', []],
  ['The energy ministry said a health facility near Izium was hit.', ['health facility']],
];

for (const [text, expected] of ROWS)
  test(`finds ${expected.join(', ') || 'nothing'} struck in "${text}"`, () =>
    assert.deepEqual(
      readForTests(text).flatMap((e) => e.targets.map((t) => t.name)),
      expected,
    ));
