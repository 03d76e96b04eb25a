import { nounPhraseBefore } from './noun-phrase.ts';
import { parseSpeaker } from './parse-speaker.ts';
import type { SpeakerWords, Word } from './unit.ts';

/** "Amal Rizk, the fire chief who …": the name before the office speaks. */
export function apposedName(
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
): SpeakerWords | null {
  if (words[from - 1]?.quote !== ',') return null;
  const at = nounPhraseBefore(words, from - 1, 0);
  const person = at < from - 1 ? parseSpeaker(text, words, at, from - 1) : null;
  const office = parseSpeaker(text, words, from, to);
  if (person?.kind !== 'person' || person.role || office?.kind !== 'role' || !office.role) return null;
  return { ...person, role: office.role, ...(office.country ? { country: office.country } : {}) };
}
