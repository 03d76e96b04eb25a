import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlaceMention } from '../../model/place.ts';
import { slavicSetting } from './slavic-setting.ts';

/** Names in the text marked by brackets, as literal places. */
function settings(marked: string): string[] {
  const mentions: PlaceMention[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]+\])/)) {
    const name = /^\[(.+)\]$/.exec(part)?.[1];
    if (name)
      mentions.push({
        id: `p${mentions.length + 1}`,
        name,
        quote: name,
        kind: 'settlement',
        use: 'literal',
        start: text.length,
        end: text.length + name.length,
        lat: 0,
        lon: 0,
      });
    text += name ?? part;
  }
  return mentions.map((_, i) => {
    const s = slavicSetting(text, 0, mentions, i);
    if (!s) return 'none';
    if (s.explains) return 'explains';
    const { relation: r } = s;
    return [s.role, r?.kind, r?.bearing, r?.distanceKm].filter((x) => x !== undefined).join(' ');
  });
}

const ROWS: readonly (readonly [string, ...string[]])[] = [
  ['Вибух стався в [Полтаві].', 'at'],
  ['Пожежа в селі [Мачухи] поблизу [Полтави].', 'at', 'near'],
  ['Дрони летять із напрямків [Курськ], [Міллерово] та [Чауда].', 'from', 'from', 'from'],
  ['Ракеты летят в сторону [Киева] из [Крыма].', 'to', 'from'],
  ['БпЛА курсом на [Чугуїв].', 'to'],
  ['Атака на [Чугуїв].', 'at'],
  ['Війська відійшли за річку [Оскіл].', 'to'],
  ['Отряд отступил из [Лимана] за [Северский Донец].', 'from', 'to'],
  ['Бої точаться за [Лиман].', 'at'],
  ['Удар стався за 12 км на північ від [Полтави].', 'at direction 0 12'],
  ['Обстрелян посёлок юго-западнее [Токмака].', 'at direction 225'],
  ['Бої тривають західніше [Торецька].', 'at direction 270'],
  ['В 30 километрах от [Хартума] взорвался склад.', 'near around 30'],
  ['Бои идут между [Омдурманом] и [Бахри].', 'at between', 'at between'],
  ['Бої між підрозділами в [Омдурмані].', 'at'],
  ['Отбиты атаки в районе [Купянска].', 'near around'],
  ['Людей вивезли з [Лимана] до [Дніпра].', 'from', 'to'],
  ['Автобусы идут из [Крупца] в [Рыльск].', 'from', 'at'],
  ['У [Москві] наполягають, що влучили в склад.', 'explains'],
  ['У [Москві] вибухнув автомобіль.', 'at'],
  ['Повітряну тривогу оголосили в [Одесі] та [Сумах].', 'at', 'at'],
  ['Отбой тревоги объявили в среду в [Белгороде].', 'at'],
  ['Эвакуацию детей объявили в [Судже].', 'at'],
  ['Про тривогу повідомили в [Полтаві].', 'explains'],
  ['Перемирие объявили в [Дохе].', 'explains'],
  ['Об эвакуации [Суджи] объявили в [Курске].', 'at', 'explains'],
  ['Shells hit [Rafah].', 'none'],
];
for (const [text, ...wanted] of ROWS)
  test(`reads how the event lies to the places of "${text}"`, () => assert.deepEqual(settings(text), wanted));
