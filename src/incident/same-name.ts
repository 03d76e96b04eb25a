import { slavicCountryOf } from '../lexicon/country-slavic.ts';
import { GENERIC_SIDES } from '../lexicon/generic-side.ts';
import { COUNTRY_WORDS } from '../lexicon/organisation-country.ts';
import { isSamePerson } from '../lexicon/person-name.ts';
import { foldName } from '../util/fold-name.ts';
import { isCyrillic } from '../util/script.ts';

/** Words for a state's forces taken as a whole. @source own, general English */
const STATE_FORCES = new Set('army military armed forces troops soldiers government'.split(' '));
/** Countries by their names and adjectives, folded. */
const COUNTRY_OF = new Map(
  COUNTRY_WORDS.toReversed().flatMap((c) =>
    [...c.names, ...c.adjectives].map((w) => [foldName(w), c.code] as const),
  ),
);
/** The words of those names. */
const COUNTRIES = new Set([...COUNTRY_OF.keys()].flatMap((w) => w.split(' ')));
/** Beginnings of Ukrainian and Russian words for a side, those for a state's forces taken as a whole behind the bar. @source own, general Ukrainian and Russian */
const SLAVIC_SIDES =
  /^(?:ворог|противни|супротивни|окупант|оккупант|загарбни|агресор|неприятел|бойовик|боевик|повстан|терорист|террорист|угрупован|группиров|формуван|підрозділ|подразделен|особ|склад|состав|захисни|защитни|оборон|штурмови|наш|свої|свои|воїн|воин|хлопц|ребят|ппо|пво|протиповітрян|противовоздушн)|^(?:армі|арми|війс|войск|військ|військов|военн|збройн|вооружен|вооружён|сил|зсу|всу|солдат|боєц|бійц|бойц|боец|уряд|правительств|влад|власт)/u;
const SLAVIC_STATE_FORCES =
  /^(?:армі|арми|війс|войск|військ|военн|збройн|вооружен|вооружён|сил|солдат|бійц|бойц|уряд|правительств)/u;

/** Words that carry no identity. @source own, general English */
const LINKS = new Set('the a an of for and in s its their our'.split(' '));

/** Lower case, no accents or marks, the English possessive as a word of its own: the form in which names are compared. */
export function folded(name: string): string {
  const known = FOLDED.get(name);
  if (known !== undefined) return known;
  if (FOLDED.size > MOST_FOLDED) FOLDED.clear();
  const made = foldName(name.replace(/[’']s\b/g, ''));
  FOLDED.set(name, made);
  return made;
}

/** Names already folded: the same few thousand come up in every pair. */
const FOLDED = new Map<string, string>();
const MOST_FOLDED = 20_000;

const lowerWords = (name: string): string[] => name.toLowerCase().split(/\s+/);

function wordsOf(name: string): string[] {
  return folded(name)
    .split(' ')
    .filter((w) => w && !LINKS.has(w));
}

/** First five letters of each word: "Ukraine" and "Ukrainian", "Russia" and "Russian" come together. */
function stemsOf(name: string): string[] {
  return [...new Set(wordsOf(name).map((w) => w.slice(0, 5)))];
}

/** Whether a name says only "the army", "the enemy": a side, not which. */
export function isGenericName(name: string): boolean {
  if (isCyrillic(name)) return lowerWords(name).every((w) => SLAVIC_SIDES.test(w));
  const words = wordsOf(name);
  return words.length > 0 && words.every((w) => GENERIC_SIDES.has(w));
}

/** Whether one name is the initials of the other ("RSF", "Rapid Support Forces"), words before or after them aside. */
function isAcronymOf(short: string, long: string): boolean {
  const letters = folded(short).replace(/ /g, '');
  const words = wordsOf(long);
  if (letters.length < 2 || words.length < 2 || short !== short.toUpperCase()) return false;
  const initials = words.map((w) => w[0]).join('');
  return initials === letters || (letters.length >= 3 && initials.includes(letters));
}

/** Whether every word of one name is in the other, compared by stems, and they share at least `least` of the longer. */
function isWithin(a: string, b: string, least: number): boolean {
  const [short, long] = [stemsOf(a), stemsOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  return short.length > 0 && short.every((w) => long.includes(w)) && short.length / long.length >= least;
}

/** The same across cases, alphabets and romanisations: Кулебы, Kuleba. */
function isWithinSpelling(a: string, b: string): boolean {
  const [short, long] = [wordsOf(a).length, wordsOf(b).length].toSorted((x, y) => x - y) as [number, number];
  return short / long >= 0.5 && isSamePerson(a, b);
}

/** "Росія", "російські війська" and "Russia": one state, or its forces, and nothing more. */
function isOneState(a: string, b: string): boolean {
  const code = isWholeState(a) ? countryIn(a) : null;
  return code !== null && isWholeState(b) && countryIn(b) === code;
}

const isWholeState = (name: string): boolean =>
  isCyrillic(name)
    ? name
        .split(/\s+/)
        .every((w) => slavicCountryOf(w) !== undefined || SLAVIC_STATE_FORCES.test(w.toLowerCase()))
    : wordsOf(name).every((w) => COUNTRIES.has(w) || STATE_FORCES.has(w));

/** Whether two names of an organisation, person or force mean the same, generic words aside. */
export function isSameName(a: string, b: string): boolean {
  return (
    folded(a) === folded(b) ||
    isAcronymOf(a, b) ||
    isAcronymOf(b, a) ||
    isWithin(a, b, 0.5) ||
    (isCyrillic(a) || isCyrillic(b) ? isWithinSpelling(a, b) || isOneState(a, b) : false)
  );
}

/** Whether a name is of a state's forces as a whole ("the army", "Sudanese Armed Forces", "Mali's military"). */
export function isStateForcesName(name: string): boolean {
  if (isCyrillic(name)) {
    const words = name.split(/\s+/).filter((w) => slavicCountryOf(w) === undefined);
    return words.length > 0 && words.every((w) => SLAVIC_STATE_FORCES.test(w.toLowerCase()));
  }
  const words = wordsOf(name).filter((w) => !COUNTRIES.has(w));
  return words.length > 0 && words.every((w) => STATE_FORCES.has(w));
}

/** The country a name names or is of ("Norway", "Dutch government"), ISO alpha-2, or null. */
export function countryIn(name: string): string | null {
  const words = wordsOf(name);
  for (let n = Math.min(3, words.length); n > 0; n--) {
    for (let i = 0; i + n <= words.length; i++) {
      const code = COUNTRY_OF.get(words.slice(i, i + n).join(' '));
      if (code) return code;
    }
  }
  return isCyrillic(name) ? (slavicCountryOf(name) ?? null) : null;
}

/** Whether these words are a country's name or adjective and nothing besides. */
export function isCountryName(words: string): boolean {
  if (isCyrillic(words)) return words.split(/\s+/).every((w) => slavicCountryOf(w) !== undefined);
  const folds = wordsOf(words);
  return folds.length > 0 && folds.every((w) => COUNTRIES.has(w)) && countryIn(words) !== null;
}

/** Words that name helpers without saying whose. @source own, general English, Ukrainian and Russian */
const HELPERS =
  /^(?:(?:the|emergency|rescue|fire|civil|defen[cs]e|search|first|local|rescuers?|fire ?fighters?|responders?|workers?|crews?|teams?|services?|brigades?|and|of)\s*)+$|^(?:рятувальник|рятувальн|спасател|пожежн|пожарн|огнеборц|вогнеборц|екстрен|экстрен|служб|дснс|мчс)\p{L}*(?:\s(?:і|и|та|служб\p{L}*|команд\p{L}*|бригад\p{L}*))*$/iu;

/** Whether a name says only "rescuers", "the fire crews": help, not whose. */
export function isHelpersName(name: string): boolean {
  return HELPERS.test(name);
}
