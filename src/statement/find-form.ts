import type { Form } from '../model/statement.ts';
import type { Draft } from './draft.ts';

/** Whether the words are quoted whole, in part, reported, or the outlet's own. */
export function findForm(draft: Draft): Form {
  if (!draft.speaker) return 'none';
  if (draft.own && !isReported(draft)) return 'direct';
  const { span, unit, attribution } = draft;
  if (draft.quoted) return 'direct';
  const words = unit.words.filter(
    (w) => w.start >= span.start && w.end <= span.end && /[\p{L}\p{N}]/u.test(w.quote),
  );
  const quoted = words.filter((w) => w.quoted);
  if (quoted.length === 0) return 'indirect';
  const first = words[0]!;
  const a = draft.attributedHere ? attribution : null;
  if (!a) return quoted.length === words.length ? 'direct' : 'mixed';
  const outside = words.filter((w) => !w.quoted && !(w.start >= a.start && w.end <= a.end));
  if (first.quoted) {
    const after = outside.filter((w) => w.start > a.at);
    const more =
      after.some((w) => /^(?:adding|saying|that|noting)$/.test(w.lower)) ||
      outside.some((w) => w.start < a.start && w.start > first.start);
    return more ? 'mixed' : 'direct';
  }
  const between = outside.filter((w) => w.start > a.at && w.start < quoted[0]!.start);
  const colon = /[:,]\s*[“"]/.test(span.quote.slice(a.at - span.start));
  if (colon && between.length <= 4 && !between.some((w) => w.lower === 'that')) {
    const asked = /^Asked (?:whether|if)\b/.test(span.quote);
    return asked ? 'mixed' : 'direct';
  }
  return 'mixed';
}

/** In an own post, words that somebody else is said to have used. */
function isReported(draft: Draft): boolean {
  return draft.reportedBy !== null;
}
