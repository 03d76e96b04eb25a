import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../../model/document-for-tests.ts';
import { findPlaces } from './find-places.ts';
import { smallGazetteer } from './gazetteer-for-tests.ts';

const gazetteer = smallGazetteer();

/** "quote=name admin1" of every place found; language by the letters. */
function read(text: string): string[] {
  const lang = /[іїєґ]/i.test(text) ? 'uk' : 'ru';
  return findPlaces(documentForTests(text, { lang }), gazetteer).map((p) => {
    assert.equal(text.slice(p.start, p.end), p.quote);
    return `${p.quote}=${p.name}${p.kind === 'settlement' ? '' : ` ${p.kind}`}`;
  });
}

const FOUND: readonly (readonly [string, readonly string[]])[] = [
  ['Вибухи чули в Сумах і під Тернополем.', ['Сумах=Sumy', 'Тернополем=Ternopil']],
  ['До Кривого Рогу везуть воду.', ['Кривого Рогу=Kryvyi Rih']],
  ['Пожежа сталася в Кам’янці-Дніпровській.', ['Кам’янці-Дніпровській=Kamianka-Dniprovska']],
  ['Снаряд упав у Волновасі.', ['Волновасі=Volnovakha']],
  ['Взрывы слышали в Кривом Роге и Сумах.', ['Кривом Роге=Kryvyi Rih', 'Сумах=Sumy']],
  ['На Сумщині зникло світло.', ['Сумщині=Sumy Oblast admin1']],
  ['У Сумській області оголосили евакуацію.', ['Сумській області=Sumy Oblast admin1']],
  [
    'Тривога в Сумській, Харківській та Полтавській областях.',
    [
      'Сумській=Sumy Oblast admin1',
      'Харківській=Kharkiv Oblast admin1',
      'Полтавській областях=Poltava Oblast admin1',
    ],
  ],
  ['Обстріляли Шосткинський район.', ['Шосткинський район=Shostka district admin2']],
  ['Обстріляли Шосткинський р-н.', ['Шосткинський р-н=Shostka district admin2']],
  ['В Курской области сбит дрон.', ['Курской области=Kursk Oblast admin1']],
  ['Удар по м. Шостка та с. Криничне.', ['Шостка=Shostka', 'Криничне=Krynychne']],
  ['У селах Криничне та Перемога немає світла.', ['Криничне=Krynychne', 'Перемога=Peremoha']],
  ['Понтон навели через річку Десну.', ['Десну=Desna River water']],
  [
    'Бої тривають у Семенівці Сумської області.',
    ['Семенівці=Semenivka', 'Сумської області=Sumy Oblast admin1'],
  ],
  ['У Хартумі та Києві домовилися про допомогу.', ['Хартумі=Khartoum', 'Києві=Kyiv']],
  ['Корабель увійшов у Чорне море.', ['Чорне море=Black Sea water']],
  ['На Шосткинському напрямку спокійно.', ['Шосткинському напрямку=Шосткинському напрямку region']],
  [
    'Два райони Сумщини: Шосткинський та Шосткинський.',
    [
      'Сумщини=Sumy Oblast admin1',
      'Шосткинський=Shostka district admin2',
      'Шосткинський=Shostka district admin2',
    ],
  ],
  ['В районах: Шосткинском нет света.', ['Шосткинском=Shostka district admin2']],
  ['Обстріляно 2 села: Перемога і Криничне.', ['Перемога=Peremoha', 'Криничне=Krynychne']],
  ['Військо звільнило Шостку, Перемогу та Суми.', ['Шостку=Shostka', 'Перемогу=Peremoha', 'Суми=Sumy']],
  ['Міст через Десну закрили на ремонт.', ['Десну=Desna River water']],
  ['Вздовж Десни садять верби.', ['Десни=Desna River water']],
  // A district of a city is no district of its namesake elsewhere, and a district of its oblast stays one.
  [
    'У Полтавському районі Харкова пожежа.',
    ['Полтавському районі=Полтавському районі district', 'Харкова=Kharkiv'],
  ],
  [
    'У Невідомському районі Кривого Рогу пожежа.',
    ['Невідомському районі=Невідомському районі district', 'Кривого Рогу=Kryvyi Rih'],
  ],
  [
    'У Полтавському районі Курська пожежа.',
    ['Полтавському районі=Полтавському районі district', 'Курська=Kursk'],
  ],
  ['У Шосткинському районі Сум пожежа.', ['Шосткинському районі=Shostka district admin2', 'Сум=Sumy']],
  ['#Сумська_область 🔴 тривога', ['Сумська_область=Sumy Oblast admin1']],
  ['🔴 #Сумщина – загроза БпЛА', ['Сумщина=Sumy Oblast admin1']],
  ['#Кривий_Ріг — вибухи', ['Кривий_Ріг=Kryvyi Rih']],
  ['#Курская_область. Сбит дрон.', ['Курская_область=Kursk Oblast admin1']],
  ['Прилетіло в #Шостка, горить склад', ['Шостка=Shostka']],
  ['#м_Харків_та_Харківська_область', ['Харків=Kharkiv', 'Харківська_область=Kharkiv Oblast admin1']],
  ['Сбор на машину. #новости #Полтава', ['Полтава=Poltava']],
  ['На Краснолиманском направлении бои.', ['Краснолиманском направлении=Краснолиманском направлении region']],
  ['У Сумському секторі тихо.', ['Сумському секторі=Сумському секторі region']],
  ['На Полтавському фронті спокій.', ['Полтавському фронті=Полтавському фронті region']],
  [
    'На Північно-Слобожанському та Полтавському напрямках тихо.',
    [
      'Північно-Слобожанському=Північно-Слобожанському region',
      'Полтавському напрямках=Полтавському напрямках region',
    ],
  ],
];
for (const [text, places] of FOUND) test(`places of: ${text}`, () => assert.deepEqual(read(text), places));

test('of a raion and a district of Kyiv that share a name the city after it settles which', () => {
  const unitOf = (text: string): (string | undefined)[] =>
    findPlaces(documentForTests(text, { lang: 'uk' }), gazetteer).map((p) => p.admin1);
  assert.deepEqual(unitOf('У Дніпровському районі Києва пожежа.'), ['UA-30', 'UA-30']);
  assert.deepEqual(unitOf('У Дніпровському районі пожежа.'), ['UA-12']);
});

const NONE: readonly string[] = [
  'Перемога буде за нами, сказав він.',
  'Парад на День Перемоги скасували.',
  'Аварія сталася на вулиці Шостка.',
  'Виставу показав театр «Десна».',
  'Іван Хмельницький повідомив про затримання.',
  'Коли Петро Городня приїхав, суд уже почався. Городня мовчав.',
  'Про це розповіла Олена Волноваха.',
  'Хмельницький сказав, що вистава вдалася.',
  'Концерт зіграв квартет імені Тернополя.',
  'Генерал Полтава подав у відставку.',
  'Команда О. Суми виграла турнір.',
  '«Мене покликали», – сказала Тамту Десна.',
  'Біле місто чекало на весну.',
  'На свято прийшли Іван, Надія та Перемога Іванівна.',
  'Команди «Воля» та Перемога зіграли внічию.',
  'На південному фронті тривають бої.',
  'На західному напрямку збили ракету.',
  'Горить приватний сектор, дякуємо #волонтери #разом',
  'Народний фронт зібрав збори.',
  'Мельник забив двічі, а Семенюк тричі.',
];
for (const text of NONE) test(`no place in: ${text}`, () => assert.deepEqual(read(text), []));

test('of two villages of one name that of the oblast named beside it is meant', () => {
  const text = 'У Семенівці Сумської області горить склад.';
  const [first] = findPlaces(documentForTests(text, { lang: 'uk' }), gazetteer);
  assert.equal(first?.admin1, 'UA-59');
});
