/** Bits of a key that tell the place of a literal’s chain; the upper half tells its mark. */
const PLACE = 0x7fff;

/** A hash of three folded units. */
export const hashOf = (a: number, b: number, c: number): number =>
  Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);

const mixed = (hash: number, more: number): number => {
  const h = Math.imul(hash ^ more, 0x85ebca6b);
  return h ^ (h >>> 15);
};

/** The key of literals of six units and more: of their first three and the three after them. */
export const longKey = (hash: number, next: number): number => mixed(hash, Math.imul(next, 0xc2b2ae35) | 1);
/** The key of shorter literals: of their first three units, or of two or one. */
export const shortKey = (hash: number, units: number): number => mixed(hash, units << 1);

/**
 * Literals by their first units, all in flat arrays: a text is looked through unit by unit, and what is looked at must lie close
 * together to be fast.
 */
export class LiteralShelf {
  /** A bit for each key that some literal has: few places of a text get past it. */
  readonly marks = new Uint32Array(2048);
  /** By place: the first literal there, or -1; by literal: the next one at its place. */
  readonly heads = new Int32Array(PLACE + 1).fill(-1);
  nexts = new Int32Array(1024);
  /** By literal: where its units begin and end in `units`. */
  begins = new Int32Array(1024);
  ends = new Int32Array(1024);
  units = new Uint16Array(8192);
  /** By literal: 1 where no letter may touch it on the right. */
  tails = new Uint8Array(1024);
  /** By literal: its first entry among `channels`; by entry: the channel, the tag it has there, and the next entry or -1. */
  entries = new Int32Array(1024);
  channels = new Int32Array(2048);
  tags = new Int32Array(2048);
  nextEntries = new Int32Array(2048);
  #literals = 0;
  #units = 0;
  #entries = 0;
  readonly #known = new Map<string, number>();

  /** Adds a literal, with or without a letter allowed on its right, to a channel under a tag. */
  add(body: string, tail: boolean, channel: number, tag: number): void {
    const key = tail ? `${body}\n` : body;
    const known = this.#known.get(key);
    const literal = known ?? this.#put(body, tail);
    if (known === undefined) this.#known.set(key, literal);
    if (this.#entries === this.channels.length) {
      this.channels = grown(this.channels);
      this.tags = grown(this.tags);
      this.nextEntries = grown(this.nextEntries);
    }
    this.channels[this.#entries] = channel;
    this.tags[this.#entries] = tag;
    this.nextEntries[this.#entries] = known === undefined ? -1 : this.entries[literal]!;
    this.entries[literal] = this.#entries++;
  }

  #put(body: string, tail: boolean): number {
    const literal = this.#literals++;
    if (literal === this.nexts.length) {
      this.nexts = grown(this.nexts);
      this.begins = grown(this.begins);
      this.ends = grown(this.ends);
      this.entries = grown(this.entries);
      this.tails = grown(this.tails);
    }
    while (this.#units + body.length > this.units.length) this.units = grown(this.units);
    this.begins[literal] = this.#units;
    for (let i = 0; i < body.length; i++) this.units[this.#units++] = body.charCodeAt(i);
    this.ends[literal] = this.#units;
    this.tails[literal] = tail ? 1 : 0;
    const key = keyOf(body);
    this.marks[key >>> 21]! |= 1 << ((key >>> 16) & 31);
    this.nexts[literal] = this.heads[key & PLACE]!;
    this.heads[key & PLACE] = literal;
    return literal;
  }

  /** The first literal that may have a key, or -1. */
  firstOf(key: number): number {
    return (this.marks[key >>> 21]! >>> ((key >>> 16) & 31)) & 1 ? this.heads[key & PLACE]! : -1;
  }
}

function keyOf(body: string): number {
  const unit = (i: number): number => body.charCodeAt(i);
  if (body.length >= 6) return longKey(hashOf(unit(0), unit(1), unit(2)), hashOf(unit(3), unit(4), unit(5)));
  if (body.length >= 3) return shortKey(hashOf(unit(0), unit(1), unit(2)), 3);
  if (body.length === 2) return shortKey(hashOf(unit(0), unit(1), 0), 2);
  return shortKey(hashOf(unit(0), 0, 0), 1);
}

/** The array with twice the room. */
export function grown<T extends Int32Array | Uint16Array | Uint8Array>(array: T): T {
  const bigger = new (array.constructor as new (length: number) => T)(array.length * 2);
  bigger.set(array);
  return bigger;
}
