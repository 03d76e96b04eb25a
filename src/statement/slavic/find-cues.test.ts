import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../../model/document-for-tests.ts';
import { findStatements } from '../find-statements.ts';

function read(text: string, source: string | null = null): string[] {
  const found = findStatements(documentForTests(text, { lang: 'uk', source }), []);
  return found.map((s) => {
    const who = s.speaker?.name ?? s.speaker?.organisation ?? s.speaker?.role ?? 'outlet';
    return `${who}/${s.form}/${s.polarity}${s.likelihood ? `/${s.likelihood.term}` : ''}`;
  });
}

const TABLE: [string, string[]][] = [
  ['У Херсоні поранено двох людей, повідомили в ДСНС.', ['ДСНС/indirect/affirmed']],
  ['Речник бригади Степан Ковтун заявив, що міст зруйновано.', ['Степан Ковтун/indirect/affirmed']],
  ['«Було дуже гучно», – розповіла мешканка.', ['мешканка/direct/affirmed']],
  ['За словами Ганни Лисої, згоріли дві хати.', ['Ганна Лиса/indirect/affirmed']],
  ['Губернатор спростував чутки про евакуацію.', ['губернатор/indirect/denied']],
  ['В Курске ранены двое, сообщил губернатор Пётр Зимин.', ['Пётр Зимин/indirect/affirmed']],
  ['По данным МЧС, пожар, вероятно, потушен.', ['МЧС/indirect/affirmed/вероятно']],
  ['Дрон упал на дом.', ['outlet/none/affirmed']],
  ['Додаткові бригади працюють на місці.', ['outlet/none/affirmed']],
  ['Постраждалих немає.', ['outlet/none/negated']],
  ['Слава Україні!', []],
  ['За словами речниці ДСНС Людмили Гаврилюк, вогонь погашено.', ['Людмила Гаврилюк/indirect/affirmed']],
  [
    'Про це у четвер, 5 червня, повідомила пресслужба Нацполіції.',
    ['пресслужба Нацполіції/indirect/affirmed'],
  ],
  ['У Держприкордонслужбі спростували прорив кордону.', ['Держприкордонслужба/indirect/denied']],
  ['Аналітики вважають, що наступ, схоже, сповільнився.', ['аналітики/indirect/affirmed/схоже']],
  ['Міністр оборони Норвегії Ларс Ульсен пообіцяв шість установок.', ['Ларс Ульсен/indirect/affirmed']],
  [
    'Представник Червоного Хреста в Судані Джеймс Картер заявив про втрати.',
    ['Джеймс Картер/indirect/affirmed'],
  ],
  ['Військовий експерт Гліб Чайка назвав це «вигадкою».', ['Гліб Чайка/mixed/denied']],
  ['«Хвиля» пише з посиланням на очевидців, що міст цілий.', ['очевидці/indirect/affirmed']],
  ['Об этом сообщил губернатор Курской области Алексей Хмелёв.', ['Алексей Хмелёв/indirect/affirmed']],
  ['В ООН предупредили о риске голода.', ['ООН/indirect/affirmed']],
  ['Сирийские курды утверждают, что отбили атаку.', ['сирийские курды/indirect/affirmed']],
  ['По мнению аналитика Анны Беловой, атака не удалась.', ['Анна Белова/indirect/negated']],
  ['У зведенні Генерального штабу йдеться про 12 боїв.', ['Генеральний штаб/indirect/affirmed']],
  ['Мер Чугуєва: влучання у двір.', ['мер Чугуєва/indirect/affirmed']],
  ['Гліб Дашко не виключив, що буде атака.', ['Гліб Дашко/indirect/affirmed/не виключив']],
  ['СБП обвинения отвергли.', ['СБП/indirect/denied']],
  ['Інший свідок, сторож Петро Гай, каже, що чув три вибухи.', ['Петро Гай/indirect/affirmed']],
  [
    'Баку підтвердив домовленість, повідомив речник міністра Ельшад Мамедов.',
    ['Ельшад Мамедов/indirect/affirmed'],
  ],
  ['Бои стихли, следует из заявления МИД Грузии.', ['МИД Грузии/indirect/affirmed']],
  ['Министр Жан Морель выразил обеспокоенность.', ['Жан Морель/indirect/affirmed']],
  ['На думку військового оглядача Кирила Дашка, наступ захлинувся.', ['Кирило Дашко/indirect/affirmed']],
  ['У Сумах пролунали вибухи – ОВА.', ['ОВА/indirect/affirmed']],
  [
    'Двое человек погибли в Белополье – прокуратура Сумской области.',
    ['прокуратура Сумской области/indirect/affirmed'],
  ],
  ['Його заступник Микола Гай пояснив, що світла бракує.', ['Микола Гай/indirect/affirmed']],
  ['Госдепартамент заявил, что помощь идёт.', ['Госдепартамент/indirect/affirmed']],
  [
    'Сирійські демократичні сили (СДС) підтвердили втрати.',
    ['сирійські демократичні сили/indirect/affirmed'],
  ],
  ['Червоний Хрест повідомив про брак ліків.', ['Червоний Хрест/indirect/affirmed']],
  [
    'Об этом сообщило Министерство по чрезвычайным ситуациям Армении.',
    ['Министерство по чрезвычайным ситуациям Армении/indirect/affirmed'],
  ],
  ['Житель села Воскепар по имени Самвел рассказал «Вестнику» о стрельбе.', ['Самвел/indirect/affirmed']],
  ['Інакше мислить генерал Роман Брик: за його словами, зброя на складах.', ['Роман Брик/indirect/affirmed']],
  ['Каир и Эр-Рияд призвали стороны к миру.', ['Каир и Эр-Рияд/indirect/affirmed']],
  [
    'Глава МЗС Естонії Міхкель Тамм закликав діяти, пише видання «Хвиля».',
    ['Міхкель Тамм/indirect/affirmed'],
  ],
  ['Сколько сгорело машин, в мэрии не уточняют.', ['мэрия/indirect/affirmed']],
];
test('Ukrainian and Russian speakers, denials and hedges are found', () => {
  for (const [text, expected] of TABLE) assert.deepEqual(read(text), expected, text);
});

/** Verbs of saying that are none here, capitals that are no speakers, silence. */
const NOBODY: readonly string[] = [
  'Повідомляється, що водій загинув.',
  'Місто Суми назвало вулицю на честь героя.',
  'Київ цю інформацію не підтвердив.',
  'Сообщения о прорыве не подтвердились.',
  'Пізніше додали ще два автобуси.',
  'Додатковий склад вигорів.',
  'За попередніми даними, вікна вибито.',
];
test('where nobody is said to speak, the outlet does', () => {
  for (const text of NOBODY) assert.match(read(text)[0] ?? '', /^outlet/, text);
});

const REPORTS: readonly (readonly [string, readonly string[]])[] = [
  [
    'Міський голова Сум Олег Сірко повідомив про два влучання. Він додав, що поранених немає. За його словами, світло повернуть увечері. Сірко подякував рятувальникам і зазначив, що школи працюють.',
    ['Олег Сірко', 'Олег Сірко', 'Олег Сірко', 'Олег Сірко'],
  ],
  [
    'В Минобороны РФ заявили о взятии села. По данным ведомства, бои продолжаются. Жительница Ольга Рыбина рассказала о пожаре. Она уточнила, что сгорел склад.',
    ['Минобороны РФ', 'Минобороны РФ', 'Ольга Рыбина', 'Ольга Рыбина'],
  ],
  [
    'Мережа лікарів «Надія» повідомила про 20 загиблих. За її оцінками, поранених удвічі більше. Губернатор штату Ібрагім Салех це заперечив. Чиновник назвав дані «вигадкою».',
    ['мережа лікарів «Надія»', 'мережа лікарів «Надія»', 'Ібрагім Салех', 'Ібрагім Салех'],
  ],
  [
    'Міністр зустрівся з колегою Левом Гончаром. Гончар розповів про потреби армії.',
    ['outlet', 'Лев Гончар'],
  ],
];
test('a rank before the name is no part of the office', () => {
  const text = 'Штурм можливий, попередив командувач угруповання генерал-майор Остап Гнатів.';
  const [s] = findStatements(documentForTests(text, { lang: 'uk' }), []);
  assert.equal(s?.speaker?.name, 'Остап Гнатів');
  assert.equal(s?.speaker?.role, 'командувач угруповання');
});

test('letters are the body the report spells out beside them', () => {
  assert.deepEqual(
    read('Город заняли отряды Сил быстрой поддержки (СБП). В СБП заявили о победе.').map(
      (s) => s.split('/')[0],
    ),
    ['outlet', 'Силы быстрой поддержки'],
  );
});

test('pronouns, bare surnames and offices are those named before', () => {
  for (const [text, who] of REPORTS)
    assert.deepEqual(
      read(text).map((s) => s.split('/')[0]),
      who,
    );
});

test('a reporter of the outlet itself is the outlet', () => {
  assert.deepEqual(read('Як пише кореспондент «Ріки», в порту тихо.', 'Агенція «Ріка»'), [
    'outlet/none/affirmed',
  ]);
});

test('a Cyrillic source line tells an authority from a paper', () => {
  assert.deepEqual(read('Пошкоджено школу.', 'Херсонська ОВА (Telegram)'), [
    'Херсонська ОВА/direct/affirmed',
  ]);
  assert.deepEqual(read('Пошкоджено школу.', 'Газета «Степ»'), ['outlet/none/affirmed']);
  for (const source of [
    'Назар Лисий, начальник Сумської ОВА (Telegram)',
    'Начальник Сумської ОВА Назар Лисий (Telegram)',
    'Назар Лисий (Telegram)',
  ])
    assert.deepEqual(read('Пошкоджено школу.', source), ['Назар Лисий/direct/affirmed'], source);
  assert.deepEqual(
    read('Пошкоджено школу.\nНачальник Сумської ОВА Назар Лисий', 'Сумська ОВА (Telegram)')[0],
    'Назар Лисий/direct/affirmed',
  );
});

test('speech set off by dashes is quoted, names in marks are not', () => {
  assert.deepEqual(read('– Було гучно, – сказав сторож Петро Гай. – Ми вибігли.'), [
    'Петро Гай/direct/affirmed',
  ]);
  assert.deepEqual(read('Збито шість «Шахедів», повідомили в ДСНС.'), ['ДСНС/indirect/affirmed']);
  assert.deepEqual(read('У «Полтававоді» кажуть, що вода є.'), ['«Полтававоді»/indirect/affirmed']);
});
