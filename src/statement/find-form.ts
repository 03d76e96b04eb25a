import type { Form } from '../model/statement.ts';
import { isCyrillic } from '../util/script.ts';
import { type Decided, decided } from '../util/why.ts';
import type { Draft } from './draft.ts';

/** Whether the words are quoted whole, in part, reported, or the outlet's own. */
export function findForm(draft: Draft): Decided<Form> {
  if (!draft.speaker) return decided('none', "statement/find-form: the outlet's own voice");
  if (draft.own && !isReported(draft))
    return decided('direct', 'statement/find-form: the post speaks for its issuer');
  const { span, unit, attribution } = draft;
  if (draft.quoted) return decided('direct', 'statement/find-form: in quotation marks all through');
  const words = unit.words.filter(
    (w) => w.start >= span.start && w.end <= span.end && /[\p{L}\p{N}]/u.test(w.quote),
  );
  const quoted = words.filter((w) => w.quoted);
  if (quoted.length === 0)
    return decided('indirect', 'statement/find-form: no word of it is in quotation marks');
  const marked = { start: quoted[0]!.start, end: quoted.at(-1)!.end };
  const first = words[0]!;
  const a = draft.attributedHere ? attribution : null;
  if (!a)
    return quoted.length === words.length
      ? decided('direct', 'statement/find-form: every word is in quotation marks', marked)
      : decided('mixed', 'statement/find-form: some words are in quotation marks', marked);
  const outside = words.filter((w) => !w.quoted && !(w.start >= a.start && w.end <= a.end));
  if (first.quoted) {
    const after = outside.filter((w) => w.start > a.at);
    const more =
      after.some((w) => /^(?:adding|saying|that|noting|що|что|додавши|добавив)$/.test(w.lower)) ||
      outside.some((w) => w.start < a.start && w.start > first.start);
    return more
      ? decided('mixed', 'statement/find-form: the quotation opens it and reported words follow', marked)
      : decided('direct', 'statement/find-form: the quotation opens it', marked);
  }
  const between = outside.filter((w) => w.start > a.at && w.start < quoted[0]!.start);
  const colon = (isCyrillic(span.quote) ? /:\s*[“"«„]/ : /[:,]\s*[“"]/).test(
    span.quote.slice(a.at - span.start),
  );
  if (colon && between.length <= 4 && !between.some((w) => /^(?:that|що|что)$/.test(w.lower))) {
    const asked = /^Asked (?:whether|if)\b/.test(span.quote);
    return asked
      ? decided('mixed', 'statement/find-form: an answer quoted to a question reported', marked)
      : decided('direct', 'statement/find-form: the quotation follows the cue and its mark', marked);
  }
  return decided('mixed', 'statement/find-form: a quoted fragment in reported words', marked);
}

/** In an own post, words that somebody else is said to have used. */
function isReported(draft: Draft): boolean {
  return draft.reportedBy !== null;
}
