import { slavicCue } from '../../lexicon/cue-slavic.ts';
import { givenNameForms } from '../../lexicon/given-name.ts';
import type { Quotation } from '../unit.ts';
import { isCapital, looksFinite, slavicLangOf, tokensOf } from './tokens.ts';

/** Where speech set off by dashes opens: at the head of a line, behind an entry's time, or behind the end of a sentence. */
const OPENS =
  /(?<=^|\n)[ \t]*(?:(?:\p{Extended_Pictographic}\uFE0F?|\d{1,2}[:.]\d{2})[ \t]*){0,3}[–—-]\s+(?=\p{L})[^\n]*|(?<=[.!?…»]\s)[–—]\s(?=\p{Lu})[^\n]*/gu;
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

/** Speech set off by dashes alone: "– Було гучно, – сказав сторож. – Ми вибігли." A line with a dash and no verb of saying is an entry of a list. */
export function dashQuotations(text: string): Quotation[] {
  if (!/\p{Script=Cyrillic}/u.test(text.slice(0, 400)) || !/[–—-]\s/.test(text)) return [];
  const out: Quotation[] = [];
  for (const m of text.matchAll(OPENS)) {
    const line = m[0];
    const head = line.search(/[–—-]\s/);
    const rest = line.slice(head + 2);
    const says = [...rest.matchAll(SAYS)].find(
      (x) =>
        x.slice(1).some((w) => w !== undefined && (slavicCue(w, 'uk') ?? slavicCue(w, 'ru'))) ||
        isActOf(rest.slice(x.index + x[0].length, x.index + x[0].length + MOST_ACT)),
    );
    if (!says) continue;
    const at = m.index + head + 2 + says.index;
    out.push({ start: m.index + head, end: at + says[0].trimEnd().length - 2 });
    const from = at + says[0].length;
    const resumed = RESUMED.exec(text.slice(from, m.index + line.length));
    if (resumed)
      out.push({ start: from + resumed.index + resumed[0].length - 2, end: m.index + line.length });
  }
  return out;
}
