import type { Event } from '../model/event.ts';
import type { Likelihood, Statement } from '../model/statement.ts';

/** How a clause begins that only leads up to what is said: "After retreating …, the forces are likely to …". @source own, general English */
const LEADS =
  /^[^\p{L}]*(?:[^,;:]{0,60}[:“"]\s*[“"]?)?(?:after|following|having|since|despite|while|when|as)\s[^,;]*$/iu;

/**
 * The hedge of an event in a statement: a hedge qualifies what is mainly said (guide §2), so not what an opening clause before it tells as
 * done. Where the words cannot be looked at (the policy holds them back), the statement's hedge stands: none is lost.
 */
export function hedgeOf(event: Event, statement: Statement): Likelihood | undefined {
  const { likelihood, quote } = statement;
  if (!likelihood) return undefined;
  const trigger = quote.indexOf(event.quote);
  const hedge = quote.toLowerCase().indexOf(likelihood.term.toLowerCase());
  if (event.quote === '' || trigger < 0 || hedge < trigger) return likelihood;
  const isParted = quote.slice(trigger, hedge).includes(',');
  return isParted && LEADS.test(quote.slice(0, trigger)) ? undefined : likelihood;
}
