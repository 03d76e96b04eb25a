/** Boosted regression trees of one depth, flat: for each inner node a feature and a threshold, for each leaf a value. */
export interface Trees {
  readonly depth: number;
  readonly count: number;
  readonly bias: number;
  /** (2^depth − 1) a tree. */
  readonly feature: Int32Array;
  readonly threshold: Float64Array;
  /** 2^depth a tree. */
  readonly leaf: Float64Array;
}

/** The probability the trees give to a row of numbers. */
export function judgeRow(m: Trees, row: Float64Array): number {
  const inner = (1 << m.depth) - 1;
  let z = m.bias;
  for (let t = 0; t < m.count; t++) {
    let k = 0;
    for (let d = 0; d < m.depth; d++) {
      const at = t * inner + k;
      k = 2 * k + (row[m.feature[at]!]! > m.threshold[at]! ? 2 : 1);
    }
    z += m.leaf[t * (inner + 1) + k - inner]!;
  }
  return 1 / (1 + Math.exp(-z));
}
