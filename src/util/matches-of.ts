import { Gate } from './pattern/gate.ts';

const gates = new WeakMap<RegExp, Gate>();

/** Every match of a global pattern, in order; the pattern is tried only where its literals stand ({@link Gate}). */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  let gate = gates.get(pattern);
  if (!gate) {
    gate = new Gate(pattern);
    gates.set(pattern, gate);
  }
  return gate.matches(text);
}
