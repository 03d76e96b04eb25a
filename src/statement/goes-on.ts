import type { Word } from './unit.ts';

/** "Continues to say", "went on to claim": the index of the verb that has the subject, else `i` itself. */
export function goesOn(words: readonly Word[], i: number): number {
  if (words[i - 1]?.lower !== 'to') return i;
  if (/^continue[sd]?$/.test(words[i - 2]?.lower ?? '')) return i - 2;
  return words[i - 2]?.lower === 'on' && /^(?:went|goes|go)$/.test(words[i - 3]?.lower ?? '') ? i - 3 : i;
}

/** "…, she continued", "…, Diallo concluded": a name or pronoun between comma and verb speaks, quotation or not. */
export const isVoiceAtEnd = (words: readonly Word[], i: number): boolean =>
  words[i - 2]?.quote === ',' &&
  /^(?:he|she|\p{Lu}[\p{L}’'-]+)$/u.test(words[i - 1]!.quote) &&
  words[i - 1]!.pos !== 'DET';
