import { slavicCue } from '../../lexicon/cue-slavic.ts';
import { givenNameForms } from '../../lexicon/given-name.ts';
import type { Quotation } from '../unit.ts';
import { isCapital, looksFinite, slavicLangOf, tokensOf } from './tokens.ts';

const DASH = /[–—-]\s/g;
/** What may stand before a dash that opens a line: the time of an entry, an emoji. */
const ENTRY = /^[ \t]*(?:(?:\p{Extended_Pictographic}\uFE0F?|\d{1,2}[:.]\d{2})[ \t]*){0,3}$/u;
const MOST_ENTRY = 24;
const SAYS = /(?:,|[!?…]+|\.\.\.)\s[–—-]\s(?=(?:(\p{Ll}+)\s)?(?:(\p{Ll}+)\s)?(\p{Ll}+))/gu;
const RESUMED = /[.,]\s[–—-]\s(?=[\p{Lu}\p{Ll}])/u;

const MOST_ACT = 80;

/** "– …, – зітхає мешканка": any verb with somebody right behind it. */
function isActOf(words: string): boolean {
  const lang = slavicLangOf(words, words);
  const [verb, ...rest] = tokensOf(words, lang).slice(0, 5);
  return (
    verb !== undefined &&
    looksFinite(verb) &&
    rest.some(
      (t) =>
        t.noun?.row.kind === 'role' || givenNameForms(t.text).length > 0 || (t === rest[0] && isCapital(t)),
    )
  );
}

/** Whether a dash opens speech: at the head of a line, behind an entry's time, or behind the end of a sentence. */
function opensAt(text: string, at: number): boolean {
  if (/^[.!?…»]\s$/.test(text.slice(at - 2, at)))
    return text[at] !== '-' && /^\p{Lu}/u.test(text.slice(at + 2, at + 4));
  const line = text.lastIndexOf('\n', at - 1) + 1;
  return (
    (at === 0 || at - line <= MOST_ENTRY) &&
    ENTRY.test(at === 0 ? '' : text.slice(line, at)) &&
    /^\s*\p{L}/u.test(text.slice(at + 1, at + 8))
  );
}

/** Speech set off by dashes alone: "– Було гучно, – сказав сторож. – Ми вибігли." A line with a dash and no verb of saying is an entry of a list. */
export function dashQuotations(text: string): Quotation[] {
  if (!/\p{Script=Cyrillic}/u.test(text.slice(0, 400)) || !/[–—-]\s/.test(text)) return [];
  const out: Quotation[] = [];
  let done = 0;
  for (const m of text.matchAll(DASH)) {
    if (m.index < done || !opensAt(text, m.index)) continue;
    const lineEnd = text.indexOf('\n', m.index);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const rest = text.slice(m.index + 2, end);
    const says = [...rest.matchAll(SAYS)].find(
      (x) =>
        x.slice(1).some((w) => w !== undefined && (slavicCue(w, 'uk') ?? slavicCue(w, 'ru'))) ||
        isActOf(rest.slice(x.index + x[0].length, x.index + x[0].length + MOST_ACT)),
    );
    if (!says) continue;
    const at = m.index + 2 + says.index;
    out.push({ start: m.index, end: at + says[0].trimEnd().length - 2 });
    const from = at + says[0].length;
    const resumed = RESUMED.exec(text.slice(from, end));
    if (resumed) out.push({ start: from + resumed.index + resumed[0].length - 2, end });
    done = end;
  }
  return out;
}
