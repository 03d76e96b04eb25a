import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentForTests } from '../../model/document-for-tests.ts';
import type { Statement } from '../../model/statement.ts';
import { findLikelihood } from '../find-likelihood.ts';
import { findStatements } from '../find-statements.ts';
import { isConflictReport } from '../is-conflict-report.ts';

const HEDGES: readonly (readonly [string, string | null])[] = [
  ['Ціллю, найімовірніше, був склад.', 'найімовірніше'],
  ['За попередніми даними, дрон упав у полі.', 'попередніми'],
  ['По предварительной информации, пожар потушен.', 'предварительной'],
  ['Противник може атакувати знову.', 'може'],
  ['Рятувальники не можуть дістатися села.', null],
  ['Под завалами могут быть люди.', 'могут'],
  ['Скорее всего, это была ракета.', 'Скорее всего'],
  ['Не виключено, що загиблих більше.', 'Не виключено'],
  ['Возможны перебои со светом.', 'Возможны'],
  ['По слухам, мост закрыт.', 'По слухам'],
  ['Зруйновано склад, який, імовірно, був порожній.', null],
  ['Ворог, найпевніше, копичить сили.', 'найпевніше'],
  ['Ціллю, вочевидь, був аеродром.', 'вочевидь'],
  ['Есть основания полагать, что мост заминирован.', 'Есть основания полагать'],
  ['Не исключается повторный удар.', 'Не исключается'],
  ['Должно быть, сработала ПВО.', 'Должно быть'],
  ['Свет должно быть видно с моря.', null],
  ['Дані уточнюються.', null],
];
test('Ukrainian and Russian hedges on the main proposition are found, those on a side matter are not', () => {
  for (const [text, term] of HEDGES) assert.equal(findLikelihood(text, null)?.term ?? null, term, text);
});

const one = (text: string, source: string | null = null): Statement =>
  findStatements(documentForTests(text, { lang: 'uk', source }), [])[0]!;

const POLARITY: readonly (readonly [string, Statement['polarity']])[] = [
  ['На щастя, люди не постраждали.', 'negated'],
  ['Бойових зіткнень не відбулося.', 'negated'],
  ['Погибших и раненых нет.', 'negated'],
  ['Обошлось без жертв.', 'negated'],
  ['Ніхто не загинув.', 'negated'],
  ['Інформації про загиблих немає.', 'affirmed'],
  ['Число раненых неизвестно.', 'affirmed'],
  ['Пошкоджено не менше десяти хат.', 'affirmed'],
  ['Дах не витримав і впав.', 'affirmed'],
  ['Загинув чоловік, який не встиг сховатися.', 'affirmed'],
  ['Губернатор заявив, що це фейк.', 'denied'],
  ['В армии опровергли потерю города.', 'denied'],
];
test('denials and negations are told from silence', () => {
  for (const [text, polarity] of POLARITY) assert.equal(one(text).polarity, polarity, text);
});

const CHANNELS: readonly (readonly [string, Statement['channel']])[] = [
  ['Мер Сум Олег Сірко повідомив у своєму Telegram-каналі про удар.', 'telegram'],
  ['Мэр написал в телеграме, что свет вернули.', 'telegram'],
  ['Начальник ОВА написав у фейсбуці, що міст цілий.', 'facebook'],
  ['Речник сказав у телеефірі, що атаку відбито.', 'broadcast'],
  ['Министр заявил на брифинге, что груз доставлен.', 'press_conference'],
  ['Мер розповів в інтерв’ю «Хвилі» про втрати.', 'interview'],
  ['Речник бригади заявив, що атаку відбито.', 'spokesperson'],
  ['Мер заявив, що в Telegram ширять фейки.', null],
];
test('channels are those the attributing words name', () => {
  for (const [text, channel] of CHANNELS) assert.equal(one(text).channel, channel, text);
});

const BASES: readonly (readonly [string, string | null, Statement['basis']])[] = [
  ['Аналітики повідомили, що ворог просунувся.', null, 'assessed'],
  ['Министр обороны пообещал новые ракеты.', null, 'announced'],
  ['«Світло відновимо до вечора», – сказав мер.', null, 'announced'],
  ['З понеділка запроваджується комендантська година.', 'Сумська ОВА', 'announced'],
  ['У місті чутно вибухи.', 'Тривоги Сумщини (Telegram)', 'witnessed'],
  ['Пошкоджено два будинки.', 'Сумська ОВА', 'told'],
  ['Пошкоджено два будинки.', null, 'narrated'],
];
test('how a speaker comes to what is said', () => {
  for (const [text, source, basis] of BASES) assert.equal(one(text, source).basis, basis, text);
});

test('a match report in the words of war is no report on war', () => {
  const match =
    'Хокейний клуб «Сокіл» розгромив суперника у фіналі турніру. Нападник двічі розстріляв ворота голкіпера, захисники капітулювали. Трибуни палали, арена ревіла, а гості зазнали втрат: двоє гравців дискваліфіковані. Рахунок матчу – 6:1.';
  assert.equal(isConflictReport(match), false);
  assert.equal(
    isConflictReport(
      'Під час матчу пролунала тривога: ракета влучила в арену, загинули двоє гравців, поранено тренера.',
    ),
    true,
  );
});

test('tags, addresses and calls to the public say nothing of the situation', () => {
  for (const text of [
    '#Суми #війна',
    '👉 https://example.org/a',
    'Бережіть себе!',
    'ЕВАКУАЦІЯ!',
    'Не публікуйте наслідки!',
  ])
    assert.deepEqual(
      findStatements(documentForTests(text, { lang: 'uk', source: 'Сумська ОВА' }), []),
      [],
      text,
    );
});
