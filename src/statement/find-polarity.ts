import {
  SLAVIC_CALLED_FALSE,
  SLAVIC_DENIED,
  SLAVIC_NEGATED,
  SLAVIC_UNSAID,
} from '../lexicon/polarity-slavic.ts';
import type { Polarity } from '../model/statement.ts';
import { isCyrillic } from '../util/script.ts';
import { type Decided, decided, hitOf } from '../util/why.ts';
import type { Draft } from './draft.ts';

const NOT_NEGATED =
  /^\W*(?:no (?:immediate |further |independent |official )?(?:information|word|immediate|comment|details?|reports?|indication|confirmation|response)\b|none of the (?:claims|reports)|(?:no|none|neither)\b[^.;]{0,60}\b(?:verified|confirmed|corroborated|established)\b)|\bthere (?:is|was|were|has been|have been|had been) no (?:immediate |further |independent |official )?(?:confirmation|word|information|comment|response|details?|reports?|indication)\b/i;
const NO_SUBJECT =
  /^[^\p{L}]*(?:(?:and|but|so far|in all|fortunately|thankfully|as of \S+),? )?(?:no (?!(?:more|fewer|less|later|earlier|sooner) than\b)|none\b|nobody\b|no one\b|neither\b|not a single\b|not one\b)/iu;
const THERE_IS_NO =
  /\bthere (?:is|are|was|were|has been|have been|had been) (?:no|not any)\b(?! (?:information|word|immediate|independent|official|comment|details?|report|indication|confirmation|response))/i;
/** "Was not hit", "has not yet been restored", but not "was not known", "did not comment": what is only unsaid, unseen or unclear is no negation. */
const DID_NOT =
  /(?<!(?:^|[:;.,–—“]) )(?<!^)\b(?:(?:did|does|do|has|have|had|was|were|is|are) not|(?:did|does|do|has|have|had|was|were|is|are)n['’]t) (?:yet |been |immediately |\p{L}+ly )*(?!(?:yet|been|immediately|\p{L}+ly|clear|known|confirm\p{L}*|verif\p{L}+|say|saying|sa(?:id|w)|comment\p{L}*|respond\p{L}*|repl(?:y|ied)|answer\p{L}*|nam(?:e|ed|ing)|identif\p{L}+|specif\p{L}+|elaborat\p{L}+|giv(?:e|en|ing)|disclos\p{L}+|provid\p{L}+|publish\p{L}*|releas\p{L}+|establish\p{L}*|determin\p{L}+|clarif\p{L}+|report\p{L}*|count\p{L}*|possible|certain|sure|only|just|alone|authori[sz]ed|available|able|want\p{L}*|rule|exclud\p{L}+|deny|mention\p{L}*|discuss\p{L}*|detail\p{L}*|describe\p{L}*|the|an?|new|in|at|on|over|enough|so|too|as|about|surpris\p{L}+|see|hear|heard|know|feel|understand|mean|meant|need|intended|includ\p{L}+|far|long|due|likely|necessarily|explain\p{L}*|address\p{L}*|acknowledg\p{L}*|expect\p{L}*|believe|think|have|be|if|whether|who|what|how|where|when|why|to|for|by|it|they|he|she|there|any|all|every\p{L}*|much|many|more|less|always|often|safe|easy|good|bad|his|her|their|our|its)(?!\p{L}))\p{L}+/iu;
/** "If the shelling does not stop, we will …": the negation is in the condition. */
const IF_NOT =
  /^\W*(?:If|Unless|Until|When|Once)\b[^.;]{0,80}\b(?:not|no|n['’]t)\b[^.;,]{0,60}, (?![^.;]*\b(?:not|no|never|nobody)\b)/;
const NEVER = /\b(?:has|have|had|was|were) never (?:been )?(?:\w+ed|hit|struck|shot|taken|fallen|left)\b/i;
const NOT_TRUE =
  /\b(?:(?:is|are|was|were) [“"‘]?(?:not true|untrue|false|a lie|lies|fake|fabricated|baseless|nonsense)|not true)\b/i;
/** "What is happening is not an evacuation". */
const NOT_THAT =
  /\bwhat (?:is|was) (?:happening|going on|taking place|under ?way)\b[^,;]{0,30}? (?:is|was) (?:not|no)\b/i;
const COLON_NO = /:\s*(?:there (?:are|were) )?no (?!information)/i;
const INNER_NO =
  /\b(?:said|says|added|reported|reports|confirmed|that)\s+(?:that\s+)?(?:no|nobody|no one|none|neither)\b(?! (?:information|comment|(?:more|fewer|less|later|earlier|sooner) than))/i;

const CALLED_FALSE =
  /\b(?:calls?|called|dismiss\w*|branded|labelled)\b.{0,40}\b(?:absurd|false|baseless|lies?|fabricat\w+|fictions?|fantas(?:y|ies)|nonsense|propaganda|disinformation)\b/i;
const ADMITS_NO = /\badmit(?:s|ted)? no\b/i;
const NOT_JUDGED = /\b(?:does|do|did) not (?:assess|believe|think|expect)\b/i;
const DENIED_BY =
  /\b(?:(?:was|were|is|are|has been|have been) (?:\w+ly )?(?:denied|rejected|dismissed|refuted) by)\b/i;
const WE_REJECT = /\bwe (?:\w+ly )?(?:reject|deny|refute|dismiss) (?:the|these|this|any|all|such)\b/i;
const NO_RETREAT = /\bthere (?:has|have) been no (?:withdrawal|retreat|loss)\b/i;

/** Ways to negate, and where each is looked for: in what is said, in its first clause, or in the whole statement. */
const NEGATIONS: readonly {
  readonly name: string;
  readonly pattern: RegExp;
  readonly inside: 'said' | 'clause' | 'whole';
}[] = [
  { name: 'statement/find-polarity: a negative subject', pattern: NO_SUBJECT, inside: 'said' },
  { name: 'statement/find-polarity: there is no', pattern: THERE_IS_NO, inside: 'said' },
  { name: 'statement/find-polarity: the main verb is negated', pattern: DID_NOT, inside: 'clause' },
  { name: 'statement/find-polarity: never', pattern: NEVER, inside: 'clause' },
  { name: 'statement/find-polarity: a colon, then "no"', pattern: COLON_NO, inside: 'whole' },
  { name: 'statement/find-polarity: said that no', pattern: INNER_NO, inside: 'whole' },
  {
    name: 'statement/find-polarity: we have seen no',
    pattern:
      /\b(?:we|they|has|have|had) (?:have )?(?:seen|had|found|recorded) no\b(?! (?:reports?|information|confirmation))/i,
    inside: 'said',
  },
  {
    name: 'statement/find-polarity: all quiet',
    pattern: /^[^,]*[–—:] (?:(?:all )?quiet|none|no one|nobody)\b/i,
    inside: 'said',
  },
];

/** Whether the proposition is affirmed, denied by its speaker, or negated. Silence and refusals are affirmed (guide §6.6). */
export function findPolarity(draft: Draft): Decided<Polarity> {
  const a = draft.attribution;
  const { span } = draft;
  const { quote: words, start } = draft.content ?? span;
  if (a && draft.attributedHere) {
    if (a.kind === 'deny') return decided('denied', 'statement/find-polarity: the cue denies', a.cue);
    if (a.kind === 'refuse')
      return decided('affirmed', 'statement/find-polarity: who will not say denies nothing', a.cue);
    const branded = hitOf(SLAVIC_CALLED_FALSE, span.quote, span.start);
    if (branded) return decided('denied', 'lexicon/polarity-slavic: SLAVIC_CALLED_FALSE', branded);
    const called = hitOf(CALLED_FALSE, span.quote, span.start);
    if (called) return decided('denied', 'statement/find-polarity: calls it false', called);
    const admits = /^admit/i.test(a.lemma) ? hitOf(ADMITS_NO, span.quote, span.start) : null;
    if (admits) return decided('denied', 'statement/find-polarity: admits none', admits);
    const unjudged = hitOf(NOT_JUDGED, span.quote, span.start);
    if (unjudged) return decided('negated', 'statement/find-polarity: does not believe it', unjudged);
  }
  if (a?.speaker?.nobody) return decided('negated', 'statement/find-polarity: nobody speaks', a.speaker);
  if (isCyrillic(span.quote)) return slavicPolarity(draft, words, start);
  const renamed = draft.speaker ? hitOf(NOT_THAT, words, start) : null;
  if (renamed)
    return decided('denied', 'statement/find-polarity: what happens is not what it is called', renamed);
  const untrue = draft.speaker && !/\bnot true\b.*\?/.test(words) ? hitOf(NOT_TRUE, words, start) : null;
  if (untrue) return decided('denied', 'statement/find-polarity: says it is not true', untrue);
  const passive = hitOf(DENIED_BY, span.quote, span.start);
  if (passive) return decided('denied', 'statement/find-polarity: denied by somebody', passive);
  const refuses = draft.speaker ? hitOf(WE_REJECT, words, start) : null;
  if (refuses) return decided('denied', 'statement/find-polarity: we reject', refuses);
  const ownLoss = draft.own ? hitOf(NO_RETREAT, words, start) : null;
  if (ownLoss) return decided('denied', 'statement/find-polarity: a party denies its own loss', ownLoss);
  const condition = hitOf(IF_NOT, words, start);
  if (condition)
    return decided('affirmed', 'statement/find-polarity: what is negated is a condition', condition);
  const silent = hitOf(NOT_NEGATED, words, start);
  if (silent) return decided('affirmed', 'statement/find-polarity: nothing known is no negation', silent);
  for (const { name, pattern, inside } of NEGATIONS) {
    const hit =
      inside === 'whole'
        ? hitOf(pattern, span.quote, span.start)
        : hitOf(pattern, inside === 'said' ? words : main(words), start);
    if (hit) return decided('negated', name, hit);
  }
  return decided('affirmed', 'statement/find-polarity: no word denies or negates');
}

/** The first clause: what is negated further on is not the proposition. */
function main(words: string): string {
  return words.split(/[,;]|\b(?:which|who|because|although|while|and|but|when|if)\b/, 1)[0]!;
}

/** "Збито два дрони, ніхто не постраждав": who was not hurt comes after what is told. */
const NOBODY_NEXT =
  /,\s(?:(?:і|й|та|и|а|але|но|проте|однак|однако)\s)?(?=(?:ніхто|никто|жод(?:ен|на|ного|ної)|ни один|ніхто з|обійшлося без|обошлось без|(?:постраждал|загибл|поранен|травмован|пострадавш|погибш|ранен)(?:их|ых)? (?:і |та |и |чи |или )?(?:\p{L}+ )?(?:немає|нема|нет)|жертв (?:немає|нема|нет))(?!\p{L}))/iu;

/** The clause whose verb is the main one: words inserted between commas and a short opening ("На щастя,") are passed over. */
function mainSlavic(words: string): string {
  const plain = words
    .replace(/,[^,]{2,25},/g, (m) => ' '.repeat(m.length))
    .replace(/^[^,]{2,14},/, (m) => ' '.repeat(m.length));
  const clause = plain.split(
    /[;]|,\s(?=(?:який|яка|яке|які|якого|якої|яких|котор\p{L}+|де|где|коли|когда|щоб|чтобы|чого|чего|якщо|если|хоча|хотя|бо|оскільки|поскольку|через|из-за|однак|однако|але|но|проте|а)(?!\p{L}))/u,
    1,
  )[0]!;
  const parts = clause.split(NOBODY_NEXT, 1)[0]!.split(/,\s/);
  return parts[0]!.trim().split(/\s+/).length < 4 ? parts.slice(0, 2).join(', ') : parts[0]!;
}

/** Polarity of Ukrainian and Russian words. */
function slavicPolarity(draft: Draft, words: string, start: number): Decided<Polarity> {
  const denial = draft.speaker ? hitOf(SLAVIC_DENIED, words, start) : null;
  if (denial) return decided('denied', 'lexicon/polarity-slavic: SLAVIC_DENIED', denial);
  const main = mainSlavic(words);
  const silent = hitOf(SLAVIC_UNSAID, main, start);
  if (silent) return decided('affirmed', 'lexicon/polarity-slavic: SLAVIC_UNSAID', silent);
  const negation = hitOf(SLAVIC_NEGATED, main, start);
  if (negation) return decided('negated', 'lexicon/polarity-slavic: SLAVIC_NEGATED', negation);
  return decided('affirmed', 'statement/find-polarity: no word denies or negates');
}
