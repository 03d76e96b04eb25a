/** Gender and number by which words of one name agree: masculine, feminine, neuter, plural. */
export type Shape = 'm' | 'f' | 'n' | 'p';

/** How a word in a case is traced to its nominative: `ending` comes off, one of `nominative` goes on. */
export interface EndingRule {
  readonly ending: string;
  /** G genitive, D dative, A accusative, I instrumental, L locative. */
  readonly cases: string;
  readonly shape: Shape;
  readonly nominative: readonly string[];
  readonly adjective: boolean;
}

/** Rows "ending cases shape nominative endings"; `0` is no ending. */
function rules(text: string, adjective: boolean): EndingRule[] {
  return text
    .trim()
    .split(/\s*\|\s*/)
    .map((row) => {
      const [ending, cases, shape, ...nominative] = row.split(' ') as [string, string, Shape, ...string[]];
      const bare = (e: string): string => (e === '0' ? '' : e);
      return { ending: bare(ending), cases, shape, nominative: nominative.map(bare), adjective };
    });
}

/** Nouns of both languages. @source own, after the Ukrainian orthography of 2019 and Russian grammar */
const NOUNS = rules(
  `
  а G m 0|у GDL m 0|ові DL m 0|ом I m 0|ем I m 0|і L m 0|е L m 0
  |я G m ь й|ю GDL m ь й|еві DL m ь|єві DL m й|ем I m ь й|єм I m й|і L m ь|ї L m й|е L m ь й
  |и G f а|ы G f а|і GDL f а|е DL f а|у A f а|ою I f а|ой I f а|ею I f а|ей I f а
  |і GDL f я|и GDL f я|ї GDL f я|е DL f я|ю A f я|ею I f я|єю I f я|ей I f я
  |і GDL f ь 0|и GDL f ь|ю I f ь 0|ью I f ь
  |а G n о|у DL n о|ом I n о|і L n о|е L n о
  |я G n е є|ю D n е є|ем I n е|єм I n є|і L n е|ї L n є|е L n е|ом I n е|у D n е|а G n е
  |ю D n я|ям I n я|і L n я
  |0 G p и ы і|ів G p и і|їв G p ї|ов G p и ы|ев G p и ы|ей G p и і|ам D p и ы і|ям D p і и ї|ами I p и ы і|ями I p і и ї|ах L p и ы і|ях L p і и ї
  `,
  false,
);
/** Adjectives, which names of towns often are. @source own, after the Ukrainian orthography of 2019 and Russian grammar */
const ADJECTIVES = rules(
  `
  ого G m ий ый ой|ього G m ій|его G m ий|ому DL m ий ый ой|ьому DL m ій|ему D m ий|им I m ий|ім IL m ий ій|ым I m ый ой|ом L m ий ый ой|ем L m ий
  |ого G n е ое|ього G n є|его G n ее|ому DL n е ое|ьому DL n є|ему D n ее|им I n е ее ое|ім IL n е є|ым I n ое|ом L n ое|ем L n ее
  |ої G f а|ьої G f я|ій DL f а я|ой GDLI f ая|ей GDLI f яя ая|у A f а|ую A f ая|ю A f я|юю A f яя|ою I f а ая|ею I f я
  |их GL p і ие ї|ых GL p ые|им D p і ие|ым D p ые|ім D p і ї|ими I p і ие|ыми I p ые|іми I p ї|ие A p ие
  |ового G m ів|овому DL m ів|овим I m ів|ова G m ов|ову D m ов|овым I m ов|овом L m ов
  `,
  true,
);

/** All rules by the last letter of their ending (empty for no ending). */
export const ENDINGS_BY_LETTER: ReadonlyMap<string, readonly EndingRule[]> = byLastLetter([
  ...NOUNS,
  ...ADJECTIVES,
]);

function byLastLetter(all: readonly EndingRule[]): Map<string, EndingRule[]> {
  const out = new Map<string, EndingRule[]>();
  for (const r of all) {
    const letter = r.ending.at(-1) ?? '';
    out.set(letter, [...(out.get(letter) ?? []), r]);
  }
  return out;
}

/** Consonants before a soft ending, with what they are in the nominative: Волновасі, Волноваха. @source own, Ukrainian grammar */
export const SHIFTED: Readonly<Record<string, string>> = { ц: 'к', з: 'г', с: 'х' };
/** Vowels of an open syllable, with those of the closed one: Тернополя, Тернопіль. @source own, Ukrainian grammar */
export const CLOSED: Readonly<Record<string, string>> = { о: 'і', е: 'і', є: 'ї', і: 'о' };
