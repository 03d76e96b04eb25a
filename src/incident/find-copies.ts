/** Rows of a signature: the share of equal rows tells the share of common shingles to about 0.04. */
const SIGNATURE_ROWS = 128;
/** Shape of the index: 16 bands of 4 rows find nine in ten pairs that share 0.6 of their shingles and nearly all at 0.7. */
const ROWS = 4;
const BANDS = 16;
const SHINGLE_WORDS = 4;
/** Least share of equal rows, which estimates that of common shingles, of two texts to be copies; a reprint with another headline stays above it. */
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

/** MinHash signature of a text, 128 rows; null where it is too short to be compared. */
export function signatureOf(text: string): Uint32Array | null {
  const shingles = shinglesOf(text);
  if (shingles.size === 0) return null;
  const out = new Uint32Array(SIGNATURE_ROWS).fill(0xffffffff);
  for (const h of shingles) {
    for (let row = 0; row < out.length; row++) {
      const x = mixed(h, row);
      if (x < out[row]!) out[row] = x;
    }
  }
  return out;
}

/** Numbers a signature is looked up by: texts that share none are no copies. Safe integers, the band in the upper bits. */
export function bandsOf(signature: Uint32Array): number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = signature.subarray(band * ROWS, (band + 1) * ROWS);
    return band * 2 ** 32 + rows.reduce((h, row) => mixed((h ^ row) >>> 0, band), 0x811c9dc5);
  });
}

/** Whether two texts are (nearly) the same, by their signatures. */
export function isCopy(a: Uint32Array, b: Uint32Array): boolean {
  let same = 0;
  for (let row = 0; row < a.length; row++) if (a[row] === b[row]) same++;
  return same / a.length >= LEAST_SHARE;
}

/** Whether the reports of two events are (nearly) the same text. */
export function isCopyOf(
  a: { readonly documentId: string; readonly copyGroup: string | null },
  b: { readonly documentId: string; readonly copyGroup: string | null },
): boolean {
  return a.documentId === b.documentId || (a.copyGroup !== null && a.copyGroup === b.copyGroup);
}

/**
 * Sets of (nearly) identical texts: for each document that has copies the least id among them. Reprints found here never
 * corroborate. Pure; the order of the documents does not matter.
 */
export function findCopies(
  docs: readonly { readonly id: string; readonly text: string }[],
): Map<string, string> {
  return groupCopies(docs.map((d) => ({ id: d.id, signature: signatureOf(d.text) })));
}

/** The same, of texts known by their signatures. */
export function groupCopies(
  docs: readonly { readonly id: string; readonly signature: Uint32Array | null }[],
): Map<string, string> {
  const sorted = [...docs].sort((a, b) => (a.id < b.id ? -1 : 1));
  const group = sorted.map((_, i) => [i]);
  const buckets = new Map<number, number[]>();
  sorted.forEach(({ signature }, i) => {
    if (!signature) return;
    for (const band of bandsOf(signature)) {
      const bucket = buckets.get(band) ?? [];
      for (const j of bucket) {
        if (group[i] === group[j] || !isCopy(signature, sorted[j]!.signature!)) continue;
        const both = [...group[i]!, ...group[j]!];
        for (const x of both) group[x] = both;
      }
      bucket.push(i);
      buckets.set(band, bucket);
    }
  });
  return new Map(
    group.flatMap((g, i) => (g.length > 1 ? [[sorted[i]!.id, sorted[Math.min(...g)]!.id] as const] : [])),
  );
}
