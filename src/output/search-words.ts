import type { Incident } from '../model/incident.ts';

/** Scripts written without spaces: each of their letters is a word, and all those asked for must stand in what is found. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
/** From this many letters on a word asked for is the beginning of one; "a" would find everything. */
const LEAST_BEGINNING = 3;

/** The words of a text as they are searched: case and accents folded away, so that Odesa finds Odésa. */
export function foldedWords(text: string): string[] {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(UNSPACED, ' $& ');
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words an incident is found by, each once: its kind, places, titles, sources, quotes and speakers. */
export function searchWordsOf(incident: Incident): Set<string> {
  const words = new Set(foldedWords(incident.type));
  const add = (text: string | null | undefined): void => {
    if (text) for (const word of foldedWords(text)) words.add(word);
  };
  for (const place of incident.places) add(place.name);
  for (const { title, source, statements } of incident.events) {
    add(title);
    add(source);
    for (const { quote, speaker } of statements) {
      add(quote);
      add(speaker?.name);
      add(speaker?.organisation);
      add(speaker?.role);
    }
  }
  return words;
}

/** A word asked for: whole, or the beginning of one. */
export interface AskedWord {
  readonly word: string;
  readonly isBeginning: boolean;
}

/** What a search asks for: every one of these words must be found. Empty where the text has no letter and no figure. */
export function askedWords(text: string): AskedWord[] {
  return foldedWords(text).map((word) => ({ word, isBeginning: word.length >= LEAST_BEGINNING }));
}

/** Whether all words asked for are among those of an incident. */
export function hasWords(words: ReadonlySet<string>, asked: readonly AskedWord[]): boolean {
  return asked.every(
    ({ word, isBeginning }) => words.has(word) || (isBeginning && [...words].some((w) => w.startsWith(word))),
  );
}
