import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

/** Evacuations told with status, places and day; published on Friday 7 March 2025, 12:00 UTC. */
const told = (text: string): string[] =>
  readForTests(text)
    .filter((e) => e.type === 'movement.evacuation')
    .map((e) => {
      const day = e.time.start
        ? new Date(Date.parse(e.time.start) + 11 * 36e5).toISOString().slice(5, 10)
        : '–';
      return `${e.status} ${e.places.map((p) => `${p.role} ${p.name}`).join('+') || '–'} ${day}`;
    });

test('an evacuation or its order that is called off is none, from where people would have left', () => {
  for (const [text, wanted] of [
    [
      'The army said its evacuation order for Rafah was lifted on Wednesday and residents could return.',
      'denied from Rafah 03-05',
    ],
    ['The army lifted its evacuation order for Rafah on Wednesday.', 'denied from Rafah 03-05'],
    ['The evacuation of Izium was cancelled.', 'denied from Izium –'],
    ['The evacuation order in Butembo has been withdrawn, the mayor said.', 'denied from Butembo –'],
    ['An evacuation order for Hpakant, issued on Monday, was later rescinded.', 'denied from Hpakant 03-03'],
    ['Evacuation of Babanusa called off after the truce.', 'denied from Babanusa –'],
    ['The governor cancelled the planned evacuation of Menaka.', 'denied from Menaka –'],
    ['The order to evacuate Rafah was revoked.', 'denied from Rafah –'],
    ['Эвакуация из Изюма отменена.', 'denied from Izium –'],
    ['Власти отменили эвакуацию из Чернигова.', 'denied from Chernihiv –'],
    ['Евакуацію з Ізюма скасовано.', 'denied from Izium –'],
    ['Наказ про евакуацію з Чернігова скасували у середу.', 'denied from Chernihiv 03-05'],
  ] as const)
    assert.deepEqual(told(text), [wanted], text);
});

test('one that is put off is planned still, for no day that is told', () => {
  for (const [text, wanted] of [
    ['The evacuation of Izium was postponed.', 'planned from Izium –'],
    ['The evacuation of Izium planned for Monday was postponed because of shelling.', 'planned from Izium –'],
    ['The mayor postponed the evacuation of Butembo on Wednesday.', 'planned from Butembo –'],
    ['Евакуацію з Ізюма відклали.', 'planned from Izium –'],
    ['Эвакуация из Чернигова отложена.', 'planned from Chernihiv –'],
  ] as const)
    assert.deepEqual(told(text), [wanted], text);
});

test('what else is lifted, and what is not or not yet lifted, calls no evacuation off', () => {
  for (const text of [
    'The army has not lifted its evacuation order for Rafah.',
    'The evacuation order for Rafah will be lifted on Sunday.',
    'The evacuation of Izium went on and trains were cancelled.',
    'During the evacuation of Izium flights were cancelled.',
    'The curfew was lifted and the evacuation of Izium began.',
    'The evacuation of Menaka began after talks were called off.',
    'If the evacuation order for Rafah is lifted, families will return.',
    'Евакуацію з Ізюма не скасовано.',
    'Під час евакуації з Ізюма скасовано рейси.',
    'Эвакуация из Изюма продолжается, занятия отменены.',
  ])
    assert.deepEqual(
      told(text).filter((e) => e.startsWith('denied')),
      [],
      text,
    );
});

test('an order told of as given is of the weekday before', () => {
  for (const [text, wanted] of [
    ['Residents of Izium were ordered to leave at once on Wednesday.', 'planned at Izium 03-05'],
    ['The army ordered residents of Rafah to leave immediately on Wednesday.', 'planned at Rafah 03-05'],
    ['The army issued an evacuation order for Rafah on Wednesday.', 'planned from Rafah 03-05'],
    ['Villagers near Butembo were told to leave on Monday night.', 'planned near Butembo 03-04'],
    ['Residents of Izium were ordered to leave by Sunday.', 'planned at Izium 03-07'],
    ['Residents of Izium must leave on Sunday.', 'planned at Izium 03-09'],
    ['Residents of Izium will be told to leave on Sunday.', 'planned at Izium 03-09'],
  ] as const)
    assert.deepEqual(told(text), [wanted], text);
});

test('an order is read however many towns stand between whom and what', () => {
  for (const text of [
    'The army ordered residents of Rafah and of three villages around it to leave immediately on Wednesday.',
    'The army told residents of Rafah and Khirbat al Adas in the south to leave on Wednesday.',
  ])
    assert.deepEqual(told(text), ['planned at Rafah 03-05'], text);
});
