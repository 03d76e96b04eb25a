// Writes a role model as one file: see src/event/role/role-model.ts for the layout.
import { brotliCompressSync, constants } from 'node:zlib';
import type { Trees } from '../../src/event/role/boosted-trees.ts';
import { type RelevanceWeights, WORD_BITS } from '../../src/event/role/relevance.ts';
import type { RoleModel, StoredHead, StoredTrees } from '../../src/event/role/role-model.ts';
import { ROW, type TaggerWeights } from '../../src/event/role/role-tagger.ts';
import { FEATURE_BITS } from '../../src/event/role/token-features.ts';

/** The bytes of a model; rows whose weights all round to nothing are left out. */
export function bytesOf(m: RoleModel): Buffer {
  const tagger = taggerParts(m.tagger);
  const relevance = relevanceParts(m.relevance);
  const head: StoredHead = {
    format: 1,
    featureBits: FEATURE_BITS,
    wordBits: WORD_BITS,
    tagger: {
      count: tagger.ids.length,
      unit: tagger.unit,
      transitions: [...m.tagger.transitions].map(round),
    },
    relevance: { count: relevance.ids.length, unit: relevance.unit, bias: m.relevance.at(-1)! },
    right: stored(m.judges.right),
    same: stored(m.judges.same),
    least: m.judges.least,
  };
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const all = Buffer.concat([
    length,
    json,
    steps(tagger.ids),
    Buffer.from(tagger.values.buffer),
    steps(relevance.ids),
    Buffer.from(relevance.values.buffer),
  ]);
  return brotliCompressSync(all, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}

const round = (v: number): number => Number(v.toPrecision(6));

function stored(t: Trees): StoredTrees {
  return {
    depth: t.depth,
    count: t.count,
    bias: round(t.bias),
    feature: [...t.feature],
    threshold: [...t.threshold].map((v) => (Number.isFinite(v) ? v : null)),
    leaf: [...t.leaf].map(round),
  };
}

function steps(ids: readonly number[]): Buffer {
  const out: number[] = [];
  let last = 0;
  for (const id of ids) {
    let v = id - last;
    last = id;
    while (v >= 128) {
      out.push((v & 127) | 128);
      v >>>= 7;
    }
    out.push(v);
  }
  return Buffer.from(out);
}

/** The step of a signed byte so that all but the very largest weights fit. */
function unitOf(weights: Float32Array): number {
  const sizes = Float32Array.from(weights, Math.abs).sort();
  return Math.max(1e-6, sizes[Math.floor(sizes.length * 0.9999)]! / 127);
}
const byte = (v: number, unit: number): number => Math.max(-127, Math.min(127, Math.round(v / unit)));

function taggerParts(w: TaggerWeights): { ids: number[]; values: Int8Array; unit: number } {
  const unit = unitOf(w.rows);
  const ids: number[] = [];
  const values: number[] = [];
  w.rowOf.forEach((row, f) => {
    if (row < 0) return;
    const bytes = [...w.rows.subarray(row * ROW, (row + 1) * ROW)].map((v) => byte(v, unit));
    if (bytes.every((b) => b === 0)) return;
    ids.push(f);
    values.push(...bytes);
  });
  return { ids, values: Int8Array.from(values), unit };
}

function relevanceParts(w: RelevanceWeights): { ids: number[]; values: Int8Array; unit: number } {
  const own = w.subarray(0, -1);
  const unit = own.reduce((most, v) => Math.max(most, Math.abs(v)), 1e-6) / 127;
  const ids: number[] = [];
  const values: number[] = [];
  own.forEach((v, f) => {
    const b = byte(v, unit);
    if (!b) return;
    ids.push(f);
    values.push(b);
  });
  return { ids, values: Int8Array.from(values), unit };
}
