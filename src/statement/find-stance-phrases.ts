import { LIGHT_FORMS, LIGHT_NOUNS, PHRASAL_FORMS } from '../lexicon/cue-phrase.ts';
import type { Unit, Word } from './unit.ts';

/** A verb of stance that takes more than one word: where it begins and ends, and its first lemma. */
export interface StancePhrase {
  readonly at: number;
  readonly to: number;
  readonly lemma: string;
}

/** "laid out", "took aim at", "raised questions about", "typed “…”": verbs that tell a view by what stands after them. */
export function stancePhraseAt(unit: Unit, i: number): StancePhrase | null {
  const { words } = unit;
  const w = words[i]!;
  const phrasal = PHRASAL_FORMS.get(w.lower);
  if (phrasal?.after.has(words[i + 1]?.lower ?? '') && w.pos !== 'NOUN')
    return { at: i, to: i + 1, lemma: phrasal.lemma };
  const light = LIGHT_FORMS.get(w.lower);
  const noun = light ? carriedNoun(words, i) : -1;
  if (light && noun > 0) return { at: i, to: noun, lemma: light };
  return opensQuotation(unit, i) ? { at: i, to: i, lemma: w.lower } : null;
}

function carriedNoun(words: readonly Word[], i: number): number {
  for (let k = i + 1; k < Math.min(words.length, i + 6); k++) {
    const w = words[k]!;
    if (w.quoted) return -1;
    if (LIGHT_NOUNS.has(w.lower)) return k;
    if (
      !/^(?:DET|ADJ|NOUN|ADV|NUM|VERB|PROPN)$/.test(w.pos) &&
      !/^(?:of|his|her|their|its|our|my)$/.test(w.lower)
    )
      return -1;
  }
  return -1;
}

/** A finite verb straight before a quotation of some length: its subject speaks. */
function opensQuotation(unit: Unit, i: number): boolean {
  const { words } = unit;
  const next = words[i + 1];
  if (words[i]!.pos !== 'VERB' || /^\p{Lu}/u.test(words[i]!.quote) || !next) return false;
  const from = /^[:,]$/.test(next.quote) ? i + 2 : i + 1;
  const run = words.slice(from, from + 5);
  return run.length === 5 && run.every((w) => w.quoted);
}
