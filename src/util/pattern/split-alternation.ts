/** A pattern that is one alternation, with what stands before and after it. */
export interface Alternation {
  readonly lead: string;
  readonly options: readonly string[];
  readonly tail: string;
}

/** What takes up no text: `\b`, `^`, `$` and looks around. */
const ASSERTION = /^(?:\\b|\^|\$|\(\?<?[=!])/;

/**
 * Parts the source of a pattern into its alternatives: `(?<!x)(?:a|b|c)(?!y)` or `a|b|c`, without groups that capture. Null for
 * patterns of another make.
 */
export function splitAlternation(source: string): Alternation | null {
  if (capturesAnything(source)) return null;
  const plain = optionsOf(source);
  if (plain.length > 1) return { lead: '', options: plain, tail: '' };
  const from = afterAssertions(source, 0);
  if (!source.startsWith('(?:', from)) return null;
  const to = endOfTerm(source, from);
  if (afterAssertions(source, to) !== source.length) return null;
  const options = optionsOf(source.slice(from + 3, to - 1));
  return { lead: source.slice(0, from), options, tail: source.slice(to) };
}

function capturesAnything(source: string): boolean {
  for (let i = 0; i < source.length; i = afterUnit(source, i))
    if (source[i] === '(' && !/^\(\?(?:[:=!]|<[=!])/.test(source.slice(i, i + 4))) return true;
  return false;
}

/** Where the assertions that begin at `at` end. */
function afterAssertions(source: string, at: number): number {
  let i = at;
  while (ASSERTION.test(source.slice(i, i + 4)))
    i = source[i] === '(' ? endOfTerm(source, i) : i + (source[i] === '\\' ? 2 : 1);
  return i;
}

/** The alternatives of a source that no group holds. */
export function optionsOf(source: string): string[] {
  const out: string[] = [];
  let from = 0;
  for (let i = 0; i < source.length; ) {
    if (source[i] === '|') {
      out.push(source.slice(from, i));
      from = i + 1;
    }
    i = source[i] === '(' ? endOfTerm(source, i) : afterUnit(source, i);
  }
  return [...out, source.slice(from)];
}

/** Past the group that begins at `at`. */
export function endOfTerm(source: string, at: number): number {
  let depth = 0;
  for (let i = at; i < source.length; i = afterUnit(source, i)) {
    if (source[i] === '(') depth++;
    else if (source[i] === ')' && --depth === 0) return i + 1;
  }
  return source.length;
}

/** Past one character, escape or class. */
function afterUnit(source: string, at: number): number {
  if (source[at] === '\\') return at + 2;
  if (source[at] !== '[') return at + 1;
  let i = at + 1;
  while (i < source.length && source[i] !== ']') i += source[i] === '\\' ? 2 : 1;
  return i + 1;
}
