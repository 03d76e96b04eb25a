/** What a stretch of a sentence was found to be. */
export type MaskKind = 'words' | 'name';

/** A sentence whose quoted words and names each stand as one character, so that what is left is the report's own language. */
export interface MaskedText {
  /** Quoted words and names that begin with a capital are masked. */
  readonly proper: string;
  /** All names are: "officials", "the enemy" too. */
  readonly all: string;
  /** What stands behind a character, undefined where it is none of ours. */
  readonly of: (char: string) => { readonly kind: MaskKind; readonly raw: string } | undefined;
}

/** First of the characters that stand for something; Unicode keeps them free for private use. */
const FIRST = 0xe000;
const LAST = 0xf8ff;

/** A pattern for any such character. */
export const MASK = '[\\uE000-\\uF8FF]';

/** Masks first what stands between “ and ”, as far as it is of `words`, then `names`; the longest first, whole words only. */
export function maskText(text: string, words: readonly string[], names: readonly string[]): MaskedText {
  const masks: { kind: MaskKind; raw: string }[] = [];
  const mask = (kind: MaskKind, raw: string): string => {
    masks.push({ kind, raw });
    return String.fromCharCode(Math.min(FIRST + masks.length - 1, LAST));
  };
  // A private-use character of a source would pass for one of ours.
  let out = text.replace(/[\uE000-\uF8FF]/g, '\uFFFD');
  for (const w of byLength(words)) out = out.replaceAll(`“${w}”`, () => mask('words', w));
  const isProper = (n: string): boolean => /[^\p{Ll}\s-]/u.test(n);
  // Exactly as it is written: a speaker called "People" is not the word of the sentence.
  const proper = masking(out, names.filter(isProper), 'gu', mask);
  return {
    proper,
    all: masking(proper, names, 'giu', mask),
    of: (char) => masks[char.charCodeAt(0) - FIRST],
  };
}

function masking(
  text: string,
  names: readonly string[],
  flags: string,
  mask: (kind: MaskKind, raw: string) => string,
): string {
  return byLength(names).reduce(
    (all, n) =>
      all.toLowerCase().includes(n.toLowerCase())
        ? all.replace(wholeWords(n, flags), (raw) => mask('name', raw))
        : all,
    text,
  );
}

function byLength(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((t) => t.trim() !== '').sort((a, b) => b.length - a.length);
}

/** A name as whole words; one that begins small may begin a sentence. */
function wholeWords(text: string, flags: string): RegExp {
  const [first = ''] = text;
  const head = /\p{Ll}/u.test(first) ? `[${first}${first.toUpperCase()}]` : escaped(first);
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${head}${escaped(text.slice(first.length))}(?![\\p{L}\\p{N}])`,
    flags,
  );
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
