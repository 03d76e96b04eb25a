import { optionsOf } from './split-alternation.ts';

/** A class of characters: `\p{L}`, `[\p{L}\p{N}-]`, `\d`. */
const CLASS = String.raw`\\p\{[^}]*\}|\\[dws]|\[(?:[^\]\\]|\\.)*\]`;
const BEFORE = new RegExp(`^\\(\\?<!(${CLASS})\\)`);
const AFTER = new RegExp(`\\(\\?!(${CLASS})\\)$`);

/** Characters that may not stand at an edge of a match, as `(?<!\p{L})` and `(?![\p{L}\p{N}])` bar them. */
export class BarredEdge {
  readonly #single: RegExp;
  /** By ASCII unit: 1 where barred, 2 where not, 0 where nobody asked yet. */
  readonly #ascii = new Uint8Array(128);

  private constructor(characters: string, flags: string) {
    this.#single = new RegExp(`^${characters}$`, flags);
  }

  static readonly #known = new Map<string, BarredEdge>();

  /** One for a class under the flags of its pattern; patterns share them, since a class like `\p{L}` takes long to compile. */
  static of(characters: string, flags: string): BarredEdge {
    const own = flags.replace(/[^iu]/g, '');
    const key = `${own} ${characters}`;
    const known = BarredEdge.#known.get(key) ?? new BarredEdge(characters, own);
    BarredEdge.#known.set(key, known);
    return known;
  }

  /** Whether a barred character ends at an offset. */
  endsAt(text: string, at: number): boolean {
    if (at === 0) return false;
    const two =
      at > 1 && isLow(text.charCodeAt(at - 1)) && isHigh(text.charCodeAt(at - 2)) && this.#single.unicode;
    return this.#has(text, at - (two ? 2 : 1), at);
  }

  /** Whether a barred character begins at an offset. */
  beginsAt(text: string, at: number): boolean {
    if (at >= text.length) return false;
    const two = isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1)) && this.#single.unicode;
    return this.#has(text, at, at + (two ? 2 : 1));
  }

  #has(text: string, from: number, to: number): boolean {
    const unit = text.charCodeAt(from);
    if (unit >= 128) return this.#single.test(text.slice(from, to));
    if (this.#ascii[unit] === 0) this.#ascii[unit] = this.#single.test(text[from]!) ? 1 : 2;
    return this.#ascii[unit] === 1;
  }
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** A source without the look around that bars characters before and after it, and the classes barred. */
export function withoutEdges(source: string): { core: string; before: string | null; after: string | null } {
  // Of `a|b(?!c)` the look ahead is the last alternative's alone.
  if (optionsOf(source).length > 1) return { core: source, before: null, after: null };
  const before = BEFORE.exec(source);
  const rest = before ? source.slice(before[0].length) : source;
  const after = AFTER.exec(rest);
  return {
    core: after ? rest.slice(0, after.index) : rest,
    before: before?.[1] ?? null,
    after: after?.[1] ?? null,
  };
}
