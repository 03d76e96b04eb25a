import { PERSON_NOUNS } from '../../lexicon/unit.ts';
import { type Span, spanOf } from '../../util/span.ts';
import { type Token, tagStretch } from '../../util/tagger.ts';

const SKIPPED =
  /^(?:of|these|those|its|their|his|her|our|your|more|further|additional|other|others|another|such|new|extra|[“”"'‘’«»])$/i;
const CASUALTY = /^(?:wounded|injured|dead|missing|killed|hurt|displaced)$/i;
/** What follows the head of a noun phrase and is no part of it, however tagged: "miners abducted", "soldiers prisoner". */
const AFTER_HEAD = /^(?:[a-z]+ed|prisoner|captive|hostage|lost|taken|struck|hit|sent|shot|left)$/;
const PLAIN_NOUN = new Set(['NOUN', 'PROPN', 'ADJ']);
const NEVER =
  /^(?:were|was|are|is|have|had|has|been|each|who|which|that|when|while|after|near|since|and|or|in|on|at|by|from|overnight|today|yesterday|tomorrow|including|among|alone|apiece)$/i;

/** Tokens of a stretch, tagged only when somebody asks. */
export function lazyTokens(text: string, start: number, end: number): () => readonly Token[] {
  return () => tagStretch(text, start, end);
}

const AGED_NOUN = new RegExp(`^ \\d{1,3}-year-olds?(?: (?:[a-z]+ )?${PERSON_NOUNS.pattern}\\b(?! of\\b))?`);

/** "An 81-year-old woman", "a 17-year-old": the age belongs to the noun after an article that ends at `from`. */
export function agedNoun(text: string, from: number): Span | undefined {
  // The pattern holds every noun for people: few articles have a figure behind them that is worth compiling it for.
  if (!/^ \d/.test(text.slice(from, from + 2))) return undefined;
  const m = AGED_NOUN.exec(text.slice(from, from + 50));
  return m ? spanOf(text, from + 1, from + m[0].length) : undefined;
}

/** The noun phrase counted by an amount that ends at `from`: adjectives and nouns up to the head, or undefined. */
export function nounAfter(text: string, tokens: readonly Token[], from: number): Span | undefined {
  let i = tokens.findIndex((t) => t.start >= from);
  if (i < 0) return undefined;
  while (i < tokens.length && isSkipped(tokens, i)) i++;
  const first = i;
  let last = -1;
  for (; i < tokens.length && i - first < 9; i++) {
    const token = tokens[i]!;
    if (i > first && !/^[ -]?$/.test(text.slice(tokens[i - 1]!.end, token.start)) && token.quote !== '-')
      break;
    const kind = kindOf(tokens, i, last >= 0);
    if (kind === 'end') break;
    if (kind === 'head') last = i;
  }
  return last < 0 ? undefined : spanOf(text, tokens[first]!.start, tokens[last]!.end);
}

/** "Of the" leads to what is counted; a bare "the" begins something else ("brought to 90 the wells poisoned"). */
function isSkipped(tokens: readonly Token[], i: number): boolean {
  if (/^the$/i.test(tokens[i]!.quote)) return i > 0 && /^of$/i.test(tokens[i - 1]!.quote);
  return SKIPPED.test(tokens[i]!.quote);
}

function kindOf(tokens: readonly Token[], i: number, hasHead: boolean): 'head' | 'inner' | 'end' {
  const token = tokens[i]!;
  if (tokens[i - 1]?.quote === '-') return 'inner';
  if (NEVER.test(token.quote)) return 'end';
  if (CASUALTY.test(token.quote)) return hasHead ? 'end' : 'head';
  if (hasHead && tokens[i - 1]?.quote !== '-' && AFTER_HEAD.test(token.quote)) return 'end';
  if (token.quote === '-' || /^-/.test(token.quote)) return 'inner';
  if (/^\d/.test(token.quote)) return hasHead && tokens[i - 1]?.quote === '-' ? 'inner' : 'end';
  if (PLAIN_NOUN.has(token.pos)) return token.pos === 'ADJ' ? 'inner' : 'head';
  // A participle is an adjective only before a noun: "guided bombs", "burnt-out cars".
  const next = tokens[i + 1];
  const participle = token.pos === 'VERB' && /(?:ed|ing|en|nt)$/i.test(token.quote) && !hasHead;
  return participle && next && (PLAIN_NOUN.has(next.pos) || next.quote === '-') ? 'inner' : 'end';
}
