import type { Span } from '../util/span.ts';
import type { Token } from '../util/tagger.ts';
import type { By } from '../util/why.ts';

/** A stretch of the text inside quotation marks, marks included; it may run over paragraphs. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
}

/** A word of a sentence, and whether it stands in quotation marks. */
export interface Word extends Token {
  readonly lower: string;
  readonly quoted: boolean;
}

/** One sentence as the finders see it. */
export interface Unit extends Span {
  readonly words: readonly Word[];
  /** Number of the paragraph, from 0. */
  readonly paragraph: number;
  /** Quotations that touch the sentence. */
  readonly quotations: readonly Quotation[];
  /** Set where a reporter's own entry ("Name in Place: …") holds the sentence. */
  readonly witness: boolean;
}

/** What a stretch of words names as a speaker. */
export type SpeakerKind = 'person' | 'role' | 'organisation' | 'country' | 'pronoun' | 'document' | 'outlet';

/** Speaker words as parsed, before they are resolved inside the document. */
export interface SpeakerWords extends Span {
  readonly kind: SpeakerKind;
  readonly name?: string;
  readonly role?: string;
  readonly organisation?: string;
  readonly country?: string;
  /** "No group", "neither side": nobody speaks. */
  readonly nobody?: boolean;
}

/** The attributing words of a sentence: who, by which cue, over which stretch. */
export interface Attribution {
  readonly speaker: SpeakerWords | null;
  readonly cue: Span;
  readonly kind: 'say' | 'deny' | 'announce' | 'assess' | 'refuse' | 'witness' | 'attitude';
  /** Where the verb or preposition itself stands, for ordering and splitting. */
  readonly at: number;
  /** Where the attributing words begin and end, speaker included. */
  readonly start: number;
  readonly end: number;
  /** Who is quoted as having passed it on ("X reports, citing Y"). */
  readonly reportedBy?: string;
  /** The words that name whoever passed it on. */
  readonly reportedAt?: Span;
  /** True where the subject is taken over from the attribution before ("and said"). */
  readonly inherits: boolean;
  /** True where a relative pronoun is the subject (", who said"). */
  readonly relative?: boolean;
  readonly lemma: string;
  /** The lexicon row or rule that took the words for a cue. */
  readonly by: By;
  /** The rule that found the speaker's words. */
  readonly how: string;
}

/** One clause of a sentence with its own attribution, or none; `carries` says that the clause before speaks on. */
export interface Clause extends Span {
  readonly attribution: Attribution | null;
  readonly carries: boolean;
}
