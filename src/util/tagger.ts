import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { ofText } from './of-text.ts';

/** A word or mark with its universal part of speech (NOUN, VERB, PROPN, …); offsets into the text given. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly pos: string;
}

const nlp = winkNLP(model, ['sbd', 'pos']);
const its = nlp.its;
type Tokens = ReturnType<ReturnType<typeof nlp.readDoc>['tokens']>;

/** The tokens of a stretch of a document, tagged by itself; a stretch asked for again is not tagged again. */
export function tagStretch(text: string, start: number, end: number): readonly Token[] {
  return stretches(text, `${start}-${end}`);
}

const stretches = ofText((text, key): readonly Token[] => {
  const [start, end] = key.split('-').map(Number) as [number, number];
  return tagTokens(text.slice(start, end), start);
});

/** English tokens of `text`, in order; `offset` is added to every position. */
export function tagTokens(text: string, offset = 0): Token[] {
  return inParts(
    text,
    (part, at) => tokensOf(part, nlp.readDoc(part).tokens(), at + offset),
    (start, quote) => ({ start: start + offset, end: start + offset + quote.length, quote, pos: 'X' }),
  );
}

/** A token with the base form of its word. */
type LemmaToken = Token & { readonly lemma: string };

/** English tokens of `text` with the base form of each word. */
export function tagLemmas(text: string): LemmaToken[] {
  return inParts(text, tagPartLemmas, (start, quote) => ({
    start,
    end: start + quote.length,
    quote,
    pos: 'X',
    lemma: quote,
  }));
}

function tagPartLemmas(text: string, offset: number): LemmaToken[] {
  const tokens = nlp.readDoc(text).tokens();
  const lemmas = tokens.out(its.lemma as unknown as typeof its.value) as string[];
  // The tagger gives no base form for some words: they are their own.
  return tokensOf(text, tokens, offset).map((t, i) => ({ ...t, lemma: lemmas[i] ?? t.quote }));
}

/** Longer than any word: an address, a picture as letters. */
const ENDLESS = /\S{400}/;
const ENDLESS_ALL = /\S{400,}/g;

/** Tags what lies between endless words, which are a token each: the tagger's own patterns would try such a word from each of its letters. */
function inParts<T>(
  text: string,
  tag: (part: string, offset: number) => T[],
  endless: (start: number, quote: string) => T,
): T[] {
  if (!ENDLESS.test(text)) return tag(text, 0);
  const out: T[] = [];
  let from = 0;
  const upTo = (end: number): void => {
    if (end > from) for (const token of tag(text.slice(from, end), from)) out.push(token);
  };
  for (const { 0: word, index } of text.matchAll(ENDLESS_ALL)) {
    upTo(index);
    out.push(endless(index, word));
    from = index + word.length;
  }
  upTo(text.length);
  return out;
}

function tokensOf(text: string, tokens: Tokens, offset: number): Token[] {
  const values = tokens.out(its.value) as string[];
  const spaces = tokens.out(its.precedingSpaces) as string[];
  const tags = tokens.out(its.pos) as string[];
  const out: Token[] = [];
  let at = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const found = text.indexOf(value, at + (spaces[i]?.length ?? 0));
    const start = found >= 0 ? found : text.indexOf(value, at);
    if (start < 0) continue;
    at = start + value.length;
    out.push({ start: start + offset, end: at + offset, quote: value, pos: tags[i]! });
  }
  return out;
}
