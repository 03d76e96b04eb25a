import { foldUnit } from './fold.ts';
import { EDGE } from './literals-of.ts';

/** A literal looked for in every text, and the sets ("channels") it belongs to. */
interface Literal {
  readonly units: readonly number[];
  /** No letter may touch it on the left, on the right. */
  readonly lead: boolean;
  readonly tail: boolean;
  readonly channels: number[];
}

/** Texts kept looked through: a finder’s sentence, its unit, its document and a stretch of one of them take turns. */
const KEPT = 4;
const BITS = 14;
const MASK = (1 << BITS) - 1;

const literals = new Map<string, Literal>();
/** Literals by their first three units (or as many as they have), hashed. */
const buckets: (Literal[] | undefined)[] = new Array(1 << BITS);
let channelCount = 0;

/** Adds a set of literals to what is looked for; the number of its channel is what {@link Hits} are asked by. */
export function addChannel(set: readonly string[]): number {
  const channel = channelCount++;
  for (const s of set) {
    const known = literals.get(s);
    if (known) known.channels.push(channel);
    else add(s, channel);
  }
  return channel;
}

function add(s: string, channel: number): void {
  const body = s.replaceAll(EDGE, '');
  const units = Array.from(body, (c) => c.charCodeAt(0));
  const literal: Literal = { units, lead: s.startsWith(EDGE), tail: s.endsWith(EDGE), channels: [channel] };
  literals.set(s, literal);
  const at = hash(units[0]!, units[1] ?? 0, units[2] ?? 0);
  const bucket = buckets[at];
  if (bucket) bucket.push(literal);
  else buckets[at] = [literal];
}

const hash = (a: number, b: number, c: number): number => ((a * 31 + b) * 37 + c * 7) & MASK;

const isLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122;

/** Where the literals of every channel stand in one text. */
export class Hits {
  #text = '';
  #stamp = 0;
  #channels = 0;
  #folded = new Uint16Array(256);
  #stamps = new Int32Array(0);
  #heads = new Int32Array(0);
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
      const a = folded[i]!;
      const b = folded[i + 1]!;
      this.#try(buckets[hash(a, b, folded[i + 2]!)], i, 3);
      this.#try(buckets[hash(a, b, 0)], i, 2);
      this.#try(buckets[hash(a, 0, 0)], i, 1);
    }
    return this;
  }

  #begin(text: string): void {
    this.#text = text;
    this.#channels = channelCount;
    this.#stamp++;
    this.#count = 0;
    if (this.#stamps.length < channelCount) {
      this.#stamps = new Int32Array(channelCount + 512);
      this.#heads = new Int32Array(channelCount + 512);
    }
    if (this.#folded.length < text.length + 2) this.#folded = new Uint16Array(text.length * 2);
    const folded = this.#folded;
    for (let i = 0; i < text.length; i++) folded[i] = foldUnit(text.charCodeAt(i));
    folded[text.length] = 0;
    folded[text.length + 1] = 0;
  }

  /** Notes those of a bucket that stand at `at` and have `least` units, or more where that is three. */
  #try(bucket: readonly Literal[] | undefined, at: number, least: number): void {
    if (!bucket) return;
    for (const literal of bucket) {
      const { length } = literal.units;
      if (Math.min(length, 3) === least && this.#stands(literal, at))
        for (const c of literal.channels) this.#note(c, at);
    }
  }

  #stands(literal: Literal, at: number): boolean {
    const text = this.#text;
    const { units } = literal;
    const end = at + units.length;
    if (literal.lead && at > 0 && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at)))
      return false;
    if (end > text.length) return false;
    for (let k = 0; k < units.length; k++) if (this.#folded[at + k] !== units[k]) return false;
    return !(
      literal.tail &&
      end < text.length &&
      isLetter(text.charCodeAt(end)) &&
      isLetter(text.charCodeAt(end - 1))
    );
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
