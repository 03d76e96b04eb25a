import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = join(import.meta.dirname, '../../../data/word/wordnet-sense.tsv');

/** Groups of nouns end at 28 and of verbs at 43; these are for what is neither. */
const UNKNOWN = 0;
const NO_WORD = 60;
const SHORT = 61;
const OTHER_VERB = 62;
const ONLY_VERB = 63;
const NEITHER = 64;

interface Sense {
  readonly noun: number;
  readonly verb: number;
}

let senses: Map<string, Sense> | null = null;

/** The table of English words, read when first asked for. */
function table(): Map<string, Sense> {
  if (senses) return senses;
  senses = new Map();
  for (const line of readFileSync(FILE, 'utf8').split('\n')) {
    const [noun, verb, , words] = line.split('\t');
    if (!words) continue;
    const sense = { noun: Number(noun), verb: Number(verb) };
    for (const word of words.split(' ')) senses.set(word, sense);
  }
  return senses;
}

/**
 * A number for the kind of thing (or, for a verb, of doing) an English lower-case word names by its first sense; 0 where English has no
 * such word, which on a text without capitals is the best sign of a name.
 * @source WordNet 3.1, lexicographer files
 */
export function wordSense(word: string, lemma: string, isVerb: boolean): number {
  const c = word.charCodeAt(0);
  if (c < 97 || c > 122) return NO_WORD;
  const t = table();
  const found = t.get(word) ?? t.get(lemma) ?? singular(t, word);
  if (!found) return word.length < 3 ? SHORT : UNKNOWN;
  if (isVerb) return found.verb || OTHER_VERB;
  return found.noun || (found.verb ? ONLY_VERB : NEITHER);
}

function singular(t: ReadonlyMap<string, Sense>, word: string): Sense | undefined {
  if (!word.endsWith('s')) return undefined;
  if (word.endsWith('ies')) return t.get(`${word.slice(0, -3)}y`);
  return t.get(word.slice(0, -1)) ?? (word.endsWith('es') ? t.get(word.slice(0, -2)) : undefined);
}
