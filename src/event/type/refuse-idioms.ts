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
const WAR =
  /(?<![\p{L}])(?:killed|wounded|injured|missiles?|drones?|soldiers|troops|army|military|shelling|air ?strikes?|airstrikes?|rebels?|gunmen|militants?|militia|casualties|ceasefire|truce|evacuat\p{L}+|air raid|front line|frontline|bombs?|war|armed|sirens?|explosions?|weapons?|refugees|displaced|sanctions|hostages?|prisoners)(?![\p{L}])/giu;

/** Whether a report is on sport or business, so that its words of war are figures. */
export function isOtherSubject(text: string): boolean {
  const count = (r: RegExp): number => new Set([...text.matchAll(r)].map((m) => m[0].toLowerCase())).size;
  const war = count(WAR);
  return (
    Math.max(count(SPORT), count(BUSINESS)) >= 4 &&
    war <= 2 &&
    Math.max(count(SPORT), count(BUSINESS)) > 2 * war
  );
}
