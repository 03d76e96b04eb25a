/** Shape of the index: 32 bands of 4 rows catch nine in ten pairs that share 0.5 of their shingles, and nearly all at 0.8. */
const ROWS = 4;
const BANDS = 32;
const SHINGLE_WORDS = 4;
/** Least share of common shingles (Jaccard) of two texts to be copies; a reprint with another headline stays above it. */
const LEAST_SHARE = 0.6;
/** A text shorter than this is not compared: two alerts of six words are alike without one copying the other. */
const LEAST_WORDS = 20;

/** Hash of a text's characters (FNV-1a, 32 bits). */
function hashOf(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** A second hash made from the first: each row of the signature has its own. */
function mixed(h: number, row: number): number {
  let x = (h ^ Math.imul(row + 1, 0x9e3779b1)) >>> 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

/** Hashes of the runs of four words of a text, marks and case aside. */
function shinglesOf(text: string): Set<number> {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const out = new Set<number>();
  if (words.length < LEAST_WORDS) return out;
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i++)
    out.add(hashOf(words.slice(i, i + SHINGLE_WORDS).join(' ')));
  return out;
}

function signatureOf(shingles: ReadonlySet<number>): Uint32Array {
  const out = new Uint32Array(ROWS * BANDS).fill(0xffffffff);
  for (const h of shingles) {
    for (let row = 0; row < out.length; row++) {
      const x = mixed(h, row);
      if (x < out[row]!) out[row] = x;
    }
  }
  return out;
}

function shareOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const h of a) if (b.has(h)) both++;
  return both / (a.size + b.size - both);
}

/**
 * Sets of (nearly) identical texts: for each document id the ids of its copies, itself included, sorted.
 * Reprints found here never corroborate. Pure; the order of the documents does not matter.
 */
export function findCopies(
  docs: readonly { readonly id: string; readonly text: string }[],
): Map<string, string[]> {
  const sorted = [...docs].sort((a, b) => (a.id < b.id ? -1 : 1));
  const shingles = sorted.map((d) => shinglesOf(d.text));
  const group = sorted.map((_, i) => [i]);
  const buckets = new Map<string, number[]>();
  sorted.forEach((_, i) => {
    if (shingles[i]!.size === 0) return;
    const signature = signatureOf(shingles[i]!);
    for (let band = 0; band < BANDS; band++) {
      const key = `${band}|${signature.slice(band * ROWS, (band + 1) * ROWS).join('.')}`;
      const bucket = buckets.get(key) ?? [];
      for (const j of bucket) {
        if (group[i] === group[j] || shareOf(shingles[i]!, shingles[j]!) < LEAST_SHARE) continue;
        const both = [...group[i]!, ...group[j]!];
        for (const x of both) group[x] = both;
      }
      bucket.push(i);
      buckets.set(key, bucket);
    }
  });
  return new Map(sorted.map((d, i) => [d.id, group[i]!.map((x) => sorted[x]!.id).sort()]));
}
