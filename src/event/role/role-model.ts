import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { assert } from '../../util/assert.ts';
import type { Trees } from './boosted-trees.ts';
import type { Judges } from './choose-fillers.ts';
import { type RelevanceWeights, WORD_BITS } from './relevance.ts';
import { ROW, type TaggerWeights } from './role-tagger.ts';
import { FEATURE_BITS } from './token-features.ts';

/** Everything learned that reads roles. */
export interface RoleModel {
  readonly relevance: RelevanceWeights;
  readonly tagger: TaggerWeights;
  readonly judges: Judges;
}

/** Trees as the file keeps them. */
export interface StoredTrees {
  readonly depth: number;
  readonly count: number;
  readonly bias: number;
  readonly feature: readonly number[];
  readonly threshold: readonly (number | null)[];
  readonly leaf: readonly number[];
}

/** The head of the file; after it stand the weights, one signed byte each, of the numbered features. */
export interface StoredHead {
  readonly format: 1;
  readonly featureBits: number;
  readonly wordBits: number;
  readonly tagger: { readonly count: number; readonly unit: number; readonly transitions: readonly number[] };
  readonly relevance: { readonly count: number; readonly unit: number; readonly bias: number };
  readonly right: StoredTrees;
  readonly same: StoredTrees;
  readonly least: readonly number[];
}

const FILE = join(import.meta.dirname, '../../../data/model/roles.bin');
let loaded: RoleModel | null = null;

/** The model shipped in data/model, read when first asked for. */
export function roleModel(): RoleModel {
  loaded ??= parseRoleModel(readFileSync(FILE));
  return loaded;
}

/** A model from the bytes that scripts/train-roles.ts writes: length of the head, head, feature numbers as steps, weights. */
export function parseRoleModel(bytes: Uint8Array): RoleModel {
  const data = brotliDecompressSync(bytes);
  const length = data.readUInt32LE(0);
  const head = JSON.parse(data.toString('utf8', 4, 4 + length)) as StoredHead;
  assert(
    head.format === 1 && head.featureBits === FEATURE_BITS && head.wordBits === WORD_BITS,
    'the role model fits this reader: train it anew (npm run train:roles)',
  );
  let at = 4 + length;
  const steps = (): number => {
    let v = 0;
    for (let shift = 0; ; shift += 7) {
      const b = data[at++]!;
      v |= (b & 127) << shift;
      if (b < 128) return v;
    }
  };
  const numbers = (count: number): Int32Array => {
    const out = new Int32Array(count);
    let last = 0;
    for (let i = 0; i < count; i++) out[i] = last += steps();
    return out;
  };
  const ids = numbers(head.tagger.count);
  const rows = new Float32Array(ids.length * ROW);
  for (let i = 0; i < rows.length; i++) rows[i] = data.readInt8(at++) * head.tagger.unit;
  const rowOf = new Int32Array(1 << FEATURE_BITS).fill(-1);
  ids.forEach((f, i) => {
    rowOf[f] = i;
  });
  const words = numbers(head.relevance.count);
  const relevance = new Float32Array((1 << WORD_BITS) + 1);
  for (const f of words) relevance[f] = data.readInt8(at++) * head.relevance.unit;
  relevance[1 << WORD_BITS] = head.relevance.bias;
  return {
    relevance,
    tagger: { rowOf, rows, transitions: Float32Array.from(head.tagger.transitions) },
    judges: { right: treesOf(head.right), same: treesOf(head.same), least: head.least },
  };
}

function treesOf(s: StoredTrees): Trees {
  return {
    depth: s.depth,
    count: s.count,
    bias: s.bias,
    feature: Int32Array.from(s.feature),
    threshold: Float64Array.from(s.threshold, (v) => v ?? Number.POSITIVE_INFINITY),
    leaf: Float64Array.from(s.leaf),
  };
}
