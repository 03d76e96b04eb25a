// Gradient-boosted trees with logistic loss over binned features.
import type { Trees } from '../../src/event/role/boosted-trees.ts';
import { seeded } from '../../src/util/seeded.ts';

/** How trees are grown. */
export interface TreeOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Fewest rows (by second derivative ×4) in a leaf. */
  readonly least: number;
  readonly lambda: number;
  /** Share of rows and of features seen by a tree. */
  readonly rows: number;
  readonly features: number;
  readonly seed: number;
}

const BINS = 64;

/** Trees fitted to rows and labels 0 or 1. */
export function trainTrees(rows: readonly Float64Array[], labels: ArrayLike<number>, o: TreeOptions): Trees {
  const n = rows.length;
  const m = rows[0]!.length;
  const cuts = Array.from({ length: m }, (_, f) => cutsOf(rows, f));
  const bins = new Uint8Array(n * m);
  for (let i = 0; i < n; i++)
    for (let f = 0; f < m; f++) {
      const c = cuts[f]!;
      let k = 0;
      while (k < c.length && rows[i]![f]! > c[k]!) k++;
      bins[i * m + f] = k;
    }
  let positive = 0;
  for (let i = 0; i < n; i++) positive += labels[i]!;
  const bias = Math.log(positive / (n - positive));
  const z = new Float64Array(n).fill(bias);
  const inner = (1 << o.depth) - 1;
  const out = {
    depth: o.depth,
    count: o.trees,
    bias,
    feature: new Int32Array(o.trees * inner),
    threshold: new Float64Array(o.trees * inner).fill(Infinity),
    leaf: new Float64Array(o.trees * (inner + 1)),
  };
  const random = seeded(o.seed);
  for (let t = 0; t < o.trees; t++) grow(out, t, { z, bins, cuts, labels, n, m, o, random });
  return out;
}

function cutsOf(rows: readonly Float64Array[], f: number): number[] {
  const values = Float64Array.from(rows, (r) => r[f]!).sort();
  const out: number[] = [];
  for (let k = 1; k < BINS; k++) {
    const at = Math.floor((k * values.length) / BINS);
    const v = (values[at - 1]! + values[at]!) / 2;
    if (values[at - 1] !== values[at] && v !== out.at(-1)) out.push(v);
  }
  const distinct = [...new Set(values)];
  if (distinct.length <= BINS) return distinct.slice(1).map((v, i) => (v + distinct[i]!) / 2);
  return out;
}

interface Work {
  readonly z: Float64Array;
  readonly bins: Uint8Array;
  readonly cuts: readonly (readonly number[])[];
  readonly labels: ArrayLike<number>;
  readonly n: number;
  readonly m: number;
  readonly o: TreeOptions;
  readonly random: () => number;
}

function grow(
  out: { feature: Int32Array; threshold: Float64Array; leaf: Float64Array },
  t: number,
  w: Work,
): void {
  const { z, labels, n, m, o, random } = w;
  const g = new Float64Array(n);
  const h = new Float64Array(n);
  const sample: number[] = [];
  for (let i = 0; i < n; i++) {
    const p = 1 / (1 + Math.exp(-z[i]!));
    g[i] = p - labels[i]!;
    h[i] = p * (1 - p);
    if (random() < o.rows) sample.push(i);
  }
  const use: number[] = [];
  for (let f = 0; f < m; f++) if (random() < o.features) use.push(f);
  const inner = (1 << o.depth) - 1;
  const node = new Int32Array(n);
  for (let d = 0; d < o.depth; d++) {
    for (let k = (1 << d) - 1; k < (1 << (d + 1)) - 1; k++) {
      const best = bestSplit(
        w,
        g,
        h,
        sample.filter((i) => node[i] === k),
        use,
      );
      out.feature[t * inner + k] = best?.feature ?? 0;
      out.threshold[t * inner + k] = best ? w.cuts[best.feature]![best.bin]! : Infinity;
      const bin = best ? best.bin : 255;
      const f = best?.feature ?? 0;
      for (let i = 0; i < n; i++) if (node[i] === k) node[i] = 2 * k + (w.bins[i * m + f]! > bin ? 2 : 1);
    }
  }
  const sums = new Float64Array(2 * (inner + 1));
  for (const i of sample) {
    sums[2 * (node[i]! - inner)]! += g[i]!;
    sums[2 * (node[i]! - inner) + 1]! += h[i]!;
  }
  for (let k = 0; k <= inner; k++)
    out.leaf[t * (inner + 1) + k] = (-o.rate * sums[2 * k]!) / (sums[2 * k + 1]! + o.lambda);
  for (let i = 0; i < n; i++) z[i]! += out.leaf[t * (inner + 1) + node[i]! - inner]!;
}

function bestSplit(
  w: Work,
  g: Float64Array,
  h: Float64Array,
  rows: readonly number[],
  use: readonly number[],
): { feature: number; bin: number } | null {
  let G = 0;
  let H = 0;
  for (const i of rows) {
    G += g[i]!;
    H += h[i]!;
  }
  let best: { feature: number; bin: number } | null = null;
  let most = 1e-3;
  const { lambda, least } = w.o;
  const own = (G * G) / (H + lambda);
  const bg = new Float64Array(256);
  const bh = new Float64Array(256);
  for (const f of use) {
    const c = w.cuts[f]!.length;
    if (!c) continue;
    bg.fill(0, 0, c + 1);
    bh.fill(0, 0, c + 1);
    for (const i of rows) {
      const k = w.bins[i * w.m + f]!;
      bg[k]! += g[i]!;
      bh[k]! += h[i]!;
    }
    let gl = 0;
    let hl = 0;
    for (let k = 0; k < c; k++) {
      gl += bg[k]!;
      hl += bh[k]!;
      if (4 * hl < least || 4 * (H - hl) < least) continue;
      const gain = (gl * gl) / (hl + lambda) + ((G - gl) * (G - gl)) / (H - hl + lambda) - own;
      if (gain > most) {
        most = gain;
        best = { feature: f, bin: k };
      }
    }
  }
  return best;
}
