import { Gate } from './pattern/gate.ts';

/**
 * Whether a pattern fits somewhere in a text; it is tried only where its literals stand ({@link Gate}). For texts that other
 * patterns are looked for in as well: to look once through a stretch that nobody else asks about, `test` is as good.
 */
export function occursIn(pattern: RegExp, text: string): boolean {
  return Gate.of(pattern).fits(text);
}
