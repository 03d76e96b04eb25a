import type { SpeakerWords, Unit } from '../unit.ts';
import { maskedQuote, type SlavicLang, type SlavicToken, slavicLangOf, tokensOf } from './tokens.ts';

/** Letters that only one of the two alphabets has. */
const TELLING = /[іїєґыэёъ]/i;

/** A Cyrillic sentence as its speakers are read from it. */
export interface SlavicSentence {
  readonly text: string;
  /** Where the sentence begins in the text. */
  readonly offset: number;
  readonly masked: string;
  readonly tokens: readonly SlavicToken[];
  readonly lang: SlavicLang;
}

const SENTENCES = new WeakMap<Unit, SlavicSentence>();

/** A sentence of the report with its words; those who ask again get the same. */
export function sentenceOfUnit(text: string, unit: Unit): SlavicSentence {
  const known = SENTENCES.get(unit);
  if (known) return known;
  const masked = maskedQuote(unit);
  // What is quoted may be in the other language; who says it is told in that of the report.
  const lang = slavicLangOf(TELLING.test(masked) ? masked : unit.quote, text);
  const made = { text, offset: unit.start, masked, tokens: tokensOf(masked, lang), lang };
  SENTENCES.set(unit, made);
  return made;
}

/** A stretch of words by itself, a source line say, as a sentence. */
export function sentenceOf(words: string, text: string): SlavicSentence {
  const lang = slavicLangOf(words, text);
  return { text: words, offset: 0, masked: words, tokens: tokensOf(words, lang), lang };
}

/** The case wanted: the nominative of who speaks, or another after "за словами", "у", "з посиланням на". */
export type WantedCase = 'nominative' | 'other' | 'any';

/** Speaker words and the tokens they take: from `from` up to, not including, `to`. */
export interface SlavicPhrase {
  readonly from: number;
  readonly to: number;
  readonly speaker: SpeakerWords;
  /** Nothing but a capital tells that the words name somebody. */
  readonly bare: boolean;
}
