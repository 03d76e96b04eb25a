import { ROLE_COUNT, type Stretch } from './role-tagger.ts';
import { type CaselessText, tagOf } from './tag-caseless.ts';
import { triggersOf } from './token-features.ts';

/** Words of a text that may fill a role in it, wherever they stand: all stretches with the same words together. */
export interface Candidate {
  readonly role: number;
  /** The words without articles and marks. */
  readonly key: string;
  /** Stretches in text order. */
  readonly stretches: readonly Stretch[];
  /** The most probable stretch. */
  readonly best: Stretch;
  /** Probability that at least one stretch fills the role, were they independent. */
  readonly any: number;
}

const ARTICLE = new Set(['a', 'an', 'the']);
/** The words of tokens [from, to) without articles and marks. */
export function keyOf(t: CaselessText, from: number, to: number): string {
  let out = '';
  for (let i = from; i < to; i++) {
    const word = t.words[i]!.replace(/[!-/:-@[-`{-~]/g, '');
    if (!word || ARTICLE.has(word)) continue;
    out += (out && t.start[i]! > t.end[i - 1]! ? ' ' : '') + word;
  }
  return out;
}

/** Stretches gathered by role and words; those hardly probable are left out. */
export function gatherCandidates(t: CaselessText, stretches: readonly Stretch[], least: number): Candidate[] {
  const by = new Map<string, Stretch[]>();
  for (const s of stretches) {
    const key = keyOf(t, s.from, s.to);
    if (!key) continue;
    const id = `${s.role} ${key}`;
    const list = by.get(id);
    if (list) list.push(s);
    else by.set(id, [s]);
  }
  const out: Candidate[] = [];
  for (const [id, list] of by) {
    let none = 1;
    let best = list[0]!;
    for (const s of list) {
      none *= 1 - s.probability;
      if (s.probability > best.probability) best = s;
    }
    if (1 - none < least) continue;
    out.push({ role: +id[0]!, key: id.slice(2), stretches: list, best, any: 1 - none });
  }
  return out.sort((a, b) => a.role - b.role || b.any - a.any || (a.key < b.key ? -1 : 1));
}

const NOUN = tagOf('NOUN');
const PROPN = tagOf('PROPN');
const headOf = (t: CaselessText, s: Stretch): number => {
  // The head stands before the first preposition: "members of the army".
  let end = s.from + 1;
  while (end < s.to && t.pos[end] !== 'ADP' && t.words[end] !== '(') end++;
  let head = end - 1;
  while (head > s.from && t.tag[head] !== NOUN && t.tag[head] !== PROPN) head--;
  return head;
};

const logit = (p: number): number => Math.log(Math.max(p, 1e-4) / Math.max(1 - p, 1e-4));

/** How the keys of two candidates are alike. */
export function likeness(
  a: string,
  b: string,
): { part: number; shared: number; last: number; initials: number } {
  const x = a.split(' ');
  const y = b.split(' ');
  const both = x.filter((w) => y.includes(w)).length;
  const initials = (l: string[], s: string): boolean =>
    l.length > 1 &&
    s.length > 1 &&
    l
      .filter((w) => !SMALL.has(w))
      .map((w) => w[0])
      .join('')
      .startsWith(s.slice(0, 4));
  return {
    part: ` ${a} `.includes(` ${b} `) ? 1 : ` ${b} `.includes(` ${a} `) ? 2 : 0,
    shared: both / Math.min(x.length, y.length),
    last: x.at(-1) === y.at(-1) ? 1 : singular(x.at(-1)!) === singular(y.at(-1)!) ? 0.5 : 0,
    initials: (x.length === 1 && initials(y, a)) || (y.length === 1 && initials(x, b)) ? 1 : 0,
  };
}
const SMALL = new Set(['of', 'the', 'and', 'for', 'de', 'la', 'los', 'el', 'y', 'in']);
const singular = (w: string): string => w.replace(/(?:ies|s)$/, '').replace(/men$/, 'man');

/** Numbers by which a candidate is judged among all of its text; `relevance` is the text's. */
export function candidateFeatures(
  t: CaselessText,
  all: readonly Candidate[],
  relevance: number,
): Float64Array[] {
  const mass = new Float64Array(ROLE_COUNT);
  for (const c of all) mass[c.role]! += c.any;
  const same = new Map<string, Float64Array>();
  for (const c of all) {
    const v = same.get(c.key) ?? new Float64Array(ROLE_COUNT);
    same.set(c.key, v);
    v[c.role] = c.any;
  }
  const triggers = triggersOf(t);
  const occurrences = countKeys(t, all);
  return all.map((c, index) => {
    const out: number[] = [];
    const b = c.best;
    const head = headOf(t, b);
    let sum = 0;
    let own = 0;
    for (const s of c.stretches) {
      sum += s.probability;
      own |= triggers[s.sentence]!;
    }
    const times = occurrences.get(c.key) ?? c.stretches.length;
    for (let r = 0; r < ROLE_COUNT; r++) out.push(c.role === r ? 1 : 0);
    out.push(
      c.role,
      logit(b.probability),
      logit(c.any),
      sum,
      c.stretches.length,
      times,
      sum / Math.max(1, times),
    );
    out.push(c.stretches[0]!.sentence, b.sentence, b.sentence / triggers.length, b.to - b.from, relevance);
    for (let r = 0; r < ROLE_COUNT; r++) out.push(mass[r]!, same.get(c.key)![r]!);
    out.push(mass[c.role]! - c.any, triggers.length, t.size);
    neighbours(all, index, out);
    out.push(
      t.kind[head]!,
      t.kind[b.from]!,
      t.kind[Math.max(0, b.from - 1)]!,
      t.tag[b.from]!,
      t.tag[b.to - 1]!,
    );
    out.push(
      b.from > 0 ? t.tag[b.from - 1]! : 0,
      b.to < t.size ? t.tag[b.to]! : 0,
      b.to < t.size ? t.kind[b.to]! : 0,
    );
    for (let k = 0; k < 13; k++) out.push((own >> k) & 1);
    out.push(c.key.length, /\d/.test(c.key) ? 1 : 0, own === 0 ? 1 : 0);
    return Float64Array.from(out);
  });
}

/** What competes with a candidate: overlapping stretches, likely ones before it, words that hold it or that it holds. */
function neighbours(all: readonly Candidate[], index: number, out: number[]): void {
  const c = all[index]!;
  let rank = 0;
  let overlapSame = 0;
  let overlapOther = 0;
  let holder = 0;
  let held = 0;
  let kin = 0;
  let sharer = 0;
  let initials = 0;
  let sameSentence = 0;
  let otherSentence = 0;
  for (let k = 0; k < all.length; k++) {
    if (k === index) continue;
    const o = all[k]!;
    const crosses = o.best.from < c.best.to && c.best.from < o.best.to;
    if (o.role !== c.role) {
      if (crosses) overlapOther = Math.max(overlapOther, o.any);
      if (o.best.sentence === c.best.sentence) otherSentence = Math.max(otherSentence, o.best.probability);
      continue;
    }
    if (k < index) rank++;
    if (crosses) overlapSame = Math.max(overlapSame, o.any);
    if (o.best.sentence === c.best.sentence && !crosses)
      sameSentence = Math.max(sameSentence, o.best.probability);
    const like = likeness(c.key, o.key);
    if (like.part === 2) holder = Math.max(holder, o.any);
    if (like.part === 1) held = Math.max(held, o.any);
    if (k < index) {
      if (like.last) kin = Math.max(kin, o.any);
      if (like.shared > 0) sharer = Math.max(sharer, o.any * like.shared);
      if (like.initials) initials = Math.max(initials, o.any);
    }
  }
  out.push(rank, overlapSame, overlapOther, holder, held, kin, sharer, initials, sameSentence, otherSentence);
  out.push(c.any - overlapSame, c.any - holder, c.any - held);
}

/** How often the words of each candidate stand in the text at all. */
function countKeys(t: CaselessText, all: readonly Candidate[]): Map<string, number> {
  const out = new Map<string, number>();
  const first = new Map<string, Map<string, string[]>>();
  for (const c of all) {
    const words = c.key.split(' ');
    const m = first.get(words[0]!) ?? new Map<string, string[]>();
    m.set(c.key, words);
    first.set(words[0]!, m);
  }
  for (let i = 0; i < t.size; i++) {
    const m = first.get(t.words[i]!);
    if (!m) continue;
    for (const [key, words] of m)
      if (words.every((w, k) => t.words[i + k] === w)) out.set(key, (out.get(key) ?? 0) + 1);
  }
  return out;
}
