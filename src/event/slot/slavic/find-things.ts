import { CYRILLIC_NUMBERS } from '../../../lexicon/number-cyrillic.ts';
import {
  type PhraseForm,
  plainly,
  type SlavicLang,
  type SlavicPhrase,
} from '../../../lexicon/slavic-phrase.ts';
import { type SlavicRow, slavicLangsOf } from '../../../lexicon/slavic-row.ts';
import { type Span, spanOf } from '../../../util/span.ts';

/** A thing of a Ukrainian or Russian lexicon as it stands in a text. */
export interface SlavicThing<Class extends string> extends Span {
  readonly row: SlavicRow<Class>;
  readonly form: PhraseForm;
  /** What stands before it. */
  readonly before: string;
}

/** An entry and the row it is of. */
interface Entry<Class extends string> {
  readonly row: SlavicRow<Class>;
  readonly phrase: SlavicPhrase;
}

/** The rows of a lexicon, to be looked for in either language. */
export class SlavicTable<Class extends string> {
  readonly #rows: readonly SlavicRow<Class>[];
  readonly #byStem: Partial<Record<SlavicLang, ReadonlyMap<string, readonly Entry<Class>[]>>> = {};

  constructor(rows: readonly SlavicRow<Class>[]) {
    this.#rows = rows;
  }

  /** Its entries by the stem of their first word. */
  of(lang: SlavicLang): ReadonlyMap<string, readonly Entry<Class>[]> {
    const known = this.#byStem[lang];
    if (known) return known;
    const out = new Map<string, Entry<Class>[]>();
    for (const row of this.#rows)
      if (row.lang === lang)
        for (const phrase of row.phrases) {
          const same = out.get(phrase.stem);
          if (same) same.push({ row, phrase });
          else out.set(phrase.stem, [{ row, phrase }]);
        }
    this.#byStem[lang] = out;
    return out;
  }
}

const WORD = /[\p{L}\p{N}’]+/gu;

/** Things of a lexicon between `start` and `end`, the longest first; they may overlap. */
export function findSlavicThings<Class extends string>(
  table: SlavicTable<Class>,
  text: string,
  start: number,
  end: number,
): SlavicThing<Class>[] {
  const piece = text.slice(start, end);
  const folded = plainly(piece);
  const maps = slavicLangsOf(piece).map((lang) => table.of(lang));
  const out: SlavicThing<Class>[] = [];
  for (const m of folded.matchAll(WORD))
    for (const map of maps)
      for (let n = 1; n <= m[0].length; n++)
        for (const { row, phrase } of map.get(m[0].slice(0, n)) ?? []) {
          const at = m.index - phrase.lead;
          const form = at < 0 ? null : phrase.at(folded, piece, at);
          if (!form) continue;
          const span = spanOf(text, start + at, start + form.end);
          const before = text.slice(Math.max(start, span.start - 60), span.start);
          if (form.proper && !/^["«“„]?\p{Lu}/u.test(span.quote) && !/[«“„"]$/.test(before)) continue;
          out.push({ ...span, row, form, before });
        }
  return out.sort((a, b) => b.quote.length - a.quote.length || a.start - b.start);
}

const SEVERAL = [
  ...CYRILLIC_NUMBERS.rows.filter(([n]) => n > 1).map(([, p]) => p),
  ...CYRILLIC_NUMBERS.vague.map(([p]) => p),
  'десят(?:о?к|ка|ки|ків|ков)|сотн[іия]|тисяч\\p{L}*|тысяч\\p{L}*|пара|пару|низк[аиу]|ряд|обидв[аі]|оба|обе|багато|много',
].join('|');
const COUNTED = new RegExp(
  `(?:(?<![\\d:.])\\d[\\d ,.]*(?:тис\\.?|тыс\\.?)?|(?<!\\p{L})(?:${SEVERAL}))\\s+(?:[\\p{L}’'-]+\\s+){0,2}$`,
  'iu',
);
const ONE =
  /(?<![\d\p{L}])(?:1|один|одна|одну|одного|одне|одно|одной|однієї|одному)\s+(?:[\p{L}’'-]+\s+){0,2}$/iu;
/** Words that a genitive follows: "обстріл школи" is of one school, "пошкоджено школи" of several. */
const OF_ONE =
  /(?<!\p{L})(?:\p{L}+(?:ння|ття)|\p{L}{3,}(?:ание|ение)|біля|поблизу|неподалік|від|з|із|зі|до|для|без|після|внаслідок|возле|около|от|из|с|со|после|вследствие|территори\p{L}*|територі\p{L}*|удар\p{L}*|атак[аиуоеы]\p{L}*|обстріл\p{L}*|обстрел\p{L}*|дах\p{L}*|покрівл\p{L}*|кровл\p{L}*|крыш\p{L}*|влучання|попадани\p{L}*|корпус\p{L}*|будівл\p{L}*|здани\p{L}*|район\p{L}*|робот\p{L}*|работ\p{L}*|фасад\p{L}*|вікна|окна|подвір[\p{L}’']*|двор\p{L}*|падіння|падени[ея]|завал\p{L}*|уламк\p{L}*|обломк\p{L}*|пожеж\p{L}*|охоронец\p{L}*|директор\p{L}*)\s+(?:\p{L}+(?:ої|ого|ньої|ой|ей)\s+)?$/iu;

/** The nominative of a thing, in the number it has where it stands. */
export function nameOf(thing: Pick<SlavicThing<string>, 'form' | 'before'>): string {
  const { form, before } = thing;
  if (form.singular === form.plural) return form.singular;
  return isPlural(form, before) ? form.plural : form.singular;
}

/** Cases that prepositions take. */
const TAKES: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})по\s+$/iu, 'DL'],
  [/(?<!\p{L})(?:в|у|во|на)\s+$/iu, 'AL'],
  [/(?<!\p{L})(?:під|под|над|перед|за|між|между)\s+$/iu, 'IA'],
];

function isPlural(form: PhraseForm, before: string): boolean {
  if (ONE.test(before)) return false;
  const counted = COUNTED.test(before);
  const taken = TAKES.find(([prep]) => prep.test(before))?.[1];
  const forms = taken ? form.forms.filter((f) => [...f.cases].some((c) => taken.includes(c))) : form.forms;
  const told = forms.length ? forms : form.forms;
  const plural = told.some((f) => f.plural);
  // "81 безпілотника": after a figure a genitive singular is of several.
  if (counted) return plural || told.length === 0 || told.some((f) => f.cases.includes('G'));
  if (!plural || told.every((f) => f.plural)) return plural;
  // "На підстанції" is where, more often than whither.
  if (taken?.includes('L') && told.some((f) => !f.plural && f.cases.includes('L'))) return false;
  return !OF_ONE.test(before);
}

/** Whether a thing stands, or may stand, in one of these cases. */
export function inCase(forms: readonly { readonly cases: string }[] | undefined, cases: string): boolean {
  return !forms?.length || forms.some((f) => [...cases].some((c) => f.cases.includes(c)));
}

/** Whether a thing can stand in these cases alone. */
export function onlyInCase(forms: readonly { readonly cases: string }[] | undefined, cases: string): boolean {
  return !!forms?.length && forms.every((f) => [...f.cases].every((c) => cases.includes(c)));
}
