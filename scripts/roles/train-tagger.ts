// Linear-chain conditional random fields, one a role, over shared features: stochastic gradient with AdaGrad steps.
import {
  emissions,
  featuresOf,
  knownRows,
  makeLattice,
  ROLE_COUNT,
  ROW,
  runLattice,
  type TaggerWeights,
} from '../../src/event/role/role-tagger.ts';
import { FEATURE_BITS, type Setting } from '../../src/event/role/token-features.ts';
import { seeded } from '../../src/util/seeded.ts';
import { type Example, shuffled } from './corpus.ts';

/** How the tagger is fitted. */
export interface TaggerOptions {
  readonly epochs: number;
  /** The weights are the mean of those after each round from this one on: one round alone leans on its order and on what was left out. */
  readonly meanFrom: number;
  readonly rate: number;
  readonly l2: number;
  /** A feature is kept when it is seen this often, or once on a filler and twice in all. */
  readonly often: number;
  /** Share of features left out at each step, so that none leans on another. */
  readonly drop: number;
  readonly seed: number;
}

interface Item {
  features: Int32Array;
  readonly ends: Int32Array;
  readonly labels: readonly Uint8Array[];
}

/** Fits the tagger to examples in their settings. */
export function trainTagger(
  examples: readonly Example[],
  settings: readonly Setting[],
  o: TaggerOptions,
): TaggerWeights & { readonly kept: number } {
  const items: Item[] = [];
  const all = new Uint16Array(1 << FEATURE_BITS);
  const filled = new Uint16Array(1 << FEATURE_BITS);
  examples.forEach((e, x) => {
    const { features, ends } = featuresOf(e.tagged, settings[x]!);
    for (let q = 0; q + 1 < e.tagged.sentences.length; q++) {
      const a = e.tagged.sentences[q]!;
      const b = e.tagged.sentences[q + 1]!;
      const first = a ? ends[a - 1]! : 0;
      items.push({
        features: features.slice(first, ends[b - 1]!),
        ends: ends.slice(a, b).map((k) => k - first),
        labels: e.labels.map((l) => l.slice(a, b)),
      });
    }
    let k = 0;
    for (let i = 0; i < e.tagged.size; i++) {
      const is = e.labels.some((l) => l[i]);
      for (; k < ends[i]!; k++) {
        const f = features[k]!;
        if (all[f]! < 65535) all[f]!++;
        if (is && filled[f]! < 65535) filled[f]!++;
      }
    }
  });
  const rowOf = new Int32Array(1 << FEATURE_BITS).fill(-1);
  let kept = 0;
  for (let f = 0; f < rowOf.length; f++)
    if (all[f]! >= o.often || (filled[f]! >= 1 && all[f]! >= 2)) rowOf[f] = kept++;
  for (const item of items) item.features = knownRows(rowOf, item.features, item.ends).slice();
  const w = { rowOf, rows: new Float32Array(kept * ROW), transitions: new Float32Array(ROLE_COUNT * 9) };
  fit(w, items, o);
  return { ...w, kept };
}

/** The mean of the weights over rounds, scaled for what was left out of each. */
class Mean {
  private readonly w: TaggerWeights;
  private readonly o: TaggerOptions;
  private readonly rows: Float64Array;
  private readonly transitions: Float64Array;
  private count = 0;
  constructor(w: TaggerWeights, o: TaggerOptions) {
    this.w = w;
    this.o = o;
    this.rows = new Float64Array(w.rows.length);
    this.transitions = new Float64Array(w.transitions.length);
  }
  add(): void {
    this.count++;
    for (let i = 0; i < this.rows.length; i++) this.rows[i]! += this.w.rows[i]!;
    for (let i = 0; i < this.transitions.length; i++) this.transitions[i]! += this.w.transitions[i]!;
  }
  put(): void {
    const scale = (1 - this.o.drop) / this.count;
    for (let i = 0; i < this.rows.length; i++) this.w.rows[i] = this.rows[i]! * scale;
    for (let i = 0; i < this.transitions.length; i++)
      this.w.transitions[i] = this.transitions[i]! / this.count;
  }
}

function fit(w: TaggerWeights, items: readonly Item[], o: TaggerOptions): void {
  const g = new Float32Array(w.rows.length).fill(0.1);
  const gt = new Float32Array(w.transitions.length).fill(1);
  const most = Math.max(...items.map((s) => s.ends.length));
  const lat = makeLattice(most);
  const emission = new Float64Array(most * ROW);
  const grad = new Float64Array(most * ROW);
  const random = seeded(o.seed);
  // A sentence that taught nothing rests for two rounds: most sentences tell of no attack, and the tagger soon knows them.
  const mean = new Mean(w, o);
  const rest = new Map<Item, number>();
  for (let epoch = 0; epoch < o.epochs; epoch++) {
    for (const s of shuffled(items, random)) {
      if ((rest.get(s) ?? -1) >= epoch) continue;

      const n = s.ends.length;
      const thinned = thin(s, random, o.drop);
      emissions(w.rows, thinned.features, thinned.ends, emission);
      grad.fill(0, 0, n * ROW);
      let any = false;
      for (let r = 0; r < ROLE_COUNT; r++) {
        runLattice(w, r, emission, 0, n, lat);
        const y = s.labels[r]!;
        for (let i = 0; i < n; i++)
          for (let k = 1; k < 3; k++) {
            const d = lat.alpha[i * 3 + k]! * lat.beta[i * 3 + k]! - (y[i] === k ? 1 : 0);
            if (Math.abs(d) < 2e-3) continue;
            grad[i * ROW + 2 * r + k - 1] = d;
            any = true;
          }
        stepTransitions(w, gt, r, lat, y, n, o.rate);
      }
      if (any) stepRows(w, g, thinned, grad, o);
      else rest.set(s, epoch + 2);
    }
    if (epoch >= o.meanFrom) mean.add();
  }
  mean.put();
}

function thin(s: Item, random: () => number, drop: number): Item {
  const features = new Int32Array(s.features.length);
  const ends = new Int32Array(s.ends.length);
  let z = 0;
  let k = 0;
  for (let i = 0; i < ends.length; i++) {
    for (; k < s.ends[i]!; k++) if (random() >= drop) features[z++] = s.features[k]!;
    ends[i] = z;
  }
  return { features, ends, labels: s.labels };
}

function stepTransitions(
  w: TaggerWeights,
  g: Float32Array,
  r: number,
  lat: ReturnType<typeof makeLattice>,
  y: Uint8Array,
  n: number,
  rate: number,
): void {
  const d = new Float64Array(9);
  for (let i = 0; i < n; i++) {
    const before = i ? y[i - 1]! : 0;
    d[before * 3 + y[i]!]! -= 1;
    for (let x = 0; x < 3; x++)
      for (let k = 0; k < 3; k++) {
        const from = i ? lat.alpha[(i - 1) * 3 + x]! : x === 0 ? 1 : 0;
        d[x * 3 + k]! +=
          (from * lat.step[x * 3 + k]! * lat.score[i * 3 + k]! * lat.beta[i * 3 + k]!) / lat.scale[i]!;
      }
  }
  for (let k = 0; k < 9; k++) {
    if (Math.abs(d[k]!) < 1e-4 || k === 2) continue;
    g[r * 9 + k]! += d[k]! * d[k]!;
    w.transitions[r * 9 + k]! -= (0.5 * rate * d[k]!) / Math.sqrt(g[r * 9 + k]!);
  }
}

function stepRows(w: TaggerWeights, g: Float32Array, s: Item, grad: Float64Array, o: TaggerOptions): void {
  let f = 0;
  for (let i = 0; i < s.ends.length; i++) {
    const end = s.ends[i]!;
    let any = false;
    for (let r = 0; r < ROW; r++) if (grad[i * ROW + r]) any = true;
    if (!any) {
      f = end;
      continue;
    }
    for (; f < end; f++) {
      const base = s.features[f]! * ROW;
      for (let r = 0; r < ROW; r++) {
        const d = grad[i * ROW + r]!;
        if (!d) continue;
        const step = d + o.l2 * w.rows[base + r]!;
        g[base + r]! += step * step;
        w.rows[base + r]! -= (o.rate * step) / Math.sqrt(g[base + r]!);
      }
    }
  }
}
