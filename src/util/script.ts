const SOME = /[\u0400-\u052f]/;

/** Whether a Cyrillic letter stands in the words: Slavic patterns need not be compiled for a text without one. */
export function hasCyrillic(words: string): boolean {
  return SOME.test(words);
}

const WORD = /[\u0400-\u052f]{3}/;

/** Whether three Cyrillic letters stand together in the words: a stray letter or a model number is no Slavic text. */
export function hasCyrillicWord(words: string): boolean {
  return WORD.test(words);
}

/** First and last letters of the Cyrillic blocks. */
const CYRILLIC = [0x400, 0x52f] as const;
/** Between the end of Cyrillic and the general punctuation, and from the radicals on, stand letters of other scripts. */
const PUNCTUATION = [0x2000, 0x2e7f] as const;

const isOtherLetter = (c: number): boolean =>
  (c > 64 && c < 91) ||
  (c > 96 && c < 123) ||
  (c >= 0xc0 && c < CYRILLIC[0]) ||
  (c > CYRILLIC[1] && c < PUNCTUATION[0]) ||
  (c > PUNCTUATION[1] && c < 0xd800);

/** Whether most letters of the words are Cyrillic: a foreign name in a sentence does not make it another language's. */
export function isCyrillic(words: string): boolean {
  if (!hasCyrillic(words)) return false;
  let cyrillic = 0;
  let other = 0;
  for (let i = 0; i < words.length; i++) {
    const c = words.charCodeAt(i);
    if (c >= CYRILLIC[0] && c <= CYRILLIC[1]) cyrillic++;
    else if (isOtherLetter(c)) other++;
  }
  return cyrillic > other;
}
