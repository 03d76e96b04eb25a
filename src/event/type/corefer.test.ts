import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

/** Each event's type, status and the numbers of the sentences that tell of it. */
const told = (text: string): string =>
  readForTests(text)
    .map((e) => `${e.type} ${e.status} ${e.statements.map((s) => s.slice(1)).join('+')}`)
    .join(', ');

/** One occurrence told twice, and two that look like one. */
const ROWS: readonly (readonly [string, string])[] = [
  // pointing back
  [
    'Drones hit a depot in Izium. Jets bombed a base in Rafah. Nobody has owned up to the drone attack.',
    'strike.drone occurred 1+3, strike.air occurred 2',
  ],
  [
    'Militiamen ambushed a convoy of soldiers near Menaka. The government denied that any clash took place.',
    'combat.clash occurred 1+2',
  ],
  ['Gunmen torched a fuel lorry near Menaka. Nobody has claimed responsibility.', 'harm.damage occurred 1+2'],
  ['A shell hit a market in Rafah. The shelling killed nine.', 'strike.artillery occurred 1+2'],
  // set apart
  [
    'Between 1 and 7 March drones killed 40 people in Rafah. The drone attack of 4 March hit a clinic.',
    'strike.drone occurred 1, strike.drone occurred 2',
  ],
  [
    'Rockets hit a clinic in Rafah. Envoys met in Menaka. A rocket attack on a school wounded six people.',
    'strike.artillery occurred 1, talks.meeting occurred 2, strike.artillery occurred 3',
  ],
  [
    'Soldiers recovered a cache of rifles in Menaka. Rebels shot down a drone.',
    'defence.interception occurred 1, defence.interception occurred 2',
  ],
  [
    'Four rebels surrendered in Hpakant. The junta announced a truce.',
    'talks.agreement occurred 1, talks.agreement occurred 2',
  ],
  [
    'Forty hostages were freed in Rafah. Both sides agreed a truce.',
    'talks.agreement occurred 1, talks.agreement occurred 2',
  ],
  [
    'Gunmen clashed with police in Butembo. The 2008 battle for the town left hundreds dead.',
    'combat.clash occurred 1, combat.clash occurred 2',
  ],
  [
    'Troops fired on a crowd in Menaka. A trader was shot dead by gunmen near Zarifabad.',
    'combat.attack occurred 1, combat.attack occurred 2',
  ],
  [
    'A mine killed a farmer near Izium. Hours later a mine went off under a bus.',
    'strike.explosive occurred 1, strike.explosive occurred 2',
  ],
  [
    'A bomb exploded in Menaka. Rebels brought down a helicopter near Butembo; nine soldiers died.',
    'strike.explosive occurred 1, defence.interception occurred 2',
  ],
];
for (const [text, expected] of ROWS)
  test(`tells apart or together: ${text}`, () => {
    assert.equal(told(text), expected);
  });

/** What stands under a condition did not happen and is not planned; what is feared is possible. */
const CONDITIONS: readonly (readonly [string, string])[] = [
  ['If a deal is reached, ten hostages would be released in Rafah.', ''],
  ['Unless the army withdraws from Hpakant, there will be no talks.', ''],
  ['The port would be shelled if the truce fell through, traders in Rafah say.', ''],
  ['Fighting could resume in Butembo if the militia does not disarm.', 'combat.clash possible 1'],
  ['The army will withdraw from Hpakant on Friday.', 'control.withdrawal planned 1'],
  ['Ten hostages were released in Rafah.', 'talks.agreement occurred 1'],
];
for (const [text, expected] of CONDITIONS)
  test(`reads "${text}" as ${expected || 'no event'}`, () => {
    assert.equal(told(text), expected);
  });
