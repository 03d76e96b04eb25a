import {
  CLOSED,
  ENDINGS_BY_LETTER,
  type EndingRule,
  SHIFTED,
  type Shape,
} from '../../lexicon/place-declension.ts';

/** Whether a word is written in Cyrillic. */
export const isCyrillic = (word: string): boolean => /^\p{Script=Cyrillic}/u.test(word);

/** A nominative that a word may stand for, with the cases it then stands in. */
export interface Form {
  readonly nominative: string;
  readonly cases: string;
  readonly shape: Shape;
  readonly adjective: boolean;
}

const CONSONANT = /[бвгґджзклмнпрстфхцчшщ]$/;
const VOWEL = /[аеєиіїоуюяыэё]$/;
/** Two consonants between which a vowel may have been: Орла, Орел; Кочетка, Кочеток; Церкви, Церковь. */
const FLEETING = /[бвгґджзйклмнпрстфхцчшщ][вклмнрт]$/;
const LETTERS = /[’ʼ`]/g;

/** The word as it stands, for names whose accusative is their nominative ("у Голу Пристань"). */
export const accusativeOf = (word: string): Form => ({
  nominative: word.toLowerCase().replace(LETTERS, "'"),
  cases: 'A',
  shape: 'f',
  adjective: false,
});

/** Nominatives, in lower case, that a word may stand for in Ukrainian or Russian; the word itself is not among them. */
export function formsOf(word: string): Form[] {
  const name = word.toLowerCase().replace(LETTERS, "'");
  const out: Form[] = [];
  const seen = new Set<string>();
  for (const letter of [name.at(-1)!, '']) {
    for (const rule of ENDINGS_BY_LETTER.get(letter) ?? []) {
      if (!name.endsWith(rule.ending)) continue;
      const stem = name.slice(0, name.length - rule.ending.length);
      if (stem.length < 2) continue;
      for (const nominative of nominatives(stem, rule)) {
        const key = `${nominative} ${rule.cases}${rule.shape}${rule.adjective}`;
        if (nominative === name || seen.has(key)) continue;
        seen.add(key);
        out.push({ nominative, cases: rule.cases, shape: rule.shape, adjective: rule.adjective });
      }
    }
  }
  return out;
}

function* nominatives(stem: string, rule: EndingRule): Generator<string> {
  for (const end of rule.nominative) {
    if (end === 'й' ? !VOWEL.test(stem) : (end === '' || end === 'ь') && !CONSONANT.test(stem)) continue;
    if (rule.shape === 'p' && rule.ending === '') {
      if (CONSONANT.test(stem)) yield* plurals(stem, end);
      continue;
    }
    if (end === '' || end === 'ь') yield* closed(stem, end, rule);
    else {
      yield stem + end;
      if (end === 'а' && rule.ending === 'і') yield* shifted(stem, 'а');
    }
  }
}

/** "Сум" is of Суми, "Лубен" of Лубни, "Олешок" of Олешки, "Валуек" of Валуйки. */
function* plurals(stem: string, end: string): Generator<string> {
  yield stem + end;
  if (/[аеиіоуюя]ек$/.test(stem)) yield `${stem.slice(0, -2)}йк${end}`;
  if (/[еоє][^аеєиіїоуюяыэё]$/.test(stem)) yield stem.slice(0, -2) + stem.slice(-1) + end;
}

/** A stem that ends the word in the nominative: its last vowel or consonant may differ there, or a vowel fall out. */
function* closed(stem: string, end: string, rule: EndingRule): Generator<string> {
  yield stem + end;
  if (rule.shape === 'f' && /ю$/.test(rule.ending)) {
    if (stem.at(-1) === stem.at(-2)) yield stem.slice(0, -1) + end;
    return;
  }
  if (rule.ending === 'і' && end === '') yield* withClosedVowel(...shifted(stem, ''));
  yield* withClosedVowel(stem + end);
  // Церкви, Церковь; Марганця, Марганець; Інгульця, Інгулець.
  if (FLEETING.test(stem)) for (const v of ['е', 'о']) yield stem.slice(0, -1) + v + stem.slice(-1) + end;
  if (/[^аеєиіїоуюяыэёй]ьц$|[^аеєиіїоуюяыэёь]ц$|[аеєиіїоуюяыэё]йц$/.test(stem)) {
    const base = stem.slice(0, -1).replace(/ь$/, '').replace(/й$/, '');
    const full = `${base}${/й.$/.test(stem) ? 'є' : 'е'}ц`;
    yield full + end;
    if (end === '') yield `${full}ь`;
    // Дінця, Донець: the vowel before opens as the new one comes in.
    if (/і[^аеєиіїоуюяыэё]+е/.test(full)) yield full.replace(/і([^аеєиіїоуюяыэё]+ец)$/, 'о$1') + end;
  }
}

function* shifted(stem: string, end: string): Generator<string> {
  const other = SHIFTED[stem.at(-1)!];
  if (other) yield stem.slice(0, -1) + other + end;
}

function* withClosedVowel(...names: readonly string[]): Generator<string> {
  for (const name of names) {
    yield name;
    const m = /^(.*)([оеє])([^аеєиіїоуюяыэё]+)$/.exec(name);
    if (m) yield m[1]! + CLOSED[m[2]!]! + m[3]!;
  }
}

/** Whether two words of one name can stand in the same case together: "Кривого" and "Рогу" can, "Нова" and "Рогу" cannot. */
export function agree(a: Form, b: Form): boolean {
  if (![...a.cases].some((c) => b.cases.includes(c))) return false;
  if (a.adjective === b.adjective) return true;
  return a.shape === b.shape || (a.shape !== 'p' && b.shape !== 'p' && a.shape !== 'f' && b.shape !== 'f');
}

/** Endings of Russian names with those of the Ukrainian ones they come from. @source own, Ukrainian and Russian grammar */
const RUSSIAN_ENDING: readonly (readonly [RegExp, string])[] = [
  [/(?:о|е|ё)вка$/, 'івка'],
  [/аевка$/, 'аївка'],
  [/еевка$/, 'іївка'],
  [/иевка$/, 'іївка'],
  [/лье$/, 'лля'],
  [/нье$/, 'ння'],
  [/ов$/, 'ів'],
  [/ев$/, 'їв'],
  [/ое$/, 'е'],
  [/ая$/, 'а'],
];

/** Words that make two names of one: their vowels differ between the languages ("Новая", "Белая", "Зелёный"). */
const PART = /(?:ый|ий|ая|ой|ые|ие|ка|ки)$/;

/** Ukrainian names that a Russian name in lower case may stand for: юнаковка, юнаківка; меловое, мілове. */
export function ukrainianNames(russian: string): string[] {
  const words = russian.split(/(?<=[ -])/);
  const endings = words.map((w) =>
    [...ukrainianEndings(w.replace(/[ -]$/, ''))].map((x) => x + (/[ -]$/.exec(w)?.[0] ?? '')),
  );
  const whole = endings
    .reduce<string[]>((heads, list) => heads.flatMap((h) => list.map((t) => h + t)), [''])
    .slice(0, 24);
  return [...new Set(whole)].filter((n) => n !== russian);
}

function* ukrainianEndings(word: string): Generator<string> {
  const spelt = word
    .replace(/ы/g, 'и')
    .replace(/ё/g, 'е')
    .replace(/^у(?=[гл])/, 'ву');
  const out = [spelt];
  for (const [ending, instead] of RUSSIAN_ENDING)
    if (ending.test(word)) out.push(spelt.replace(ending, instead));
  if (/[ое]во$|ино$/.test(spelt)) out.push(`${spelt.slice(0, -1)}е`);
  // A word without such an ending is rarely a name that only its vowels tell from the Ukrainian one; most are surnames.
  const vowels = out.length > 1 || PART.test(word);
  for (const name of out) {
    yield name;
    if (!vowels) continue;
    // Белый, білий; Новосёлка, Новосілка: what was yat, or stands in a closed syllable.
    if (/е[бвгджзклмнпрстфхцчшщ]/.test(name)) yield name.replace(/е(?=[бвгджзклмнпрстфхцчшщ])/, 'і');
    if (/^[^аеиоу]*о/.test(name)) yield name.replace('о', 'і');
    if (/[жчшщ]е/.test(name)) yield name.replace(/([жчшщ])е/, '$1о');
  }
}
