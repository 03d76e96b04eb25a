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

  /** Every match, in order. */
  matches(text: string): RegExpExecArray[] {
    const out: RegExpExecArray[] = [];
    if (this.#starts < 0 && this.#holds < 0) this.#search(text, out);
    else {
      const hits = hitsIn(text);
      if (this.#holds >= 0 && !hits.has(this.#holds)) return out;
      if (this.#starts < 0) this.#search(text, out);
      else this.#tryAt(hits, text, out);
    }
    return out;
  }

  #search(text: string, out: RegExpExecArray[]): void {
    const pattern = this.#pattern;
    pattern.lastIndex = 0;
    for (let m = pattern.exec(text); m; m = pattern.exec(text)) {
      out.push(m);
      // An empty match moves on by a whole character, which under the flag u may be two code units.
      if (m[0] === '')
        pattern.lastIndex += pattern.unicode && (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
    }
  }

  #tryAt(hits: Hits, text: string, out: RegExpExecArray[]): void {
    let entry = hits.first(this.#starts);
    if (entry < 0) return;
    this.#sticky ??= new RegExp(this.#pattern.source, `${this.#pattern.flags.replace('g', '')}y`);
    const sticky = this.#sticky;
    for (let from = 0; entry >= 0; entry = hits.after(entry)) {
      const at = hits.at(entry);
      if (at < from) continue;
      sticky.lastIndex = at;
      const m = sticky.exec(text);
      if (!m) continue;
      out.push(m);
      from = at + m[0].length;
    }
  }
}
