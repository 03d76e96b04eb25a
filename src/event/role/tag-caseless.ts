import { roleClassOf } from '../../lexicon/role-word.ts';
import { caselessSentences } from '../../util/caseless.ts';
import { paragraphsOf } from '../../util/sentences.ts';
import { tagLemmas } from '../../util/tagger.ts';
import { wordSense } from './word-sense.ts';

/** Sentences longer than this many tokens are cut: a list or a table is no sentence, and the tagger's work is per sentence. */
const LONGEST = 160;

/** A caseless text as the role reader sees it: columns by token, and where sentences begin. */
export interface CaselessText {
  readonly text: string;
  readonly size: number;
  readonly words: readonly string[];
  readonly pos: readonly string[];
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Hashes of the word and of its lemma. */
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  /** Number of the part of speech, of the word class. */
  readonly tag: Int32Array;
  readonly kind: Int32Array;
  /** What kind of thing or doing the word is. */
  readonly sense: Int32Array;
  /** First token of each sentence; one more entry holds `size`. */
  readonly sentences: Int32Array;
}

const TAGS = 'ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X SPACE'.split(
  ' ',
);
/** The number of a part of speech as `tag` holds it. */
export const tagOf = (pos: string): number => TAGS.indexOf(pos) + 1;

/** FNV-1a over UTF-16 units. */
export function hashOf(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h | 0;
}

/** Small letters of the same length, so offsets hold. */
function lowered(text: string): string {
  const low = text.toLowerCase();
  if (low.length === text.length) return low;
  return [...text].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('');
}

/** Tokens, parts of speech, classes and sentences of a caseless text. */
export function tagCaseless(text: string): CaselessText {
  const low = lowered(text);
  const tokens = tagLemmas(low).filter((t) => t.quote.trim());
  const n = tokens.length;
  const column = (): Int32Array => new Int32Array(n);
  const out = {
    start: column(),
    end: column(),
    word: column(),
    lemma: column(),
    tag: column(),
    kind: column(),
    sense: column(),
  };
  const words: string[] = [];
  tokens.forEach((t, i) => {
    words.push(t.quote);
    out.start[i] = t.start;
    out.end[i] = t.end;
    out.word[i] = hashOf(/^\d+$/.test(t.quote) ? (t.quote.length === 4 ? '0000' : '0') : t.quote);
    out.lemma[i] = hashOf(t.lemma);
    out.tag[i] = tagOf(t.pos);
    out.kind[i] = roleClassOf(t.quote);
    out.sense[i] = wordSense(t.quote, t.lemma, t.pos === 'VERB');
  });
  const cuts: number[] = [];
  let at = 0;
  for (const p of paragraphsOf(low))
    for (const s of caselessSentences(low, p)) {
      while (at < n && out.start[at]! < s.start) at++;
      if (at < n && cuts.at(-1) !== at) cuts.push(at);
    }
  if (cuts[0] !== 0 && n) cuts.unshift(0);
  const sentences: number[] = [];
  cuts.forEach((c, i) => {
    for (let k = c; k < (cuts[i + 1] ?? n); k += LONGEST) sentences.push(k);
  });
  sentences.push(n);
  return {
    text,
    size: n,
    words,
    pos: tokens.map((t) => t.pos),
    ...out,
    sentences: Int32Array.from(sentences),
  };
}
