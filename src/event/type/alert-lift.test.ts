import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

/** Events told with type, place and time; published 7 March 2025, 12:00 UTC. */
const told = (text: string): string[] =>
  readForTests(text).map((e) => {
    const time = [e.time.start, e.time.end].map((at) => at?.slice(8, 16).replace('T', ' ') ?? '–');
    return `${e.type} ${e.places.map((p) => p.name).join('+') || '–'} ${e.time.precision === 'minute' ? time[0] : time.join('…')}`;
  });

test('an alert raised and lifted in one sentence is told with both its times', () => {
  for (const [text, ...wanted] of [
    [
      'The air raid alert in Izium was declared at 01:10 and lifted at 04:45.',
      'alert.raised Izium 06 23:10',
      'alert.cleared Izium 07 02:45',
    ],
    [
      'An air raid alert was declared in Izium at 23:10 on Wednesday and lifted at 01:45.',
      'alert.raised Izium 05 21:10',
      'alert.cleared Izium 05 23:45',
    ],
    [
      'The alert in Izium was declared at 03:10 on Wednesday and lifted at 04:00, officials said.',
      'alert.raised Izium 05 01:10',
      'alert.cleared Izium 05 02:00',
    ],
    [
      'The alarm across Rafah and its camps was raised at 23:40 on Tuesday and cancelled at 00:15.',
      'alert.raised Rafah 04 21:40',
      'alert.cleared Rafah 04 22:15',
    ],
    // The same hour of today is nearer.
    [
      'An air raid alert was declared in Izium at 10:10 Kyiv time on Wednesday and lifted at 11:50 Kyiv time.',
      'alert.raised Izium 05 08:10',
      'alert.cleared Izium 05 09:50',
    ],
    [
      'Sirens sounded in Menaka at 01:10 Paris time on Tuesday and ended at 01:50 Paris time.',
      'alert.raised Menaka 04 00:10',
      'alert.cleared Menaka 04 00:50',
    ],
    [
      'Sirens sounded in Menaka at 01:10 and ended at 01:50.',
      'alert.raised Menaka 07 01:10',
      'alert.cleared Menaka 07 01:50',
    ],
    [
      'Rocket sirens sounded in Rafah at 23:40 and the alert was lifted at 02:15.',
      'alert.raised Rafah 06 21:40',
      'alert.cleared Rafah 07 00:15',
    ],
    [
      'The air raid alert in Izium was declared at 01:10 and lasted until 04:45.',
      'alert.raised Izium 06 23:10',
      'alert.cleared Izium –…07 02:45',
    ],
    [
      'An air raid alert was announced and lifted in Izium.',
      'alert.raised Izium –…–',
      'alert.cleared Izium –…–',
    ],
    [
      'Повітряну тривогу в Ізюмі оголосили о 01:10, а о 04:45 скасували.',
      'alert.raised Izium 06 23:10',
      'alert.cleared Izium 07 02:45',
    ],
    [
      'Воздушная тревога в Изюме была объявлена в 01:10 и отменена в 04:45.',
      'alert.raised Izium 06 23:10',
      'alert.cleared Izium 07 02:45',
    ],
  ] as const)
    assert.deepEqual(told(text), wanted, text);
});

test('a pronoun in the next sentence lifts the alert before it, on the night of that', () => {
  for (const [text, ...wanted] of [
    [
      'The air raid alert sounded in Izium at 01:10 on Thursday. It was lifted at 04:45.',
      'alert.raised Izium 05 23:10',
      'alert.cleared Izium 06 02:45',
    ],
    [
      'Повітряну тривогу в Ізюмі оголосили о 01:10. Її скасували о 04:45.',
      'alert.raised Izium 06 23:10',
      'alert.cleared Izium 07 02:45',
    ],
    [
      'В Изюме в 01:10 объявили воздушную тревогу. Её отменили в 04:45.',
      'alert.raised Izium 06 23:10',
      'alert.cleared Izium 07 02:45',
    ],
  ] as const)
    assert.deepEqual(told(text), wanted, text);
});

test('what else is lifted ends no alert', () => {
  for (const text of [
    'A curfew was imposed in Izium at 01:10 and lifted at 04:45.',
    'An air alert was declared in Izium at 01:10, a curfew was imposed at 02:00 and lifted at 05:00.',
    'An air alert was declared in Izium at 01:10. The curfew began at 02:00. It was lifted at 04:45.',
    'A flood alert in Menaka was declared at 01:10 and lifted at 04:45.',
    'A health alert across Menaka was announced on Monday and lifted on Tuesday.',
    'A siege of Menaka began in May. It was lifted in June.',
    'Повітряну тривогу в Ізюмі оголосили о 01:10, а обмеження скасували о 04:45.',
    'В Изюме в 01:10 объявили воздушную тревогу и сняли ограничения на полёты.',
    'Sirens sounded in Rafah at 01:10 and the bombing ended at 04:45.',
  ])
    assert.deepEqual(
      told(text).filter((e) => e.startsWith('alert.cleared')),
      [],
      text,
    );
});

test('a time of saying is no time of the alert', () => {
  assert.deepEqual(told('An air alert sounded in Izium, the governor said at 01:10.'), [
    'alert.raised Izium –…–',
  ]);
});
