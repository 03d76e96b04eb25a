import { ROLE_CLASSES } from '../../lexicon/role-word.ts';
import { type CaselessText, hashOf, tagOf } from './tag-caseless.ts';

/** Features are numbers below two to this power. */
export const FEATURE_BITS = 20;

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

/** Features of the token `i` in sentence [a, b) are appended to `out` from `at`; gives the new end. */
export function tokenFeatures(
  t: CaselessText,
  s: Syntax,
  set: Setting,
  q: number,
  i: number,
  out: Int32Array,
  at: number,
): number {
  const a = t.sentences[q]!;
  const b = t.sentences[q + 1]!;
  const w = (k: number): number => (k >= a && k < b ? t.word[k]! : k < a ? NOWHERE - 1 : NOWHERE);
  const l = (k: number): number => (k >= a && k < b ? t.lemma[k]! : NOWHERE);
  const p = (k: number): number => (k >= a && k < b ? t.tag[k]! : 31);
  const c = (k: number): number => (k >= a && k < b ? t.kind[k]! : 0);
  let z = at;
  const add = (template: number, x: number, y = 0, u = 0): void => {
    out[z++] = mix(template, x, y, u);
  };
  const word = t.words[i]!;
  const w0 = w(i);
  const from = s.from[i]!;
  const to = s.to[i]!;
  const head = s.head[i]!;
  const edge = (i === from ? 1 : 0) + (i === to - 1 ? 2 : 0) + (i === head ? 4 : 0);
  add(0, 0);
  add(1, w0);
  add(2, w(i - 1));
  add(3, w(i + 1));
  add(4, w(i - 2));
  add(5, w(i + 2));
  add(6, w(i - 1), w0);
  add(7, w0, w(i + 1));
  add(8, w(i - 2), w(i - 1), w0);
  add(9, w(i - 2), w(i - 1));
  add(10, w(i + 1), w(i + 2));
  add(11, p(i), p(i - 1), p(i + 1));
  add(12, p(i - 2), p(i - 1), p(i));
  add(13, p(i), p(i + 1), p(i + 2));
  add(14, l(i));
  add(15, c(i));
  add(16, c(i - 1), c(i));
  add(17, c(i), c(i + 1));
  add(18, c(i - 1), p(i));
  add(19, p(i), c(i + 1));
  add(20, hashOf(word.slice(-3)));
  add(21, hashOf(word.slice(0, 3)));
  add(22, shapeOf(word), edge);
  // The phrase: its head, its first word, and what stands round it.
  const h = l(head);
  add(23, h, edge);
  add(24, c(head), edge, p(i));
  add(25, w(from - 1), edge, c(head));
  add(26, w(to), edge, c(head));
  add(27, l(from - 1), l(from - 2));
  add(28, l(to), l(to + 1));
  add(29, w(from), edge);
  // Governors.
  const vb = s.before[from]!;
  const va = to - 1 < b ? s.after[to - 1]! : -1;
  const lb = vb < 0 ? NOWHERE : t.lemma[vb]!;
  const la = va < 0 ? NOWHERE : t.lemma[va]!;
  const kb = vb < 0 ? 0 : t.kind[vb]!;
  const ka = va < 0 ? 0 : t.kind[va]!;
  const pb = vb < 0 ? 2 : s.passive[vb]!;
  const pa = va < 0 ? 2 : s.passive[va]!;
  const prep = p(from - 1) === ADP ? w(from - 1) : NOWHERE;
  add(30, lb, pb, prep);
  add(31, la, pa, prep);
  add(32, lb, pb, c(head));
  add(33, la, pa, c(head));
  add(34, kb * 4 + pb, prep, c(head));
  add(35, ka * 4 + pa, prep, c(head));
  add(36, kb * 4 + pb, bucket(from - vb), prep === NOWHERE ? 0 : 1);
  add(37, ka * 4 + pa, bucket(va - to), prep === NOWHERE ? 0 : 1);
  // The noun a preposition hangs on: "murder of", "attack on", "members of".
  if (prep !== NOWHERE) {
    const g = l(from - 2);
    add(38, g, prep);
    add(39, g, prep, c(head));
    add(40, c(from - 2), prep, c(head));
    add(41, c(from - 2), prep, c(i));
  }
  // The sentence and the text.
  add(42, c(i), set.triggers[q]! & 0xff);
  for (let k = 0; k < TRIGGER_CLASSES; k++) {
    if ((set.triggers[q]! >> k) & 1) {
      add(43, k, c(head), edge);
      add(44, k, w0);
      add(45, k, c(i), p(i));
    }
  }
  add(46, set.relevance, c(head));
  add(47, set.relevance, p(i), edge);
  add(48, bucket(q), c(head));
  add(49, w(i + 1), w(i + 2), w0);
  add(50, w(i - 3));
  add(51, w(i + 3));
  add(52, w(i - 1), w(i + 1));
  // What kinds of things they are, for words too rare to be learned one by one.
  const e = (k: number): number => (k >= a && k < b ? t.sense[k]! : 99);
  const eh = e(head);
  const eb = vb < 0 ? 99 : t.sense[vb]!;
  const ea = va < 0 ? 99 : t.sense[va]!;
  add(60, e(i), edge);
  add(61, e(i - 1), e(i), e(i + 1));
  add(62, eh, edge, p(i));
  add(63, eh, eb * 4 + pb, prep);
  add(64, eh, ea * 4 + pa, prep);
  add(65, eh, lb, pb);
  add(66, eh, la, pa);
  add(67, eh, w(from - 1));
  add(68, e(i), c(i - 1));
  add(69, e(i - 1) * 128 + e(i - 2), e(i), e(i + 1) * 128 + e(i + 2));
  if (prep !== NOWHERE) add(70, eh, l(from - 2), prep);
  return z;
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

/** Most features a token can have. */
export const MOST_FEATURES = 112;
