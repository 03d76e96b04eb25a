import { contains, type Span, spanOf } from '../util/span.ts';
import type { Draft } from './draft.ts';

/** The words that are said, attributing words cut off: the longer stretch before or after them; null without attribution. */
export function findContent(text: string, draft: Draft): Span | undefined {
  const a = draft.attribution;
  if (!a || !draft.attributedHere || (!draft.speaker && a.speaker)) return undefined;
  const { span } = draft;
  if (!contains(span, { start: a.cue.start, end: a.cue.end })) return undefined;
  const before = clean(text, span.start, Math.min(Math.max(a.start, span.start), span.end));
  const after = clean(text, Math.max(a.end, a.cue.end), span.end);
  if (!before || !after) return before ?? after;
  const quotedBefore = /^[“"‘«]/.test(before.quote);
  if (quotedBefore) return before;
  const introduction =
    /^(?:in|on|at|asked|across|hours|later|earlier|after|speaking|meanwhile|separately|however|but|and|while|although|as|the|by|according)\b/i.test(
      before.quote,
    ) && before.quote.split(/\s+/).length < 8;
  if (introduction || a.start < span.start + 3) return after;
  return before.quote.length >= after.quote.length ? before : after;
}

function clean(text: string, from: number, to: number): Span | undefined {
  if (to <= from) return undefined;
  const raw = text.slice(from, to);
  const head = /^[\s,.:;–—-]*(?:(?:that|що|что|нібито|якобы)\s+(?=\S))?/.exec(raw)![0].length;
  const body = raw.slice(head).replace(/[\s,:;–—-]+$/, '');
  return /[\p{L}\p{N}]/u.test(body) ? spanOf(text, from + head, from + head + body.length) : undefined;
}
