import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOtherDowning, NO_STATE, ownersIn, shootsFor, speaksForState } from './downed-side.ts';

const ROWS: readonly (readonly [string, string])[] = [
  ['44 of 60 Russian drones', 'RU'],
  ['Ukraine’s long-range drones', 'UA'],
  ['three North Korean ballistic missiles', 'KP'],
  ['31 украинский беспилотник', 'UA'],
  ['60 російських ударних дронів', 'RU'],
  ['an Indian drone and two Pakistani jets', 'IN,PK'],
  // the make, the land and the speaker are no owners
  ['12 Iranian-made drones', ''],
  ['Iranian Shahed drones', ''],
  ['nine drones over Russian territory', ''],
  ['the Sudanese army said drones', ''],
  ['сбиты беспилотники над российской областью', ''],
  ['Russian forces in Sudan', ''],
];
for (const [words, expected] of ROWS)
  test(`${expected || 'nobody'} owns what flies in "${words}"`, () => {
    assert.equal(ownersIn(words).join(), expected);
  });

test('who speaks for a state’s forces, and who for a part of it or for none', () => {
  assert.equal(speaksForState({ organisation: 'Ukraine’s air force', country: 'UA' }), 'UA');
  assert.equal(speaksForState({ organisation: 'Минобороны РФ', country: 'RU' }), 'RU');
  assert.equal(speaksForState({ organisation: 'Iran', country: 'IR' }), 'IR');
  assert.equal(speaksForState({ organisation: 'Kursk regional government', country: 'RU' }), null);
  assert.equal(speaksForState({ organisation: 'RSF', country: 'SD' }), null);
  assert.equal(shootsFor({ name: 'air defence units', kind: 'state_forces' }, 'MM'), 'MM');
  assert.equal(shootsFor({ name: 'RSF', kind: 'nonstate_armed' }, 'SD'), NO_STATE);
});

test('other shooters, other owners, and one who shoots what is its own elsewhere are other sides; the untold may be any', () => {
  const sides = (defenders: string[], owners: string[]) => ({
    defenders: new Set(defenders),
    owners: new Set(owners),
  });
  assert.ok(isOtherDowning(sides(['RU'], []), sides(['UA'], [])));
  assert.ok(isOtherDowning(sides([], ['IR']), sides([], ['IL'])));
  assert.ok(isOtherDowning(sides(['PK'], []), sides([], ['PK'])));
  assert.ok(!isOtherDowning(sides(['SD'], []), sides([], [])));
  assert.ok(!isOtherDowning(sides(['SD'], [NO_STATE]), sides(['SD'], [])));
});
