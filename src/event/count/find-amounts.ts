import type { Span } from '../../util/span.ts';

/** A quantity expression: "at least 16", "dozens of", "18 more", "up to 60", "no", "an unknown number of". */
export type AmountMention = Span & {
  readonly increment?: true;
  /** The counted noun phrase right after (or before) it, when there is one: "drones", "civilians", "km". */
  readonly noun?: Span;
} & ({ readonly low: number; readonly high?: number } | { readonly value: 'unknown' | 'withheld' });

/** Quantity expressions of `text` between `start` and `end`, in order; dates, ages, ordinals and clock times are none. */
export function findAmounts(_text: string, _start: number, _end: number): AmountMention[] {
  return [];
}
