import { SLAVIC_DENIED, SLAVIC_NEGATED } from '../lexicon/cue-slavic.ts';
import type { Polarity } from '../model/statement.ts';
import type { Draft } from './draft.ts';

const NOT_NEGATED =
  /^\W*(?:no (?:information|word|immediate|comment|details?|report|indication|confirmation|response)\b|none of the (?:claims|reports))/i;
const NO_SUBJECT =
  /^[^\p{L}]*(?:(?:and|but|so far|in all|fortunately|thankfully|as of \S+),? )?(?:no|none|nobody|no one|neither|not a single)\b/iu;
const THERE_IS_NO =
  /\bthere (?:is|are|was|were|has been|have been|had been) (?:no|not any)\b(?! (?:information|word|immediate|comment|details?|report|indication|confirmation|response))/i;
const DID_NOT =
  /\b(?:did not|didn['’]t|does not|doesn['’]t|has not|have not|had not|was not|were not|is not|are not) (?:\w+ly )?(?:reach|hit|strike|fire|attack|target|enter|cross|leave|lose|fall|fallen|suffer|take|taken|withdraw|withdrawn|destroyed|damaged|harmed|hurt|injured|killed|captured|carry|carried|launch|launched|use|used|assess|seen|advance|advanced|retreat|retreated|surrender|shell|shelled|bomb|bombed)\b/i;
const NEVER = /\b(?:has|have|had|was|were) never (?:been )?(?:\w+ed|hit|struck|shot|taken|fallen|left)\b/i;
const NOT_TRUE =
  /\b(?:(?:is|are|was|were) [“"‘]?(?:not true|untrue|false|a lie|lies|fake|fabricated|baseless|nonsense)|not true)\b/i;
const COLON_NO = /:\s*(?:there (?:are|were) )?no (?!information)/i;
const INNER_NO =
  /\b(?:said|says|added|reported|reports|confirmed|that)\s+(?:that\s+)?(?:no|nobody|no one|none|neither)\b(?! (?:information|comment))/i;
const CLAUSE_NO = /,? and no (?:civilians?|casualties|one|damage|\w+ (?:has|have|was|were))\b/i;

/** Whether the proposition is affirmed, denied by its speaker, or negated. Silence and refusals are affirmed (guide §6.6). */
export function findPolarity(draft: Draft): Polarity {
  const a = draft.attribution;
  const words = draft.content?.quote ?? draft.span.quote;
  if (a && draft.attributedHere) {
    if (a.kind === 'deny') return 'denied';
    if (a.kind === 'refuse') return 'affirmed';
    if (
      /\b(?:calls?|called|dismiss\w*|branded|labelled)\b.{0,20}\b(?:absurd|false|baseless|lies?|fabricat\w+|nonsense|propaganda|disinformation)\b/i.test(
        draft.span.quote,
      )
    )
      return 'denied';
    if (/^admit/i.test(a.lemma) && /\badmit(?:s|ted)? no\b/i.test(draft.span.quote)) return 'denied';
    if (/\b(?:does|do|did) not (?:assess|believe|think|expect)\b/i.test(draft.span.quote)) return 'negated';
  }
  if (a?.speaker?.nobody) return 'negated';
  if (SLAVIC_DENIED.test(words) && draft.speaker) return 'denied';
  if (SLAVIC_NEGATED.test(words)) return 'negated';
  if (NOT_TRUE.test(words) && draft.speaker && !/\bnot true\b.*\?/.test(words)) return 'denied';
  if (draft.own && /\bthere (?:has|have) been no (?:withdrawal|retreat|loss)\b/i.test(words)) return 'denied';
  if (NOT_NEGATED.test(words)) return 'affirmed';
  const negated =
    NO_SUBJECT.test(words) ||
    THERE_IS_NO.test(words) ||
    DID_NOT.test(main(words)) ||
    NEVER.test(main(words)) ||
    COLON_NO.test(draft.span.quote) ||
    INNER_NO.test(draft.span.quote) ||
    CLAUSE_NO.test(words) ||
    /\bwe have (?:seen|had|found|recorded) no\b/i.test(words) ||
    /^[^,]*[–—:] (?:all )?quiet\b/i.test(words);
  return negated ? 'negated' : 'affirmed';
}

/** The first clause: what is negated further on is not the proposition. */
function main(words: string): string {
  return words.split(/[,;]|\b(?:which|who|because|although|while|and|but|when|if)\b/)[0]!;
}
