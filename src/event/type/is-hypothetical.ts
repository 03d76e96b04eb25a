import type { Span } from '../../util/span.ts';

/** The condition itself: "if Kyiv attacks", "unless troops withdraw". */
const IN_CONDITION =
  /\b(?:if|unless|in case|provided(?: that)?|as long as|whether or not)\s+(?!confirmed|true|any\b)[^,;:“”]*$/i;
/** What would follow where the condition opens the sentence. */
const AFTER_CONDITION =
  /^[“"]?(?:if|unless|should|were)\s[^;]*,[^;]*\b(?:would|could|might|will be no)\s+(?:[\p{L}’'-]+\s+){0,4}$/iu;
/** What would follow where the condition comes after. */
const WOULD = /\bwould\s+(?:[\p{L}’'-]+\s+){0,4}$/iu;
const CONDITION_AFTER = /^[^.;]{0,80}\s(?:if|unless|provided|as long as)\s/i;

/** Whether the words stand in a condition or only under one: nothing happened, is planned or is feared (guide §3.2). */
export function isHypothetical(sentence: Span, t: Span): boolean {
  const before = sentence.quote.slice(0, t.start - sentence.start);
  if (IN_CONDITION.test(before) || AFTER_CONDITION.test(before)) return true;
  return WOULD.test(before) && CONDITION_AFTER.test(sentence.quote.slice(t.end - sentence.start));
}
