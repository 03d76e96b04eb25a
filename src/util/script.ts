const LETTERS = /\p{L}/gu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;

const SOME = /[\u0400-\u052f]/;

/** Whether a Cyrillic letter stands in the words: Slavic patterns need not be compiled for a text without one. */
export function hasCyrillic(words: string): boolean {
  return SOME.test(words);
}

/** Whether most letters of the words are Cyrillic: a foreign name in a sentence does not make it another language's. */
export function isCyrillic(words: string): boolean {
  if (!hasCyrillic(words)) return false;
  const cyrillic = words.match(CYRILLIC)?.length ?? 0;
  return cyrillic > 0 && cyrillic * 2 > (words.match(LETTERS)?.length ?? 0);
}
