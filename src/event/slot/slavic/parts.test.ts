import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../../../model/document-for-tests.ts';
import type { Gazetteer, PlaceMention } from '../../../model/place.ts';
import { sentencesOf } from '../../../util/sentences.ts';
import { findScene } from '../find-scene.ts';
import { findSceneEvents } from '../find-scene-events.ts';

const COUNTRIES: readonly (readonly [string, string, string])[] = [
  ['Литв', 'LT', 'Lithuania'],
  ['Украин', 'UA', 'Ukraine'],
  ['Україн', 'UA', 'Ukraine'],
  ['Росі', 'RU', 'Russia'],
  ['Єгип', 'EG', 'Egypt'],
];

function countriesIn(text: string): PlaceMention[] {
  return COUNTRIES.flatMap(([stem, country, name]) =>
    [...text.matchAll(new RegExp(`${stem}\\p{Ll}*`, 'gu'))].map((m, i): PlaceMention => {
      const end = m.index + m[0].length;
      return {
        id: `${name}${i}`,
        start: m.index,
        end,
        quote: m[0],
        name,
        kind: 'country',
        country,
        use: 'metonym',
      };
    }),
  ).sort((a, b) => a.start - b.start);
}

/** Who takes part in the occurrences of a sentence: "name role". */
function read(text: string): string[] {
  const at = { index: 0, paragraph: 0, timeZone: 'UTC', warlike: true };
  const document = documentForTests(text, { lang: 'uk', publishedAt: '2026-03-06T09:00:00Z' });
  const scene = findScene(document, sentencesOf(text)[0]!, at, countriesIn(text), {
    lookup: () => [],
  } as unknown as Gazetteer);
  return [
    ...new Set(findSceneEvents(text, scene).flatMap((e) => e.actors.map((a) => `${a.name} ${a.role}`))),
  ];
}

const CASES: readonly (readonly [string, readonly string[]])[] = [
  // The nominative acts, wherever it stands.
  ['Окупанти обстріляли село.', ['окупанти initiator']],
  ['Уночі село обстріляли окупанти.', ['окупанти initiator']],
  ['Хусити атакували судно.', ['хусити initiator']],
  ['Українські воїни зупинили штурм.', ['українські воїни defender']],
  // Number tells subject from object.
  ['Мешканці бачили, як ворог обстріляв село.', ['ворог initiator']],
  // The instrumental acts in a passive; what is struck does not.
  ['Средствами ПВО сбиты 12 беспилотников.', ['средства ПВО defender']],
  ['Військових поранено внаслідок обстрілу.', []],
  // Whose act it is.
  ['Внаслідок обстрілу окупантів загинула жінка.', ['окупанти initiator']],
  ['Ворожий обстріл забрав життя жінки.', ['ворог initiator']],
  // Services at their work.
  ['Рятувальники ліквідували пожежу.', ['рятувальники initiator']],
  ['Спасатели потушили пожар.', ['спасатели initiator']],
  ['Энергетики восстановят подачу света к вечеру.', ['энергетики initiator']],
  // Triggers of every kind.
  ['Ночью противник обстрелял посёлок.', ['противник initiator']],
  ['Боевики обстреляли рынок в столице.', ['боевики initiator']],
  ['Урядові війська атакували позиції повстанців.', ['урядові війська initiator', 'повстанці defender']],
  ['Силами ППО збито 12 безпілотників.', ['сили ППО defender']],
  // A counted noun is the subject in the genitive.
  ['Із села виїхало кілька тисяч родин.', ['родини participant']],
  ['Город покинули тысячи семей.', ['семьи participant']],
  ['Кілька тисяч родин чекають на воду.', []],
  // Named together, they act together.
  ['Литва й Росія запровадили санкції проти посадовців.', ['Литва initiator', 'Росія initiator']],
  // A passive with a noun of act; whose efforts it was.
  [
    'Підрозділами угруповання військ «Дніпро» завдано удару по колоні.',
    ['підрозділи угруповання військ «Дніпро» initiator'],
  ],
  ['В результате действий группировки «Центр» освобождён посёлок.', ['группировка «Центр» initiator']],
  // Given and giving, by case.
  ['Литва передасть Україні три радари.', ['Литва donor', 'Україна recipient']],
  ['Литва профінансує для України 18 гаубиць.', ['Литва donor', 'Україна recipient']],
  ['Литва передаст Украине три радара.', ['Литва donor', 'Украина recipient']],
  // "Its troops" are the country's.
  ['Росія стверджує, ніби її війська взяли місто.', ['Росія initiator']],
  // Those who only speak of it take no part.
  ['Єгипет закликав до перемир’я.', []],
  ['Жителі повідомили про обстріл.', []],
  ['Поліція повідомила, що село обстріляли.', []],
];
for (const [text, expected] of CASES)
  test(`who takes part in: ${text}`, () => {
    assert.deepEqual(read(text), expected);
  });
