/** What must not reach a screen or a log as it came: it would move the cursor, turn the writing round or part a line. */
const UNSHOWN = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufffe\uffff]|\p{Cs}/gu;
const LONGEST = 60;

/** A text somebody gave, to be quoted in a message: of one line, with control characters as `\u{7}`, and cut where it is long. */
export function shownText(text: string, most: number = LONGEST): string {
  const cut = [...text.slice(0, 2 * most)];
  const kept = cut.length > most || text.length > 2 * most ? [...cut.slice(0, most), '…'] : cut;
  return kept.join('').replace(UNSHOWN, (c) => `\\u{${c.codePointAt(0)!.toString(16)}}`);
}
