import { type Span, spanOf, trimmed } from './span.ts';

/** Fewer letters than this tell nothing of how a text is written. */
const FEWEST_LETTERS = 120;
/** Share of the rarer case up to which a text counts as written in one case; ordinary English prose has 2 to 5 % capitals. */
const MOST_OTHER_CASE = 0.008;

/** Whether a text in Latin letters makes (almost) no difference between capitals and small letters: old wires, some posts. */
export function isCaseless(text: string): boolean {
  let upper = 0;
  let lower = 0;
  let other = 0;
  const most = text.length * MOST_OTHER_CASE;
  for (let i = 0; i < text.length; i++) {
    // Both cases are there for certain: most texts are told after a few lines.
    if (upper > most && lower > most) return false;
    const c = text.charCodeAt(i);
    if (c >= 97 && c <= 122) lower++;
    else if (c >= 65 && c <= 90) upper++;
    else if (c >= 0x370) other++;
  }
  const letters = upper + lower;
  if (letters < FEWEST_LETTERS || other > letters / 4) return false;
  if (Math.min(upper, lower) > letters * MOST_OTHER_CASE) return false;
  // One long sentence may hold no capital but its first.
  return upper > lower || !/^[^a-z]*[A-Z]/.test(text);
}

/** Short forms before a full stop that end no sentence; single letters are another rule. */
const SHORT = new Set(
  'mr mrs ms dr prof eng gen lt col maj brig cmdr capt sgt cpl pte adm gov sen rep rev hon amb st sta sto no nos vs approx art para fig jr sr mt ft jan feb mar apr aug sept sep oct nov dec dept ave lic inc corp ltd co bros'.split(
    ' ',
  ),
);

/**
 * Sentences of a paragraph written in one case: a full stop, question or exclamation mark and white space end one, short forms and
 * initials aside. What follows cannot be asked for a capital, so doubt cuts: two pieces read worse than one less often than the other way.
 */
export function caselessSentences(text: string, paragraph: Span): Span[] {
  const out: Span[] = [];
  let start = paragraph.start;
  for (let i = paragraph.start; i < paragraph.end; i++) {
    const c = text[i]!;
    if (c !== '.' && c !== '!' && c !== '?') continue;
    let end = i + 1;
    while (end < paragraph.end && /["')\]”’.]/.test(text[end]!)) end++;
    if (end < paragraph.end && !/\s/.test(text[end]!)) continue;
    if (c === '.' && end === i + 1 && !/\s/.test(text[end + 1] ?? ' ') && isShort(text, i)) continue;
    const span = trimmed(text, start, end);
    if (span) out.push(span);
    start = end;
    i = end - 1;
  }
  const rest = start < paragraph.end ? trimmed(text, start, paragraph.end) : null;
  if (rest)
    out.push(
      /[\p{L}\p{N}]/u.test(rest.quote) || !out.length ? rest : spanOf(text, out.pop()!.start, rest.end),
    );
  return out;
}

/** Whether the word before the full stop at `at` is a short form or an initial. */
function isShort(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && /[a-z]/i.test(text[from - 1]!)) from--;
  const word = text.slice(from, at).toLowerCase();
  return word.length === 1 || SHORT.has(word);
}
