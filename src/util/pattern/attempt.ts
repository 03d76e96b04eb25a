import { BarredEdge, withoutEdges } from './barred-edge.ts';
import { leanSource } from './lean.ts';

/**
 * A pattern to be tried at one place of a text, compiled when it first is. Look around for `\p{L}` and the like costs a hundred
 * times what the rest of a pattern costs to compile, so it is left out at first: the character before is looked at here, and the one
 * after where the pattern fits. Only where that one is barred is the whole pattern tried, which may then fit some other way.
 */
export class Attempt {
  readonly #source: string;
  readonly #flags: string;
  readonly #core: string;
  readonly #before: string | null;
  readonly #after: string | null;
  #compiled: { core: RegExp; before: BarredEdge | null; after: BarredEdge | null } | null = null;
  #whole: RegExp | null = null;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#flags = `${flags.replace('g', '')}y`;
    const parts = withoutEdges(source);
    this.#core = parts.core;
    this.#before = parts.before;
    this.#after = parts.after;
  }

  /** The match that begins at an offset, or null. */
  at(text: string, at: number): RegExpExecArray | null {
    this.#compiled ??= {
      core: new RegExp(leanSource(this.#core, this.#flags), this.#flags),
      before: this.#before ? BarredEdge.of(this.#before, this.#flags) : null,
      after: this.#after ? BarredEdge.of(this.#after, this.#flags) : null,
    };
    const { core, before, after } = this.#compiled;
    if (before?.endsAt(text, at)) return null;
    core.lastIndex = at;
    const m = core.exec(text);
    if (!m || !after?.beginsAt(text, at + m[0].length)) return m;
    this.#whole ??= new RegExp(leanSource(this.#source, this.#flags), this.#flags);
    this.#whole.lastIndex = at;
    return this.#whole.exec(text);
  }
}
