import { Gate } from './pattern/gate.ts';

/** Every match of a global pattern, in order; the pattern is tried only where its literals stand ({@link Gate}). */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  return Gate.of(pattern).matches(text);
}
