import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** A word or mark with its universal part of speech (NOUN, VERB, PROPN, …) and lemma; offsets into the text given. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly pos: string;
  readonly lemma: string;
}

const nlp = winkNLP(model, ['sbd', 'pos']);
const its = nlp.its;

/** English tokens of `text`, in order; `offset` is added to every position. */
export function tagTokens(text: string, offset = 0): Token[] {
  const tokens = nlp.readDoc(text).tokens();
  const values = tokens.out(its.value) as string[];
  const spaces = tokens.out(its.precedingSpaces) as string[];
  const tags = tokens.out(its.pos) as string[];
  const lemmas = tokens.out(its.lemma as unknown as typeof its.value) as string[];
  const out: Token[] = [];
  let at = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const found = text.indexOf(value, at + (spaces[i]?.length ?? 0));
    const start = found >= 0 ? found : text.indexOf(value, at);
    if (start < 0) continue;
    at = start + value.length;
    out.push({ start: start + offset, end: at + offset, quote: value, pos: tags[i]!, lemma: lemmas[i]! });
  }
  return out;
}
