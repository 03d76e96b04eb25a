import { OCCURRENCE_WORDS } from '../lexicon/cue-occurrence.ts';
import type { Unit } from './unit.ts';

/** Fewer words say too little about what a report is about. */
const FEWEST_WORDS = 150;
/** A report of occurrences has at least this many of their words in a hundred; one of politics and opinion a few in a thousand. */
const OCCURRENCES_PER_HUNDRED = 1.5;

/**
 * Whether a report tells views more than occurrences. In a report on fighting only what is said about the situation is a statement,
 * and attitudes are background (guide §2); where views are the news, who holds and wants what is the situation.
 */
export function isAboutViews(units: readonly Unit[]): boolean {
  let words = 0;
  let occurrences = 0;
  for (const unit of units)
    for (const w of unit.words) {
      if (!/^[a-z]/i.test(w.quote)) continue;
      words++;
      if (OCCURRENCE_WORDS.has(w.lower)) occurrences++;
    }
  return words >= FEWEST_WORDS && occurrences * 100 < words * OCCURRENCES_PER_HUNDRED;
}
