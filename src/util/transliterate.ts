/**
 * Letters with their spelling, and after a slash that at the head of a word where it differs.
 * @source Resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010
 */
const UKRAINIAN = tableOf(
  'а=a б=b в=v г=h ґ=g д=d е=e є=ie/ye ж=zh з=z и=y і=i ї=i/yi й=i/y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ь= ю=iu/yu я=ia/ya',
);
/** Letters as English-language news writes Russian. @source BGN/PCGN 1947 system, marks left out */
const RUSSIAN = tableOf(
  'а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya',
);

interface Table {
  readonly inside: ReadonlyMap<string, string>;
  readonly head: ReadonlyMap<string, string>;
}

function tableOf(rows: string): Table {
  const pairs = rows.split(' ').map((r) => [r[0]!, r.slice(2).split('/')] as const);
  return {
    inside: new Map(pairs.map(([letter, [inside]]) => [letter, inside!])),
    head: new Map(pairs.map(([letter, [inside, head]]) => [letter, head ?? inside!])),
  };
}

const CYRILLIC_WORD = /[\p{Script=Cyrillic}’'ʼ]*\p{Script=Cyrillic}[\p{Script=Cyrillic}’'ʼ]*/gu;
const APOSTROPHE = /[’'ʼ]/;
/** A letter of Ukrainian that Russian has not. */
const ONLY_UKRAINIAN = /[іїєґІЇЄҐ]/;

/** A Ukrainian text in Latin letters by the official table of 2010: Запоріжжя → Zaporizhzhia, Згурський → Zghurskyi. Other letters stay. */
export function transliterateUkrainian(text: string): string {
  return text.replace(CYRILLIC_WORD, (word) =>
    spelt(word, UKRAINIAN, (lower) => lower.replaceAll('зг', 'зꙉ')),
  );
}

/** A Russian text in Latin letters as English-language news spells it: Белгород → Belgorod, Зелёный → Zelyony. Other letters stay. */
export function transliterateRussian(text: string): string {
  return text.replace(CYRILLIC_WORD, (word) =>
    spelt(word, RUSSIAN, (lower) => lower.replace(/(?<=.)[иы]й$/, 'ы')),
  );
}

/** A Ukrainian or Russian text in Latin letters: by its language where that is known, else by its letters. */
export function transliterate(text: string, lang: string | null = null): string {
  const ukrainian = lang === 'uk' || (lang !== 'ru' && ONLY_UKRAINIAN.test(text));
  return ukrainian ? transliterateUkrainian(text) : transliterateRussian(text);
}

function spelt(word: string, table: Table, prepare: (lower: string) => string): string {
  const capitals = word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
  const letters = [...prepare(word.toLowerCase())];
  const out = letters
    .map((c, i) => {
      if (c === 'ꙉ') return 'gh';
      if (APOSTROPHE.test(c)) return '';
      return (i === 0 ? table.head : table.inside).get(c) ?? c;
    })
    .join('');
  if (capitals) return out.toUpperCase();
  return word[0] === word[0]!.toLowerCase() ? out : out.slice(0, 1).toUpperCase() + out.slice(1);
}

/** What romanisations of one name spell differently, in the order in which it is evened out. */
const EVENED: readonly (readonly [RegExp, string])[] = [
  [/[’'ʼ`ʹ´]/g, ''],
  [/shch|sch|šč/g, 'W'],
  [/kh/g, 'x'],
  [/zgh/g, 'zh'],
  [/g/g, 'h'],
  [/ks/g, 'x'],
  [/w/g, 'v'],
  [/[yj]/g, 'i'],
  [/i+/g, 'i'],
  [/io/g, 'e'],
  [/ie/g, 'e'],
  [/aia(?!\p{L})/gu, 'a'],
  [/ei(?!\p{L})/gu, 'i'],
  [/[oe]v(?=a?(?!\p{L}))/gu, 'ov'],
  [/(\p{L})\1+/gu, '$1'],
];

/**
 * A name as it sounds, by which spellings of one name are compared: Сергієнко, Сергиенко, Serhiienko and Sergiyenko give one key.
 * It is for comparing, not for showing; different names may share a key, seldom both words of them.
 */
export function soundKey(name: string): string {
  const latin = transliterate(name.normalize('NFC')).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return EVENED.reduce((s, [pattern, instead]) => s.replace(pattern, instead), latin)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
