import { endOfTerm } from './split-alternation.ts';

/** What a regular expression is made of, as far as its literal text matters. */
export type PatternNode =
  /** One character, or a run of plain ones; `of` what it may be, or null where that is too much to list. */
  | { readonly kind: 'char'; readonly of: readonly string[] | null }
  /** A position between two characters that are not both ASCII letters: `\b`, `^`, `$`, `(?<!\p{L})`, `(?![\p{L}\p{N}])`. */
  | { readonly kind: 'edge' }
  | { readonly kind: 'all'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'any'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'repeat'; readonly part: PatternNode; readonly min: number; readonly max: number }
  /** A positive look around: it takes up no text, but what it looks for must stand there. */
  | { readonly kind: 'look'; readonly part: PatternNode }
  /** Text that nothing is known of: a back reference. */
  | { readonly kind: 'unknown' };

/** A class of more characters than this is as good as any character. */
const MOST_OF_CLASS = 12;
const EMPTY: PatternNode = { kind: 'all', parts: [] };
const CONTROL: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', v: '\v', f: '\f', 0: '\0' };
/** A class that takes in every ASCII letter. */
const LETTERS = /\\p\{L(?:etter)?\}|\\w|a-zA-Z|A-Za-z/;

/**
 * Parses the source of a regular expression with or without the flags i, u, s, m, g, y (not v). Parts whose text cannot be listed
 * come out wider than they are, never narrower.
 */
export function parseSource(source: string): PatternNode {
  if (source.length < SHORT) return new Reader(source).alternatives();
  const node = parsed.get(source) ?? new Reader(source).alternatives();
  parsed.set(source, node);
  return node;
}

/** Groups shorter than this are parsed again as fast as they are looked up. */
const SHORT = 40;
/** Longer ones are words for days, hours and people, which stand in many patterns: parsed, and known of, once. */
const parsed = new Map<string, PatternNode>();

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): PatternNode {
    const parts = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at++;
      parts.push(this.#sequence());
    }
    return parts.length === 1 ? parts[0]! : { kind: 'any', parts };
  }

  #sequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (this.#at < this.#source.length && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')')
      this.#add(parts, this.#term());
    return { kind: 'all', parts };
  }

  /** Adds a term with its quantifier; plain characters without one make a run. */
  #add(parts: PatternNode[], term: PatternNode): void {
    const part = this.#quantified(term);
    const last = parts.at(-1);
    if (part === term && isPlain(part) && last && isPlain(last))
      parts[parts.length - 1] = { kind: 'char', of: [last.of[0]! + part.of[0]!] };
    else parts.push(part);
  }

  #quantified(part: PatternNode): PatternNode {
    const m = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/.exec(this.#source.slice(this.#at, this.#at + 12));
    if (!m) return part;
    this.#at += m[0].length;
    const min = m[1] ? (m[1] === '+' ? 1 : 0) : Number(m[2]);
    const max = m[1] ? (m[1] === '?' ? 1 : Infinity) : m[3] ? (m[4] ? Number(m[4]) : Infinity) : min;
    return { kind: 'repeat', part, min, max };
  }

  #term(): PatternNode {
    const c = this.#source[this.#at++]!;
    if (c === '(') return this.#group();
    // One character outside the basic plane is two units, which a quantifier takes as one: nothing is said of them.
    if (isHigh(c)) {
      this.#at++;
      return { kind: 'unknown' };
    }
    if (c === '[') return this.#classOf();
    if (c === '\\') return this.#escaped();
    if (c === '.') return { kind: 'char', of: null };
    if (c === '^' || c === '$') return { kind: 'edge' };
    return { kind: 'char', of: [c] };
  }

  #group(): PatternNode {
    const head =
      /^\?(?:[:=!]|<[=!]|<[^>]*>|[a-z-]+:)/.exec(this.#source.slice(this.#at, this.#at + 60))?.[0] ?? '';
    const end = endOfTerm(this.#source, this.#at - 1);
    const body = this.#source.slice(this.#at + head.length, end - 1);
    this.#at = end;
    const part = parseSource(body);
    if (head === '?=' || head === '?<=') return { kind: 'look', part };
    if (head === '?!' || head === '?<!') return isLetter(part, body) ? { kind: 'edge' } : EMPTY;
    return part;
  }

  /** `[…]`, its opening bracket read. */
  #classOf(): PatternNode {
    const from = this.#at;
    while (this.#source[this.#at] !== ']') this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
    const body = this.#source.slice(from, this.#at++);
    if (body[0] === '^' || /\\[pPwWsSDbBux]|[\ud800-\udfff]/.test(body)) return { kind: 'char', of: null };
    return { kind: 'char', of: listed(body) };
  }

  #escaped(): PatternNode {
    const c = this.#source[this.#at++]!;
    if (c === 'b') return { kind: 'edge' };
    if (c === 'B') return EMPTY;
    if (c === 'd') return { kind: 'char', of: [...'0123456789'] };
    if (c === 'p' || c === 'P') {
      if (this.#source[this.#at] === '{') this.#at = this.#source.indexOf('}', this.#at) + 1;
      return { kind: 'char', of: null };
    }
    if (c === 'u' || c === 'x') {
      const m = /^(?:\{[^}]*\}|[\da-fA-F]+)/.exec(
        this.#source.slice(this.#at, this.#at + (c === 'u' ? (this.#source[this.#at] === '{' ? 9 : 4) : 2)),
      );
      if (m) this.#at += m[0].length;
      return { kind: 'unknown' };
    }
    if (/[wWsSD]/.test(c)) return { kind: 'char', of: null };
    if (/[1-9k]/.test(c)) {
      const rest = /^(?:\d+|<[^>]*>)/.exec(this.#source.slice(this.#at))?.[0] ?? '';
      this.#at += rest.length;
      return { kind: 'unknown' };
    }
    return { kind: 'char', of: [CONTROL[c] ?? c] };
  }
}

const isPlain = (node: PatternNode): node is { kind: 'char'; of: readonly string[] } =>
  node.kind === 'char' && node.of?.length === 1;
const isHigh = (c: string): boolean => c >= '\ud800' && c <= '\udbff';

const isLetter = (part: PatternNode, body: string): boolean =>
  part.kind === 'all' &&
  part.parts.length === 1 &&
  part.parts[0]!.kind === 'char' &&
  part.parts[0]!.of === null &&
  body !== '.' &&
  !body.startsWith('[^') &&
  LETTERS.test(body);

/** The characters of a class without `\p`, `\w` and the like, or null where they are many. */
function listed(body: string): string[] | null {
  const out: string[] = [];
  const units = [...body.replace(/\\d/g, '0-9').matchAll(/\\?([\s\S])/g)];
  for (let i = 0; i < units.length; i++) {
    const from = unit(units[i]!);
    if (units[i + 1]?.[0] === '-' && units[i + 2]) {
      const to = unit(units[i + 2]!);
      if (to.charCodeAt(0) - from.charCodeAt(0) > MOST_OF_CLASS) return null;
      for (let c = from.charCodeAt(0); c <= to.charCodeAt(0); c++) out.push(String.fromCharCode(c));
      i += 2;
    } else out.push(from);
  }
  return out.length > MOST_OF_CLASS ? null : out;
}

const unit = (m: RegExpExecArray): string => (m[0].length > 1 ? (CONTROL[m[1]!] ?? m[1]!) : m[0]);
