import type { AmountMention } from '../count/find-amounts.ts';
import { kindOfNoun } from '../count/noun-kind.ts';
import type { Scene } from './scene.ts';

const MOURN =
  /^\s*(?:[\p{L}’'-]+\s+){0,3}?(?:attend(?:ed|ing)?|mourn(?:ed|ing)|paid (?:tribute|respects))(?!\p{L})/iu;
const SPEAKS =
  /^\s*(?:(?!(?:and|but|while)\s)[^\s,;.]+\s+){0,5}?(?:said|says|told|contradicted|added|wrote|(?<!\b(?:been|be|was|were|is|are) (?:\p{L}+ly )?)(?:described|reported|confirmed|claimed|denied))(?!\p{L})/iu;

const SAY = /^,? (?:(?:have|has|had|also|later) )?(?:said|says|say|told|added|wrote|confirmed)(?!\p{L})/u;
/** "Said Ana Ruiz, an engineer at …": who somebody is. */
const IS_SPEAKER =
  /(?:said|says|told|according to|by|added) (?:(?:Dr|Mr|Mrs|Ms|Col|Gen|Colonel|General|Major)\.? )?(?:\p{Lu}[\p{L}.’'-]+ ?){1,4}, $/u;

/** "A local councillor, Bello Sani, said": who speaks. */
const APPOSED =
  /^, (?:who |\p{Lu})[^,;.]{2,60}, (?:also |later |then )?(?:said|says|told|added|wrote|put|described|confirmed|reported)(?!\p{L})/u;
/** "A local official and two nurses said", "…, according to a clerk": who speaks, beside others. */
const AND_SPEAKS =
  /^ and (?!(?:was|were|is|are|had|has|later|then|died)(?!\p{L}))(?:[\p{L}’'-]+ ){1,5}(?:said|says|told)(?!\p{L})/u;
const SOURCE = /(?:according to|as told by|cited by|quoted by|citing|quoting|told by) $/u;
/** "Ana Ruiz, a clan elder, told …": who somebody is. */
const APPOSITION = /\p{Lu}[\p{L}’'-]+, $/u;
const APPOSED_SAYS =
  /^(?: (?:in|from|of|at|with) [^,;.]{2,40})?, (?:also |later |then )?(?:said|says|told|added|wrote|put|described|confirmed|reported)(?!\p{L})/u;
const PUTS = /^ (?:also |later )?put (?:the|their|its)(?!\p{L})/u;

/** One named by an article who speaks: alone, beside others, or as who somebody is. */
function isArticleSpeaker(before: string, after: string): boolean {
  if (SOURCE.test(before) || PUTS.test(after) || AND_SPEAKS.test(after)) return true;
  return APPOSITION.test(before) && APPOSED_SAYS.test(after);
}

const ONE_OF_DIED =
  /^ of (?:the|them|those|these|whom)\b[^,;.]{0,30}? (?:died|dead|killed|wounded|injured|succumbed)(?!\p{L})/iu;

/** "Two nurses in the camp described …", "one said", "thousands attended": those who speak are no toll; nor is "one family". */
export function countsSpeakers(text: string, scene: Scene, a: AmountMention): boolean {
  const end = Math.max(a.end, a.noun?.end ?? 0);
  if (/^famil(?:y|ies)$/i.test(a.noun?.quote.split(' ').at(-1) ?? '') && 'low' in a && a.low === 1)
    return true;
  if (a.part && !a.noun && 'low' in a && a.low === 1) return !ONE_OF_DIED.test(text.slice(a.end, scene.end));
  if (MOURN.test(text.slice(end, scene.end))) return true;
  if (a.article && IS_SPEAKER.test(text.slice(Math.max(scene.start, a.start - 60), a.start))) return true;
  if (
    a.article &&
    isArticleSpeaker(text.slice(Math.max(scene.start, a.start - 40), a.start), text.slice(end, scene.end))
  )
    return true;
  if (a.article && APPOSED.test(text.slice(end, scene.end))) return true;
  return (
    'low' in a &&
    a.low <= 9 &&
    (!a.noun || kindOfNoun(a.noun.quote) === 'people'
      ? SPEAKS.test(text.slice(end, scene.end))
      : SAY.test(text.slice(end, scene.end)))
  );
}
