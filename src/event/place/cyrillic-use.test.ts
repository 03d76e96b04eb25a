import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../../model/document-for-tests.ts';
import { findPlaces } from './find-places.ts';
import { gazetteerOf } from './gazetteer-for-tests.ts';

const gazetteer = gazetteerOf([
  ['Ukraine', 'country', 'UA', '', 49, 32, 0, 'Україна;Украина'],
  ['Lebanon', 'country', 'LB', '', 33.8, 35.8, 0, 'Ліван;Ливан'],
  ['Iran', 'country', 'IR', '', 32, 53, 0, 'Іран;Иран'],
  ['United States', 'country', 'US', '', 39.8, -98.5, 0, 'США'],
  ['United Arab Emirates', 'country', 'AE', '', 24, 54, 0, 'ОАЕ;ОАЭ'],
  ['Kyiv', 'settlement', 'UA', 'UA-30', 50.45, 30.52, 2797553, 'Київ;Киев', true],
  ['Moscow', 'settlement', 'RU', 'RU-MOW', 55.75, 37.6, 10381000, 'Москва;Москвы', true],
  ['Warsaw', 'settlement', 'PL', 'PL-MZ', 52.23, 21, 1700000, 'Варшава', true],
  ['Vilnius', 'settlement', 'LT', 'LT-58', 54.69, 25.28, 540000, 'Вільнюс;Вильнюс', true],
  ['Khartoum', 'settlement', 'SD', 'SD-KH', 15.55, 32.53, 1974647, 'Хартум', true],
  ['The Kremlin', 'facility', 'RU', 'RU-MOW', 55.75, 37.62, 0, 'Кремль'],
  ['Donetsk', 'settlement', 'UA', 'UA-14', 48, 37.8, 900000, 'Донецьк;Донецк'],
  ['Donetsk Oblast', 'admin1', 'UA', 'UA-14', 48.1, 37.7, 0, 'Донецька область'],
  ['Sumy Oblast', 'admin1', 'UA', 'UA-59', 51, 34, 0, 'Сумська область;Сумская область'],
  ['Novozybkov', 'settlement', 'RU', 'RU-BRY', 52.5, 31.9, 40000, 'Новозыбков'],
  ['Tokyo', 'settlement', 'JP', 'JP-13', 35.7, 139.7, 8336000, 'Токио;Токіо', true],
  ['United Kingdom', 'country', 'GB', '', 54, -2, 0, 'Велика Британія'],
  ['China', 'country', 'CN', '', 35, 105, 0, 'Китай'],
  ['Poland', 'country', 'PL', '', 52, 20, 0, 'Польща;Польша'],
  [
    'Shevchenkivskyi District',
    'district',
    'UA',
    'UA-30',
    50.46,
    30.46,
    0,
    'Шевченківський;Шевченківський район',
  ],
  ['Myski', 'settlement', 'RU', 'RU-KEM', 53.7, 87.8, 40000, 'Міськ'],
]);

/** "quote=use" of every place found. */
function uses(text: string): string[] {
  const lang = /[іїєґ]/i.test(text) ? 'uk' : 'ru';
  return findPlaces(documentForTests(text, { lang }), gazetteer).map((p) => `${p.quote}=${p.use}`);
}

const USES: readonly (readonly [string, readonly string[]])[] = [
  // A government that speaks, and the town where something happens.
  ['У Москві наполягають на умовах.', ['Москві=metonym']],
  ['Допомога, обіцяють у Вільнюсі, надійде в березні.', ['Вільнюсі=metonym']],
  ['В Варшаве пока отвергли обвинения.', ['Варшаве=metonym']],
  ['В Кремле заявили, что условия прежние.', ['Кремле=metonym']],
  ['В Москве сгорел склад.', ['Москве=literal']],
  ['В Варшаве заявил о победе тренер.', ['Варшаве=literal']],
  ['Дрони впали в Києві, кажуть лікарі.', ['Києві=literal']],
  ['Посол звернувся до Варшави з проханням.', ['Варшави=metonym']],
  ['Поїзд вирушив до Варшави.', ['Варшави=literal']],
  // Its deeds and words, and its parts.
  ['Київ чекає на відповідь Варшави.', ['Київ=metonym', 'Варшави=metonym']],
  ['Обмен прошёл при посредничестве ОАЭ.', ['ОАЭ=metonym']],
  ['Удар нанесён с территории Ливана.', ['Ливана=literal']],
  ['На кордоні Лівану чутно вибухи.', ['Лівану=literal']],
  ['Міністерство охорони здоров’я Лівану закрили.', ['Лівану=modifier']],
  ['Речник Кремля промовчав.', ['Кремля=modifier']],
  ['Замминистра обороны Украины приехал.', ['Украины=modifier']],
  // What is struck or left looks like a nominative.
  ['Дрони атакували Київ уночі.', ['Київ=literal']],
  ['Войска попытаются вернуть Хартум.', ['Хартум=literal']],
  ['Хартум відкинув пропозицію.', ['Хартум=metonym']],
  // To whom: goods go to the land, words to its people.
  ['Уряд передасть Україні гармати.', ['Україні=literal']],
  ['Фонд купує гармати для України.', ['України=literal']],
  ['Слава Україні!', ['Україні=metonym']],
  ['Генерал погрожує Ірану.', ['Ірану=metonym']],
  ['США поставлять ракети.', ['США=metonym']],
  ['Армія США залишила базу.', ['США=modifier']],
  // Adjectives.
  ['После варшавского саммита он вернулся.', ['варшавского=modifier']],
  ['Київська влада перекрила рух.', ['Київська=modifier']],
  ['Раненых везут в Новозыбковскую горбольницу.', ['Новозыбковскую=modifier']],
  ['Сумська ОВА оприлюднила звіт.', ['Сумська=modifier']],
  ['Донецька обласна прокуратура почала слідство.', ['Донецька=modifier']],
  ['У Донецьку обласна рада не працює.', ['Донецьку=literal']],
  ['Ремонтують Московський проспект.', []],
  ['Про це сказав генерал Московський.', []],
  ['Андрій Київський прийшов.', []],
  ['После матча Киевский признал поражение.', []],
  ['Суддя Московська пішла, а Київський залишився.', []],
  // Ways, rows and names of several words.
  ['Потяг Київ – Варшава запізнився.', ['Київ=literal', 'Варшава=literal']],
  ['Рейс Москва – Вильнюс отменён.', ['Москва=literal', 'Вильнюс=literal']],
  ['Київ – за діалог, сказав посол.', ['Київ=metonym']],
  ['Пожары начались в Варшаве и Токио.', ['Варшаве=literal', 'Токио=literal']],
  ['Токио просит о встрече.', ['Токио=metonym']],
  ['Велика Британія запровадила мито.', ['Велика Британія=metonym']],
  ['Посол Великої Британії приїхав.', ['Великої Британії=modifier']],
  ['НАТО та США вітають угоду.', ['США=metonym']],
  ['МЗС Китаю відповіло.', ['Китаю=modifier']],
  ['Мэр Донецка сообщил о пожаре.', ['Донецка=literal']],
  ['Мэр Донецк сообщил о пожаре.', []],
  // A case that the sources list as a name; a genitive that looks like a dative; dishes; bodies of a district.
  ['Суд Москвы отклонил иск.', ['Москвы=literal']],
  ['Москва отклонила иск.', ['Москва=metonym']],
  ['Армія Польщі провела навчання.', ['Польщі=modifier']],
  ['Допомога Польщі триває.', ['Польщі=metonym']],
  ['Варшавская капуста подешевела.', []],
  ['Шевченківський районний суд Києва почав слухання.', ['Шевченківський=modifier', 'Києва=literal']],
  ['У Шевченківському районі Києва пожежа.', ['Шевченківському районі=literal', 'Києва=literal']],
  ['Міський голова захворів.', []],
  ['Новозыбковские вишни созрели.', []],
];
for (const [text, expected] of USES) test(`uses in: ${text}`, () => assert.deepEqual(uses(text), expected));
