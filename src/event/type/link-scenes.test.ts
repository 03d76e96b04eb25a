import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

/** Places of the first event of a type, "name/role". */
const placesOf = (text: string, type: RegExp): string[] => {
  const event = readForTests(text).find((e) => type.test(e.type));
  return event ? event.places.map((p) => `${p.name}/${p.role}`) : ['no event'];
};

test('people flee the town that the scene was last in', () => {
  const told: readonly [string, string][] = [
    ['Shells hit Butembo on Monday.\nUp to 15,000 residents fled the town.', 'Butembo/from'],
    ['Militants attacked Menaka at dawn.\nSome 400 families fled the city by truck.', 'Menaka/from'],
  ];
  for (const [text, want] of told) assert.deepEqual(placesOf(text, /displacement/), [want], text);
});

test('without words that point back, those who flee leave from nowhere in particular', () => {
  for (const text of [
    'Shells hit Butembo on Monday.\nSince January 15,000 people have fled.',
    'Militants attacked Menaka at dawn.\nThousands of families have fled this year.',
  ])
    assert.deepEqual(placesOf(text, /displacement/), [], text);
});

test('a town that troops left is where the fight for "the town" was', () => {
  const text =
    'Government troops withdrew from Babanusa on Tuesday.\nResidents said the town had been shelled.';
  assert.deepEqual(placesOf(text, /artillery/), ['Babanusa/at']);
});

test('the one town named so far is the scene of what is told without a place; of two it is neither', () => {
  const one =
    'Our colleagues in Babanusa reached us by radio.\nThe hospital was shelled twice. Seven patients were killed.';
  assert.deepEqual(placesOf(one, /artillery/), ['Babanusa/at']);
  const other = 'A teacher from Hpakant wrote to us.\nThe market was bombed and four traders were killed.';
  assert.deepEqual(placesOf(other, /^strike/), ['Hpakant/at']);
  const two = 'A driver from Rafah lives in Chernihiv.\nThe market was bombed and four traders were killed.';
  assert.deepEqual(placesOf(two, /^strike/), []);
  const elsewhere =
    'A driver from Rafah wrote to us.\nA market in Qamarabad was bombed, killing four traders.';
  assert.deepEqual(placesOf(elsewhere, /^strike/), []);
});

test('a thing of "the town’s" is in the town; who speaks for it is not the scene', () => {
  for (const [town, text] of [
    [
      'Babanusa',
      'Fighters left Babanusa on Monday. Nine people died when shells hit the town’s main market.',
    ],
    ['Izium', 'Trains go to Izium again. Drones hit the city’s hospital on Friday.'],
  ] as const)
    assert.deepEqual(placesOf(text, /^strike/), [`${town}/at`], text);
  const spoken = 'Trains go to Izium again. Rebels seized a hill, the city’s hospital said.';
  assert.deepEqual(placesOf(spoken, /^control/), []);
});

test('a scene taken over from the sentence before is still the only one told of', () => {
  const text =
    'The army withdrew from Butembo, two days after it denied that the town had fallen.\nIt is raining in the hills. A spokesman said 23 soldiers died in the battle.';
  assert.deepEqual(placesOf(text, /clash/), ['Butembo/at']);
  const two = text.replace('It is raining in the hills.', 'Shells hit Menaka.');
  assert.deepEqual(placesOf(two, /artillery/), ['Menaka/at']);
});

test('people on the move leave the one town in which all told so far happened', () => {
  assert.deepEqual(
    placesOf('Gunmen attacked Menaka at dawn.\nFamilies are walking into the hills.', /displacement/),
    ['Menaka/from'],
  );
  assert.deepEqual(placesOf('Shells hit Butembo at noon.\nSome 900 people have fled.', /displacement/), [
    'Butembo/from',
  ]);
  for (const text of [
    'Shells hit Butembo and Rafah at noon.\nSome 900 people have fled.',
    'Gunmen attacked Menaka at dawn.\nSome 90,000 people have fled so far.',
  ])
    assert.deepEqual(placesOf(text, /displacement/), [], text);
});

test('residents of a town who are moved leave it, and later figures are of the same evacuation', () => {
  const text =
    'The relocation of residents of Izium has been completed.\nSome 400 people had been moved by noon.';
  const [event, ...others] = readForTests(text);
  assert.deepEqual(others, []);
  assert.deepEqual(
    [event!.places.map((p) => `${p.name}/${p.role}`), event!.counts.map((c) => `${c.what} ${c.quote}`)],
    [['Izium/from'], ['evacuated Some 400 people']],
  );
  assert.deepEqual(
    readForTests('The choir of Izium sang. People were moved by the song.').map((e) => e.type),
    [],
  );
});

test('whom a report speaks to is where it happened, when it names no other place', () => {
  assert.deepEqual(placesOf('Dear residents of Izium! A mill was hit by a drone at night.', /^strike/), [
    'Izium/at',
  ]);
});

test('who leaves "the town" leaves the one that was told of, in Ukrainian and Russian too', () => {
  const told: readonly [string, string][] = [
    [
      'Українські підрозділи утримують Ізюм. Заява про відхід наших військ із міста неправдива.',
      'Izium/from',
    ],
    ['Военные удерживают Изюм. Командование отрицает отход войск из города.', 'Izium/from'],
    [
      'Troops held Menaka on Monday. The army denied the withdrawal of its troops from the town.',
      'Menaka/from',
    ],
  ];
  for (const [text, want] of told) assert.deepEqual(placesOf(text, /withdrawal/), [want], text);
});
