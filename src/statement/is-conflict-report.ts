import {
  OTHER_SUBJECT_WORDS,
  SITUATION_WORDS,
  SLAVIC_OTHER_SUBJECT,
  SLAVIC_SITUATION,
} from '../lexicon/subject.ts';
import { lean } from '../util/pattern/lean.ts';
import { isCyrillic } from '../util/script.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** By word: the subjects whose word it is. */
const SUBJECTS = new Map<string, number[]>();
OTHER_SUBJECT_WORDS.rows.forEach((row, subject) => {
  for (const word of setOf(row.words)) SUBJECTS.set(word, [...(SUBJECTS.get(word) ?? []), subject]);
});
const WORD = lean(/\p{L}[\p{L}’'-]*/gu);
const SITUATION = setOf(SITUATION_WORDS.words);

/** Fewest different words of one other subject: fewer stand in any report. */
const FEWEST_WORDS = 6;
/** Fewest of them in a hundred words: a long report names many things in passing. */
const PER_HUNDRED = 2.5;
/** Fewest where not one word of the situation stands in a text of some length. */
const FEWEST_ALONE = 3;
const SOME_LENGTH = 60;
/** So many words of another subject outweigh one of the situation. */
const PER_SITUATION_WORD = 2.5;

/**
 * Whether a report is about events in the world at all, and not a match report, a market page, a forecast or a review told in the
 * words of war. Calling a report on war something else hides it; calling a review a report on war only adds idle statements, so
 * a few words of the situation keep it.
 */
export function isConflictReport(text: string): boolean {
  const all = text.toLowerCase().match(WORD) ?? [];
  const words = new Set(all);
  if (isCyrillic(text.slice(0, 2000))) return isSlavicConflictReport(words, all.length);
  const counts = OTHER_SUBJECT_WORDS.rows.map(() => 0);
  let situation = 0;
  for (const word of words) {
    for (const subject of SUBJECTS.get(word) ?? []) counts[subject]!++;
    if (SITUATION.has(word)) situation++;
  }
  const other = Math.max(...counts);
  if (situation === 0 && all.length >= SOME_LENGTH) return other < FEWEST_ALONE;
  const least = Math.max(FEWEST_WORDS, (all.length * PER_HUNDRED) / 100);
  return other < least || situation * PER_SITUATION_WORD >= other;
}

const SLAVIC_SUBJECTS = SLAVIC_OTHER_SUBJECT.rows.map((row) => setOf(row.words));
const SLAVIC_SITUATION_STEMS = setOf(SLAVIC_SITUATION.words);
/** Endings behind a stem: so short a rest that no other word is meant. */
const MOST_ENDING = 5;

/** The same for Ukrainian and Russian, whose words are compared by their beginnings. */
function isSlavicConflictReport(words: ReadonlySet<string>, length: number): boolean {
  const other = Math.max(...SLAVIC_SUBJECTS.map((stems) => begun(words, stems)));
  const situation = begun(words, SLAVIC_SITUATION_STEMS);
  if (situation === 0 && length >= SOME_LENGTH) return other < FEWEST_ALONE;
  const least = Math.max(FEWEST_SLAVIC, (length * PER_HUNDRED) / 100);
  return other < least || situation * PER_SITUATION_WORD >= other;
}

/** Fewest stems of another subject: stems are broader than words. */
const FEWEST_SLAVIC = 5;

/** How many of the stems some word begins with. */
function begun(words: ReadonlySet<string>, stems: ReadonlySet<string>): number {
  const found = new Set<string>();
  for (const word of words)
    for (let length = Math.max(2, word.length - MOST_ENDING); length <= word.length; length++) {
      const stem = word.slice(0, length);
      if (stems.has(stem)) found.add(stem);
    }
  return found.size;
}
