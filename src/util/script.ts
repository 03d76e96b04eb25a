const LETTERS = /\p{L}/gu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;

/** Whether most letters of the words are Cyrillic: a foreign name in a sentence does not make it another language's. */
export function isCyrillic(words: string): boolean {
  const cyrillic = words.match(CYRILLIC)?.length ?? 0;
  return cyrillic > 0 && cyrillic * 2 > (words.match(LETTERS)?.length ?? 0);
}
