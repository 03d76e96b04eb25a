import { CAPABILITIES, IDIOMS, OTHER_SUBJECTS } from '../../lexicon/idiom.ts';
import { overlaps } from '../../util/span.ts';
import type { Trigger } from './trigger.ts';

const FIGURES = [...IDIOMS.patterns, ...CAPABILITIES.patterns].map(
  (p) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${p})(?![\\p{L}\\p{N}])`, 'giu'),
);

/** Triggers of a sentence without those that stand in a figure of speech or name an ability (guide §3.1). */
export function refuseIdioms(
  text: string,
  start: number,
  end: number,
  triggers: readonly Trigger[],
): Trigger[] {
  if (!triggers.length) return [];
  const piece = text.slice(start, end);
  const figures = FIGURES.flatMap((regex) =>
    [...piece.matchAll(regex)].map((m) => ({ start: start + m.index, end: start + m.index + m[0].length })),
  );
  return triggers.filter((t) => !figures.some((f) => overlaps(f, t)));
}

const edged = (p: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${p})(?![\\p{L}\\p{N}])`, 'giu');
const SPORT = edged(OTHER_SUBJECTS.sport);
const BUSINESS = edged(OTHER_SUBJECTS.business);
const DISASTER = edged(OTHER_SUBJECTS.disaster);
/** Somebody's doing. */
const HANDS =
  /\b(?:attack|bomb|blast|explo|shoot|shot|gun|milit|rebel|terror|insurgen|fighter|strike|shell|clash|protest)/i;
const TOLL = /^(?:killed|wounded|injured|casualties|evacuat|displaced|army|military|troops|soldiers)/;
const WAR =
  /(?<![\p{L}])(?:killed|wounded|injured|missiles?|drones?|soldiers|troops|army|military|shelling|air ?strikes?|airstrikes?|rebels?|gunmen|militants?|militia|casualties|ceasefire|truce|evacuat\p{L}+|air raid|front line|frontline|bombs?|war|armed|sirens?|explosions?|weapons?|refugees|displaced|sanctions|hostages?|prisoners)(?![\p{L}])/giu;

/** Harm without any hand in it: nothing of the words of war but the toll. */
function isDisaster(text: string): boolean {
  const words = [...text.matchAll(WAR)].map((m) => m[0].toLowerCase());
  return [...text.matchAll(DISASTER)].length > 0 && words.every((w) => TOLL.test(w)) && !HANDS.test(text);
}

/** Whether a report is on sport, business or a natural disaster, so that its words of war are figures. */
export function isOtherSubject(text: string): boolean {
  if (isDisaster(text)) return true;
  const count = (r: RegExp): number => new Set([...text.matchAll(r)].map((m) => m[0].toLowerCase())).size;
  const war = count(WAR);
  return (
    Math.max(count(SPORT), count(BUSINESS)) >= 4 &&
    war <= 2 &&
    Math.max(count(SPORT), count(BUSINESS)) > 2 * war
  );
}
