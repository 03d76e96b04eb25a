import type { CaselessText } from './tag-caseless.ts';
import { FeatureWriter, type Setting, syntaxOf } from './token-features.ts';

/** Roles of an attack that the reader fills, in the order of the model's columns. */
export const ROLES = ['individual', 'organisation', 'target', 'victim', 'weapon'] as const;
/** How many roles there are. */
export const ROLE_COUNT = ROLES.length;
/** Weights by feature: begin and inside for each role. */
export const ROW = 2 * ROLE_COUNT;

/** Linear-chain weights: feature number → row (or -1), rows of {@link ROW}, and 3×3 transitions (out, begin, inside) by role. */
export interface TaggerWeights {
  readonly rowOf: Int32Array;
  readonly rows: Float32Array;
  readonly transitions: Float32Array;
}

/** Features as the rows of the weights, those without a row left out; both lists are shortened in place. */
export function knownRows(rowOf: Int32Array, features: Int32Array, ends: Int32Array): Int32Array {
  let k = 0;
  let z = 0;
  for (let i = 0; i < ends.length; i++) {
    for (; k < ends[i]!; k++) {
      const row = rowOf[features[k]!]!;
      if (row >= 0) features[z++] = row;
    }
    ends[i] = z;
  }
  return features.subarray(0, z);
}

/** Begin and inside scores of every token, `ROW` a token; summed in locals, for this is where the time goes. */
export function emissions(rows: Float32Array, known: Int32Array, ends: Int32Array, out: Float64Array): void {
  let from = 0;
  for (let i = 0; i < ends.length; i++) {
    const end = ends[i]!;
    let [a, b, c, d, e, f, g, h, p, q] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    for (let k = from; k < end; k++) {
      const x = known[k]! * ROW;
      a += rows[x]!;
      b += rows[x + 1]!;
      c += rows[x + 2]!;
      d += rows[x + 3]!;
      e += rows[x + 4]!;
      f += rows[x + 5]!;
      g += rows[x + 6]!;
      h += rows[x + 7]!;
      p += rows[x + 8]!;
      q += rows[x + 9]!;
    }
    from = end;
    const o = i * ROW;
    out[o] = a;
    out[o + 1] = b;
    out[o + 2] = c;
    out[o + 3] = d;
    out[o + 4] = e;
    out[o + 5] = f;
    out[o + 6] = g;
    out[o + 7] = h;
    out[o + 8] = p;
    out[o + 9] = q;
  }
}

/** Forward and backward scores of one role over one sentence, as probabilities scaled by token. */
export interface Lattice {
  readonly n: number;
  /** n×3 scaled forward and backward values, and exponentiated scores. */
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
  readonly score: Float64Array;
  /** 3×3 exponentiated transitions; the sentence starts after an "out". */
  readonly step: Float64Array;
  readonly scale: Float64Array;
}

/** Room for the lattice of a sentence of up to `most` tokens. */
export function makeLattice(most: number): Lattice {
  const f = (k: number): Float64Array => new Float64Array(k);
  return { n: 0, alpha: f(most * 3), beta: f(most * 3), score: f(most * 3), step: f(9), scale: f(most) };
}

/** Fills the lattice for role `r` of the tokens [a, b); gives the log of the partition sum. */
export function runLattice(
  w: TaggerWeights,
  r: number,
  emission: Float64Array,
  a: number,
  b: number,
  lat: Lattice,
): number {
  const n = b - a;
  const { alpha, beta, score, step, scale } = lat;
  for (let k = 0; k < 9; k++) step[k] = Math.exp(w.transitions[r * 9 + k]!);
  step[2] = 0; // "inside" never follows "out"
  let log = 0;
  for (let i = 0; i < n; i++) {
    const e = (a + i) * ROW + 2 * r;
    score[i * 3] = 1;
    score[i * 3 + 1] = Math.exp(Math.min(30, emission[e]!));
    score[i * 3 + 2] = Math.exp(Math.min(30, emission[e + 1]!));
    let sum = 0;
    for (let y = 0; y < 3; y++) {
      let v = 0;
      if (i === 0) v = step[y]!;
      else for (let x = 0; x < 3; x++) v += alpha[(i - 1) * 3 + x]! * step[x * 3 + y]!;
      v *= score[i * 3 + y]!;
      alpha[i * 3 + y] = v;
      sum += v;
    }
    scale[i] = sum;
    log += Math.log(sum);
    for (let y = 0; y < 3; y++) alpha[i * 3 + y]! /= sum;
  }
  for (let y = 0; y < 3; y++) beta[(n - 1) * 3 + y] = 1;
  for (let i = n - 2; i >= 0; i--)
    for (let x = 0; x < 3; x++) {
      let v = 0;
      for (let y = 0; y < 3; y++) v += step[x * 3 + y]! * score[(i + 1) * 3 + y]! * beta[(i + 1) * 3 + y]!;
      beta[i * 3 + x] = v / scale[i + 1]!;
    }
  return log;
}

/** A stretch of tokens [from, to) that may fill a role, with its probability. */
export interface Stretch {
  readonly role: number;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

/** Longest filler in tokens. */
const LONGEST = 14;

/** Stretches of role `r` in the sentence that runs from token `a`, at least `least` probable. */
export function stretchesOf(
  lat: Lattice,
  n: number,
  r: number,
  q: number,
  a: number,
  least: number,
): Stretch[] {
  const { alpha, beta, score, step, scale } = lat;
  const out: Stretch[] = [];
  for (let i = 0; i < n; i++) {
    if (alpha[i * 3 + 1]! * beta[i * 3 + 1]! < least) continue;
    let path = alpha[i * 3 + 1]!;
    for (let j = i; j < Math.min(n, i + LONGEST); j++) {
      if (j > i) path *= (step[(j === i + 1 ? 1 : 2) * 3 + 2]! * score[j * 3 + 2]!) / scale[j]!;
      // The stretch ends at j: what follows is "out" or a new beginning.
      let tail = 1;
      if (j + 1 < n) {
        const x = j === i ? 1 : 2;
        tail = 0;
        for (let y = 0; y < 2; y++)
          tail += step[x * 3 + y]! * score[(j + 1) * 3 + y]! * beta[(j + 1) * 3 + y]!;
        tail /= scale[j + 1]!;
      }
      const probability = path * tail;
      if (probability >= least) out.push({ role: r, sentence: q, from: a + i, to: a + j + 1, probability });
      if (path * Math.max(beta[j * 3 + 1]!, beta[j * 3 + 2]!) < least / 4) break;
    }
  }
  return out;
}

/** Features of every token of a text, and where each token's end. */
export function featuresOf(t: CaselessText, set: Setting): { features: Int32Array; ends: Int32Array } {
  const writer = new FeatureWriter(t, syntaxOf(t), set);
  const ends = new Int32Array(t.size);
  for (let q = 0; q + 1 < t.sentences.length; q++)
    for (let i = t.sentences[q]!; i < t.sentences[q + 1]!; i++) {
      writer.write(q, i);
      ends[i] = writer.size;
    }
  return { features: writer.out.subarray(0, writer.size), ends };
}

/** All stretches of a text that may fill a role. */
export function findStretches(w: TaggerWeights, t: CaselessText, set: Setting, least: number): Stretch[] {
  const { features, ends } = featuresOf(t, set);
  const emission = new Float64Array(t.size * ROW);
  emissions(w.rows, knownRows(w.rowOf, features, ends), ends, emission);
  let most = 1;
  for (let q = 0; q + 1 < t.sentences.length; q++)
    most = Math.max(most, t.sentences[q + 1]! - t.sentences[q]!);
  const lat = makeLattice(most);
  const out: Stretch[] = [];
  for (let q = 0; q + 1 < t.sentences.length; q++) {
    const a = t.sentences[q]!;
    const b = t.sentences[q + 1]!;
    for (let r = 0; r < ROLE_COUNT; r++) {
      runLattice(w, r, emission, a, b, lat);
      out.push(...stretchesOf(lat, b - a, r, q, a, least));
    }
  }
  return out;
}
