import { foldName } from '../util/fold-name.ts';
import { isCyrillic } from '../util/script.ts';
import { slavicCountryOf } from './country-slavic.ts';
import { COUNTRY_WORDS } from './organisation-country.ts';

/** A state by its names, adjectives and seats of government, folded. */
const STATES = new Map(
  COUNTRY_WORDS.toReversed().flatMap((c) =>
    [...c.names, ...c.adjectives, ...c.seats].map((w) => [foldName(w), c.code] as const),
  ),
);
const LONGEST = 3;

/** Words beside a country's name that still mean the state or its forces as a whole. @source own, general English */
const WHOLE = new Set(
  'the a of and s government governments state ministry minister ministers president chancellor premier prime department defence defense foreign forces force army armies armed military troops soldiers units junta authorities administration side general staff'.split(
    ' ',
  ),
);
/** The same, beginnings of words. @source own, general Ukrainian and Russian */
const SLAVIC_WHOLE =
  /^(?:армі|арми|війс|войск|військ|военн|збройн|вооружен|вооружён|сил|солдат|бійц|бойц|уряд|правительств|влад|власт|міністерств|министерств|оборон|мзс|мид|міноборон|минобороны|підрозділ|подразделен)/u;

/**
 * What makes two names of a party one: the ISO 3166-1 code of the state that it is wholly worded by ("Britain", "the Pentagon", "Russian
 * forces", "російські війська"), else the name folded. A charity or unit that only has a country in its name is a party of its own.
 * @source organisation-country.ts, country-slavic.ts
 */
export function partyKey(name: string): string {
  if (isCyrillic(name)) return slavicState(name) ?? foldName(name);
  const words = foldName(name.replace(/[’']s\b/g, '')).split(' ');
  const codes = new Set<string>();
  for (let i = 0; i < words.length; ) {
    const found = stateAt(words, i);
    if (found) codes.add(found.code);
    else if (!WHOLE.has(words[i]!)) return withoutArticle(words);
    i += found?.length ?? 1;
  }
  return codes.size === 1 ? [...codes][0]! : withoutArticle(words);
}

/** The state that folded words name from the i-th on, and by how many of them; null where they name none. */
export function stateAt(words: readonly string[], i: number): { code: string; length: number } | null {
  for (let n = Math.min(LONGEST, words.length - i); n > 0; n--) {
    const code = STATES.get(words.slice(i, i + n).join(' '));
    if (code) return { code, length: n };
  }
  return null;
}

function withoutArticle(words: readonly string[]): string {
  return (words[0] === 'the' ? words.slice(1) : words).join(' ');
}

function slavicState(name: string): string | null {
  const words = name.split(/\s+/);
  const code = slavicCountryOf(name);
  const rest = words.filter((w) => !slavicCountryOf(w) && !SLAVIC_WHOLE.test(w.toLowerCase()));
  return code && (rest.length === 0 || slavicCountryOf(rest.join(' ')) === code) ? code : null;
}
