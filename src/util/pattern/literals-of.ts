import { foldUnits } from './fold.ts';
import type { PatternNode } from './parse-source.ts';

/** Stands inside a literal for a position between two characters that are not both ASCII letters. */
export const EDGE = '\u0001';

/**
 * What any match of a pattern must show, in folded text. Each is a list of literals of which one must stand there, or null where
 * nothing can be said.
 */
export interface Literals {
  /** A match begins with one of these. */
  readonly starts: readonly string[] | null;
  /** A match, or the text that it looks at around itself, holds one of these. */
  readonly holds: readonly string[] | null;
}

/** Strings kept whole while parts are put together: more are cut to their beginnings. */
const MOST_WHOLE = 64;
const LONGEST = 9;
/** English words that stand in every other sentence: they tell little. */
const COMMON = new Set(
  'the and that with from for was were has have had said are its his her been they which not but this who than into will would about after there their more'.split(
    ' ',
  ),
);

/** What is known of a part: every match of it is one of `full`, or begins with one of `part`; and it holds one of `needs`. */
interface Known {
  readonly full: ReadonlySet<string>;
  readonly part: ReadonlySet<string>;
  readonly needs: ReadonlySet<string> | null;
}

const NOTHING: ReadonlySet<string> = new Set();
const BLANK: ReadonlySet<string> = new Set(['']);
const empty: Known = { full: BLANK, part: NOTHING, needs: null };
const unknown: Known = { full: NOTHING, part: BLANK, needs: null };

/** The literals that every match of a parsed pattern shows. */
export function literalsOf(node: PatternNode): Literals {
  const known = knownOf(node);
  const starts = usable(new Set([...known.full, ...known.part]));
  return { starts: starts && withoutLonger(starts), holds: known.needs && withoutLonger(known.needs) };
}

/** The set without those that begin with another one of it: where they stand, it stands. */
function withoutLonger(all: ReadonlySet<string>): string[] {
  return [...all].filter((s) => {
    for (let end = 1; end < s.length; end++)
      if (s[end - 1] !== EDGE && all.has(s.slice(0, end))) return false;
    return true;
  });
}

const known = new WeakMap<PatternNode, Known>();

function knownOf(node: PatternNode): Known {
  if (node.kind !== 'any') return madeOf(node);
  const made = known.get(node) ?? madeOf(node);
  known.set(node, made);
  return made;
}

function madeOf(node: PatternNode): Known {
  switch (node.kind) {
    case 'char':
      return node.of ? whole(new Set(node.of.map(foldUnits))) : unknown;
    case 'edge':
      return { full: new Set([EDGE]), part: NOTHING, needs: null };
    case 'unknown':
      return unknown;
    case 'look':
      return { ...empty, needs: knownOf(node.part).needs };
    case 'repeat':
      return repeated(knownOf(node.part), node.min, node.max);
    case 'any':
      return either(node.parts.map(knownOf));
    case 'all':
      return inOrder(node.parts.map(knownOf));
  }
}

const whole = (full: ReadonlySet<string>): Known => ({ full, part: NOTHING, needs: usable(full) });

function repeated(k: Known, min: number, max: number): Known {
  if (min === 0) {
    if (max === 1) return { full: new Set([...k.full, '']), part: k.part, needs: null };
    return { full: BLANK, part: union(withoutBlank(k.full), k.part), needs: null };
  }
  return max === 1
    ? k
    : { full: k.full.has('') ? BLANK : NOTHING, part: union(withoutBlank(k.full), k.part), needs: k.needs };
}

function either(all: readonly Known[]): Known {
  const needs = all.every((k) => k.needs) ? union(...all.map((k) => k.needs!)) : null;
  return {
    full: union(...all.map((k) => k.full)),
    part: union(...all.map((k) => k.part)),
    needs: needs,
  };
}

function inOrder(all: readonly Known[]): Known {
  let full: ReadonlySet<string> = BLANK;
  let part: ReadonlySet<string> = NOTHING;
  /** The parts since text was last lost track of, put together. */
  let run: ReadonlySet<string> = BLANK;
  let needs: ReadonlySet<string> | null = null;
  for (const k of all) {
    needs = rarer(needs, k.needs);
    if (full.size > 0) {
      const next = product(full, k.full);
      const parts = product(full, k.part);
      if (next && parts) {
        full = next;
        part = union(part, parts);
      } else {
        // Too many to put together: what stands so far is how a match begins; where it may be nothing, what follows is.
        part = union(part, withoutBlank(full), full.has('') ? union(k.full, k.part) : NOTHING);
        full = NOTHING;
      }
    }
    const grown = k.part.size === 0 ? product(run, k.full) : null;
    if (grown) run = grown;
    else {
      const ended = product(run, union(k.full, k.part));
      needs = rarer(rarer(needs, usable(run)), ended && usable(ended));
      run = k.part.size === 0 ? k.full : BLANK;
    }
  }
  return { full, part, needs: rarer(needs, usable(run)) };
}

/** The set whose literals are rarer, taken together. */
function rarer(a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): ReadonlySet<string> | null {
  if (!a || !b) return a ?? b;
  return frequencyOf(b) < frequencyOf(a) ? b : a;
}

/** Every string of `a` before every string of `b`, or null where they are too many. */
function product(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> | null {
  if (a.size * b.size > MOST_WHOLE && a.size > 1 && b.size > 1) return null;
  if (a === BLANK) return b;
  if (b === BLANK) return a;
  const out = new Set<string>();
  for (const x of a) for (const y of b) out.add(joined(x, y));
  return out;
}

function joined(x: string, y: string): string {
  if (x.endsWith(EDGE) && y.startsWith(EDGE)) return x + y.slice(1);
  return x + y;
}

function union(...all: ReadonlySet<string>[]): ReadonlySet<string> {
  const some = all.filter((s) => s.size > 0);
  if (some.length < 2) return some[0] ?? NOTHING;
  const out = new Set<string>();
  for (const s of some) for (const x of s) out.add(x);
  return out;
}

const withoutBlank = (all: ReadonlySet<string>): ReadonlySet<string> =>
  all.has('') ? new Set([...all].filter((s) => s !== '')) : all;

/** The literals cut to a length worth looking for, or null where one of them is no text. */
function usable(all: ReadonlySet<string>): ReadonlySet<string> | null {
  if (all.size === 0) return null;
  const out = new Set<string>();
  for (const s of all) {
    const cut = plain(s);
    if (cut === '' || cut === EDGE) return null;
    out.add(cut);
  }
  return out;
}

/** Edges inside a literal go, and its end where it is long. */
function plain(s: string): string {
  const lead = s.startsWith(EDGE) ? EDGE : '';
  const tail = s.length > 1 && s.endsWith(EDGE) ? EDGE : '';
  const body = s.includes(EDGE) ? s.replaceAll(EDGE, '') : s;
  return body === '' ? '' : body.length > LONGEST ? lead + body.slice(0, LONGEST) : lead + body + tail;
}

const frequencies = new WeakMap<object, number>();

/** How often one of the literals stands in a sentence of English, roughly: it weighs one set against another. */
export function frequencyOf(all: ReadonlySet<string> | readonly string[]): number {
  const known = frequencies.get(all);
  if (known !== undefined) return known;
  let sum = 0;
  for (const s of all) {
    const lead = s.startsWith(EDGE) ? 1 : 0;
    const body = s.slice(lead, s.endsWith(EDGE) ? -1 : undefined);
    const edged = lead ? 0.3 : 1;
    if (COMMON.has(body)) sum += 0.3;
    else if (isMark(body.charCodeAt(0))) sum += Math.max(0.004, 0.5 * 0.2 ** body.length);
    else if (body.length === 1) sum += 5 * edged;
    else sum += Math.max(0.004, 12 * edged * 0.16 ** body.length);
  }
  frequencies.set(all, sum);
  return sum;
}

/** Neither a letter nor a blank, as far as ASCII goes. */
const isMark = (unit: number): boolean =>
  unit > 32 && unit < 128 && !((unit | 32) >= 97 && (unit | 32) <= 122);
