import { assert } from './assert.ts';

/** A stretch of a text: UTF-16 offsets, half open, and the words themselves (`text.slice(start, end) === quote`). */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

/** The span of `text` from `start` to `end`; asserts that it is not empty and lies inside. */
export function spanOf(text: string, start: number, end: number): Span {
  assert(start >= 0 && start < end && end <= text.length, `span ${start}-${end} of ${text.length}`);
  return { start, end, quote: text.slice(start, end) };
}

/** Whether two half-open ranges share a character. */
export function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(
  outer: { start: number; end: number },
  inner: { start: number; end: number },
): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The range without white space at either end, or null when nothing is left. */
export function trimmed(text: string, start: number, end: number): Span | null {
  let a = start;
  let b = end;
  while (a < b && /\s/.test(text[a]!)) a++;
  while (b > a && /\s/.test(text[b - 1]!)) b--;
  return a < b ? spanOf(text, a, b) : null;
}
