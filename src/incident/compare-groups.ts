import type { Count } from '../model/event.ts';
import type { ReportedEvent } from '../model/incident.ts';
import { folded } from './same-name.ts';

/** Words of a scope that put the figure in one of two groups that are counted apart. @source own, general English */
const FIGHTERS =
  /\b(?:soldiers?|troops?|fighters?|mercenar\w*|militants?|combatants?|servicem[ae]n|personnel|rebels?|gunm[ae]n|insurgents?|army|marines?|officers?)\b/;
const ATTACKERS = /\b(?:assailants?|attackers?|invaders?|occupiers?|enem(?:y|ies))\b/;
const FAMILIES =
  /\b(?:famil(?:y|ies)|households?)\b|(?<!\p{L})(?:родин|сім.?[їяєю]|сімей|семей|семеи|семь[яию])/u;
const DRONES = /\b(?:drones?|uavs?|shaheds?|quadcopters?)\b/;
const MISSILES = /\b(?:missiles?|rockets?)\b/;
const CIVILIANS = /\b(?:civilians?|residents?|villagers?|non combatants?)\b/;
/** A scope of such words alone leaves nobody out. @source own, general English */
const EVERYBODY =
  /^(?:(?:people|persons?|men|dead|deaths?|bodies|victims?|patients?|casualties|in all|in total|total|overall|altogether|so far)\s*)*$/;
const PEOPLE = new Set(['killed', 'injured', 'missing', 'captured', 'displaced', 'evacuated']);

/** Words that make a figure one piece of a sum: the first of forty, the rest of them. @source own, general English */
const PIECE = /^(?:the )?(?:first|last|next|remaining|rest|other|another|further)\b/i;

const isPiece = (c: Count): boolean => PIECE.test(c.quote) && !isSuperseded(c);

/** Counts of anything: what they count is in their words. */
const OF_ANYTHING = new Set(['other', 'supplied']);

/** A figure with the group it counts. */
export interface Grouped {
  readonly event: ReportedEvent;
  readonly count: Count;
  /** Empty for all there is to count; figures of different groups are never compared. */
  readonly group: string;
}

/** Whether a figure is given as one that no longer stands. */
export function isSuperseded(c: Count): boolean {
  return [c.scope ?? []].flat().some((s) => s.startsWith('superseded'));
}

/** The parts of a figure's scope. */
export function scopeParts(c: Count): string[] {
  return [c.scope ?? []].flat().flatMap((s) => s.split(/,\s*/));
}

/** Scope parts without who gives the figure and whether it stands. */
const kindsOf = (c: Count): string[] => scopeParts(c).filter((s) => !/^(?:per |superseded)/.test(s));

const scopeOf = (c: Count): string => folded(kindsOf(c).join(' '));

/** The group a figure belongs to. A scope that no word here explains names a part (guide §6.7): a group of its own. */
function groupOf(c: Count): string {
  const scope = scopeOf(c);
  if (isPiece(c)) return `more ${folded(c.quote)}`;
  if (OF_ANYTHING.has(c.what) && !scope) {
    const words = folded(c.quote.replace(/[\d.,]+/g, ' '));
    return FAMILIES.test(words) ? 'families' : words;
  }
  if (c.increment) return scope ? `more ${scope}` : 'more';
  if (!scope) return '';
  if (!PEOPLE.has(c.what)) return DRONES.test(scope) ? 'drones' : MISSILES.test(scope) ? 'missiles' : scope;
  if (ATTACKERS.test(scope)) return 'attackers';
  if (FIGHTERS.test(scope)) return 'soldiers';
  if (CIVILIANS.test(scope)) return 'civilians';
  if (FAMILIES.test(scope)) return 'families';
  if (scope.includes('vehicle')) return 'vehicles';
  return kindsOf(c).some((s) => EVERYBODY.test(folded(s))) ? '' : scope;
}

/** What a figure counts; a superseded one the same as the figure that stands now in the same report, where there is one. */
export function groupIn(e: ReportedEvent, c: Count): string {
  if (!isSuperseded(c) || scopeOf(c)) return groupOf(c);
  const now = new Set(e.event.counts.filter((x) => x.what === c.what && !isSuperseded(x)).map(groupOf));
  return now.size === 1 ? [...now][0]! : groupOf(c);
}

/** Merges groups that no report tells apart: one report's "lorries" and another's "trucks" are the same figure's noun. */
export function mergeGroups<F extends Grouped>(figures: readonly F[]): Map<string, F[]> {
  const groups = Map.groupBy(figures, (f) => f.group);
  for (const [a, left] of [...groups]) {
    for (const [b, right] of [...groups]) {
      if (a >= b || !groups.has(a) || !groups.has(b) || !mayMerge(a, left, b, right)) continue;
      const [keep, drop] = a === '' || a.length <= b.length ? [a, b] : [b, a];
      groups.set(keep, [...groups.get(keep)!, ...groups.get(drop)!]);
      groups.delete(drop);
    }
  }
  return groups;
}

/** Groups of their own, whatever else is counted: another unit, the other side, another weapon. */
const SEPARATE: ReadonlySet<string> = new Set(['families', 'attackers', 'missiles']);
/** Groups that may be everybody there was, where nobody tells of others. */
const MAY_BE_ALL: ReadonlySet<string> = new Set(['soldiers', 'civilians']);

function mayMerge(a: string, left: readonly Grouped[], b: string, right: readonly Grouped[]): boolean {
  if (a.startsWith('more') || b.startsWith('more')) return false;
  const what = left[0]!.count.what;
  const apart = left.some((f) => right.some((g) => f.event.key === g.event.key));
  if (apart || SEPARATE.has(a) || SEPARATE.has(b)) return false;
  if (PEOPLE.has(what)) return a === '' && MAY_BE_ALL.has(b);
  if (OF_ANYTHING.has(what)) return a.split(' ').some((w) => w.length > 4 && b.split(' ').includes(w));
  return true;
}
