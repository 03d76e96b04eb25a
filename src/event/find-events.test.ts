import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document } from '../model/document.ts';
import { findEvents } from './find-events.ts';
import { gazetteer, readForTests as read } from './read-for-tests.ts';

const types = (text: string): string =>
  read(text)
    .map((e) => `${e.type} ${e.status}`)
    .join(', ');

const TYPES: readonly (readonly [string, string])[] = [
  ['Drones struck a depot in Chernihiv on Tuesday.', 'strike.drone occurred'],
  ['A ballistic missile hit the port of Izium at dawn.', 'strike.missile occurred'],
  ['Warplanes bombed a market in Babanusa.', 'strike.air occurred'],
  ['Shelling damaged three houses in Babanusa overnight.', 'strike.artillery occurred'],
  ['A roadside bomb exploded near a bus in Menaka.', 'strike.explosive occurred'],
  ['Explosions were heard in Izium.', 'strike.mixed occurred'],
  ['Heavy fighting continues around Butembo.', 'combat.clash ongoing'],
  ['Gunmen opened fire on traders in Menaka on Sunday.', 'combat.attack occurred'],
  ['Militants abducted six nurses from a clinic in Butembo.', 'combat.abduction occurred'],
  ['Rebels captured the town of Hpakant on Monday.', 'control.capture occurred'],
  ['Government troops advanced towards Babanusa.', 'control.advance occurred'],
  ['The army withdrew from Hpakant on Friday.', 'control.withdrawal occurred'],
  ['Air defences shot down nine drones over Chernihiv.', 'defence.interception occurred'],
  ['Air raid sirens sounded in Chernihiv.', 'alert.raised occurred'],
  ['All clear in Chernihiv.', 'alert.cleared occurred'],
  ['Half of Izium is without power.', 'harm.damage ongoing'],
  ['Rescuers are still searching the rubble in Izium.', 'response.rescue ongoing'],
  ['Electricity has been restored in Izium.', 'response.repair occurred'],
  ['Authorities will evacuate children from Izium next week.', 'movement.evacuation planned'],
  ['Some 4,000 people fled Babanusa on Thursday.', 'movement.displacement occurred'],
  ['Portugal will send six howitzers to the brigade.', 'aid.pledge planned'],
  ['Aid workers distributed 900 tents in Babanusa.', 'aid.delivery occurred'],
  ['The ministry has asked for more ammunition.', 'aid.request occurred'],
  ['The two delegations agreed a ceasefire on Monday.', 'talks.agreement occurred'],
  ['Students marched in Menaka on Saturday.', 'protest occurred'],
  ['The Treasury imposed sanctions on four firms.', 'measure.sanction occurred'],
  ['A curfew was declared in Menaka.', 'measure.order occurred'],
  ['Commanders fear the town of Hpakant could fall within days.', 'control.capture possible'],
  ['Some 900 people have been displaced from Butembo since 2 May.', 'movement.displacement occurred'],
  ['The ministers will meet on Friday.', 'talks.meeting planned'],
  ['An attack on the barracks in Menaka was repelled by the army.', 'combat.clash occurred'],
  ['Rebels may attack Butembo again.', 'combat.attack possible'],
  ['Ворог атакував Chernihiv дронами.', 'strike.drone occurred'],
  ['Силы ПВО сбили шесть беспилотников.', 'defence.interception occurred'],
];

for (const [text, expected] of TYPES)
  test(`reads "${text}" as ${expected}`, () => {
    assert.equal(types(text), expected);
  });

const NONE: readonly string[] = [
  'The board shot down the proposal on Monday.',
  'Customers bombarded the hotline with complaints.',
  'A strike by teachers entered its second week.',
  'The midfielder scored with a rocket from 30 metres.',
  'Analysts expect explosive growth in the sector.',
  'The system can intercept cruise missiles.',
  'The retailers are locked in a price war.',
  'He suffered a heart attack on stage.',
  'Neither account could be verified by the agency.',
  'The ceremony took place in Menaka.',
];

for (const text of NONE)
  test(`finds no event in "${text}"`, () => {
    assert.equal(types(text), '');
  });

test('one attack told in several sentences is one event with all its statements', () => {
  const events = read(
    'A drone struck a school in Chernihiv on Tuesday. The attack wounded four people. It is unclear whether anyone was killed or hurt.',
  );
  assert.equal(events.length, 1);
  assert.deepEqual(events[0]!.statements, ['s1', 's2', 's3']);
  assert.equal(events[0]!.type, 'strike.drone');
  assert.ok(events[0]!.counts.some((c) => c.what === 'injured' && 'low' in c && c.low === 4));
  assert.ok(events[0]!.counts.some((c) => c.what === 'killed' && 'value' in c && c.value === 'unknown'));
});

test('another place is another event', () => {
  const events = read('Shelling hit a market in Babanusa. A second strike hit a clinic in Butembo.');
  assert.deepEqual(
    events.map((e) => e.places.map((p) => p.name)),
    [['Babanusa'], ['Butembo']],
  );
});

test('a wave over several towns and the strike on one of them are two events', () => {
  const events = read('Drones struck Izium and Chernihiv overnight. A bakery in Chernihiv was hit.');
  assert.equal(events.length, 2);
  assert.deepEqual(
    events.map((e) => e.type),
    ['strike.drone', 'strike.drone'],
  );
});

test('what is planned is not what has happened', () => {
  assert.deepEqual(
    read('Troops captured Hpakant in June. Commanders plan to capture Menaka next month.').map(
      (e) => e.status,
    ),
    ['occurred', 'planned'],
  );
});

test('no casualties is zero of both and never unknown', () => {
  const [event] = read('A missile hit a warehouse in Izium. There were no casualties.');
  const killed = event!.counts.find((c) => c.what === 'killed');
  assert.deepEqual(killed && 'low' in killed ? [killed.low, killed.high] : null, [0, 0]);
});

test('a toll given earlier is kept as superseded', () => {
  const [event] = read(
    'Rockets hit a hotel in Rafah, killing seven people. Officials had initially spoken of five dead.',
  );
  const killed = event!.counts.filter((c) => c.what === 'killed');
  assert.deepEqual(
    killed.map((c) => ('low' in c ? [c.low, c.scope ?? null] : null)),
    [
      [7, null],
      [5, 'superseded'],
    ],
  );
});

test('the country of manufacture is no actor', () => {
  const events = read('Turkish-made drones struck a base in Menaka.');
  assert.deepEqual(events[0]!.actors, []);
});

test('an event without a statement is not told', () => {
  const text = 'Shelling hit a market in Babanusa.';
  const document = { id: 'd', text, publishedAt: null } as unknown as Document;
  assert.deepEqual(findEvents({ document, places: [], statements: [], gazetteer }).events, []);
});

test('a place taken over from the sentence before is said to be so', () => {
  const text = 'A missile hit a depot in Izium. Rescuers were working at the scene.';
  assert.deepEqual(
    read(text).map((e) => e.places[0]?.name),
    ['Izium', 'Izium'],
  );
});

test('a place that heads a paragraph by itself is where its sentences happen', () => {
  const places = (text: string) => read(text).map((e) => e.places.map((p) => p.name).join('+'));
  assert.deepEqual(places('Izium. A depot was hit by drones.\n\nChernihiv. Shells hit a clinic.'), [
    'Izium',
    'Chernihiv',
  ]);
  assert.deepEqual(places('Izium. A depot in Rafah was hit by drones.'), ['Rafah']);
  assert.deepEqual(places('Izium is quiet. A depot was hit by drones.'), ['Izium']);
});
