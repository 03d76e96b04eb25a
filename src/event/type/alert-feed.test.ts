import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readForTests } from '../read-for-tests.ts';

const alerts = (text: string): string[] =>
  readForTests(text).map(
    (e) =>
      `${e.type} ${e.places.map((p) => p.name).join('+') || '–'}${e.time.precision === 'minute' ? ` ${e.time.start!.slice(11, 16)}` : ''}`,
  );

test('reads a feed of alerts line by line, each by its region and stamp', () => {
  assert.deepEqual(
    alerts(
      '🔴 05:02 Повітряна тривога в м. Чернігів\n🔴 Ізюм — повітряна тривога!\n🟢 05:41 Відбій тривоги в м. Чернігів',
    ),
    ['alert.raised Chernihiv 03:02', 'alert.raised Izium', 'alert.cleared Chernihiv 03:41'],
  );
});

test('gives an all-clear that names no region the one of the alert before it, by its hazard', () => {
  assert.deepEqual(
    alerts('Ракетная опасность в Изюме.\nОпасность атаки БПЛА в Чернигове.\n🟢 Отбой ракетной опасности.'),
    ['alert.raised Izium', 'alert.raised Chernihiv', 'alert.cleared Izium'],
  );
  assert.deepEqual(alerts('Air raid alert in Izium.\nAll clear.'), [
    'alert.raised Izium',
    'alert.cleared Izium',
  ]);
});

test('gives an all-clear for everywhere no region', () => {
  assert.deepEqual(alerts('Повітряна тривога в Ізюмі.\nВідбій тривоги у всіх областях.'), [
    'alert.raised Izium',
    'alert.cleared –',
  ]);
});

test('reads the levels and regimes of Russian channels as one alert a line', () => {
  assert.deepEqual(alerts('Красный уровень! Режим «Воздушная опасность» введён в Изюме.'), [
    'alert.raised Izium',
  ]);
});

test('takes the region from beyond a dash in an English line', () => {
  assert.deepEqual(alerts('🔴 Izium — air raid alert!'), ['alert.raised Izium']);
});

test('takes the region that stands by itself on the line of the alert, before or after it, and no other line\u2019s', () => {
  assert.deepEqual(
    alerts(
      '🔴 05:02 Повітряна тривога в м. Чернігів\n🔴 05:04 Повітряна тривога! Ізюм\n🟢 05:40 Ізюм! Відбій тривоги',
    ),
    ['alert.raised Chernihiv 03:02', 'alert.raised Izium 03:04', 'alert.cleared Izium 03:40'],
  );
  assert.deepEqual(alerts('Air raid alert! Izium\nAir raid alert in Chernihiv.'), [
    'alert.raised Izium',
    'alert.raised Chernihiv',
  ]);
  assert.deepEqual(alerts('Air raid alert in Chernihiv! Izium is calm.'), ['alert.raised Chernihiv']);
});

test('does not clear what the words leave out, nor where the threat goes on', () => {
  assert.deepEqual(alerts('Відбій тривоги в Чернігові, в Ізюмі загроза зберігається.'), [
    'alert.cleared Chernihiv',
  ]);
  assert.deepEqual(
    alerts('All clear in Chernihiv, in Izium the alert remains in force.')[0],
    'alert.cleared Chernihiv',
  );
});

test('takes the region from the line below a short alert, where that is no more than a region', () => {
  assert.deepEqual(alerts('⚠️ Повітряна тривога!\n📍 Ізюм'), ['alert.raised Izium']);
  assert.deepEqual(alerts('Повітряна тривога!\nУ Чернігові горить склад.')[0], 'alert.raised –');
});

test('takes the place an alert was announced, declared or cleared in, whoever said so', () => {
  for (const [text, ...wanted] of [
    ['An air raid alert was announced in Chernihiv, the administration said.', 'alert.raised Chernihiv'],
    ['The army said rocket alerts had been announced in Rafah.', 'alert.raised Rafah'],
    ['The air raid alert was cleared in Izium, the governor said.', 'alert.cleared Izium'],
    ['The air-raid alert has been lifted in Chernihiv.', 'alert.cleared Chernihiv'],
    ['An alert that was announced in Izium at dawn has been cancelled.', 'alert.cleared Izium'],
    ['Повітряну тривогу оголосили в Ізюмі, повідомила адміністрація.', 'alert.raised Izium'],
    ['Відбій тривоги оголосили в Чернігові.', 'alert.cleared Chernihiv'],
    ['Воздушную тревогу объявили в Чернигове и Изюме.', 'alert.raised Chernihiv+Izium'],
    // A warning that somebody only spoke of there.
    ['The minister announced in Chernihiv that sirens would be replaced.', 'alert.raised –'],
  ] as const)
    assert.deepEqual(alerts(text), wanted, text);
});

test('takes the clock that stands by itself in the post of an alert, not one to come nor one of long ago', () => {
  for (const [text, ...wanted] of [
    // Published at 14:00 in Kyiv, 12:00 UTC.
    ['Повітряна тривога! Ізюм. 13:42', 'alert.raised Izium 11:42'],
    ['Відбій тривоги! Ізюм. 13:58', 'alert.cleared Izium 11:58'],
    ['13:42\nВоздушная тревога!\nИзюм', 'alert.raised Izium 11:42'],
    ['Повітряна тривога!\nЧернігів\n🕐 13:42\nВсі в укриття!', 'alert.raised Chernihiv 11:42'],
    ['Air raid alert! Rafah. 13:42', 'alert.raised Rafah 11:42'],
    ['Повітряна тривога! Ізюм. 14:30', 'alert.raised Izium'],
    ['Повітряна тривога! Ізюм. 23:50', 'alert.raised Izium'],
    ['Повітряна тривога! Ізюм.\nНовини о 13:00.', 'alert.raised Izium'],
    ['Повітряна тривога! Ізюм.\n13:42\n13:50', 'alert.raised Izium'],
    ['Тривога! Ізюм. 13:42\nТривога! Чернігів.', 'alert.raised Izium 11:42', 'alert.raised Chernihiv'],
  ] as const)
    assert.deepEqual(alerts(text), wanted, text);
});

test('a call to the shelters after an alert is no second alert', () => {
  for (const [text, ...wanted] of [
    ['Повітряна тривога! Ізюм. 13:42\nТривога! Всі в укриття!', 'alert.raised Izium 11:42'],
    ['Воздушная тревога в Чернигове.\nВсем в укрытие! Сирены!', 'alert.raised Chernihiv'],
    ['Air raid alert in Rafah.\nSirens! Everyone to the shelters.', 'alert.raised Rafah'],
    // Another town's.
    [
      'Повітряна тривога в Ізюмі.\nТривога в Чернігові! Всі в укриття!',
      'alert.raised Izium',
      'alert.raised Chernihiv',
    ],
  ] as const)
    assert.deepEqual(alerts(text), wanted, text);
});
