import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseLanguage, parseLanguageTag } from './parse-language.ts';

const TABLE: readonly (readonly [string | null, string])[] = [
  ['en', 'Three people were wounded when shells hit a market in El Fasher on Tuesday, a volunteer said.'],
  ['en', 'GOMA (Lake Radio) — Residents heard heavy gunfire near the airport overnight.'],
  ['uk', 'Уночі в Охтирці пролунали вибухи, одну людину поранено, повідомили рятувальники.'],
  ['ru', 'Ночью в посёлке были слышны взрывы, пострадавших нет, сообщили местные жители.'],
  ['be', 'Уначы ў Гомелі былі чутныя выбухі, паведамілі мясцовыя жыхары і ўлады.'],
  [
    'fr',
    'Trois personnes ont été blessées lorsque des obus ont touché un marché à Gao, a déclaré un témoin.',
  ],
  ['es', 'Tres personas resultaron heridas cuando los proyectiles alcanzaron un mercado, dijo un testigo.'],
  ['de', 'Drei Menschen wurden verletzt, als Granaten einen Markt trafen, sagte ein Augenzeuge am Dienstag.'],
  ['ar', 'أصيب ثلاثة أشخاص عندما سقطت قذائف على سوق في الفاشر يوم الثلاثاء، بحسب شاهد عيان.'],
  ['he', 'שלושה בני אדם נפצעו כאשר פגזים פגעו בשוק ביום שלישי, כך אמר עד ראייה במקום.'],
  ['pl', 'Trzy osoby zostały ranne, gdy pociski uderzyły w targ, powiedział świadek we wtorek.'],
  ['uk', 'Тривога в Охтирці'],
  ['ru', 'Взрывы в городе'],
  ['en', 'Fighting near Sake'],
  ['en', 'Power is out in Nyala. Repairs began.'],
  [null, 'Bamako Gao Mopti Kidal Timbuktu Segou'],
  [null, 'Вибух'],
  [null, 'Goma'],
  [null, '12:40 – 14:10'],
  [null, ''],
];

test('the language of a text is told by its letters and words, or not at all', () => {
  for (const [lang, text] of TABLE) assert.equal(parseLanguage(text), lang, text);
});

test('a language tag gives its primary subtag', () => {
  assert.equal(parseLanguageTag('uk-UA'), 'uk');
  assert.equal(parseLanguageTag('EN_gb'), 'en');
  assert.equal(parseLanguageTag('fr'), 'fr');
  for (const tag of ['', null, undefined, 'english', '*']) assert.equal(parseLanguageTag(tag), null);
});
