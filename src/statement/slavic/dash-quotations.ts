import { slavicCue } from '../../lexicon/cue-slavic.ts';
import type { Quotation } from '../unit.ts';

const LINE = /(?<=^|\n)[ \t]*[–—-]\s+(?=\p{L})[^\n]*/gu;
const SAYS = /(?:,|[!?…]+|\.\.\.)\s[–—-]\s(?=(?:(\p{Ll}+)\s)?(?:(\p{Ll}+)\s)?(\p{Ll}+))/gu;
const RESUMED = /[.,]\s[–—-]\s(?=[\p{Lu}\p{Ll}])/u;

/** Speech set off by dashes alone: "– Було гучно, – сказав сторож. – Ми вибігли." A line with a dash and no verb of saying is an entry of a list. */
export function dashQuotations(text: string): Quotation[] {
  const out: Quotation[] = [];
  for (const m of text.matchAll(LINE)) {
    const line = m[0];
    const says = [...line.matchAll(SAYS)].find((x) =>
      x.slice(1).some((w) => w !== undefined && (slavicCue(w, 'uk') ?? slavicCue(w, 'ru'))),
    );
    if (!says) continue;
    const head = /^[ \t]*/.exec(line)![0].length;
    out.push({ start: m.index + head, end: m.index + says.index + says[0].trimEnd().length - 2 });
    const from = says.index + says[0].length;
    const resumed = RESUMED.exec(line.slice(from));
    if (resumed)
      out.push({ start: m.index + from + resumed.index + resumed[0].length - 2, end: m.index + line.length });
  }
  return out;
}
