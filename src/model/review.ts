import type { Judgement } from './incident.ts';

/** A judgement with what has become of it. */
export interface JudgementRow extends Judgement {
  /**
   * `stands`: the last word on its pair, and obeyed; `not-obeyed`: the last word, but other words on other pairs rule it out;
   * `replaced`: a later word was given; `undone`: taken back; `taking-back`: it took a word back; `idle`: no report tells of
   * one of its events any more.
   */
  readonly state: 'stands' | 'not-obeyed' | 'replaced' | 'undone' | 'taking-back' | 'idle';
  /** Where it is not obeyed: the words it cannot be true together with, the one that says "different" among them. */
  readonly against?: readonly Judgement[];
}

/** A pair of events that waits for a person's word: two incidents that may be one, or a weak link that holds one together. */
export interface ReviewItem {
  /** Keys of the two events; a judgement is given on these. */
  readonly pair: readonly [string, string];
  /** The incident of each; the same id twice where a link holds them in one. */
  readonly incidents: readonly [string, string];
  readonly isLinked: boolean;
  /** 0–1, and the reasons in words, as of a link. */
  readonly score: number;
  readonly reasons: readonly string[];
  /** 0–1: how near the score is to the least at which the rules link. */
  readonly doubt: number;
  /** 0–1: how much of the picture hangs on the answer, and what in words. */
  readonly consequence: number;
  readonly changes: readonly string[];
  /** What the rules would lean to; only a person's word counts. */
  readonly suggested: 'same' | 'different' | 'unsure';
}

/** What doubt alone is worth where nothing hangs on it, against what hangs on it. */
const DOUBT_ALONE = 0.3;

/** How pressing an item is: doubt, weighed by what hangs on it; 0–1. */
export function pressureOf(item: Pick<ReviewItem, 'doubt' | 'consequence'>): number {
  return item.doubt * (DOUBT_ALONE + (1 - DOUBT_ALONE) * item.consequence);
}
