import type { Trigger } from '../../type/trigger.ts';
import type { ActorMention } from '../scene.ts';

/** Whether verb and subject agree in number, so far as the verb shows it. */
export function agrees(t: Trigger, a: ActorMention): boolean {
  if (a.plural === undefined) return true;
  const verb = t.quote.split(/\s/).find((w) => VERB.test(w)) ?? t.quote;
  if (PLURAL_VERB.test(verb)) return a.plural;
  if (SINGULAR_VERB.test(verb)) return !a.plural;
  return true;
}
const VERB = /(?:ли|в|ла|ло|л|ють|уть|ать|ять|ют|ут|ат|ят|є|ить|їть|ет|ёт|ит)(?:ся|сь)?$/iu;
const PLURAL_VERB = /(?:ли|ють|уть|ать|ять|ют|ут|ят|ат)(?:ся|сь)?$/iu;
const SINGULAR_VERB = /(?:[аиуіяїеоы]в|[аиуяеоы]л|[гкс]л?а|ла|ло|є|ить|їть|ет|ёт|ит)(?:ся|сь)?$/iu;

/** @source own, Ukrainian and Russian grammar; "восстановят" is none */
const PASSIVE =
  /(?:(?:ен|ан|ян|єн|ит|ят|ут)о|ені|ані|ений|аний|ена|ана|(?:би|бу|кри|ня)т(?:ий|і|а)|(?:ен|ён|ан|ян)[аыо]?|(?:ят|ит|ыт)[аыо]|(?:вз|за?н|при?н|сн|подн)ят|(?:у|с|под|раз|от|вы|за)бит|(?:за|вс|от)крыт|(?:енн|ённ|анн)(?:ые|ый|ая|ое|ых))$/iu;
/** Whether the words are a passive: Ukrainian -но, -то and participles, Russian short and long participles. */
export const isPassive = (t: Trigger): boolean => !t.nominal && PASSIVE.test(t.quote.split(/\s|\//)[0]!);

/** Whether the words are a noun of act: the rows do not mark every one; a word without a verb's ending is one. */
export const isNoun = (t: Trigger): boolean => t.nominal || !t.quote.split(/\s/).some((w) => FINITE.test(w));
const FINITE =
  /(?:дасть?|[аиуїяє]в|[аиуяеоы]л|ла|ло|ли|є|ють|уть|[аяиї]ть|ти|[аяеиоу]ть|[ея]т|ёт|ют|ут|ит|ят|мо|йте|їте|ите|ено|ано|ито|ято)(?:ся|сь)?$/iu;
