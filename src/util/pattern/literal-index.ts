import { foldUnit } from './fold.ts';
import { EDGE } from './literals-of.ts';

/** A literal looked for in every text, and the sets ("channels") it belongs to. */
interface Literal {
  readonly units: readonly number[];
  /** No letter may touch it on the right. */
  readonly tail: boolean;
  readonly channels: number[];
}

/** Literals that begin with the same three units: the shorter ones, and those of six and more by their next three. */
interface Bucket {
  readonly few: Literal[];
  readonly more: Map<number, Literal[]>;
}

/** Literals by their first units, one, two or three of them; the lower five bits of a unit tell letters apart. */
class Shelf {
  readonly #one: (Literal[] | undefined)[] = new Array(1 << 10);
  readonly #two: (Literal[] | undefined)[] = new Array(1 << 10);
  readonly #three: (Bucket | undefined)[] = new Array(1 << 15);

  add(literal: Literal): void {
    const { units } = literal;
    const [a, b, c] = units as [number, number, number];
    if (units.length === 1) push(this.#one, a & 1023, literal);
    else if (units.length === 2) push(this.#two, pair(a, b), literal);
    else {
      this.#three[triple(a, b, c)] ??= { few: [], more: new Map() };
      const { few, more } = this.#three[triple(a, b, c)]!;
      if (units.length < 6) few.push(literal);
      else {
        const key = triple(units[3]!, units[4]!, units[5]!);
        const alike = more.get(key);
        if (alike) alike.push(literal);
        else more.set(key, [literal]);
      }
    }
  }

  /** Notes the literals that stand at `at` of a folded text. */
  note(hits: Hits, folded: Uint16Array, at: number): void {
    const a = folded[at]!;
    const b = folded[at + 1]!;
    const threes = this.#three[triple(a, b, folded[at + 2]!)];
    if (threes) {
      hits.noteThose(threes.few, at);
      if (threes.more.size > 0) {
        const more = threes.more.get(triple(folded[at + 3]!, folded[at + 4]!, folded[at + 5]!));
        if (more) hits.noteThose(more, at);
      }
    }
    const twos = this.#two[pair(a, b)];
    if (twos) hits.noteThose(twos, at);
    const ones = this.#one[a & 1023];
    if (ones) hits.noteThose(ones, at);
  }
}

function push(shelf: (Literal[] | undefined)[], at: number, literal: Literal): void {
  const bucket = shelf[at];
  if (bucket) bucket.push(literal);
  else shelf[at] = [literal];
}

const pair = (a: number, b: number): number => ((a & 31) << 5) | (b & 31);
const triple = (a: number, b: number, c: number): number => (pair(a, b) << 5) | (c & 31);
const isLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;

const literals = new Map<string, Literal>();
const anywhere = new Shelf();
/** Those that no letter may touch on the left: most of them, and most places are inside a word. */
const atEdges = new Shelf();
let channelCount = 0;

/** Adds a set of literals to what is looked for; the number of its channel is what {@link Hits} are asked by. */
export function addChannel(set: readonly string[]): number {
  const channel = channelCount++;
  for (const s of set) {
    const known = literals.get(s);
    if (known) known.channels.push(channel);
    else {
      const units = Array.from(s.replaceAll(EDGE, ''), (c) => c.charCodeAt(0));
      const literal: Literal = { units, tail: s.endsWith(EDGE), channels: [channel] };
      literals.set(s, literal);
      (s.startsWith(EDGE) ? atEdges : anywhere).add(literal);
    }
  }
  return channel;
}

/** Where the literals of every channel stand in one text. */
export class Hits {
  #text = '';
  #stamp = 0;
  #channels = 0;
  #folded = new Uint16Array(256);
  /** By channel: the text it was last seen in, and its first entry there. */
  #stamps = new Int32Array(0);
  #heads = new Int32Array(0);
  /** By entry: where its literal begins, and the channel's next entry. */
  #positions = new Int32Array(256);
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

  /** Looks through a text, from its end so that entries come out in its order. */
  lookThrough(text: string): this {
    this.#begin(text);
    const folded = this.#folded;
    for (let i = text.length - 1; i >= 0; i--) {
      anywhere.note(this, folded, i);
      if (i === 0 || !isLetter(text.charCodeAt(i - 1)) || !isLetter(text.charCodeAt(i)))
        atEdges.note(this, folded, i);
    }
    return this;
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
    if (this.#folded.length < length + 6) this.#folded = new Uint16Array(length * 2 + 6);
    for (let i = 0; i < length; i++) this.#folded[i] = foldUnit(text.charCodeAt(i));
    this.#folded.fill(0, length, length + 6);
  }

  /** Notes those of a bucket that stand at `at`. */
  noteThose(bucket: readonly Literal[], at: number): void {
    const folded = this.#folded;
    const text = this.#text;
    for (let n = 0; n < bucket.length; n++) {
      const literal = bucket[n]!;
      const { units, channels } = literal;
      const end = at + units.length;
      if (end > text.length) continue;
      let k = 0;
      while (k < units.length && folded[at + k] === units[k]) k++;
      if (k < units.length) continue;
      if (
        literal.tail &&
        end < text.length &&
        isLetter(text.charCodeAt(end)) &&
        isLetter(text.charCodeAt(end - 1))
      )
        continue;
      for (let i = 0; i < channels.length; i++) this.#note(channels[i]!, at);
    }
  }

  #note(channel: number, at: number): void {
    let next = -1;
    if (this.#stamps[channel] === this.#stamp) {
      next = this.#heads[channel]!;
      if (this.#positions[next] === at) return;
    } else this.#stamps[channel] = this.#stamp;
    if (this.#count === this.#positions.length) this.#grow();
    this.#positions[this.#count] = at;
    this.#nexts[this.#count] = next;
    this.#heads[channel] = this.#count++;
  }

  #grow(): void {
    const positions = new Int32Array(this.#count * 2);
    const nexts = new Int32Array(this.#count * 2);
    positions.set(this.#positions);
    nexts.set(this.#nexts);
    this.#positions = positions;
    this.#nexts = nexts;
  }
}

/** Texts kept looked through: a finder’s sentence, its unit, its document and a stretch of one of them take turns. */
const KEPT = 4;
const kept: Hits[] = Array.from({ length: KEPT }, () => new Hits());
let latest = kept[0]!;
let turn = 0;

/** What stands in a text: looked through once, and remembered while the next few texts are. */
export function hitsIn(text: string): Hits {
  if (latest.isOf(text)) return latest;
  const known = kept.find((h) => h.isOf(text));
  if (known) latest = known;
  else {
    turn = (turn + 1) % KEPT;
    latest = kept[turn]!.lookThrough(text);
  }
  return latest;
}
