import type { Span } from '../../util/span.ts';

/** A quantity expression: "at least 16", "dozens of", "18 more", "up to 60", "no", "an unknown number of". */
export type AmountMention = Span & {
  readonly increment?: true;
  /** Ukrainian and Russian: the word adds by itself ("додатково"), where "ще" may only set another kind beside. */
  readonly adds?: true;
  /** The counted noun phrase right after it, when there is one: "drones", "civilians"; of "53 of 70 drones" both have it. */
  readonly noun?: Span;
  /** The number is an article ("a woman"): the caller decides whether it counts. */
  readonly article?: true;
  /** A distance, low and high in kilometres. */
  readonly unit?: 'km';
  /** "nine times", "twice": how often, not how many. */
  readonly times?: true;
  /** A share of a larger figure: "27 of them", "nine of the wounded". */
  readonly part?: true;
  /** The whole that a share before it is of: the 70 of "53 of 70 drones". */
  readonly total?: true;
  /** Nouns of a sum of people: "three soldiers and a nurse" is 4, of both. */
  readonly nouns?: readonly Span[];
  /** The old value of a figure that the text itself revises: "raised the toll from four to nine". */
  readonly superseded?: true;
} & ({ readonly low: number; readonly high?: number } | { readonly value: 'unknown' | 'withheld' });
