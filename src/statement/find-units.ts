import { joined, paragraphsOf, sentencesOf } from '../util/sentences.ts';
import { type Span, spanOf, trimmed } from '../util/span.ts';
import { SpanIndex } from '../util/span-index.ts';
import { tagStretch } from '../util/tagger.ts';
import type { Quotation, Unit, Word } from './unit.ts';

/** A clock time, bullet or emoji at the head of an entry: "01:17 ❗️", "10.22am BST", "•". */
const ENTRY_HEAD =
  /^(?:[•▪●◦*–—-]\s+|(?:\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?(?:\s?(?:GMT|BST|UTC|EST|EDT|CET|CEST|EET|EEST|local time))?\s*[:–—-]?\s*)|(?:\p{Extended_Pictographic}\uFE0F?)+\s*)+/u;

const TIME_LINE = /^\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?(?:\s?[A-Z]{2,5})?$/i;
const WITNESS_ENTRY =
  /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,2},? (?:in|at|near|outside) \p{Lu}[^:.]{1,40}: /u;

/** Sentences with words, quotation marks and paragraph known; times, bullets and emoji at an entry's head left out. */
export function findUnits(text: string, quotations: readonly Quotation[]): Unit[] {
  const paragraphs = paragraphsOf(text);
  const quoted = new SpanIndex(quotations);
  const out: Unit[] = [];
  let p = 0;
  let witness = false;
  for (const sentence of sentencesOf(text).flatMap((s) => atDashes(text, s, quoted))) {
    while (p + 1 < paragraphs.length && paragraphs[p + 1]!.start <= sentence.start) p++;
    if (TIME_LINE.test(sentence.quote)) {
      witness = false;
      continue;
    }
    const head = ENTRY_HEAD.exec(sentence.quote);
    const span = head ? trimmed(text, sentence.start + head[0].length, sentence.end) : sentence;
    if (!span || !/\p{L}/u.test(span.quote)) continue;
    const before = out.at(-1);
    if (before && isFragment(before, span, p)) {
      out[out.length - 1] = unitOf(text, joined(text, before, span), p, quoted, witness);
      continue;
    }
    if (head) witness = false;
    if (WITNESS_ENTRY.test(span.quote)) witness = true;
    out.push(unitOf(text, span, p, quoted, witness));
  }
  return out;
}

/** "…били. – Нас тримали ніч, – каже студент": speech that a dash opens behind the end of a sentence is a sentence of its own. */
function atDashes(text: string, sentence: Span, quoted: SpanIndex<Quotation>): readonly Span[] {
  if (!/[.!?…»]\s[–—]\s/.test(sentence.quote)) return [sentence];
  const within = quoted.overlapping(sentence).filter((q) => /^[–—]/.test(text.slice(q.start, q.start + 1)));
  const first = within[0];
  if (!first || first.start <= sentence.start + 2) return [sentence];
  const [before, after] = [
    trimmed(text, sentence.start, first.start),
    trimmed(text, first.start, sentence.end),
  ];
  return before && after && /[.!?…»]$/.test(before.quote) ? [before, after] : [sentence];
}

/** "“Two dead. I had said one …": one or two words that open a quotation are no sentence of their own. */
function isFragment(before: Unit, next: Span, paragraph: number): boolean {
  if (before.paragraph !== paragraph || !/^[“"‘«]/.test(before.quote) || /[”"’»]$/.test(before.quote))
    return false;
  return (
    before.quote.split(/\s+/).length <= 2 &&
    before.quotations.some((q) => q.start <= before.start && q.end > next.start)
  );
}

/** A unit over `span`, with its words tagged. */
export function unitOf(
  text: string,
  span: Span,
  paragraph: number,
  quotations: SpanIndex<Quotation>,
  witness: boolean,
): Unit {
  const near = quotations.overlapping(span);
  const words: Word[] = tagStretch(text, span.start, span.end).map((t) => ({
    ...t,
    lower: t.quote.toLowerCase(),
    quoted: near.some((q) => q.start <= t.start && t.end <= q.end),
  }));
  return { ...spanOf(text, span.start, span.end), words, paragraph, quotations: near, witness };
}
