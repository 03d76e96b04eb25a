import type { CaselessText } from './tag-caseless.ts';

/** Features of a text are numbers below two to this power. */
export const WORD_BITS = 17;

/** Weights of a text's relevance by feature; the last entry is the bias. */
export type RelevanceWeights = Float32Array;

function mix(template: number, a: number, b: number): number {
  let h = Math.imul(template + 1, 0x9e3779b1) ^ a;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b) ^ b;
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> (32 - WORD_BITS);
}

/** The opening says what a report is about: its words count once more. */
const OPENING = 3;

/** What a text is about: its words, the words of its opening, and word classes that meet in a sentence, evened out for length. */
export function relevanceFeatures(t: CaselessText): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const add = (f: number): void => {
    found.set(f, (found.get(f) ?? 0) + 1);
  };
  for (let q = 0; q + 1 < t.sentences.length; q++) {
    let classes = 0;
    for (let i = t.sentences[q]!; i < t.sentences[q + 1]!; i++) {
      add(mix(0, t.lemma[i]!, 0));
      if (q < OPENING) add(mix(1, t.lemma[i]!, 0));
      classes |= 1 << t.kind[i]!;
    }
    for (let x = 1; x < 32; x++)
      if ((classes >>> x) & 1) for (let y = x + 1; y < 32; y++) if ((classes >>> y) & 1) add(mix(2, x, y));
  }
  let sum = 0;
  for (const [f, count] of found) {
    const v = 1 + Math.log(count);
    found.set(f, v);
    sum += v * v;
  }
  const scale = 4 / Math.sqrt(sum || 1);
  for (const [f, v] of found) found.set(f, v * scale);
  return found;
}

/** How likely a text tells of an attack on people or things, 0 to 1. */
export function relevanceOf(w: RelevanceWeights, t: CaselessText): number {
  let z = w.at(-1)!;
  for (const [f, v] of relevanceFeatures(t)) z += w[f]! * v;
  return 1 / (1 + Math.exp(-z));
}

const STEPS = [0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 0.95];
/** The step a probability lies on, 0 to 7. */
export function relevanceStep(p: number): number {
  let k = 0;
  while (k < STEPS.length && p >= STEPS[k]!) k++;
  return k;
}
