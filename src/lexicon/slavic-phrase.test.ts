import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PhraseForm, plainly, type SlavicLang, slavicPhrase } from './slavic-phrase.ts';
import { SLAVIC_PEOPLE, SLAVIC_TARGETS } from './target-slavic.ts';
import { SLAVIC_WEAPONS } from './weapon-slavic.ts';

const read = (lang: SlavicLang, entry: string, words: string): PhraseForm | null => {
  const form = slavicPhrase(lang, entry).at(plainly(words), words, 0);
  return form?.end === words.length ? form : null;
};

const CASES: readonly (readonly [SlavicLang, string, string, string])[] = [
  ['uk', 'приватн~ий будин+ок', 'приватних будинків', 'приватні будинки: pl GA'],
  ['uk', 'лікар+ня', 'лікарень', 'лікарні: pl G'],
  ['uk', 'гараж+', 'гаражі', 'гаражі: sg L, pl NA'],
  ['uk', 'м+іст', 'мостом', 'мости: sg I'],
  ['uk', 'об’єкт+', "об'єкту", "об'єкти: sg GDL"],
  ['uk', '«Град+»', '“Градів”', '“Гради”: pl GA'],
  ['ru', 'частн~ый дом+:а', 'частных домов', 'частные дома: pl G'],
  ['ru', 'нефтебаз+а', 'нефтебазы', 'нефтебазы: sg G, pl NA'],
  ['ru', 'подстанц+ия', 'подстанций', 'подстанции: pl G'],
  ['ru', 'котельн~ая', 'котельную', 'котельные: sg A'],
  ['ru', 'взлётн~ая полос+а', 'взлетной полосе', 'взлетные полосы: sg DL'],
  ['ru', 'дрон+-камикадзе', 'дронами-камикадзе', 'дроны-камикадзе: pl I'],
];
for (const [lang, entry, words, wanted] of CASES)
  test(`reads "${words}" by ${entry}`, () => {
    const form = read(lang, entry, words);
    const told = form?.forms.map((f) => `${f.plural ? 'pl' : 'sg'} ${f.cases}`).join(', ');
    assert.equal(`${form?.plural}: ${told}`, wanted);
  });

const OTHERS: readonly (readonly [SlavicLang, string, string])[] = [
  ['uk', 'школ+а', 'школяр'],
  ['uk', 'порт+', 'портал'],
  ['ru', 'танк+', 'танкер'],
  ['ru', 'мин+а', 'минский'],
  ['uk', 'приватн~ий будин+ок', 'приватний'],
];
for (const [lang, entry, words] of OTHERS)
  test(`takes "${words}" for no form of ${entry}`, () => {
    assert.equal(read(lang, entry, words), null);
  });

test('says which endings are not known', () => {
  assert.throws(() => slavicPhrase('uk', 'слов+xyz'), /no endings/);
});

test('every entry of the lexicons has endings that are known', () => {
  for (const row of [...SLAVIC_TARGETS.rows, ...SLAVIC_PEOPLE.rows, ...SLAVIC_WEAPONS.rows])
    for (const phrase of row.phrases) assert.ok(phrase.stem, row.class);
});
