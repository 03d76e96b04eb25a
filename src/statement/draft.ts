import type { Channel, Likelihood, Polarity, Speaker } from '../model/statement.ts';
import type { Span } from '../util/span.ts';
import type { Decided } from '../util/why.ts';
import type { Attribution, Unit } from './unit.ts';

/** A statement in the making: span and voice known, refiners to come. */
export interface Draft {
  readonly unit: Unit;
  readonly span: Span;
  readonly attribution: Attribution | null;
  /** The attributing words stand in this clause itself, not in one before. */
  readonly attributedHere: boolean;
  readonly speaker: Speaker | null;
  readonly cue: Span | null;
  readonly reportedBy: string | null;
  /** The voice is that of the report's own issuer. */
  readonly own: boolean;
  /** The rule that gave the statement its voice, where it is not the one that found the attribution. */
  readonly voice?: string;
  /** A reporter of the outlet saw it. */
  readonly witnessed: boolean;
  /** The span lies in quotation marks all through. */
  readonly quoted: boolean;
  readonly channel?: Channel | null | undefined;
  /** What gave the channel; absent where none is named. */
  readonly channelWhy?: Decided<Channel> | undefined;
  readonly likelihood?: Likelihood | null;
  readonly polarity?: Decided<Polarity>;
  readonly content?: Span;
}
