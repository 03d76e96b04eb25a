import { dashQuotations } from './slavic/dash-quotations.ts';
import { isNameInMarks } from './slavic/name-in-marks.ts';
import type { Quotation } from './unit.ts';

/** A quotation never closed is cut after this many paragraphs: a stray mark must not swallow a report. */
const MOST_PARAGRAPHS = 8;

const OPENING = /[\s([—–:-]/;
const LETTER = /[\p{L}\p{N}]/u;

/** Where the quotation that opens at `start` ends: past its closing mark, or where its paragraph ends; `start` where a single mark opens nothing. */
function endOf(text: string, start: number): number {
  const single = text[start] === '‘';
  const guillemet = text[start] === '«';
  if (guillemet) return endOfGuillemet(text, start);
  const low = text[start] === '„';
  if (text[start] === "'") return endOfDoubled(text, start);
  let firstBreak = -1;
  let breaks = 0;
  for (let i = start + 1; i < text.length; i++) {
    const c = text[i]!;
    if (c === '\n') {
      if (firstBreak < 0) firstBreak = i;
      if (text[i + 1] !== '\n' && ++breaks > MOST_PARAGRAPHS) break;
      continue;
    }
    const atLineStart = /\n\s*$/.test(text.slice(Math.max(0, i - 3), i));
    if (single) {
      if (firstBreak >= 0 && !atLineStart && c === '‘') break;
      if (c === '’' && !LETTER.test(text[i + 1] ?? ' ') && !pluralPossessive(text, i)) return i + 1;
    } else if (c === '”') return i + 1;
    else if (low && c === '“') return i + 1;
    else if (c === '"' || c === '“') {
      if (atLineStart) continue;
      if (c === '“' || (OPENING.test(text[i - 1]!) && LETTER.test(text[i + 1] ?? ''))) {
        if (firstBreak >= 0) return firstBreak;
        if (c === '“' && text[start] === '“') continue;
        if (text[start] === '"') return i + 1;
        continue;
      }
      return i + 1;
    }
  }
  if (single) return start;
  return firstBreak < 0 ? text.length : firstBreak;
}

/** The end of a quotation in angled marks: nested ones are counted; one never closed ends with its paragraph. */
function endOfGuillemet(text: string, start: number): number {
  let depth = 0;
  let firstBreak = -1;
  let breaks = 0;
  for (let i = start; i < text.length; i++) {
    const c = text[i]!;
    if (c === '«' && !/\n\s*$/.test(text.slice(Math.max(start + 1, i - 3), i))) depth++;
    else if (c === '»' && (--depth === 0 || !/^[^«\n]*»/.test(text.slice(i + 1, i + 400)))) return i + 1;
    else if (c === '\n') {
      if (firstBreak < 0) firstBreak = i;
      if (text[i + 1] !== '\n' && ++breaks > MOST_PARAGRAPHS) break;
    }
  }
  return firstBreak < 0 ? text.length : firstBreak;
}

/** The end of a quotation in doubled single marks, inside its paragraph. */
function endOfDoubled(text: string, start: number): number {
  const end = text.indexOf("''", start + 2);
  const line = text.indexOf('\n', start);
  if (end < 0 || (line >= 0 && end > line)) return line < 0 ? text.length : line;
  return end + 2;
}

/** "the soldiers’ families": an apostrophe after s before a noun, with no later closing mark near. */
function pluralPossessive(text: string, at: number): boolean {
  return (
    text[at - 1] === 's' &&
    /^’ [a-z]/.test(text.slice(at, at + 3)) &&
    /^[^‘\n]{0,200}’(?!\p{L})/u.test(text.slice(at + 1, at + 220))
  );
}

/** All quotations of a text, in order; curly, straight, doubled and angled marks, also mixed, over several paragraphs. */
export function findQuotations(text: string): Quotation[] {
  const out: Quotation[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    const before = text[i - 1] ?? ' ';
    const after = text[i + 1] ?? ' ';
    const opens =
      c === '“' ||
      c === '«' ||
      c === '„' ||
      (c === '"' && OPENING.test(before) && !/\s/.test(after)) ||
      (c === "'" && after === "'" && OPENING.test(before)) ||
      (c === '‘' && OPENING.test(before) && /\p{L}/u.test(after));
    if (!opens) continue;
    const end = endOf(text, i);
    if (end > i + 1 && !isNameInMarks(text, i, end)) out.push({ start: i, end });
    i = Math.max(i, end - 1);
  }
  const dashed = dashQuotations(text).filter((d) => !out.some((q) => q.start < d.end && d.start < q.end));
  return dashed.length > 0 ? [...out, ...dashed].toSorted((a, b) => a.start - b.start) : out;
}
