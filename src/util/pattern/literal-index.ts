import { foldUnit } from './fold.ts';
import { hashOf, LiteralShelf, longKey, shortKey } from './literal-shelf.ts';
import { EDGE } from './literals-of.ts';

const isLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;

const anywhere = new LiteralShelf();
/** Those that no letter may touch on the left: most of them, and most places are inside a word. */
const atEdges = new LiteralShelf();
let channelCount = 0;

/**
 * Adds sets of literals to what is looked for; the number of their channel is what {@link Hits} are asked by, and the place of a
 * set among them is the tag of its hits.
 */
export function addChannel(sets: readonly (readonly string[])[]): number {
  const channel = channelCount++;
  sets.forEach((set, tag) => {
    for (const s of set) {
      const shelf = s.startsWith(EDGE) ? atEdges : anywhere;
      shelf.add(s.replaceAll(EDGE, ''), s.endsWith(EDGE), channel, tag);
    }
  });
  return channel;
}

/** Where the literals of every channel stand in one text. */
export class Hits {
  #text = '';
  #stamp = 0;
  #channels = 0;
  #folded = new Uint16Array(256);
  #hashes = new Int32Array(256);
  /** By channel: the text it was last seen in, and its first entry there. */
  #stamps = new Int32Array(0);
  #heads = new Int32Array(0);
  /** By entry: where its literal begins, its set's tag, and the channel's next entry. */
  #positions = new Int32Array(256);
  #tags = new Int32Array(256);
  #nexts = new Int32Array(256);
  #count = 0;

  /** Whether this is what was found in `text`, with every channel there is. */
  isOf(text: string): boolean {
    return this.#channels === channelCount && this.#text === text;
  }

  /** Whether a literal of the channel stands in the text. */
  has(channel: number): boolean {
    return this.#stamps[channel] === this.#stamp;
  }

  /** The first entry of a channel, or -1; entries are in text order. */
  first(channel: number): number {
    return this.#stamps[channel] === this.#stamp ? this.#heads[channel]! : -1;
  }

  /** The entry after one, or -1. */
  after(entry: number): number {
    return this.#nexts[entry]!;
  }

  /** Where the literal of an entry begins. */
  at(entry: number): number {
    return this.#positions[entry]!;
  }

  /** The tag of an entry: which of the channel's sets its literal is of. */
  tagOf(entry: number): number {
    return this.#tags[entry]!;
  }

  /** Looks through a text, from its end so that entries come out in its order. */
  lookThrough(text: string): this {
    this.#begin(text);
    const folded = this.#folded;
    const hashes = this.#hashes;
    for (let i = text.length - 1; i >= 0; i--) {
      const a = folded[i]!;
      const b = folded[i + 1]!;
      const three = hashOf(a, b, folded[i + 2]!);
      hashes[i] = three;
      const six = longKey(three, hashes[i + 3]!);
      const short = shortKey(three, 3);
      const two = shortKey(hashOf(a, b, 0), 2);
      const one = shortKey(hashOf(a, 0, 0), 1);
      this.#noteAt(anywhere, six, short, two, one, i);
      if (i === 0 || !isLetter(text.charCodeAt(i - 1)) || !isLetter(text.charCodeAt(i)))
        this.#noteAt(atEdges, six, short, two, one, i);
    }
    return this;
  }

  #noteAt(shelf: LiteralShelf, six: number, three: number, two: number, one: number, at: number): void {
    const a = shelf.firstOf(six);
    if (a >= 0) this.#noteThose(shelf, a, at);
    const b = shelf.firstOf(three);
    if (b >= 0) this.#noteThose(shelf, b, at);
    const c = shelf.firstOf(two);
    if (c >= 0) this.#noteThose(shelf, c, at);
    const d = shelf.firstOf(one);
    if (d >= 0) this.#noteThose(shelf, d, at);
  }

  #begin(text: string): void {
    const { length } = text;
    this.#text = text;
    this.#channels = channelCount;
    this.#stamp++;
    this.#count = 0;
    if (this.#stamps.length < channelCount) {
      this.#stamps = new Int32Array(channelCount + 512);
      this.#heads = new Int32Array(channelCount + 512);
    }
    // A few units more than the text has, so that its last ones can be looked at like the others.
    if (this.#folded.length < length + 6) {
      this.#folded = new Uint16Array(length * 2 + 6);
      this.#hashes = new Int32Array(length * 2 + 6);
    }
    for (let i = 0; i < length; i++) this.#folded[i] = foldUnit(text.charCodeAt(i));
    this.#folded.fill(0, length, length + 6);
    this.#hashes.fill(hashOf(0, 0, 0), length, length + 6);
  }

  /** Notes those of the literals at one place of a shelf that stand at `at`. */
  #noteThose(shelf: LiteralShelf, first: number, at: number): void {
    const folded = this.#folded;
    const { units, begins, ends, nexts, tails, entries, channels, tags, nextEntries } = shelf;
    for (let literal = first; literal >= 0; literal = nexts[literal]!) {
      const last = ends[literal]!;
      let k = begins[literal]!;
      let i = at;
      while (k < last && folded[i] === units[k]) {
        k++;
        i++;
      }
      if (k < last || (tails[literal] === 1 && this.#isInWord(i))) continue;
      for (let e = entries[literal]!; e >= 0; e = nextEntries[e]!) this.#note(channels[e]!, tags[e]!, at);
    }
  }

  /** Whether letters stand on both sides of an offset. */
  #isInWord(offset: number): boolean {
    const text = this.#text;
    return offset < text.length && isLetter(text.charCodeAt(offset)) && isLetter(text.charCodeAt(offset - 1));
  }

  #note(channel: number, tag: number, at: number): void {
    let next = -1;
    if (this.#stamps[channel] === this.#stamp) {
      next = this.#heads[channel]!;
      if (this.#positions[next] === at && this.#tags[next] === tag) return;
    } else this.#stamps[channel] = this.#stamp;
    if (this.#count === this.#positions.length) this.#grow();
    this.#positions[this.#count] = at;
    this.#tags[this.#count] = tag;
    this.#nexts[this.#count] = next;
    this.#heads[channel] = this.#count++;
  }

  #grow(): void {
    const positions = new Int32Array(this.#count * 2);
    const nexts = new Int32Array(this.#count * 2);
    const tags = new Int32Array(this.#count * 2);
    positions.set(this.#positions);
    nexts.set(this.#nexts);
    tags.set(this.#tags);
    this.#tags = tags;
    this.#positions = positions;
    this.#nexts = nexts;
  }
}

/** Texts kept looked through: a finder’s sentence, its unit and a stretch of one of them take turns. */
const KEPT = 4;
/** A text longer than this is a document: kept until the next one, however many sentences are looked through meanwhile. */
const LONGEST_SENTENCE = 600;
const kept: Hits[] = Array.from({ length: KEPT }, () => new Hits());
const document = new Hits();
let latest = kept[0]!;
let turn = 0;

/** What stands in a text: looked through once, and remembered while the next few texts are. */
export function hitsIn(text: string): Hits {
  if (latest.isOf(text)) return latest;
  if (text.length > LONGEST_SENTENCE) return document.isOf(text) ? document : document.lookThrough(text);
  const known = kept.find((h) => h.isOf(text));
  if (known) latest = known;
  else {
    turn = (turn + 1) % KEPT;
    latest = kept[turn]!.lookThrough(text);
  }
  return latest;
}
