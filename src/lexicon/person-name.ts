import { soundKey } from '../util/transliterate.ts';
import { type GivenForm, givenName, givenNameForms, givenNameKey } from './given-name.ts';

type Gender = 'm' | 'f' | null;
type Rule = readonly [ending: RegExp, instead: string];

const HUSH = '(?<=[гкхжшчщ])';
/** How a man's surname reads in the nominative, the first that fits. @source own, Ukrainian and Russian grammar */
const MASCULINE: readonly Rule[] = [
  [/(?<=(?:ськ|цьк|зьк|ск|цк|зк))(?:ого|ому|им|ім|ом)$/, 'ий'],
  [/(?<=[ії])(?:я|ю|єм|ї|єві)$/, 'й'],
  [/(?:ього|его)$/, 'ій'],
  [new RegExp(`${HUSH}(?:ого|ому|им)$`), 'ий'],
  [/(?<=[бвдзлмнпрстфц])(?:ого|ому)$/, 'ый'],
  [/(?<=(?:ов|ев|єв|ёв|ів|ин|ін|їн|ын))(?:а|у|им|ым|ові|ом|е|і)$/, ''],
  [/(?<=(?:ен|ч|йчен|ой))(?:ка|ку|ком|кові|ці)$/, 'ко'],
  [/(?<=[бвгджзйлмнпрстфхцчшщь])(?:ка|ку|ком|кові)$/, 'ко'],
  [/йця$|йцю$|йцем$/, 'єць'],
  [/(?<=[бвгджзклмнпрстфхчшщ])(?:ця|цю|цем|цеві)$/, 'ець'],
  [/(?<=[бвгджзклмнпрстфхчшщ])(?:ца|цом|цу)$/, 'ец'],
  [/(?<=[аеєиіоуюяёэы])(?:я|ю|єм|ем)$/, 'й'],
  [/(?<=[бвгджзклмнпрстфхчшщ])(?:я|ем|еві)$/, 'ь'],
  [/(?:ою|у)$/, 'а'],
  [/(?<=[бвгджзклмнпрстфхцчшщ])[иы]$/, 'а'],
  [/(?<=[кжшчщц])і$/, 'а'],
  [/(?<=[бвгджзклмнпрстфхчшщ])і$/, 'я'],
  [/(?<=[аеєиіоуюяь’])ї$/, 'я'],
  [/(?<=[бвгджзйклмнпрстфхцчшщ])(?:а|ом|ові)$/, ''],
];
/** The same for a woman's. @source own, Ukrainian and Russian grammar */
const FEMININE: readonly Rule[] = [
  [/(?<=(?:ськ|цьк|зьк))(?:ої|ій|у|ою)$/, 'а'],
  [/(?<=(?:ск|цк))(?:ой|ую|ою)$/, 'ая'],
  [/(?<=(?:ов|ев|єв|ёв|ин|ін|їн|ын))(?:ої|ій|у|ою|ой)$/, 'а'],
  [/ої$/, 'а'],
  [/ой$|ую$/, 'ая'],
  [/(?<=[бвгджзклмнпрстфхцчшщ])(?:и|ы|у|ою)$/, 'а'],
  [/(?<=[кжшчщц])і$/, 'а'],
  [/(?<=[бвгджзклмнпрстфхчшщ])(?:і|ю|ею)$/, 'я'],
  [/(?<=[аеєиіоуюяь’])(?:ї|ю|єю)$/, 'я'],
];
const UKRAINIAN = /[іїєґІЇЄҐ]/;

/** A surname in the nominative: Кулеби → Кулеба, Левицького → Левицький, Бойка → Бойко; what shows no other case stays. */
export function surnameBase(form: string, gender: Gender, lang: 'uk' | 'ru' | null = null): string {
  const hyphen = form.lastIndexOf('-');
  if (hyphen > 1 && /\p{Lu}/u.test(form[hyphen + 1] ?? ''))
    return `${surnameBase(form.slice(0, hyphen), gender, lang)}-${surnameBase(form.slice(hyphen + 1), gender, lang)}`;
  if (!/^\p{Script=Cyrillic}/u.test(form) || form.length < 4) return form;
  const feminine = gender === 'f' || (gender === null && /(?:ої|ской|цкой|евой|овой|иной)$/.test(form));
  for (const [ending, instead] of feminine ? FEMININE : MASCULINE) {
    if (!ending.test(form)) continue;
    const base = form.replace(ending, instead);
    // No Ukrainian word ends in -рь: Паламаря is Паламар, where a Russian text has Паламарь.
    if (/рь$/.test(base) && lang === 'uk') return base.slice(0, -1);
    // "Білого" is Білий in Ukrainian, "Белого" Белый in Russian.
    return instead === 'ый' && (lang === 'uk' || UKRAINIAN.test(form)) ? base.replace(/ый$/, 'ий') : base;
  }
  return form;
}

/** A patronymic in the nominative. */
function patronymicBase(form: string): string {
  return form
    .replace(/(?<=(?:ович|евич|йович|ьич|кич|мич))(?:а|у|ем|еві)$/, '')
    .replace(/(?<=(?:івн|ївн|овн|евн|ичн|иничн))(?:и|ы|і|у|ою|ой|е)$/, 'а');
}

const INITIAL = /^\p{Lu}\.$/u;
/** Parts of a name that no case changes: аль-Тахір has its own. */
const PATRONYMIC = /(?:ович|евич|йович|івн|ївн|овн|евн|иничн|ичн)(?:а|у|ем|еві|и|ы|і|ою|ой|е)?$/;

/**
 * A person's name in the nominative, from the words of another case: «Ольги Шевчук» → Ольга Шевчук, «Петра Бойка» → Петро Бойко.
 * It is for names known to stand in another case: a man's nominative in -а reads as one.
 */
export function baseName(name: string, lang: 'uk' | 'ru' | null = null): string {
  const words = name.split(' ');
  const last = words.at(-1)!;
  if (words.length === 1) return givenNameForms(name)[0]?.base ?? surnameBase(name, null, lang);
  const shown = genderShown(words);
  const readings = givenNameForms(words[0]!);
  const given = readings.find((g) => g.gender === shown) ?? readings[0] ?? null;
  const gender =
    given?.gender ?? shown ?? (/[ії]ї$|[иы]$/.test(words[0]!) && !/[аы]$/.test(last) ? 'f' : null);
  return words
    .map((w, i) => {
      if (INITIAL.test(w) || !/^\p{Lu}|-\p{Lu}/u.test(w)) return w;
      if (i === 0) return given ? baseOfGiven(w, given, lang) : foreignBase(w, gender);
      if (i < words.length - 1 && PATRONYMIC.test(w)) return patronymicBase(w);
      return surnameBase(w, gender, lang);
    })
    .join(' ');
}

/** Павла is of Павло in a Ukrainian text, of Павел in a Russian one. */
function baseOfGiven(word: string, given: GivenForm, lang: 'uk' | 'ru' | null): string {
  if (givenName(word)?.row === given.row) return word;
  const fits = givenNameForms(word)
    .filter((g) => g.row === given.row)
    .map((g) => g.base);
  if (lang === 'ru') return fits.includes(given.row.names[1]!) ? given.row.names[1]! : fits.at(-1)!;
  return fits[0]!;
}

/** A given name no list has, by its ending: a man's in -а after a consonant is no nominative where the surname shows another case. */
function foreignBase(word: string, gender: Gender): string {
  if (gender === 'f') return word.replace(/(?<=[бвгґджзклмнпрстфхцчшщ])[иыі]$/, 'а').replace(/[ії]ї$/, 'ія');
  return surnameBase(word, 'm');
}

/** The gender that a patronymic or surname in another case shows. */
function genderShown(words: readonly string[]): Gender {
  const last = words.at(-1)!;
  const middle = words.length > 2 ? words[1]! : '';
  if (/(?:івн|ївн|овн|евн|ичн)(?:а|и|ы|і|у|ою|ой|е)$/.test(middle)) return 'f';
  if (/(?:ович|евич|йович)(?:а|у|ем|еві)?$/.test(middle)) return 'm';
  if (/(?:ої|ською|цькою|ській|цькій|ову|еву|ину|ской|цкой|овой|евой|ёвой|иной|ыной|скую)$/.test(last))
    return 'f';
  if (
    /(?:ого|ому|ова|ева|єва|ёва|ина|іна|їна|ына|ька|нка|йка|ука|юка|ака|яка|ика|ця|ца|ря|ля|[бвгджзлмнпрстфхчшщ]а|им|ым|ом|ем|єм|ові|еві)$/.test(
      last,
    )
  )
    return 'm';
  return null;
}

/** Every way in which a word of a name may be compared: as it is, and as the nominatives it may be a form of. */
function wordKeys(word: string): readonly string[] {
  const known = KEYS.get(word);
  if (known) return known;
  if (KEYS.size > MOST_KEYS) KEYS.clear();
  const made = keysOf(word);
  KEYS.set(word, made);
  return made;
}

/** Words already compared: the same few names come up again and again. */
const KEYS = new Map<string, readonly string[]>();
const MOST_KEYS = 5000;

function keysOf(word: string): readonly string[] {
  const given = givenNameForms(word).map((g) => givenNameKey(g.row.names[0]!) ?? '');
  const latin = givenNameKey(word);
  const bases = /^\p{Script=Cyrillic}/u.test(word)
    ? [word, surnameBase(word, 'm'), surnameBase(word, 'f')]
    : [word];
  return [...new Set([...given, ...(latin ? [latin] : []), ...bases.map(soundKey)])];
}

/**
 * Whether two names may be one person's, in whatever case, alphabet and romanisation: Кулеба, Кулебы, Кулебою and Kuleba are;
 * every word of the shorter must be in the longer, so that a bare surname is its bearer's.
 */
export function isSamePerson(a: string, b: string): boolean {
  const [short, long] = [a, b]
    .map((n) => n.split(/[\s.]+/).filter((w) => w.length > 0))
    .toSorted((x, y) => x.length - y.length) as [string[], string[]];
  const keys = long.map(wordKeys);
  return (
    short.length > 0 &&
    short.every((w) => {
      const own = wordKeys(w);
      return keys.some((k, i) => {
        const initial = w.length === 1 || long[i]!.length === 1;
        return own.some((o) => k.some((x) => (initial ? x[0] === o[0] : x === o)));
      });
    })
  );
}
