import { STOPPED_FORMS } from '../../lexicon/place-abbreviation.ts';

/** A word of the text as places are looked for: possessive ending left out, white space before it kept. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  readonly capital: boolean;
  /** What stands between the word before and this one; the underscores of a hashtag are spaces. */
  readonly gap: string;
  readonly possessive: boolean;
  /** Its place among the words. */
  readonly index: number;
}

const WORD =
  /(?:\p{Lu}\.){2,}|(?:St|Mt|Ft)\.(?= \p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ`][\p{L}\p{M}]+)*/gu;
const STOP = 46;
const POSSESSIVE = /['’]s$/;

/** The words of `text` with offsets; hyphens part words, a possessive ending belongs to none. */
export function wordsOf(text: string): Word[] {
  const out: Word[] = [];
  let last = 0;
  let tag = false;
  for (const m of text.matchAll(WORD)) {
    const start = m.index;
    const between = text.slice(last, start);
    const inTag: boolean = tag && between === '_';
    tag = inTag || between.endsWith('#');
    let raw = m[0];
    if (raw.length < 6 && text.charCodeAt(start + raw.length) === STOP && ownsStop(text, raw, start))
      raw += '.';
    const ending = POSSESSIVE.test(raw);
    const word = ending ? raw.slice(0, -2) : raw;
    const after = text[start + raw.length];
    const plural =
      !ending &&
      raw.endsWith('s') &&
      (after === '’' || after === "'") &&
      !/\p{L}/u.test(text[start + raw.length + 1] ?? '');
    out.push({
      index: out.length,
      start,
      end: start + word.length,
      text: word,
      lower: word.toLowerCase(),
      capital: /^\p{Lu}/u.test(word),
      gap: inTag ? ' ' : between,
      possessive: ending || (plural && /['’]\s/.test(text.slice(start + raw.length, start + raw.length + 2))),
    });
    last = start + raw.length;
  }
  return out;
}

/** "Gainesville, Va.", "(Ga.)": the full stop of a state's short form is the word's own. */
function ownsStop(text: string, word: string, start: number): boolean {
  if (!STOPPED_FORMS.has(word)) return false;
  const before = text[start - 1];
  return before === '(' || (before === ' ' && text[start - 2] === ',');
}

/** Whether word `i` begins a sentence, a line or a quotation. */
export function startsSentence(words: readonly Word[], i: number): boolean {
  return i === 0 || /[.!?:\n•“"❗🟢–—]/u.test(words[i]!.gap.replace(/^['’]s?/, ''));
}

/** Whether words `i - 1` and `i` stand in one name: only a space or a hyphen between. */
export function isJoined(words: readonly Word[], i: number): boolean {
  const w = words[i];
  return w !== undefined && i > 0 && !words[i - 1]!.possessive && /^(?: |-|\u00A0|‑)$/.test(w.gap);
}
