// Logistic regression of a text's relevance on its words, by AdaGrad.
import { type RelevanceWeights, relevanceFeatures, WORD_BITS } from '../../src/event/role/relevance.ts';
import { seeded } from '../../src/util/seeded.ts';
import { type Example, shuffled } from './corpus.ts';

const EPOCHS = 10;
const RATE = 0.05;
const L2 = 1e-3;
/** A feature is kept when this many texts have it. */
const OFTEN = 3;

/** Weights fitted to whether a text has any filler. */
export function trainRelevance(examples: readonly Example[]): RelevanceWeights {
  const size = 1 << WORD_BITS;
  const w = new Float32Array(size + 1);
  const g = new Float32Array(size).fill(1e-2);
  const count = new Uint16Array(size);
  const rows = examples.map((e) => {
    const found = [...relevanceFeatures(e.tagged)];
    for (const [f] of found) count[f]!++;
    return { found, y: e.gold.some((r) => r.length) ? 1 : 0 };
  });
  const random = seeded(3);
  for (let epoch = 0; epoch < EPOCHS; epoch++)
    for (const { found, y } of shuffled(rows, random)) {
      let z = w[size]!;
      for (const [f, v] of found) z += w[f]! * v;
      const d = 1 / (1 + Math.exp(-z)) - y;
      for (const [f, v] of found) {
        if (count[f]! < OFTEN) continue;
        const grad = d * v + L2 * w[f]!;
        g[f]! += grad * grad;
        w[f]! -= (RATE * grad) / Math.sqrt(g[f]!);
      }
      w[size]! -= 0.02 * d;
    }
  return w;
}
