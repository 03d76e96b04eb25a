import { maskStrings } from './mask-strings.ts';
import { cutText, cutterOf, type Masked, maskOf } from './mask-words.ts';
import type { Cut } from './person-cuts.ts';

/**
 * A document's text without names and words that may not leave, with everything that points into it: spans (`start`, `end`, `quote`) are
 * moved to where their words now stand, so that they still slice the text; all other strings are masked as they are.
 */
export function maskDocument<T extends { readonly document: { readonly text: string } }>(
  served: T,
  masked: readonly Masked[],
): T {
  if (masked.length === 0) return served;
  const { text } = served.document;
  const cuts = cutterOf(masked)(text);
  const open = cutText(text, cuts);
  return maskStrings(moved(served, cuts, open) as T, maskOf(masked));
}

/** Everything told of a document without its words' names and places in the text: for chains, which have no text beside them. */
export function maskTold<T>(told: T, masked: readonly Masked[]): T {
  return masked.length === 0 ? told : maskStrings(pointless(told) as T, maskOf(masked));
}

function moved(value: unknown, cuts: readonly Cut[], text: string): unknown {
  if (Array.isArray(value)) return value.map((v: unknown) => moved(v, cuts, text));
  if (value === null || typeof value !== 'object') return value;
  const out = Object.fromEntries(
    Object.entries(value).map(([k, v]) => [k, moved(v, cuts, text)] as const),
  ) as Record<string, unknown>;
  if (!isSpan(out)) return out;
  const start = placeOf(out.start, cuts, 'start');
  const end = placeOf(out.end, cuts, 'end');
  return { ...out, start, end, quote: text.slice(start, end) };
}

function pointless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointless);
  if (value === null || typeof value !== 'object') return value;
  const out = Object.fromEntries(Object.entries(value).map(([k, v]) => [k, pointless(v)] as const));
  return isSpan(out) ? { ...out, start: 0, end: 0 } : out;
}

function isSpan(value: Record<string, unknown>): value is { start: number; end: number; quote: string } {
  return typeof value.start === 'number' && typeof value.end === 'number' && typeof value.quote === 'string';
}

/** Where an offset of the old text stands in the new one; one within a cut goes to the edge that keeps the cut's word whole. */
function placeOf(offset: number, cuts: readonly Cut[], side: 'start' | 'end'): number {
  let shift = 0;
  for (const cut of cuts) {
    if (cut.start >= offset) break;
    if (cut.end > offset || (cut.end === offset && side === 'end'))
      return side === 'start' ? cut.start + shift : cut.start + shift + cut.instead.length;
    shift += cut.instead.length - (cut.end - cut.start);
  }
  return offset + shift;
}
