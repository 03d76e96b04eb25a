import type { Amount } from './event.ts';

/** None, for sure. */
export const NONE: Amount = { low: 0, high: 0 };

/** An interval; `high` undefined = no upper bound, and then not there at all. */
export function amount(low: number, high: number | undefined): Amount {
  return high === undefined ? { low } : { low, high };
}

/** The sum of two figures of different things: an end that is open stays open. */
export function plus(a: Amount, b: Amount): Amount {
  return amount(a.low + b.low, a.high === undefined || b.high === undefined ? undefined : a.high + b.high);
}

/** The sum of two figures that may count the same things: no less than the larger, no more than both. */
export function plusPerhapsSame(a: Amount, b: Amount): Amount {
  return { ...plus(a, b), low: Math.max(a.low, b.low) };
}

/** The narrowest interval that holds both: two figures told of one thing. */
export function hull(a: Amount, b: Amount): Amount {
  const high = a.high === undefined || b.high === undefined ? undefined : Math.max(a.high, b.high);
  return amount(Math.min(a.low, b.low), high);
}

/**
 * The share of `whole` that `part` is, 0–1 as an interval that certainly holds it; null where nothing can be told. An open
 * end gives the widest bound there is: of 30 or more, 20 are two thirds at most.
 */
export function shareOf(part: Amount, whole: Amount): { readonly low: number; readonly high: number } | null {
  if (whole.high === 0) return null;
  const low = whole.high === undefined ? 0 : Math.min(1, part.low / whole.high);
  const high = part.high === undefined || whole.low === 0 ? 1 : Math.min(1, part.high / whole.low);
  return low === 0 && high === 1 ? null : { low, high };
}
