import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

/** Each event with what it counts. */
const tolls = (text: string): string[] =>
  readForTests(text)
    .filter((e) => e.counts.length)
    .map((e) => `${e.type}: ${e.counts.map((c) => `${c.what} ${'low' in c ? c.low : c.value}`).join(', ')}`);

test('a toll is that of the nearer attack of its sentence, and soldiers fall in the battle', () => {
  assert.deepEqual(
    tolls(
      'He said six of his soldiers were killed in the fighting for Butembo, and accused the rebels of shelling the clinic and wounding two nurses. The rebels said more than 30 soldiers had been killed.',
    ),
    ['combat.clash: killed 6, killed 31', 'strike.artillery: injured 2'],
  );
  assert.deepEqual(tolls('Shells hit a clinic in Izium. Two nurses were killed.'), [
    'strike.artillery: killed 2',
  ]);
  assert.deepEqual(
    tolls('Troops fought rebels near Menaka. Rockets hit a barracks in Menaka. Nine soldiers were killed.')
      .length,
    1,
  );
});
