import { ROLE_CLASSES } from '../../lexicon/role-word.ts';
import { type CaselessText, hashOf, tagOf } from './tag-caseless.ts';

/** Features are numbers below two to this power. */
export const FEATURE_BITS = 20;

/** Most features a token can have. */
const MOST_FEATURES = 112;

/** Mixes a template's number with up to three values into a feature number. */
function mix(template: number, a: number, b: number, c: number): number {
  let h = Math.imul(template + 1, 0x9e3779b1) ^ a;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b) ^ b;
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35) ^ c;
  h = Math.imul(h ^ (h >>> 16), 0x27d4eb2f);
  return (h ^ (h >>> 15)) >>> (32 - FEATURE_BITS);
}

const NOUN = tagOf('NOUN');
const PROPN = tagOf('PROPN');
const ADJ = tagOf('ADJ');
const NUM = tagOf('NUM');
const DET = tagOf('DET');
const PART = tagOf('PART');
const VERB = tagOf('VERB');
const AUX = tagOf('AUX');
const ADP = tagOf('ADP');
const X = tagOf('X');
const inPhrase = new Uint8Array(32);
for (const t of [NOUN, PROPN, ADJ, NUM, PART, X]) inPhrase[t] = 1;
const isNoun = (t: number): boolean => t === NOUN || t === PROPN;

const BE = new Set('be is are was were been being am get got'.split(' ').map(hashOf));

/** The first word class that is a trigger, and how many there are. */
const FIRST_TRIGGER = ROLE_CLASSES.indexOf('bomb') + 1;
const TRIGGER_CLASSES = ROLE_CLASSES.length - FIRST_TRIGGER + 1;

/** Noun phrases and governors around each token; indices of tokens, -1 where there is none. */
export interface Syntax {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly head: Int32Array;
  readonly before: Int32Array;
  readonly after: Int32Array;
  /** 1 where a verb follows a form of "be". */
  readonly passive: Uint8Array;
}

/** Shallow syntax of a text: phrase bounds, heads, nearest verbs. */
export function syntaxOf(t: CaselessText): Syntax {
  const n = t.size;
  const s = {
    from: new Int32Array(n),
    to: new Int32Array(n),
    head: new Int32Array(n),
    before: new Int32Array(n).fill(-1),
    after: new Int32Array(n).fill(-1),
    passive: new Uint8Array(n),
  };
  for (let q = 0; q + 1 < t.sentences.length; q++) {
    const a = t.sentences[q]!;
    const b = t.sentences[q + 1]!;
    for (let i = a; i < b; ) {
      let j = i;
      if (inPhrase[t.tag[i]!] || t.tag[i] === DET) {
        j++;
        while (j < b && inPhrase[t.tag[j]!]) j++;
      } else j++;
      let head = j - 1;
      while (head > i && !isNoun(t.tag[head]!)) head--;
      for (let k = i; k < j; k++) {
        s.from[k] = i;
        s.to[k] = j;
        s.head[k] = head;
      }
      i = j;
    }
    let verb = -1;
    for (let i = a; i < b; i++) {
      s.before[i] = verb;
      if (t.tag[i] !== VERB) continue;
      verb = i;
      for (let k = Math.max(a, i - 3); k < i; k++)
        if (BE.has(t.word[k]!) && (t.tag[k] === AUX || t.tag[k] === VERB)) s.passive[i] = 1;
    }
    verb = -1;
    for (let i = b - 1; i >= a; i--) {
      s.after[i] = verb;
      if (t.tag[i] === VERB) verb = i;
    }
  }
  return s;
}

/** Bit sets of the trigger classes in each sentence. */
export function triggersOf(t: CaselessText): Int32Array {
  const out = new Int32Array(t.sentences.length - 1);
  for (let q = 0; q < out.length; q++)
    for (let i = t.sentences[q]!; i < t.sentences[q + 1]!; i++)
      if (t.kind[i]! >= FIRST_TRIGGER) out[q]! |= 1 << (t.kind[i]! - FIRST_TRIGGER);
  return out;
}

const bucket = (d: number): number => (d < 3 ? d : d < 5 ? 3 : d < 9 ? 4 : d < 17 ? 5 : 6);

/** Facts of the whole text and of sentences that every token of them shares. */
export interface Setting {
  /** Bucket of how likely the text tells of an attack at all. */
  readonly relevance: number;
  /** Bit sets of trigger classes by sentence. */
  readonly triggers: Int32Array;
}

const NOWHERE = 0x7e57ab1e;
/** What stands for a column where there is no token. */
const NO_TAG = 31;
const NO_SENSE = 99;

/** Writes the features of the tokens of a text, one after another, into one list. */
export class FeatureWriter {
  readonly out: Int32Array;
  /** End of what is written. */
  size = 0;
  private readonly t: CaselessText;
  private readonly s: Syntax;
  private readonly set: Setting;
  /** The sentence at work and its tokens [a, b). */
  private q = 0;
  private a = 0;
  private b = 0;

  constructor(t: CaselessText, s: Syntax, set: Setting) {
    this.t = t;
    this.s = s;
    this.set = set;
    this.out = new Int32Array(t.size * MOST_FEATURES);
  }

  /** Adds the features of token `i` of sentence `q`. */
  write(q: number, i: number): void {
    this.q = q;
    this.a = this.t.sentences[q]!;
    this.b = this.t.sentences[q + 1]!;
    const { from, to, head } = this.s;
    const edge = (i === from[i] ? 1 : 0) + (i === to[i]! - 1 ? 2 : 0) + (i === head[i] ? 4 : 0);
    this.words(i, edge);
    this.phrase(i, edge);
    this.governors(i);
    this.setting(i, edge);
  }

  private add(template: number, x: number, y = 0, u = 0): void {
    this.out[this.size++] = mix(template, x, y, u);
  }
  private has(k: number): boolean {
    return k >= this.a && k < this.b;
  }
  private w(k: number): number {
    return this.has(k) ? this.t.word[k]! : k < this.a ? NOWHERE - 1 : NOWHERE;
  }
  private l(k: number): number {
    return this.has(k) ? this.t.lemma[k]! : NOWHERE;
  }
  private p(k: number): number {
    return this.has(k) ? this.t.tag[k]! : NO_TAG;
  }
  private c(k: number): number {
    return this.has(k) ? this.t.kind[k]! : 0;
  }
  private e(k: number): number {
    return this.has(k) ? this.t.sense[k]! : NO_SENSE;
  }

  /** The word, its make and its neighbours. */
  private words(i: number, edge: number): void {
    const word = this.t.words[i]!;
    const w0 = this.w(i);
    const [w1, w2, v1, v2] = [this.w(i - 1), this.w(i - 2), this.w(i + 1), this.w(i + 2)];
    const [p0, p1, q1] = [this.p(i), this.p(i - 1), this.p(i + 1)];
    const [c0, c1, d1] = [this.c(i), this.c(i - 1), this.c(i + 1)];
    const [e0, e1, f1] = [this.e(i), this.e(i - 1), this.e(i + 1)];
    this.add(0, 0);
    this.add(1, w0);
    this.add(2, w1);
    this.add(3, v1);
    this.add(4, w2);
    this.add(5, v2);
    this.add(6, w1, w0);
    this.add(7, w0, v1);
    this.add(8, w2, w1, w0);
    this.add(9, w2, w1);
    this.add(10, v1, v2);
    this.add(11, p0, p1, q1);
    this.add(12, this.p(i - 2), p1, p0);
    this.add(13, p0, q1, this.p(i + 2));
    this.add(14, this.l(i));
    this.add(15, c0);
    this.add(16, c1, c0);
    this.add(17, c0, d1);
    this.add(18, c1, p0);
    this.add(19, p0, d1);
    this.add(20, hashOf(word.slice(-3)));
    this.add(21, hashOf(word.slice(0, 3)));
    this.add(22, shapeOf(word), edge);
    this.add(49, v1, v2, w0);
    this.add(50, this.w(i - 3));
    this.add(51, this.w(i + 3));
    this.add(52, w1, v1);
    // What kinds of things they are, for words too rare to be learned one by one.
    this.add(60, e0, edge);
    this.add(61, e1, e0, f1);
    this.add(68, e0, c1);
    this.add(69, e1 * 128 + this.e(i - 2), e0, f1 * 128 + this.e(i + 2));
  }

  /** The phrase: its head, its first word, and what stands round it. */
  private phrase(i: number, edge: number): void {
    const from = this.s.from[i]!;
    const to = this.s.to[i]!;
    const head = this.s.head[i]!;
    const ch = this.c(head);
    this.add(23, this.l(head), edge);
    this.add(24, ch, edge, this.p(i));
    this.add(25, this.w(from - 1), edge, ch);
    this.add(26, this.w(to), edge, ch);
    this.add(27, this.l(from - 1), this.l(from - 2));
    this.add(28, this.l(to), this.l(to + 1));
    this.add(29, this.w(from), edge);
    this.add(62, this.e(head), edge, this.p(i));
    this.add(67, this.e(head), this.w(from - 1));
  }

  /** The verbs before and after the phrase, and the noun its preposition hangs on: "murder of", "attack on", "members of". */
  private governors(i: number): void {
    const { t, s } = this;
    const from = s.from[i]!;
    const to = s.to[i]!;
    const head = s.head[i]!;
    const ch = this.c(head);
    const eh = this.e(head);
    const prep = this.p(from - 1) === ADP ? this.w(from - 1) : NOWHERE;
    const inside = prep === NOWHERE ? 0 : 1;
    [s.before[from]!, s.after[to - 1]!].forEach((v, side) => {
      const lemma = v < 0 ? NOWHERE : t.lemma[v]!;
      const voice = v < 0 ? 2 : s.passive[v]!;
      const doing = (v < 0 ? 0 : t.kind[v]!) * 4 + voice;
      const sense = v < 0 ? NO_SENSE : t.sense[v]!;
      this.add(30 + side, lemma, voice, prep);
      this.add(32 + side, lemma, voice, ch);
      this.add(34 + side, doing, prep, ch);
      this.add(36 + side, doing, bucket(side ? v - to : from - v), inside);
      this.add(63 + side, eh, sense * 4 + voice, prep);
      this.add(65 + side, eh, lemma, voice);
    });
    if (!inside) return;
    const noun = this.l(from - 2);
    this.add(38, noun, prep);
    this.add(39, noun, prep, ch);
    this.add(40, this.c(from - 2), prep, ch);
    this.add(41, this.c(from - 2), prep, this.c(i));
    this.add(70, eh, noun, prep);
  }

  /** The sentence and the text. */
  private setting(i: number, edge: number): void {
    const bits = this.set.triggers[this.q]!;
    const ch = this.c(this.s.head[i]!);
    const c0 = this.c(i);
    const p0 = this.p(i);
    this.add(42, c0, bits & 0xff);
    for (let k = 0; k < TRIGGER_CLASSES; k++) {
      if (!((bits >> k) & 1)) continue;
      this.add(43, k, ch, edge);
      this.add(44, k, this.t.word[i]!);
      this.add(45, k, c0, p0);
    }
    this.add(46, this.set.relevance, ch);
    this.add(47, this.set.relevance, p0, edge);
    this.add(48, bucket(this.q), ch);
  }
}

/** How a word is made: digits, hyphens, marks, length. */
function shapeOf(word: string): number {
  let digit = 0;
  let hyphen = 0;
  let other = 0;
  for (let i = 0; i < word.length; i++) {
    const c = word.charCodeAt(i);
    if (c >= 48 && c <= 57) digit = 1;
    else if (c === 45) hyphen = 1;
    else if (c < 97 || c > 122) other = 1;
  }
  return digit + 2 * hyphen + 4 * other + 8 * Math.min(word.length, 7);
}
