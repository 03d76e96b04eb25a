import { matchesOf } from '../util/matches-of.ts';

const CONFLICT =
  /\b(?:drones?|missiles?|troops|soldiers?|army|military|militants?|militia|rebels?|insurgents?|gunmen|airstrikes?|air strikes?|shelling|shelled|artillery|air raid|air defence|air defense|killed|wounded|injured|casualties|evacuat\w+|ceasefire|truce|refugees?|displaced|hostages?|civilians?|bomb(?:s|ed|ing|ings)?|grenade|landmine|fighters?|frontline|front line|occupied|prisoners? of war|humanitarian|defence minist\w+|war|UAVs?|Shahed|howitzers?|ammunition|protest\w*|police)\b/gi;
const SPORT_OR_BUSINESS =
  /\b(?:match|goal|goals|coach|striker|substitute|midfielder|league|cup|half-time|second half|first half|penalty|kick-off|pitch|home side|visitors|season|shares?|stock|stocks|dividend|investors?|profit|margins?|quarter|takeover|bidding|chief executive|shareholders?|revenue|earnings|points|fixture|championship|tournament|batsman|wicket)\b/gi;

/** Fewest words of the trade in a hundred for a report to be a match report or a market page. */
const TRADE_PER_HUNDRED = 2;

/** Whether a report is about events in the world at all, and not a match report or a page of business news told in the words of war. */
export function isConflictReport(text: string): boolean {
  const trade = distinct(text, SPORT_OR_BUSINESS);
  const words = text.split(/\s+/).length;
  if (trade.size < 5 || trade.total < (words * TRADE_PER_HUNDRED) / 100) return true;
  return distinct(text, CONFLICT).size > trade.size / 2;
}

function distinct(text: string, pattern: RegExp): { size: number; total: number } {
  const hits = matchesOf(pattern, text).map((m) => m[0].toLowerCase());
  return { size: new Set(hits).size, total: hits.length };
}
