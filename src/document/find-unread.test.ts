import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGE_NOT_READ } from '../model/document.ts';
import { documentForTests } from '../model/document-for-tests.ts';
import { findUnread, noteUnread, withoutUnread } from './find-unread.ts';
import { languageOf } from './parse-language.ts';

const ENGLISH = 'Shells hit the market in Gao on Monday and three people were hurt, the mayor said.';
const FRENCH =
  'Trois personnes ont été blessées lorsque des obus ont touché un marché à Gao, a déclaré un témoin lundi.';
const POLISH =
  'Trzy osoby zostały ranne, gdy pociski uderzyły w targ, powiedział świadek we wtorek w Przemyślu.';
const ARABIC = 'أصيب ثلاثة أشخاص عندما سقطت قذائف على سوق في الفاشر يوم الثلاثاء، بحسب شاهد عيان.';
const BELARUSIAN = 'Уначы ў Гомелі былі чутныя выбухі, паведамілі мясцовыя жыхары і ўлады, пацярпелых няма.';
const UKRAINIAN = 'Уночі в Охтирці пролунали вибухи, одну людину поранено, повідомили рятувальники області.';
const RUSSIAN = 'Ночью в посёлке были слышны взрывы, пострадавших нет, сообщили местные жители и власти.';

const unreadOf = (text: string, lang: string | null): (string | null)[] =>
  findUnread({ text, lang }).map((u) => u.lang);

test('a report in a language that is not read is left alone as a whole, its language named', () => {
  for (const [text, lang] of [
    [FRENCH, 'fr'],
    [POLISH, 'pl'],
    [ARABIC, 'ar'],
    [BELARUSIAN, 'be'],
  ] as const) {
    assert.deepEqual(unreadOf(text, lang), [lang], text);
    const document = withoutUnread(documentForTests(text, { lang }));
    assert.equal(document.text.trim(), '');
    assert.equal(document.text.length, text.length);
  }
});

test('paragraphs of another language are left alone, those around them are read', () => {
  assert.deepEqual(unreadOf(`${ENGLISH}\n\n${FRENCH}\n\n${ENGLISH}`, 'en'), ['fr']);
  assert.deepEqual(unreadOf(`${UKRAINIAN}\n${ARABIC}`, 'uk'), ['ar']);
  assert.deepEqual(unreadOf(`${RUSSIAN}\n${BELARUSIAN}`, 'ru'), ['be']);
  assert.deepEqual(unreadOf(`${FRENCH}\n${ENGLISH}`, 'fr'), ['fr']);
  const text = `${ENGLISH}\n${FRENCH}\n${ENGLISH}`;
  const [unread] = findUnread({ text, lang: 'en' });
  assert.equal(text.slice(unread!.start, unread!.end), FRENCH);
  assert.equal(
    withoutUnread(documentForTests(text)).text,
    `${ENGLISH}\n${' '.repeat(FRENCH.length)}\n${ENGLISH}`,
  );
});

test('English, Ukrainian and Russian are read, mixed in one report too, and so is what is too short to tell', () => {
  for (const [text, lang] of [
    [`${ENGLISH}\n${UKRAINIAN}\n${RUSSIAN}`, 'en'],
    [`${UKRAINIAN}\n${RUSSIAN}`, 'uk'],
    [
      'Yemeni Air Force, on Saturday, carried out several drone attacks on the King Khalid air base in Asir',
      'en',
    ],
    ['US throws out Russian diplomats: Russia vows revenge, trolls Obama', 'en'],
    [
      'Gao, Mopti, Kidal, Ansongo, Ménaka, Tessalit, Bourem, Gossi, Douentza, Bandiagara, Koro, Bankass',
      null,
    ],
    ['03:12 MiG-31K took off, missile danger across the whole country!', 'en'],
    ['Bonjour à tous', 'en'],
  ] as const)
    assert.deepEqual(unreadOf(text, lang), [], text);
});

test('what is not read is said once, in words, of the whole or of a part', () => {
  const whole = noteUnread(noteUnread(documentForTests(FRENCH, { lang: 'fr' })));
  assert.deepEqual(
    whole.issues.map((i) => [i.code, i.message]),
    [
      [
        LANGUAGE_NOT_READ,
        'the report is in French, which is not read here: kept as it is, nothing taken from it',
      ],
    ],
  );
  const part = noteUnread(documentForTests(`${ENGLISH}\n${ARABIC}`));
  assert.match(part.issues[0]!.message, /^part of it is in Arabic,/);
  assert.deepEqual(noteUnread(documentForTests(ENGLISH)).issues, []);
});

test('a long text outweighs the language its page was declared to be in; a short or doubtful one does not', () => {
  assert.equal(languageOf('en', `${FRENCH} ${FRENCH}`), 'fr');
  assert.equal(languageOf('uk', `${RUSSIAN} ${RUSSIAN}`), 'ru');
  assert.equal(languageOf('fr', `${ENGLISH} ${ENGLISH}`), 'en');
  assert.equal(languageOf('ru', 'Взрыв'), 'ru');
  assert.equal(languageOf('sw', `${ENGLISH.slice(0, 30)}`), 'sw');
  assert.equal(languageOf(null, POLISH), 'pl');
  assert.equal(
    languageOf(
      'hr',
      'Tri osobe su ranjene kada su granate pogodile tržnicu, rekao je svjedok u utorak. '.repeat(3),
    ),
    'hr',
  );
});
