import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classifyCount } from './classify-count.ts';
import { findAmounts } from './find-amounts.ts';

const ROWS: readonly (readonly [string, ...string[]])[] = [
  ['Five farmers were killed; a further 12 were wounded near Djibo.', 'killed', 'injured'],
  ['The blast killed nine people and injured three children.', 'killed', 'injured'],
  ['Rescuers pulled out four bodies; two men are missing.', 'killed', 'missing'],
  ['Troops captured 14 fighters.', 'captured'],
  ['Some 900 families fled Masisi.', 'displaced'],
  ['The ministry evacuated 38 residents.', 'evacuated'],
  ['Air defence shot down 40 drones.', 'intercepted'],
  ['They launched 12 missiles at Lviv.', 'launched'],
  ['Gunners shot down 53 of 70 drones.', 'intercepted', 'launched'],
  ['Two ships were hit off Hodeidah.', 'struck'],
  ['Denmark will deliver six howitzers.', 'supplied'],
  ['The front is 11 km from Bamo.', 'distance_km'],
];
for (const [text, ...wanted] of ROWS)
  test(`tells what "${text}" counts`, () => {
    const whats = findAmounts(text, 0, text.length).map(
      (a) => classifyCount(a, text, 0, text.length)[0] ?? 'none',
    );
    assert.deepEqual(whats, wanted);
  });

test('says nothing where no word does', () => {
  const text = 'Four teams stood by.';
  const [amount] = findAmounts(text, 0, text.length);
  assert.deepEqual(classifyCount(amount!, text, 0, text.length), []);
});
