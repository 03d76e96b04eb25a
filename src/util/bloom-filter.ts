/** Bits a kept string is given: one string in about three hundred that is not kept then passes. */
const BITS_EACH = 12;
const HASHES = 6;

/** Says of a string that it was surely not kept, or that it may have been; a small fraction of the size of what was kept. */
export interface BloomFilter {
  mayHave(text: string): boolean;
}

/** The bits of a filter over `count` strings. */
export function makeBloomBits(texts: Iterable<string>, count: number): Uint8Array {
  const bits = new Uint8Array(Math.max(1, Math.ceil((count * BITS_EACH) / 8)));
  const size = bits.length * 8;
  for (const text of texts) {
    const [a, b] = hashesOf(text);
    for (let i = 0; i < HASHES; i++) {
      const at = (a + Math.imul(i, b)) >>> 0;
      bits[(at % size) >> 3]! |= 1 << ((at % size) & 7);
    }
  }
  return bits;
}

/** A filter over bits that {@link makeBloomBits} made. */
export function bloomFilterOf(bits: Uint8Array): BloomFilter {
  const size = bits.length * 8;
  return {
    mayHave(text) {
      const [a, b] = hashesOf(text);
      for (let i = 0; i < HASHES; i++) {
        const at = ((a + Math.imul(i, b)) >>> 0) % size;
        if ((bits[at >> 3]! & (1 << (at & 7))) === 0) return false;
      }
      return true;
    },
  };
}

/** Two hashes after FNV-1a; the second is odd, so that steps by it reach every bit. */
function hashesOf(text: string): [number, number] {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b ^ c, 0x5bd1e995);
    b ^= b >>> 15;
  }
  a ^= a >>> 16;
  return [Math.imul(a, 0x85ebca6b) >>> 0, (b | 1) >>> 0];
}
