import { foldName } from '../util/fold-name.ts';
import { isCyrillic } from '../util/script.ts';
import { slavicCountryOf } from './country-slavic.ts';
import { GENERIC_SIDES } from './generic-side.ts';
import { partyKey, stateAt } from './party-key.ts';

/** Words of a force's size and arm: alone they say nothing of whose it is. @source own, general English */
const UNIT_WORDS = new Set(
  'unit brigade brigades division divisions regiment regiments battalion battalions company companies platoon platoons squad squads corps column columns detachment detachments grouping groupings formation formations contingent garrison battlegroup subunits subdivisions first second third fourth fifth sixth seventh eighth ninth tenth motor motorised motorized rifle mechanised mechanized tank armoured armored infantry airborne air assault marine marines naval guards guard artillery mountain ranger rangers special operations reconnaissance separate combined arms assigned'.split(
    ' ',
  ),
);
/** The same, beginnings of words. @source own, general Ukrainian and Russian */
const SLAVIC_UNIT =
  /^(?:бригад|полк|батальйон|батальон|дивіз|дивиз|корпус|загін|загон|отряд|рот[аи]|взвод|угрупов|группиров|підрозділ|подразделен|частин|част[еи]й?$|військ|войск|війс|сил|солдат|бійц|бойц|військов|военн|окрем|отдельн|мотострілец|мотострел|мотострілк|механізован|механизир|танков|піхот|пехот|десант|штурмов|морськ|морск|гвард|спецпризн|спецназ|армі|арми)/u;
const ORDINAL = /^\d+(?:st|nd|rd|th|-?\p{L}{1,3})?$/u;
const LINK = new Set(['of', 'the', 'and', 'a']);
/** The speaker's own, as a speaker says it. @source own, general English, Ukrainian and Russian */
const OWN = /^(?:our|ours|наш(?:а|е|і|и|их|ої|ей|ого|его|ими|им|у)?)$/u;
/** A force that the speaker stands against. @source own, general English, Ukrainian and Russian */
const OTHERS =
  /^(?:enemy|enemies|hostile|occupiers?|occupying|occupation|invaders?|invading|aggressors?|rebels?|terrorists?|their|ворож|ворог|враг|вражес|противник|окупант|окупацій|оккупант|оккупацион|загарбник|захватчик|їхн|их$)/u;
/** Of these, the words that only one who stands against it uses of a force. @source own, general English, Ukrainian and Russian */
const FOE =
  /^(?:enem(?:y|ies)|adversar(?:y|ies)|hostile|occupiers?|occupying|invaders?|invading|aggressors?|terrorists?|ворож|ворог|враг|враж|противник|супротивник|окупант|оккупант|окупаційн|оккупацион|загарбник|захватчик|агресор|агрессор|терорист|террорист)/u;
/** Words of a body that commands forces. @source own, general English, Ukrainian and Russian */
const COMMAND =
  /^(?:the|of|and|defen[cs]e|ministry|department|army|armed|forces|force|military|general|joint|staff|chiefs?|command|headquarters|navy|naval|air|ground|land|troops|operational|міністерств|министерств|оборон|міноборон|минобороны|генштаб|генеральн|штаб|командуван|командован|збройн|вооруж|вооруж|сил|армі|арми|військ|войск)/u;
/** The words of these without which it commands none. */
const COMMANDING =
  /(?:^| )(?:defen[cs]e|army|armed|military|staff|command|navy|troops|оборон|міноборон|минобороны|генштаб|штаб|командув|командов|збройн|воору|армі|арми)/u;

/** Who speaks, as far as it tells on which side. */
interface SideSpeaker {
  readonly organisation?: string;
  readonly country?: string;
}

/** Whether a name is a force's size or arm without a word of whose: "units", "the 3rd brigade", "підрозділи бригади". */
export function isUnnamedForce(name: string): boolean {
  return wordsOf(name).every((w) => isUnitWord(w) || isOthers(w));
}

/** Whether a name is a speaker's term for whoever they fight ("the enemy", "occupying forces"): it is their word, and names nobody. */
export function isFoeTerm(name: string): boolean {
  const words = wordsOf(name).map((w) => w.toLowerCase());
  return words.some((w) => FOE.test(w)) && words.every((w) => FOE.test(w) || isUnitWord(w));
}

const isOthers = (word: string): boolean => OTHERS.test(word.toLowerCase());

function isUnitWord(given: string): boolean {
  const word = given.toLowerCase();
  return (
    GENERIC_SIDES.has(word) ||
    UNIT_WORDS.has(word) ||
    LINK.has(word) ||
    ORDINAL.test(word) ||
    OWN.test(word) ||
    (isCyrillic(word) && SLAVIC_UNIT.test(word))
  );
}

/** What the words about a force say of its side: the key of the one state in them, the speaker's own, another's, or nothing. */
export type WordedSide = { readonly state: string } | 'own' | 'others' | null;

/**
 * Whose force is meant by the words right about its name in a quote: "units of the 3rd brigade of the Russian army" → RU, "our 3rd brigade"
 * → own, "enemy units" → others. Null where they do not say, or say several things.
 */
export function wordedSide(name: string, quote: string): WordedSide {
  const wanted = wordsOf(name);
  const found = new Map<string, WordedSide>();
  for (const clause of quote.split(/[,.;:!?–—()“”„«»"]/)) {
    const words = wordsOf(clause);
    for (let i = 0; i + wanted.length <= words.length; i++)
      if (wanted.every((w, n) => words[i + n]?.toLowerCase() === w.toLowerCase())) {
        const side = sideOfPhrase(phraseAbout(words, i, i + wanted.length));
        if (side !== null) found.set(JSON.stringify(side), side);
      }
  }
  return found.size === 1 ? [...found.values()][0]! : null;
}

/** The words about a name that belong to it: sizes, arms, numbers, states, "of". */
function phraseAbout(words: readonly string[], from: number, to: number): readonly string[] {
  const isPart = (i: number): boolean =>
    isUnitWord(words[i]!) || isOthers(words[i]!) || stateWords(words, i) > 0;
  let first = from;
  while (first > 0 && isPartBackward(words, first - 1)) first--;
  let last = to;
  while (last < words.length && isPart(last)) last += Math.max(1, stateWords(words, last));
  return words.slice(first, last);
}

/** Whether the word ends something that belongs to the name after it; a name of two words is met from its end. */
function isPartBackward(words: readonly string[], i: number): boolean {
  if (isUnitWord(words[i]!) || isOthers(words[i]!)) return true;
  return [0, 1, 2].some((back) => i >= back && stateWords(words, i - back) === back + 1);
}

/** How many words from here name a state; 0: none. */
function stateWords(words: readonly string[], i: number): number {
  const word = words[i]!;
  if (isCyrillic(word)) return slavicCountryOf(word) ? 1 : 0;
  return stateAt(words, i)?.length ?? 0;
}

function sideOfPhrase(words: readonly string[]): WordedSide {
  const states = new Set<string>();
  for (let i = 0; i < words.length; i += Math.max(1, stateWords(words, i))) {
    const code = isCyrillic(words[i]!) ? slavicCountryOf(words[i]!) : stateAt(words, i)?.code;
    if (code) states.add(code);
  }
  if (states.size > 0) return states.size === 1 ? { state: [...states][0]! } : null;
  if (words.some(isOthers)) return 'others';
  return words.some((w) => OWN.test(w.toLowerCase())) ? 'own' : null;
}

/**
 * The side of a body that commands forces: the state of an army, ministry of defence or staff ("Russian defence ministry" → RU, "General
 * Staff" of UA → UA); of a force by its own name that name, whatever land it is in ("Rapid Support Forces"). Null for who commands none.
 */
export function commandSide({ organisation, country }: SideSpeaker): string | null {
  if (!organisation) return null;
  const words = wordsOf(organisation);
  const isState = (i: number): boolean =>
    [0, 1, 2].some((back) => i >= back && stateWords(words, i - back) > back);
  const rest = words.filter((_, i) => !isState(i)).map((w) => w.toLowerCase());
  if (!COMMANDING.test(rest.join(' ')) && !/(?:^| )forces$/.test(rest.join(' '))) return null;
  if (!rest.every((w) => COMMAND.test(w))) return partyKey(organisation);
  const side = sideOfPhrase(words);
  return side !== null && typeof side === 'object' ? side.state : (country ?? null);
}

/** Words to compare: Latin ones folded, Cyrillic ones as written, for their names of bodies are known by their capitals. */
function wordsOf(text: string): string[] {
  return [...text.replace(/[’']s\b/g, '').matchAll(/[\p{L}\p{N}\p{M}’'ʼ-]+/gu)].flatMap(([w]) =>
    isCyrillic(w) ? [w] : foldName(w).split(' ').filter(Boolean),
  );
}
