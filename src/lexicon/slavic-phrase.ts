/** Cases by letter: N nominative, G genitive, D dative, A accusative, I instrumental, L locative. */
export interface WordForm {
  readonly cases: string;
  readonly plural: boolean;
}

/** What a phrase of the lexicon is in a text: which forms its head may have, and its nominative in each number. */
export interface PhraseForm {
  /** Forms of the head; empty for one that is not declined (БпЛА, депо) with no adjective that tells. */
  readonly forms: readonly WordForm[];
  readonly singular: string;
  readonly plural: string;
  /** A name of its own («Шахед»), which is written with a capital or in quotation marks. */
  readonly proper: boolean;
}

/** Languages the tables are written for. */
export type SlavicLang = 'uk' | 'ru';

/**
 * Noun endings, sg and pl, in the order N G D A I L; "/" parts variants, 0 is none. The key is what stands after "+" in a lexicon entry.
 * @source own, after the Ukrainian orthography of 2019 and Russian grammar
 */
const NOUNS: Readonly<Record<SlavicLang, Readonly<Record<string, string>>>> = {
  uk: {
    а: 'а и/і і у ою/ею і|и/і 0 ам и/і/0 ами ах',
    ка: 'ка ки ці ку кою ці|ки ок/к кам ки/ок/к ками ках',
    ко: 'ко ка ку ко ком ку|ка ок кам ка ками ках',
    га: 'га ги зі гу гою зі|ги г гам ги гами гах',
    я: 'я і і ю ею/єю і|і 0/ь/й ям і ями ях',
    ня: 'ня ні ні ню нею ні|ні ень/нь ням ні нями нях',
    ія: 'ія ії ії ію ією ії|ії ій іям ії іями іях',
    '': '0 а/у у/ові 0/а ом/ем і/у/ові|и/і ів/ей ам и/і/ів ами ах',
    ь: 'ь я/ю ю/еві ь/я ем і/ю/еві|і ів/ей ям і/ів ями ях',
    'ь:f': 'ь і і ь ю і|і ей ям і ями ях',
    й: 'й я/ю ю/єві й/я єм ї/ю/єві|ї їв ям ї/їв ями ях',
    ок: 'ок ка/ку ку/кові ок/ка ком ку|ки ків кам ки/ків ками ках',
    ець: 'ець ця/цю цю/цеві ець/ця цем ці/цеві|ці ців цям ці/ців цями цях',
    ин: 'ин ина ину/инові ина ином ині|и 0 ам 0 ами ах',
    іст: 'іст осту/оста осту іст остом ості/осту|ости остів остам ости остами остах',
    ід: 'ід оду/ода оду/одові ід одом оді/оду|оди одів одам оди одами одах',
    ін: 'ін ону/она ону ін оном оні|они онів онам они онами онах',
    ір: 'ір ору/ора ору ір ором орі/ору|ори орів орам ори орами орах',
    ій: 'ій ія/ію ію/ієві ій ієм ії/ію|ії іїв іям ії іями іях',
    тя: 'тя тя тю тя тям ті/тю|тя ть/тів тям тя тями тях',
    о: 'о а у о ом і/у|а 0 ам а/0 ами ах',
    но: 'но на ну но ном ні|на он нам на нами нах',
    е: 'е я ю е ем і|я ів/ь ям я ями ях',
    ще: 'ще ща щу ще щем щі/щу|ща щ щам ща щами щах',
    ння: 'ння ння нню ння нням нні/нню|ння нь нням ння ннями ннях',
    ддя: 'ддя ддя ддю ддя ддям дді|ддя дь ддям ддя ддями ддях',
    іт: 'іт ьота/ьоту ьоту іт ьотом ьоті|ьоти ьотів ьотам ьоти ьотами ьотах',
    ття: 'ття ття ттю ття ттям тті/ттю|ття ть ттям ття ттями ттях',
    и: '- - - - - -|и ів/0 ам и ами ах',
    і: '- - - - - -|і ів/ей/0 ям/ам і ями/ами ях/ах',
  },
  ru: {
    а: 'а ы/и е у ой/ою/ей е|ы/и 0 ам ы/и/0 ами ах',
    ка: 'ка ки ке ку кой/кою ке|ки ок/ек/к кам ки/ок/ек/к ками ках',
    я: 'я и е ю ей/ею е|и 0/ь/й ям и ями ях',
    ня: 'ня ни не ню ней не|ни ен/ень/нь ням ни нями нях',
    ия: 'ия ии ии ию ией ии|ии ий иям ии иями иях',
    '': '0 а/у у 0/а ом/ем е/у|ы/и ов/ей/ев ам ы/и/ов/ей/ев ами ах',
    ':а': '0 а/у у 0/а ом/ем е/у|а ов/ей ам а ами ах',
    ь: 'ь я ю ь/я ем/ём е|и ей ям и/ей ями ях',
    'ь:f': 'ь и и ь ью и|и ей ям и ями ях',
    й: 'й я ю й/я ем е|и ев ям и/ев ями ях',
    ий: 'ий ия ию ий ием ии|ии иев иям ии иями иях',
    ок: 'ок ка/ку ку ок/ка ком ке|ки ков кам ки/ков ками ках',
    ёк: 'ёк ька ьку ёк ьком ьке|ьки ьков ькам ьки ьками ьках',
    ец: 'ец ца цу ец/ца цем/цом це|цы цев/цов цам цы/цев/цов цами цах',
    ин: 'ин ина ину ина ином ине|е 0 ам 0 ами ах',
    о: 'о а у о ом е|а 0 ам а ами ах',
    но: 'но на ну но ном не|на он нам на нами нах',
    е: 'е я ю е ем е|я ей ям я ями ях',
    ие: 'ие ия ию ие ием ии|ия ий иям ия иями иях',
    ще: 'ще ща щу ще щем ще|ща щ щам ща щами щах',
    ё: 'ё я ю ё ём е|- - - - - -',
    ы: '- - - - - -|ы ов/0 ам ы ами ах',
    и: '- - - - - -|и ов/ей/0 ам/ям и ами/ями ах/ях',
  },
};

/** Adjective endings as those of nouns, by gender; the key is what stands after "~" in a lexicon entry. @source as NOUNS */
const HARD_UK = 'і их им і/их ими их';
const SOFT_UK = 'і іх ім і/іх іми іх';
const PLURAL_RU = 'ые/ие ых/их ым/им ые/ие/ых/их ыми/ими ых/их';
const ADJECTIVES: Readonly<Record<SlavicLang, Readonly<Record<string, string>>>> = {
  uk: {
    ий: `ий ого ому ий/ого им ому/ім|${HARD_UK}`,
    а: `а ої ій у ою ій|${HARD_UK}`,
    е: `е ого ому е им ому/ім|${HARD_UK}`,
    ій: `ій ього ьому ій/ього ім ьому/ім|${SOFT_UK}`,
    я: `я ьої ій ю ьою ій|${SOFT_UK}`,
    і: `- - - - - -|${HARD_UK}`,
  },
  ru: {
    ый: `ый ого ому ый/ого ым ом|${PLURAL_RU}`,
    ий: `ий ого/его ому/ему ий/ого/его им ом/ем|${PLURAL_RU}`,
    ой: `ой ого ому ой/ого ым/им ом|${PLURAL_RU}`,
    ая: `ая ой/ей ой/ей ую ой/ою/ей ой/ей|${PLURAL_RU}`,
    яя: `яя ей ей юю ей ей|${PLURAL_RU}`,
    ое: `ое ого ому ое ым/им ом|${PLURAL_RU}`,
    ее: `ее его ему ее им ем|${PLURAL_RU}`,
    ые: `- - - - - -|${PLURAL_RU}`,
  },
};

const CASES = 'NGDAIL';

interface Word {
  /** As {@link plainly} writes it. */
  readonly stem: string;
  readonly small: boolean;
  /** The endings with the forms each may be; null for a word that is not declined. */
  readonly endings: ReadonlyMap<string, readonly WordForm[]> | null;
  readonly nominatives: readonly [string, string];
}

/** An entry of a lexicon read. */
export interface SlavicPhrase {
  /** The stem of its first word, by which it is looked up. */
  readonly stem: string;
  /** Where it begins before that word: in quotation marks or not. */
  readonly lead: number;
  /** What it is at a place of a text, which is also given as {@link plainly} writes it; null where it does not stand. */
  at(plain: string, text: string, start: number): (PhraseForm & { readonly end: number }) | null;
}

/** A text in small letters with one kind of each sign, of the same length. */
export function plainly(text: string): string {
  const small = text.toLowerCase();
  const kept = small.length === text.length ? small : text;
  return kept.replace(SIGNS, (c) => PLAIN[c]!);
}

const SIGNS = /[ё'ʼ«»“”„\u00a0]/g;
const PLAIN: Readonly<Record<string, string>> = {
  ё: 'е',
  "'": '’',
  ʼ: '’',
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '\u00a0': ' ',
};
const LETTER = /[\p{L}\p{N}’]/u;

/** Where the word that begins at `start` ends. */
export function wordEnd(plain: string, start: number): number {
  let end = start;
  while (end < plain.length && LETTER.test(plain[end]!)) end++;
  return end;
}

/**
 * Reads a lexicon entry. "+" ends the stem of a noun, "~" that of an adjective, each before its nominative ending;
 * words without either are not declined: "приватн~ий будин+ок", "склад+ боєприпасів", "FPV-дрон+".
 */
export function slavicPhrase(lang: SlavicLang, entry: string): SlavicPhrase {
  const words = entry
    .split(/([ «»/-])/)
    .map((p, i) => (i % 2 ? plain(p) : wordOf(lang, p)))
    .filter((w) => w.stem || w.endings);
  const first = words.findIndex((w) => LETTER.test(w.stem));
  const lead = words.slice(0, first).reduce((n, w) => n + w.stem.length, 0);
  const proper = !words[first]!.small && /^\p{Lu}\p{Ll}/u.test(entry.replace(/^«/, ''));
  return {
    stem: words[first]!.stem,
    lead,
    at(folded, text, start) {
      const found: string[] = [];
      let end = start;
      for (const w of words) {
        if (!folded.startsWith(w.stem, end)) return null;
        if (LETTER.test(w.stem)) {
          const stop = wordEnd(folded, end);
          const ending = folded.slice(end + w.stem.length, stop);
          if (w.endings ? !w.endings.has(ending) : ending) return null;
          if (w.endings) found.push(ending);
          end = stop;
        } else end += w.stem.length;
      }
      return { ...formOf(words, text.slice(start, end), found), proper, end };
    },
  };
}

const plain = (stem: string): Word => ({
  stem: plainly(stem),
  small: /^\p{Ll}/u.test(stem),
  endings: null,
  nominatives: ['', ''],
});

function wordOf(lang: SlavicLang, word: string): Word {
  const at = word.search(/[+~]/);
  if (at < 0) return plain(word);
  const stem = word.slice(0, at);
  // Many words share one declension.
  const kind = `${lang}${word.slice(at)}${/[жчшщ]$/.test(stem) ? 'ч' : /[кгх]$/.test(stem) ? 'к' : ''}`;
  let declension = DECLENSIONS.get(kind);
  if (!declension) {
    declension = declensionOf(lang, word.slice(at), stem);
    DECLENSIONS.set(kind, declension);
  }
  return { stem: plainly(stem), small: /^\p{Ll}/u.test(stem), ...declension };
}

type Declension = Pick<Word, 'endings' | 'nominatives'>;
/** One for each row and kind of stem: some hundred at most. */
const DECLENSIONS = new Map<string, Declension>();

function declensionOf(lang: SlavicLang, ending: string, stem: string): Declension {
  const row = (ending[0] === '+' ? NOUNS : ADJECTIVES)[lang][ending.slice(1)];
  if (row === undefined) throw new Error(`no endings "${ending}" in ${lang}`);
  const endings = new Map<string, WordForm[]>();
  const [sg, pl] = row.split('|').map((half) => half.split(' ')) as [string[], string[]];
  for (const [plural, list] of [
    [false, sg],
    [true, pl],
  ] as const)
    list.forEach((variants, i) => {
      if (variants === '-') return;
      for (const v of fitting(variants.split('/'), stem)) {
        const written = v === '0' ? '' : plainly(v);
        const forms = endings.get(written) ?? [];
        const own = forms.find((f) => f.plural === plural);
        const more = { plural, cases: `${own?.cases ?? ''}${CASES[i]}` };
        endings.set(written, [...forms.filter((f) => f !== own), more]);
      }
    });
  return { endings, nominatives: [first(sg[0]!, stem), first(pl[0]!, stem)] };
}

/** The variants of an ending that fit the stem: и after к, г, х in Russian, і after ж, ч, ш, щ in Ukrainian. */
function fitting(variants: readonly string[], stem: string): readonly string[] {
  const hushed = /[жчшщ]$/.test(stem);
  if (variants.some((v) => v.startsWith('ы')) && variants.some((v) => v.startsWith('и'))) {
    const bar = hushed || /[кгх]$/.test(stem) ? 'ы' : 'и';
    return variants.filter((v) => !v.startsWith(bar));
  }
  if (variants.includes('и') && variants.includes('і'))
    return variants.filter((v) => v !== (hushed ? 'и' : 'і'));
  return variants;
}

function first(variants: string, stem: string): string {
  if (variants === '-') return '';
  const ending = fitting(variants.split('/'), stem)[0]!;
  return ending === '0' ? '' : ending;
}

function formOf(words: readonly Word[], text: string, found: readonly string[]): Omit<PhraseForm, 'proper'> {
  let at = 0;
  let n = 0;
  let singular = '';
  let plural = '';
  let head: readonly WordForm[] | null = null;
  for (const w of words) {
    const stem = text.slice(at, at + w.stem.length);
    const kept = w.small ? stem.toLowerCase() : stem;
    at += w.stem.length;
    singular += kept;
    plural += kept;
    if (!w.endings) continue;
    const ending = found[n++]!;
    at += ending.length;
    const forms = w.endings.get(ending) ?? [];
    head = head ? (common(head, forms) ?? head) : forms;
    singular += w.nominatives[0];
    plural += w.nominatives[1];
  }
  return { forms: head ?? [], singular, plural };
}

/** Forms that two words of one phrase can both be in. */
function common(a: readonly WordForm[], b: readonly WordForm[]): readonly WordForm[] | null {
  const out = a.flatMap((x) => {
    const y = b.find((o) => o.plural === x.plural);
    const cases = y ? [...x.cases].filter((c) => y.cases.includes(c)).join('') : '';
    return cases ? [{ plural: x.plural, cases }] : [];
  });
  return out.length ? out : null;
}
