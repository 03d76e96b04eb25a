import { Attempt } from './attempt.ts';
import { lean } from './lean.ts';
import { addChannel, type Hits, hitsIn } from './literal-index.ts';
import { frequencyOf, type Literals, literalsOf } from './literals-of.ts';
import { parseSource } from './parse-source.ts';
import { splitAlternation } from './split-alternation.ts';

/** Above so many places in a sentence where a match may begin, looking through all of it is as good. */
const MOST_STARTS = 6;
/** A set of literals that stands in every other sentence shuts nothing out. */
const MOST_HOLDS = 1;
/** A pattern of fewer alternatives is tried whole. */
const FEWEST_OPTIONS = 4;

/** One alternative of a pattern, or the whole of it, and what it begins with and holds. */
interface Option extends Literals {
  readonly source: string;
}
/** A pattern under the flag v, whose source is of another make. */
const UNREAD: Option = { source: '', starts: null, holds: null };

/**
 * A global pattern that is tried only where its literals stand. Its source tells which literals every match must begin with or
 * hold; a text is looked through once for the literals of all patterns together. A pattern none of whose literals are there costs
 * a look-up, and of a long alternation only the alternatives that can begin at a place are compiled and tried there, in their
 * order. What is found is what the pattern itself finds.
 */
export class Gate {
  static readonly #known = new WeakMap<RegExp, Gate>();

  /** The gate of a pattern, made when it is first asked for. */
  static of(pattern: RegExp): Gate {
    const known = Gate.#known.get(pattern) ?? new Gate(pattern);
    Gate.#known.set(pattern, known);
    return known;
  }

  readonly #pattern: RegExp;
  /** Channels of the literals that a match holds and begins with, or -1 where nothing is known or they are too common. */
  readonly #holds: number;
  readonly #starts: number;
  /** By the tag of a hit: what to try there. */
  readonly #attempts: readonly Attempt[];

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
    const options = pattern.unicodeSets ? [UNREAD] : optionsOf(pattern.source);
    const starts = allOf(options.map((o) => o.starts));
    const holds = allOf(options.map((o) => o.holds));
    const often = starts ? frequencyOf(starts.flat()) : Infinity;
    const rare = holds ? frequencyOf(holds.flat()) : Infinity;
    const isStarted = starts !== null && often <= MOST_STARTS;
    this.#attempts = isStarted ? options.map((o) => new Attempt(o.source, pattern.flags)) : [];
    this.#starts = isStarted ? addChannel(starts) : -1;
    this.#holds = holds && rare <= MOST_HOLDS && rare < often / 2 ? addChannel([holds.flat()]) : -1;
  }

  /** The channel without which the gate is shut, or -1 where it never is. */
  get channel(): number {
    return this.#starts >= 0 ? this.#starts : this.#holds;
  }

  /** Whether no match can stand in the text that `hits` were found in. */
  isShut(hits: Hits): boolean {
    return (this.#holds >= 0 && !hits.has(this.#holds)) || (this.#starts >= 0 && !hits.has(this.#starts));
  }

  /** Every match, in order. */
  matches(text: string): RegExpExecArray[] {
    if (this.#starts < 0 && this.#holds < 0) return this.#search(text);
    const hits = hitsIn(text);
    return this.isShut(hits) ? [] : this.matchesAt(hits, text);
  }

  /** Whether the pattern, global or not, fits somewhere in the text. */
  fits(text: string): boolean {
    if (this.#starts < 0 && this.#holds < 0) return this.#isFound(text);
    const hits = hitsIn(text);
    if (this.isShut(hits)) return false;
    if (this.#starts < 0) return this.#isFound(text);
    for (let entry = hits.first(this.#starts); entry >= 0; entry = hits.after(entry))
      if (this.#attempts[hits.tagOf(entry)]!.at(text, hits.at(entry))) return true;
    return false;
  }

  #isFound(text: string): boolean {
    const pattern = lean(this.#pattern);
    pattern.lastIndex = 0;
    return pattern.test(text);
  }

  /** Every match in a text for whose hits the gate is open. */
  matchesAt(hits: Hits, text: string): RegExpExecArray[] {
    if (this.#starts < 0) return this.#search(text);
    const out: RegExpExecArray[] = [];
    let from = 0;
    for (let entry = hits.first(this.#starts); entry >= 0; ) {
      const at = hits.at(entry);
      const first = entry;
      while (entry >= 0 && hits.at(entry) === at) entry = hits.after(entry);
      if (at < from) continue;
      const m = this.#tryAt(hits, first, entry, at, text);
      if (!m) continue;
      out.push(m);
      from = at + m[0].length;
    }
    return out;
  }

  /** Tries those alternatives at `at` whose literals the entries from `first` up to `end` are, the earlier ones first. */
  #tryAt(hits: Hits, first: number, end: number, at: number, text: string): RegExpExecArray | null {
    if (hits.after(first) === end) return this.#attempts[hits.tagOf(first)]!.at(text, at);
    const tags: number[] = [];
    for (let entry = first; entry !== end; entry = hits.after(entry)) tags.push(hits.tagOf(entry));
    tags.sort((a, b) => a - b);
    for (let i = 0; i < tags.length; i++) {
      if (i > 0 && tags[i] === tags[i - 1]) continue;
      const m = this.#attempts[tags[i]!]!.at(text, at);
      if (m) return m;
    }
    return null;
  }

  #search(text: string): RegExpExecArray[] {
    const out: RegExpExecArray[] = [];
    const pattern = lean(this.#pattern);
    pattern.lastIndex = 0;
    for (let m = pattern.exec(text); m; m = pattern.exec(text)) {
      out.push(m);
      // An empty match moves on by a whole character, which under the flag u may be two code units.
      if (m[0] === '')
        pattern.lastIndex += pattern.unicode && (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
    }
    return out;
  }
}

/** The alternatives of a pattern, where each tells what it begins with; else the whole as its only one. */
function optionsOf(source: string): Option[] {
  const parts = splitAlternation(source);
  if (parts && parts.options.length >= FEWEST_OPTIONS) {
    const options = parts.options.map((option) => optionOf(`${parts.lead}(?:${option})${parts.tail}`));
    if (options.every((o) => o.starts)) return options;
  }
  return [optionOf(source)];
}

/** The sets, or null where one of them is not known. */
const allOf = (sets: readonly (readonly string[] | null)[]): (readonly string[])[] | null =>
  sets.every((s) => s !== null) ? [...sets] : null;
const optionOf = (source: string): Option => ({ source, ...literalsOf(parseSource(source)) });
