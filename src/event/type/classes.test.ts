import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

const types = (text: string): string =>
  readForTests(text)
    .map((e) => `${e.type} ${e.status}`)
    .join(', ');

/** Each class of words with what it names in one conflict and in another, and what looks like it and is not. */
const ROWS: readonly (readonly [string, string])[] = [
  // who or what kills
  ['A farmer was killed by a mine near Izium.', 'strike.explosive occurred'],
  ['A bus ran over a landmine near Menaka; five traders died.', 'strike.explosive occurred'],
  ['Two shepherds were killed by a sniper in Rafah.', 'combat.attack occurred'],
  ['A nurse was wounded by a mortar shell in Babanusa.', 'strike.artillery occurred'],
  ['Jets had destroyed a fuel dump near Hpakant.', 'strike.air occurred'],
  ['An army drone targeted a lorry near Menaka.', 'strike.drone occurred'],
  ['Eleven people died of cholera in Babanusa.', ''],
  // fire
  ['The fire at the sawmill in Izium has been put out.', 'harm.damage occurred, response.rescue occurred'],
  ['Soldiers fired on a crowd in Menaka.', 'combat.attack occurred'],
  ['Border guards fired on army posts near Butembo.', 'combat.clash occurred'],
  // ground
  ['Rebels overran an army camp near Menaka, killing nine soldiers.', 'combat.clash occurred'],
  ['Rebels looted shops and torched houses in Butembo.', 'harm.damage occurred'],
  ['Gunmen took away eleven villagers near Menaka.', 'combat.abduction occurred'],
  ['The troops have left Hpakant.', 'control.withdrawal occurred'],
  ['The army will hold exercises near Hpakant in May.', 'force.posture planned'],
  ['Envoys withdrew from the arms control treaty.', ''],
  ['Rebels took Butembo on Friday.', 'control.capture occurred'],
  ['Troops took two days to reach Menaka.', ''],
  // suspects and suspicion
  ['Suspected militants attacked an army base in Menaka.', 'combat.clash occurred'],
  ['Police arrested six men in Butembo on suspicion of plotting attacks.', 'combat.abduction occurred'],
  ['Police found a cache of rifles in Menaka.', 'defence.interception occurred'],
  // weapons named after what they do
  ['The plant makes engines for attack drones.', ''],
  ['Attack drones hit a depot in Izium.', 'strike.drone occurred'],
  // rescue and repair
  ['Rescue workers were clearing rubble in Izium.', 'response.rescue ongoing'],
  ['Engineers were repairing the damage to power lines in Izium.', 'response.repair ongoing'],
  ['The rescue plan for the airline was approved.', ''],
  ['Water supply in Izium has been resumed.', 'response.repair occurred'],
  ['Water supply in Izium has been cut off.', 'harm.damage ongoing'],
  // people on the move
  [
    'More than 90 people have left Izium since a compulsory evacuation began.',
    'movement.evacuation occurred',
  ],
  ['Some 300 villagers were moved to shelters in Rafah.', 'movement.evacuation occurred'],
  ['The army issued evacuation orders for two blocks of Rafah.', 'movement.evacuation planned'],
  ['Two of the hostages escaped near Menaka.', ''],
  // help
  ['Portugal said it would pay for nine howitzers.', 'aid.pledge planned'],
  ['A lorry loaded with food is on its way to Babanusa.', 'aid.delivery ongoing'],
  ['The company will pay for the concert.', ''],
  ['Britain is considering sending more tanks to Chernihiv.', 'aid.pledge possible'],
  // told to stop, and the warning itself
  ['Envoys urged both sides to halt attacks.', ''],
  ['Threat of strike drones over Chernihiv lifted.', 'alert.cleared occurred'],
  ['Rebels tightened their siege of Babanusa.', 'control.advance occurred'],
  ['A teacher was shot in the back in Butembo.', 'combat.attack occurred'],
  ['The film was shot in black and white.', ''],
  // talk
  ['An accord on a ceasefire is unlikely.', 'talks.agreement possible'],
  ['Forty prisoners went home from Rafah in an exchange.', 'talks.agreement occurred'],
  ['More than 200 prisoners of war were exchanged on Thursday.', 'talks.agreement occurred'],
  ['Mediators will meet in Rafah on Thursday.', 'talks.meeting planned'],
  ['Another 600 families are expected to arrive in Babanusa.', 'movement.displacement planned'],
  ['The exchange opened higher.', ''],
  ['A curfew in Menaka applies from 9 March.', 'measure.order planned'],
  ['The opposition attacked the budget.', ''],
  ['The unions voted to strike.', ''],
];

for (const [text, expected] of ROWS)
  test(`reads "${text}" as ${expected || 'no event'}`, () => {
    assert.equal(types(text), expected);
  });

test('munitions named in the sentence before are those shot down', () => {
  assert.equal(
    types(
      'Thirty drones were launched at Izium. Crews shot down 22 of them. Four more disappeared from radar.',
    ),
    'strike.drone occurred, defence.interception occurred',
  );
});

test('nothing is shot down where nothing flew', () => {
  assert.equal(types('The board met in Rafah. Members shot down three of them.'), '');
});

test('a count over a period does not take in the attack told with its place', () => {
  assert.equal(
    types('Over the past day the enemy carried out 90 strikes. Glide bombs hit Izium.'),
    'strike.mixed occurred, strike.air occurred',
  );
});

test('shelling of a place in no gazetteer is not the shelling told before', () => {
  assert.equal(
    readForTests('Shelling killed a woman in Chernihiv. Shelling of Vilkhivka continued.').length,
    2,
  );
});

test('sanctions lifted are not the sanctions imposed', () => {
  assert.equal(
    readForTests('The Treasury imposed sanctions on two shipyards. The Treasury lifted sanctions on a bank.')
      .length,
    2,
  );
});

test('a package after sanctions is one of sanctions', () => {
  assert.equal(
    types('The council imposed sanctions on four firms. A further package is likely in May.'),
    'measure.sanction occurred, measure.sanction possible',
  );
});

test('buses after an evacuation belong to it, and alone are no event', () => {
  assert.equal(
    types('Authorities ordered the evacuation of Izium. Buses leave from the market.'),
    'movement.evacuation planned',
  );
  assert.equal(types('Buses leave from the market.'), '');
});
