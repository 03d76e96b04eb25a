/** Grammatical gender of a noun; `x` never changes, `a` is declined like an adjective, `p` has only a plural. */
export type SlavicGender = 'm' | 'f' | 'n' | 'p' | 'a' | 'x';

/** What a form of a noun can be: nominative or another case, singular or plural. */
export type SlavicCase = 'N' | 'O' | 'NP' | 'OP';

const SINGULAR = {
  hard: 'а у ові ом ем і е еві',
  soft: 'я ю еві єві ем єм ём і ї е и',
  a: 'и ы і е у ою ой ею ей еві ові',
  ya: 'і ї и е ю ею єю ей ёй',
  i: 'і и ю ью',
  o: 'а у ом і е',
  ye: 'я ю ем єм ям і и ї',
} as const;
const PLURAL = {
  hard: ['и і ы', 'ів ов ей ам ами ах'],
  soft: ['і ї и', 'ів їв ей ев ям ями ях'],
  a: ['и ы і', ' ам ами ах'],
  ya: ['і ї и', 'ь й ей ям ями ях'],
  i: ['і и', 'ей ям ями ях'],
  o: ['а', ' ам ами ах'],
  ye: ['я', 'ь й ям ями ях'],
} as const;
/** Consonants that soften before -і and -е: нога, нозі. */
const SOFTENED: Readonly<Record<string, string>> = { г: 'з', к: 'ц', х: 'с' };

/** The declension of a noun by its ending, and its stem. */
function declensionOf(noun: string, gender: SlavicGender): readonly [keyof typeof SINGULAR, string] {
  const stem = noun.slice(0, -1);
  if (gender === 'n') return /[оa]$/.test(noun) ? ['o', stem] : ['ye', stem];
  if (/а$/.test(noun)) return ['a', stem];
  if (/я$/.test(noun)) return ['ya', stem];
  if (/о$/.test(noun)) return ['hard', stem];
  if (/ь$/.test(noun)) return [gender === 'f' ? 'i' : 'soft', stem];
  if (/й$/.test(noun)) return ['soft', stem];
  return ['hard', noun];
}

/**
 * Every form of a Ukrainian or Russian noun with what it can be. `stem` is the stem of the other cases where a vowel falls out
 * (очевидець, очевидц). More forms are made than either language has: they serve to know a word again, not to write one.
 */
export function nounForms(noun: string, gender: SlavicGender, stem?: string): Map<string, Set<SlavicCase>> {
  const out = new Map<string, Set<SlavicCase>>();
  const add = (form: string, c: SlavicCase): void => {
    out.set(form, (out.get(form) ?? new Set()).add(c));
  };
  add(noun, gender === 'p' ? 'NP' : 'N');
  if (gender === 'x') {
    add(noun, 'O');
    return out;
  }
  if (gender === 'a') {
    const base = noun.slice(0, -2);
    for (const e of 'а ая я яя'.split(' ')) add(base + e, 'N');
    for (const e of ADJECTIVE_OBLIQUE.split(' ')) add(base + e, 'O');
    for (const e of 'і ые ие ї'.split(' ')) add(base + e, 'NP');
    for (const e of 'их ых ім им ым ими ыми'.split(' ')) add(base + e, 'OP');
    return out;
  }
  if (gender === 'p') {
    const base = noun.slice(0, -1);
    for (const e of ['', 'ей', 'ів', 'ам', 'ями', 'ами', 'ах', 'ям', 'ях']) add(base + e, 'OP');
    return out;
  }
  const [kind, own] = declensionOf(noun, gender);
  const base = stem ?? own;
  for (const e of SINGULAR[kind].split(' ')) add(base + e, 'O');
  const soft = SOFTENED[base.at(-1)!];
  if (soft && kind === 'a') add(`${base.slice(0, -1)}${soft}і`, 'O');
  const [nominative, others] = PLURAL[kind];
  for (const e of nominative.split(' ')) add(base + e, 'NP');
  for (const e of others.split(' ')) add(base + e, 'OP');
  return out;
}

const ADJECTIVE_OBLIQUE = 'ого ього его ому ьому ему им ім ым ої ой ей ій ою ею ую юю у ю';
const ADJECTIVE =
  /(?:ими|ыми|іми|ього|ьому|ого|его|ому|ему|ої|ою|ею|ій|ий|ый|ой|ей|их|ых|іх|им|ым|ім|ом|ем|ую|юю|ая|яя|ое|ее|ые|ие|а|я|е|є|і|ї|у|ю)$/;
/** Endings that only adjectives and what is declined like them have. */
const SURELY_ADJECTIVE =
  /(?:ськ|цьк|зьк|ск|цк|н|ів|ов|ев|єв|ен|ащ|ящ|ущ|ющ|уч|юч|ш|вш|ил|ат|ит|ист|лив|к|щ|т|р|в|х|г|л|м|д|б)(?:ими|ыми|іми|ього|ьому|ого|его|ому|ему|ої|ою|ею|ій|ий|ый|ой|их|ых|іх|им|ым|ім|ом|ем|ую|ая|яя|ое|ее|ые|ие)$|(?:ськ|цьк|зьк|(?<=\p{L}{3})ск|цк|(?<=(?:[лрдт]ь|ль|ас|йс|іс|ис|ал|ер|ор|ов|ст|йс|оль|аль))н|ов|ев|єв)(?:а|е|і|у)$/u;

/** Whether a word has the ending of an adjective in some case. */
export const looksAdjective = (lower: string): boolean => lower.length > 3 && SURELY_ADJECTIVE.test(lower);

const HUSHED = /[гкхжшчщ]$/;

/** The nominative of an adjective that stands before a noun of this gender: Сумської → Сумська, местных → местные. */
export function adjectiveBase(
  form: string,
  gender: SlavicGender,
  plural: boolean,
  lang: 'uk' | 'ru',
): string {
  const stem = form.replace(ADJECTIVE, '');
  if (stem === form || stem.length < 2) return form;
  const soft = /(?:ього|ьому|ій|ього|юю|яя|его|ему|ее|ей|ею|іх|їх)$/.test(form) && !HUSHED.test(stem);
  if (lang === 'uk') {
    const softly = /(?:ього|ьому|іх)$/.test(form);
    if (plural || gender === 'p') return `${stem}і`;
    if (gender === 'f') return `${stem}${softly ? 'я' : 'а'}`;
    if (gender === 'n') return `${stem}${softly ? 'є' : 'е'}`;
    return `${stem}${softly ? 'ій' : 'ий'}`;
  }
  if (plural || gender === 'p') return `${stem}${soft || HUSHED.test(stem) ? 'ие' : 'ые'}`;
  if (gender === 'f') return `${stem}${soft ? 'яя' : 'ая'}`;
  if (gender === 'n') return `${stem}${soft || /[жшчщ]$/.test(stem) ? 'ее' : 'ое'}`;
  return `${stem}${soft || HUSHED.test(stem) ? 'ий' : 'ый'}`;
}
