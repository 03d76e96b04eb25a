import type { Span } from '../util/span.ts';
import type { GeoPrecision } from './place.ts';

/** Who speaks; `mention` is the words that name the speaker there. An unnamed group is `role`. */
export interface Speaker {
  readonly name?: string;
  readonly role?: string;
  readonly organisation?: string;
  readonly country?: string;
  readonly mention?: Span;
}

/** Channels a text can name (guide §2). */
export const CHANNELS = [
  'telegram',
  'facebook',
  'x',
  'other_social',
  'intelligence_update',
  'press_conference',
  'statement',
  'interview',
  'broadcast',
  'parliament',
  'spokesperson',
] as const;
/** One of {@link CHANNELS}. */
export type Channel = (typeof CHANNELS)[number];

/** Yardsticks: UK PHIA, US ICD 203, or none (words only, no numbers). */
export type LikelihoodScale = 'phia' | 'icd203' | 'plain';

/** A hedge as worded, with the band only where the speaker uses a yardstick; percent, inclusive. */
export interface Likelihood {
  readonly term: string;
  readonly scale: LikelihoodScale;
  readonly low?: number;
  readonly high?: number;
}

/** Whether words are quoted, partly quoted, reported, or the outlet's own. */
export type Form = 'direct' | 'mixed' | 'indirect' | 'none';
/** How the speaker comes to it (guide §2). */
export type Basis = 'told' | 'assessed' | 'witnessed' | 'announced' | 'narrated';
/** Whether the proposition is affirmed, denied by its speaker, or negated. */
export type Polarity = 'affirmed' | 'denied' | 'negated';

/** One speaker's proposition-bearing stretch inside one sentence (guide §2); `id` is s1, s2… in text order. */
export interface Statement extends Span {
  readonly id: string;
  /** null when the outlet speaks in its own voice. */
  readonly speaker: Speaker | null;
  readonly cue?: Span | null;
  readonly channel: Channel | null;
  readonly reportedBy?: string | null;
  readonly form: Form;
  readonly basis: Basis;
  readonly likelihood?: Likelihood;
  readonly polarity: Polarity;
  readonly content?: Span;
  readonly truncated?: boolean;
  /** Ids of the events this statement carries. */
  readonly events: readonly string[];
}

/** A statement as it stands with an event of a report, by its global key. */
export interface KeyedStatement extends Statement {
  readonly key: string;
  /**
   * How finely its own words say where the event was, where that is coarser than the event's place: a governor who says "the region was
   * hit" has not said which town, though the report goes on to.
   */
  readonly placeLevel?: GeoPrecision;
  /** What a negated statement negates of the event where that is a figure of it ("no one was hurt") and not that it was. */
  readonly negates?: 'toll';
}

/** How a statement stands to an event it is told with: who says that nobody was hurt in a strike does not say that there was none. */
export function stanceOn(s: Pick<KeyedStatement, 'polarity' | 'negates'>): Polarity {
  return s.negates ? 'affirmed' : s.polarity;
}
