import { CAPABILITIES, IDIOMS, OTHER_SUBJECTS } from '../../lexicon/idiom.ts';
import { SLAVIC_IDIOMS, SLAVIC_SUBJECTS } from '../../lexicon/idiom-slavic.ts';
import { matchesOf } from '../../util/matches-of.ts';
import { PatternTable } from '../../util/pattern/pattern-table.ts';
import { hasCyrillicWord } from '../../util/script.ts';
import { overlaps } from '../../util/span.ts';
import type { Trigger } from './trigger.ts';

const edged = (p: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${p})(?![\\p{L}\\p{N}])`, 'giu');
const FIGURES = new PatternTable([...IDIOMS.patterns, ...CAPABILITIES.patterns], edged);
const SLAVIC_FIGURES = new PatternTable(SLAVIC_IDIOMS.patterns, edged);

/** Triggers of a sentence without those that stand in a figure of speech or name an ability (guide §3.1). */
export function refuseIdioms(
  text: string,
  start: number,
  end: number,
  triggers: readonly Trigger[],
): Trigger[] {
  if (!triggers.length) return [];
  const piece = text.slice(start, end);
  const found = FIGURES.matches(piece);
  if (hasCyrillicWord(piece)) found.push(...SLAVIC_FIGURES.matches(piece));
  const figures = found.map(({ match: m }) => ({
    start: start + m.index,
    end: start + m.index + m[0].length,
  }));
  // A longer word group that holds the figure ("threat of strike drones lifted") names what it names.
  return triggers.filter(
    (t) =>
      // "Shoulder-fired missiles" names a weapon.
      !(text[t.start - 1] === '-' && /^(?:fired|launched|dropped|held|hit|struck)/i.test(t.quote)) &&
      !figures.some((f) => overlaps(f, t) && !(t.start < f.start && t.end > f.end)),
  );
}

const SPORT = edged(OTHER_SUBJECTS.sport);
const BUSINESS = edged(OTHER_SUBJECTS.business);
const DISASTER = edged(OTHER_SUBJECTS.disaster);
const POLITICS = edged(OTHER_SUBJECTS.politics);
const CRIME = edged(OTHER_SUBJECTS.crime);
const WEATHER = edged(OTHER_SUBJECTS.weather);
const CULTURE = edged(OTHER_SUBJECTS.culture);
/** Somebody's doing. */
const HANDS =
  /\b(?:attack|bomb|blast|explo|shoot|shot|gun|milit|rebel|terror|insurgen|fighter|strike|shell|clash|protest)/i;
const TOLL = /^(?:killed|wounded|injured|casualties|evacuat|displaced|army|military|troops|soldiers)/;
const WAR =
  /(?<![\p{L}])(?:killed|wounded|injured|missiles?|drones?|soldiers|troops|army|military|shelling|air ?strikes?|airstrikes?|rebels?|gunmen|militants?|militia|casualties|ceasefire|truce|evacuat\p{L}+|air raid|front line|frontline|bombs?|war|armed|sirens?|explosions?|weapons?|refugees|displaced|sanctions|hostages?|prisoners)(?![\p{L}])/giu;

/** Harm without any hand in it: nothing of the words of war but the toll. */
function isDisaster(text: string): boolean {
  const words = matchesOf(WAR, text).map((m) => m[0].toLowerCase());
  return matchesOf(DISASTER, text).length > 0 && words.every((w) => TOLL.test(w)) && !HANDS.test(text);
}

const count = (text: string, r: RegExp): number =>
  new Set(matchesOf(r, text).map((m) => m[0].toLowerCase())).size;

/** A court, crime or party report: full of its own words, and of those of war at most a toll or an arrest. */
function isHomeAffair(text: string, war: number): boolean {
  if (count(text, CRIME) >= 3 && war === 0 && !ARMED_HANDS.test(text)) return true;
  return count(text, POLITICS) >= 4 && war === 0 && !ARMED_HANDS.test(text);
}
const ARMED_HANDS =
  /\b(?:milit|rebel|terror|insurgen|fighters|bandit|gunm|guerrilla|gang|bomb|explo|shell|air ?strike|grenade|soldier|troops|kidnap|abduct|protest|ceasefire|sanction)/i;

const SLAVIC = {
  war: edged(SLAVIC_SUBJECTS.war),
  others: [
    SLAVIC_SUBJECTS.sport,
    SLAVIC_SUBJECTS.business,
    SLAVIC_SUBJECTS.weather,
    SLAVIC_SUBJECTS.culture,
  ].map(edged),
};

/** The same of a Ukrainian or Russian report, whose words come in many cases: stems are counted. */
function isOtherSlavic(text: string): boolean {
  const stems = (r: RegExp): number =>
    new Set(matchesOf(r, text).map((m) => m[0].toLowerCase().slice(0, 5))).size;
  const war = stems(SLAVIC.war);
  const other = Math.max(...SLAVIC.others.map(stems));
  return (other >= 4 && war <= 2 && other > 2 * war) || (other >= 7 && war <= 4 && other > 2 * war);
}

/** Whether a report speaks of arms, forces or blood at all. */
export function isWarlike(text: string): boolean {
  return text.search(WAR) >= 0 || (hasCyrillicWord(text) && count(text, SLAVIC.war) > 0);
}

/** Whether a report is on sport, business, a court, party politics or a natural disaster: its words of war are figures. */
export function isOtherSubject(text: string): boolean {
  if (hasCyrillicWord(text) && isOtherSlavic(text)) return true;
  const war = count(text, WAR);
  if (isDisaster(text) || isHomeAffair(text, war)) return true;
  const other = Math.max(...[SPORT, BUSINESS, WEATHER, CULTURE].map((r) => count(text, r)));
  return other >= 4 && war <= 2 && other > 2 * war;
}

/** What strikes from the air or from afar, and the words for its work. @source guide §3.1 strike.*; own, general English */
const FLOWN =
  /\b(?:drones?|uavs?|missiles?|air[- ]?(?:strikes?|raids?|attacks?|defen[cs]es?|force)|aerial|bomb(?:s|ed|ing|ings|ers?)?|shell(?:s|ed|ing)|rockets?|warplanes?|jets?|aircraft|planes?|helicopters?|mortars?|artillery|strikes?|explosions?|blasts?|grenades?)\b|[\u0400-\u04ff]/iu;

/** Whether a report names anything that strikes from afar; Ukrainian and Russian ones are taken to. */
export const namesFlown = (text: string): boolean => FLOWN.test(text);
