import {
  BACKGROUND,
  BOILERPLATE,
  CAPABILITY,
  FIGURATIVE,
  GREETING,
  HEADLINE_VERBS,
  IMPERATIVE,
  OTHER_NEWS,
  WAR_AGE,
} from '../lexicon/cue-idle.ts';
import { SLAVIC_IDLE } from '../lexicon/polarity-slavic.ts';
import { occursIn } from '../util/occurs-in.ts';
import { isNaming } from './slavic/is-naming.ts';
import type { Unit } from './unit.ts';

/** Whether a sentence says anything about the situation: greetings, advice, adverts, idle background and headings do not. */
export function hasProposition(unit: Unit, attributed: boolean, own: boolean): boolean {
  const words = unit.quote.replace(/^[“"‘«]/, '');
  const letters = unit.words.filter((w) => /\p{L}/u.test(w.quote));
  if (letters.length === 0) return false;
  if (isHeading(unit) || isLinkOrTag(unit.quote) || isNaming(unit.quote)) return false;
  if (occursIn(SLAVIC_IDLE, words)) return false;
  if (occursIn(GREETING, words) || occursIn(OTHER_NEWS, words)) return false;
  if (occursIn(IMPERATIVE, words) && !attributed) return false;
  if (occursIn(BOILERPLATE, words) && !attributed) return false;
  if (occursIn(FIGURATIVE, words)) return false;
  if (/\?$/.test(words) && !attributed) return false;
  if (/^(?:Here is )?[Ww]hat (?:we|is) know(?:n)?\b[^.]{0,12}\.?$|^A summary of\b/i.test(words)) return false;
  if (attributed) return true;
  if (occursIn(CAPABILITY, words) || occursIn(WAR_AGE, words)) return false;
  if (!own && BACKGROUND.test(words.replace(/(\d),(\d)/g, '$1$2'))) return false;
  return true;
}

/** "#Суми #війна", "👉 t.me/example", "example.org/post": tags and addresses alone. */
const isLinkOrTag = (words: string): boolean =>
  words
    .split(/\s+/)
    .every((w) => /^(?:#\S+|@\S+|https?:\/\/\S+|(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?|[^\p{L}]+|\|)$/iu.test(w));

/** Nouns of headings that are taken for verbs. */
const HEADING_NOUN =
  /^(?:Needs|Updates?|Highlights|Challenges|Links|Contacts?|Report|Access|Gaps|Coordination)$/;

/** Headlines in capitals that say what happened to whom: "NINE DEAD AS SHELLS HIT MARKET". */
const TELLING =
  /^(?=(?:\S+ ){4,}).*\b(?:DEAD|KILL(?:S|ED)?|WOUND(?:S|ED)?|INJURED|HURT|HITS?|STRUCK|STRIKES?|FLATTENS?|DESTROY(?:S|ED)?|SHELLED|CAPTURED?|FALLS?)\b(?=.* (?:IN|AS|AT|AFTER|ON|NEAR|BY) )/u;

/** "HIGHLIGHTS", "SITUATION OVERVIEW", "Press Service of the Ministry": headings without a verb. */
function isHeading(unit: Unit): boolean {
  const q = unit.quote;
  if (!/\p{Ll}/u.test(q) && /\p{Script=Cyrillic}{2}/u.test(q)) return true;
  if (/[.!?…”"]$/.test(q)) return false;
  if (!/\p{Ll}/u.test(q)) return !TELLING.test(q);
  const verb = unit.words.some((w) => (w.pos === 'VERB' || w.pos === 'AUX') && !HEADING_NOUN.test(w.quote));
  const content = unit.words.filter((w) => /^\p{L}{4,}/u.test(w.quote));
  if (verb || content.length > 8 || !content.every((w) => /^\p{Lu}/u.test(w.quote))) return false;
  // Capitals hide verbs from the tagger: "Shelling Kills Four in Kherson" says something all the same.
  return !unit.words.some((w, i) => i > 0 && HEADLINE_VERBS.has(w.lower));
}
