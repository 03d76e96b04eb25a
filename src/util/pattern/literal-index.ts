import { foldUnit } from './fold.ts';
import { grown, hashOf, LiteralShelf, longKey, shortKey } from './literal-shelf.ts';
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
  /** The channels that have a literal in the text. */
  #seen = new Int32Array(0);
  #seenCount = 0;
  /** By entry, the last of the text first: where its literal begins, its channel, its set's tag, and the channel's next entry. */
  #positions = new Int32Array(256);
  #ofChannel = new Int32Array(256);
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

  /** The channels that have a literal in the text, in no order. */
  seen(): Int32Array {
    return this.#seen.subarray(0, this.#seenCount);
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

  /**
   * Takes what stands in a stretch of a text from the hits in the whole; false where a border of the stretch cuts a word, whose
   * parts would have to be looked at by themselves, or where the whole is older than some channel.
   */
  takeFrom(whole: Hits, start: number, text: string): boolean {
    const end = start + text.length;
    if (whole.#channels !== channelCount || whole.#isInWord(start) || whole.#isInWord(end)) return false;
    this.#begin(text);
    for (let entry = whole.#firstBefore(end); entry < whole.#count; entry++) {
      const at = whole.#positions[entry]! - start;
      if (at < 0) break;
      this.#note(whole.#ofChannel[entry]!, whole.#tags[entry]!, at);
    }
    return true;
  }

  /** Where a text stands in this one, near an offset; -1 where it does not. */
  placeOf(text: string, near: number): number {
    const from = Math.max(0, near - NEAR);
    const found = this.#text.slice(from, near + text.length + NEAR).indexOf(text);
    return found < 0 ? -1 : from + found;
  }

  /** The first entry that stands before an offset. */
  #firstBefore(offset: number): number {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#positions[middle]! < offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Looks through a text, from its end so that entries come out in its order. */
  lookThrough(text: string): this {
    this.#begin(text);
    this.#fold(text);
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
    this.#text = text;
    this.#channels = channelCount;
    this.#stamp++;
    this.#count = 0;
    this.#seenCount = 0;
    if (this.#stamps.length < channelCount) {
      this.#stamps = new Int32Array(channelCount + 512);
      this.#heads = new Int32Array(channelCount + 512);
      this.#seen = new Int32Array(channelCount + 512);
    }
  }

  #fold(text: string): void {
    const { length } = text;
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
    return (
      offset > 0 &&
      offset < text.length &&
      isLetter(text.charCodeAt(offset)) &&
      isLetter(text.charCodeAt(offset - 1))
    );
  }

  #note(channel: number, tag: number, at: number): void {
    let next = -1;
    if (this.#stamps[channel] === this.#stamp) {
      next = this.#heads[channel]!;
      if (this.#positions[next] === at && this.#tags[next] === tag) return;
    } else {
      this.#stamps[channel] = this.#stamp;
      this.#seen[this.#seenCount++] = channel;
    }
    if (this.#count === this.#positions.length) this.#grow();
    this.#positions[this.#count] = at;
    this.#ofChannel[this.#count] = channel;
    this.#tags[this.#count] = tag;
    this.#nexts[this.#count] = next;
    this.#heads[channel] = this.#count++;
  }

  #grow(): void {
    this.#positions = grown(this.#positions);
    this.#ofChannel = grown(this.#ofChannel);
    this.#tags = grown(this.#tags);
    this.#nexts = grown(this.#nexts);
  }
}

/** Texts kept looked through: a finder’s sentence, its unit and a stretch of one of them take turns. */
const KEPT = 4;
/** How far from the latest one the next stretch of a document is looked for: sentences are read in order. */
const NEAR = 2000;
const kept: Hits[] = Array.from({ length: KEPT }, () => new Hits());
const document = new Hits();
let latest = document;
let turn = 0;
let near = 0;

/** Looks through a document at once: what stands in its sentences is then taken from that. */
export function lookThroughDocument(text: string): void {
  if (!document.isOf(text)) document.lookThrough(text);
  near = 0;
}

/** What stands in a text: looked through once, and remembered while the next few texts are. */
export function hitsIn(text: string): Hits {
  if (latest.isOf(text)) return latest;
  const known = document.isOf(text) ? document : kept.find((h) => h.isOf(text));
  if (known) latest = known;
  else {
    turn = (turn + 1) % KEPT;
    latest = kept[turn]!;
    const place = placeInDocument(text);
    if (place < 0 || !latest.takeFrom(document, place, text)) latest.lookThrough(text);
  }
  return latest;
}

/** Where a text stands in the document, or -1: each stage goes through the sentences in order, and begins again with the first. */
function placeInDocument(text: string): number {
  const place = document.placeOf(text, near);
  const found = place < 0 ? document.placeOf(text, 0) : place;
  if (found >= 0) near = found;
  return found;
}
