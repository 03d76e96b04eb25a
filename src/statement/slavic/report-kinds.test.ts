import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../../model/document-for-tests.ts';
import type { Statement } from '../../model/statement.ts';
import { findStatements } from '../find-statements.ts';

const read = (text: string, source: string | null = null, title: string | null = null): Statement[] =>
  findStatements(documentForTests(text, { lang: 'uk', source, title }), []);
const who = (s: Statement | undefined): string =>
  s?.speaker?.name ?? s?.speaker?.organisation ?? s?.speaker?.role ?? 'outlet';
const voices = (text: string, source?: string, title?: string): string[] =>
  read(text, source ?? null, title ?? null).map(who);

test('whose post it is: a body, its head named in the title or below', () => {
  const text = 'Пошкоджено школу.';
  const rows: readonly (readonly [string, string, string, string])[] = [
    [text, 'Олешківська селищна рада', 'Доба в громаді', 'Олешківська селищна рада'],
    ['Повреждена школа.', 'Шебекинский горсовет', 'Сутки', 'Шебекинский горсовет'],
    [text, 'Укрзалізниця', 'Зміни в русі', 'Укрзалізниця'],
    [text, 'Поліція Сумщини (Facebook)', 'Остап Гнатів, начальник поліції Сумщини: доба', 'Остап Гнатів'],
    ['Повреждена школа.', 'Полиция Курска (VK)', 'Начальник полиции Пётр Зимин | Итоги', 'Пётр Зимин'],
    [`${text} Остап Гнатів`, 'Сумська ОВА (Telegram)', 'Доба', 'Остап Гнатів'],
    [`${text} Ваш голова Остап Гнатів`, 'Сумська міська рада', 'Доба', 'Остап Гнатів'],
    ['Повреждена школа. Глава района И. П. Зимин', 'Администрация района', 'Сутки', 'И. П. Зимин'],
    [text, 'Поліція Сумщини (Facebook)', 'Остап Гнатів просить про тишу', 'Поліція Сумщини'],
    [text, 'Газета «Рада»', 'Остап Гнатів, мер Сум: доба', 'outlet'],
    [`${text} Рух відкрито до Нового Бугу`, 'Сумська ОВА (Telegram)', 'Доба', 'Сумська ОВА'],
  ];
  for (const [said, source, title, name] of rows) assert.equal(voices(said, source, title)[0], name, source);
});

test('a line that only names who signs says nothing', () => {
  const source = 'Олешківська міська рада';
  for (const line of ['Виконком Олешківської міської ради', 'Прес-служба ДСНС'])
    assert.deepEqual(
      read(`Міст закрито.\n${line}`, source).map((s) => s.quote),
      ['Міст закрито.'],
    );
  assert.equal(read('Міст закрито.\nШтаб переїхав до Бучі', source).length, 2);
});

const SPEAKERS: readonly (readonly [string, string])[] = [
  ['«Ми лишаємося», – сказала, тримаючи прапор, учителька Нана Чхеїдзе.', 'Нана Чхеїдзе'],
  ['«Мы остаёмся», – сказал, кутаясь в плед, сторож Пётр Зимин.', 'Пётр Зимин'],
  ['Скільки набоїв лишилося, медики сказати не змогли.', 'медики'],
  ['Сколько снарядов осталось, в мэрии уточнить отказались.', 'мэрия'],
  ['Депутат Юрій Лисий дорікнув урядові, що грошей бракує.', 'Юрій Лисий'],
  ['Високопосадовець розвідки оцінив угруповання в сорок тисяч бійців.', 'розвідка'],
  ['За підрахунками Центру мирних ініціатив, утрати зросли.', 'Центр мирних ініціатив'],
  ['По оценке Института мировых технологий, потери выросли.', 'Институт мировых технологий'],
  ['Скільки їх було, розповів агенції «Схід» командир Левко Мороз.', 'Левко Мороз'],
  ['Про удар «Вісникові» розповів голова громади Левко Мороз.', 'Левко Мороз'],
  ['Об ударе «Вестнику» сообщил глава поселения Пётр Зимин.', 'Пётр Зимин'],
  ['Агенції повідомили про удар.', 'агенції'],
  ['У Бєлгороді тихо, в Єревані звинувачення відкинули.', 'Єреван'],
  ['В горадминистрации Бердянска заявили о пожаре.', 'горадминистрация Бердянска'],
  ['Губернатор удар не комментировал.', 'губернатор'],
  ['Об этом сказал президент Хассан Али.', 'Хассан Али'],
  ['Про це розповів рибалка Остап.', 'Остап'],
  ['«Води немає», – побивається мешканка Ганна Лиса.', 'Ганна Лиса'],
  ['«Воды нет», – всхлипывает жительница Анна Белова.', 'Анна Белова'],
  ['«Іскандер» влучив у склад, загинув сторож Петро Гай.', 'outlet'],
  ['Згідно зі звітом місії ООН, загинуло сорок людей.', 'місія ООН'],
  ['Согласно отчёту ООН, погибли сорок человек.', 'ООН'],
  ['Зеленський: ми готові.', 'Зеленський'],
  ['Борова: влучання в школу.', 'outlet'],
  ['Посол не відкинув, що місію розширять.', 'посол'],
  ['Атаку відкинули за річку.', 'outlet'],
  ['«Потрібні генератори», – звернулася до донорів медсестра Ганна Лиса.', 'Ганна Лиса'],
  ['Є загроза удару, попереджають Повітряні сили.', 'Повітряні сили'],
  ['Чи був там склад, військові не кажуть.', 'військові'],
  ['За даними джерел «Хвилі» у СБУ, дрон упав у полі.', 'джерела «Хвилі» у СБУ'],
  ['Міністерка внутрішніх справ Ганна Фогель пояснила рішення.', 'Ганна Фогель'],
  ['Парламент ухвалив заборону на мітинги.', 'outlet'],
  ['Рятувальники не змогли дістатися села.', 'outlet'],
  ['Пекарня стала тихою.', 'outlet'],
];
test('verbs with an insertion, refusals and newer verbs find their speaker', () => {
  for (const [text, name] of SPEAKERS) assert.equal(who(read(text)[0]), name, text);
});

const CLAUSES: readonly (readonly (readonly [string, string])[])[] = [
  [
    ['По порту випустили шість ракет;', 'outlet/affirmed'],
    ['усі, за словами військових, збито.', 'військові/affirmed'],
  ],
  [
    ['По городу выпустили пять ракет;', 'outlet/affirmed'],
    ['все, по данным МЧС, сбиты.', 'МЧС/affirmed'],
  ],
  [
    ['У МВС арешти назвали законними', 'МВС/affirmed'],
    ['й заперечили побиття.', 'МВС/denied'],
  ],
  [
    ['В полиции аресты назвали законными', 'полиция/affirmed'],
    ['и опровергли избиения.', 'полиция/denied'],
  ],
  [
    ['Знищено два склади зерна,', 'outlet/affirmed'],
    ['на щастя, обійшлося без жертв.', 'outlet/negated'],
  ],
  [
    ['Жінка не постраждала,', 'outlet/negated'],
    ['обох дітей доправлено до лікарні.', 'outlet/affirmed'],
  ],
  [
    ['Обстежено сорок гектарів полів;', 'outlet/affirmed'],
    ['роботи тривають.', 'outlet/affirmed'],
  ],
  [
    ['Литва заморозила рахунки чиновників,', 'outlet/affirmed'],
    ['а Відень, як очікується, голосуватиме в середу.', 'outlet/affirmed'],
  ],
  [['Пошкоджено склад, який стояв порожній, за словами мера.', 'мер/affirmed']],
  [['Знайшли уламки ракети, імовірно «Х-59», яка впала в полі.', 'outlet/affirmed']],
];
test('a sentence is cut where another voice begins or harm turns into none', () => {
  for (const clauses of CLAUSES)
    assert.deepEqual(
      read(clauses.map((c) => c[0]).join(' ')).map((s) => [s.quote, `${who(s)}/${s.polarity}`]),
      clauses,
    );
});

test('speech set off by dashes opens behind a time and inside a paragraph', () => {
  const blog = read('12:05 – Завалів немає, розбираємо дах, – сказав речник ДСНС Левко Мороз.');
  assert.deepEqual([who(blog[0]), blog[0]?.form], ['Левко Мороз', 'direct']);
  const inside = read('Поліція розігнала мітинг. – Нас тримали всю ніч, – каже студент Левко Мороз.');
  assert.deepEqual(
    inside.map((s) => `${who(s)}/${s.form}`),
    ['outlet/none', 'Левко Мороз/direct'],
  );
  const passed = read('– Нас тримали всю ніч, – переказує «Хвиля» слова студента Левка Мороза.')[0];
  assert.deepEqual([who(passed), passed?.reportedBy], ['Левко Мороз', '«Хвиля»']);
  assert.deepEqual(voices('Обстріляно два села. – Сумщина – 12 вибухів.'), ['outlet']);
});

test('a town behind a preposition is nobody whom a pronoun takes up', () => {
  const text =
    'Міністерка Ніна Бойко повідомила про гаубиці. Уряд звернувся до Берліна; там, за її словами, вагаються.';
  assert.deepEqual(voices(text), ['Ніна Бойко', 'outlet', 'Ніна Бойко']);
});

test('what a reporter of the outlet saw is witnessed, what the writer thinks is assessed', () => {
  const rows: readonly (readonly [string, string, Statement['basis']])[] = [
    ['Кореспондентка «Хронографа» бачила, як рятували людей.', 'Сумський хронограф', 'witnessed'],
    ['Наш фотограф бачив, як палав ринок.', 'Сумський хронограф', 'witnessed'],
    ['Наша съёмочная группа слышала два взрыва.', 'Курский листок', 'witnessed'],
    ['Фотограф «Лінії» бачив, як палав ринок.', 'Сумський хронограф', 'narrated'],
    ['Наш кореспондент розповів, що ринок згорів.', 'Сумський хронограф', 'witnessed'],
    ['На мою думку, наступ видихається.', 'Тижневик «Лінія»', 'assessed'],
    ['На мой взгляд, наступление выдыхается.', 'Еженедельник «Линия»', 'assessed'],
    ['Наступ видихається.', 'Тижневик «Лінія»', 'narrated'],
  ];
  for (const [text, source, basis] of rows) assert.equal(read(text, source)[0]?.basis, basis, text);
});

test('a floor of parliament is a channel, and newer hedges count', () => {
  const from = 'Виступаючи з трибуни, міністр Лев Гнатів заявив, що Данія дасть гаубиці.';
  assert.equal(read(from)[0]?.channel, 'parliament');
  assert.equal(read('Міністр Лев Гнатів заявив, що трибуни стадіону згоріли.')[0]?.channel, null);
  assert.equal(read('Рада, як очікується, голосуватиме в середу.')[0]?.likelihood?.term, 'як очікується');
  assert.equal(read('Противник едва ли пойдёт на штурм.')[0]?.likelihood?.term, 'едва ли');
  assert.equal(read('Рада проголосувала в середу.')[0]?.likelihood, undefined);
});

test('a review in the words of war is no report on war', () => {
  const review =
    'Дебют режисерки підірвав залу: репетиції тривали пів року, монолог героя б’є прямою наводкою, а гастролі вже воюють за два міста. Глядачі взяли каси в облогу, оплески лунали, мов вибух.';
  assert.deepEqual(read(review), []);
  assert.notDeepEqual(
    read('Під час репетиції в театрі пролунав вибух, загинув глядач, поранено актора.'),
    [],
  );
});

test('pointers to more, and calls into shelter, say nothing of the situation', () => {
  for (const line of [
    'Графік – за посиланням example.org/a.',
    'Підтримати канал – посилання в описі',
    'Подробности – на сайте',
    'Одеса, Южне – в укриття!',
  ])
    assert.deepEqual(read(line, 'Сумська ОВА'), [], line);
  assert.equal(read('Графік відключень змінено.', 'Сумська ОВА').length, 1);
});
