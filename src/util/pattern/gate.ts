import { addChannel, type Hits, hitsIn } from './literal-index.ts';
import { frequencyOf, literalsOf } from './literals-of.ts';
import { parseSource } from './parse-source.ts';

/** Above so many places in a sentence where a match may begin, looking through all of it is as good. */
const MOST_STARTS = 6;
/** A set of literals that stands in every other sentence shuts nothing out. */
const MOST_HOLDS = 1;

/**
 * A global pattern that is tried only where its literals stand. Its source tells which literals every match must begin with or
 * hold; a text is looked through once for the literals of all patterns together, and a pattern none of whose literals are there
 * costs a look-up. What is found is what the pattern itself finds.
 */
export class Gate {
  readonly #pattern: RegExp;
  /** Channels of the literals that a match holds and begins with, or -1 where nothing is known or they are too common. */
  readonly #holds: number;
  readonly #starts: number;
  #sticky: RegExp | null = null;

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
    const { starts, holds } = pattern.unicodeSets
      ? { starts: null, holds: null }
      : literalsOf(parseSource(pattern.source));
    const often = starts ? frequencyOf(starts) : Infinity;
    const rare = holds ? frequencyOf(holds) : Infinity;
    this.#starts = often <= MOST_STARTS ? addChannel(starts!) : -1;
    this.#holds = rare <= MOST_HOLDS && rare < often / 2 ? addChannel(holds!) : -1;
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

  /** Every match in a text for whose hits the gate is open. */
  matchesAt(hits: Hits, text: string): RegExpExecArray[] {
    if (this.#starts < 0) return this.#search(text);
    this.#sticky ??= new RegExp(this.#pattern.source, `${this.#pattern.flags.replace('g', '')}y`);
    const sticky = this.#sticky;
    const out: RegExpExecArray[] = [];
    let from = 0;
    for (let entry = hits.first(this.#starts); entry >= 0; entry = hits.after(entry)) {
      const at = hits.at(entry);
      if (at < from) continue;
      sticky.lastIndex = at;
      const m = sticky.exec(text);
      if (!m) continue;
      out.push(m);
      from = at + m[0].length;
    }
    return out;
  }

  #search(text: string): RegExpExecArray[] {
    const out: RegExpExecArray[] = [];
    const pattern = this.#pattern;
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
