import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findStatedAbsence } from './find-stated-absence.ts';

const ROWS: readonly (readonly [string, ...string[]])[] = [
  ['It is not yet clear whether there are casualties in Kutum.', 'killed unknown', 'injured unknown'],
  ['It was not immediately known if anyone was hurt.', 'killed unknown', 'injured unknown'],
  ['There is no information on casualties.', 'killed unknown', 'injured unknown'],
  ['No casualties were reported.', 'killed unknown', 'injured unknown'],
  ['No immediate reports of casualties came from Aleppo.', 'killed unknown', 'injured unknown'],
  ['There were no casualties.', 'killed 0', 'injured 0'],
  ['Nobody was hurt in Tyre.', 'killed 0', 'injured 0'],
  ['No one was killed.', 'killed 0'],
  ['Ten hurt and none killed.', 'killed 0'],
  ['The army declined to say how many soldiers had died.', 'killed withheld'],
  [
    'The army declined to say how many men had been killed or wounded.',
    'killed withheld',
    'injured withheld',
  ],
  ['The number of our dead will be announced later.', 'killed withheld'],
  ['It is unclear how many hostages they hold.', 'captured unknown'],
  ['Whether there were casualties in Sennar was not clear at first.', 'killed unknown', 'injured unknown'],
  ['Whether anyone in Taiz had been wounded remained unknown.', 'killed unknown', 'injured unknown'],
  ['Whether the casualties will change the vote in Quito, we shall see.'],
  ['The deadly raid shook Bria.', 'killed 1..'],
  ['There are no dead or injured in Podolsk.', 'killed 0', 'injured 0'],
  ['No deaths or injuries were reported in Zuwara.', 'killed unknown', 'injured unknown'],
  ['The police would not say how many officers were wounded.', 'injured withheld'],
  ['The junta refused to disclose its losses.', 'killed withheld', 'injured withheld'],
  ['The governor would not give a toll.', 'killed withheld'],
  ['The number of victims is being clarified.', 'killed unknown', 'injured unknown'],
  [
    'The consequences and the number of casualties are being established.',
    'killed unknown',
    'injured unknown',
  ],
  ['No word yet on casualties in Beni.', 'killed unknown', 'injured unknown'],
  ['Casualty figures were not immediately available.', 'killed unknown', 'injured unknown'],
  ['It was too early to say whether anyone had been killed.', 'killed unknown', 'injured unknown'],
  ['It was not clear how many people had died in Bor.', 'killed unknown'],
  ['How many were wounded is not known.', 'injured unknown'],
  ['The extent of the casualties remains unclear.', 'killed unknown', 'injured unknown'],
  ['The number of missing has not been established.', 'missing unknown'],
  ['The number of wounded is being clarified.', 'injured unknown'],
  ['The number of civilian victims has not yet been established.', 'killed unknown', 'injured unknown'],
  ['Nobody else was hurt in Jos.'],
  ['There were no further casualties.'],
  ['He would not say how he felt about the dead.'],
  ['Drones play a deadly role.'],
  ['Four people were killed.'],
  ['Casualties mounted in Mandalay.'],
];
for (const [text, ...wanted] of ROWS)
  test(`tells what is stated of losses in "${text}"`, () => {
    const found = findStatedAbsence(text, 0, text.length);
    for (const c of found) assert.equal(text.slice(c.start, c.end), c.quote);
    assert.deepEqual(
      found.map((c) => `${c.what} ${'value' in c ? c.value : c.high === undefined ? `${c.low}..` : c.low}`),
      wanted,
    );
  });
