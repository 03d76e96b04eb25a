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
