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

/** "A doctor at the main hospital, Ali Hassan, 61, said": who speaks, with where he works and who he is; no verb but that of speaking. */
const POSTED_SPEAKS =
  /^(?: (?:in|from|of|at|with|for|near) (?:(?!(?:lost|died|fell|was|were|is|are|had|has|\p{Ll}+ed)(?!\p{L}))[^\s,;.]+(?= |,)[ ]?){1,12}(?<! ))?(?:(?:, (?:who |whose |\p{Lu}|\d)[^,;.]{0,60}){1,2},|,(?= \p{L}+ (?!\p{Lu}|an? |the ))|) (?:also |later |then )?(?:said|says|told|added|wrote|confirmed|recalled)(?!\p{L})/u;
/** Where who speaks can stand: not behind a verb ("killed a farmer"). */
const HEADS_CLAUSE = /(?:^|[,;:—–(“"‘] |\b(?:and|but|while|where|as|that) )[“"‘]?$/u;

/** "Один врач больницы в Рафахе сообщил", "одна жителька, Віра Лис, розповіла": who speaks. @source own, general Ukrainian and Russian */
const SPEAKS_SLAVIC =
  /^(?: (?!(?:загину|погиб|вбит|убит|помер|умер|скон|поран|ранен|травм|постражд|пострад|госпіт|госпит|зазна|дістал|отрим|получ))[^\s,;:.–—]+){0,7}(?:, [^,;:.]{2,60},)? (?:сказа|розпові|рассказа|повідом|сообщ|заяви|додав|додал|добав|напис|уточни|підтверд|подтверд)\p{L}*/iu;

/** "Один врач … сообщил": one who speaks is no toll, in Ukrainian and Russian. */
export function countsSlavicSpeakers(text: string, scene: Scene, a: AmountMention): boolean {
  return (
    /^(?:один|одна)$/iu.test(a.quote) &&
    a.noun !== undefined &&
    !a.part &&
    SPEAKS_SLAVIC.test(text.slice(Math.max(a.end, a.noun.end), scene.end))
  );
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
  const after = text.slice(end, scene.end);
  if (a.article && APPOSED.test(after)) return true;
  if (a.article && HEADS_CLAUSE.test(text.slice(scene.start, a.start)) && POSTED_SPEAKS.test(after))
    return true;
  return (
    'low' in a &&
    a.low <= 9 &&
    (!a.noun || kindOfNoun(a.noun.quote) === 'people'
      ? SPEAKS.test(text.slice(end, scene.end))
      : SAY.test(text.slice(end, scene.end)))
  );
}
