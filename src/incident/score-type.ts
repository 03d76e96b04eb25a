import type { EventType } from '../model/event.ts';

/** Types outside a family that reports mix up for one occurrence, with how well they agree, 0–1. @source guide §3.1, own judgement */
const MIXED: readonly (readonly [EventType, EventType, number])[] = [
  ['combat.clash', 'combat.attack', 0.6],
  ['combat.attack', 'strike.explosive', 0.6],
  ['combat.attack', 'strike.mixed', 0.5],
  ['combat.clash', 'strike.mixed', 0.4],
  ['combat.attack', 'harm.casualties', 0.5],
  ['combat.clash', 'harm.casualties', 0.4],
  ['control.capture', 'control.line', 0.25],
  ['control.capture', 'control.advance', 0.4],
  ['control.advance', 'control.line', 0.3],
  ['combat.clash', 'control.advance', 0.35],
  ['aid.pledge', 'aid.delivery', 0.5],
  ['movement.evacuation', 'movement.displacement', 0.4],
  ['talks.meeting', 'talks.agreement', 0.5],
  ['measure.order', 'movement.evacuation', 0.35],
];

/** The group of types that may be one occurrence; pairs across groups are never compared. */
export function familyOf(type: EventType): string {
  const root = type.slice(0, type.indexOf('.') < 0 ? undefined : type.indexOf('.'));
  if (root === 'strike' || root === 'combat' || root === 'harm' || type === 'control.advance')
    return 'violence';
  if (root === 'alert' || type === 'response.repair' || type === 'response.rescue') return type;
  if (type === 'measure.order' || root === 'movement') return 'movement';
  return root;
}

/** Families an event must be looked for in: an advance is both fighting and a change of control. */
export function familiesOf(type: EventType): string[] {
  const families = new Set([familyOf(type)]);
  if (type === 'control.advance') families.add('control');
  return [...families];
}

/**
 * Whether two violent types are one occurrence's only where something else tells so: a battle and a strike in one town are
 * mostly two.
 */
export function isLoosePair(a: EventType, b: EventType): boolean {
  return familyOf(a) === 'violence' && familyOf(b) === 'violence' && scoreType(a, b) < 0.5;
}

/** Whether one is a strike and the other damage told as such: mostly what came of it (a relation, not the same). */
export function isAfterEffect(a: EventType, b: EventType): boolean {
  return (a === 'harm.damage' && b.startsWith('strike.')) || (b === 'harm.damage' && a.startsWith('strike.'));
}

/** How well two types agree as names of one occurrence, 0–1; 0 = never the same. */
export function scoreType(a: EventType, b: EventType): number {
  if (a === b) return 1;
  const key = a < b ? `${a}|${b}` : `${b}|${a}`;
  let found = SCORES.get(key);
  if (found === undefined) {
    found = compareTypes(a, b);
    SCORES.set(key, found);
  }
  return found;
}

/** Scores already worked out: there are some hundreds of pairs of types. */
const SCORES = new Map<string, number>();

function compareTypes(a: EventType, b: EventType): number {
  const strikes = [a, b].filter((t) => t.startsWith('strike.'));
  if (strikes.length === 2) return a === 'strike.mixed' || b === 'strike.mixed' ? 0.9 : 0.5;
  if (strikes.length === 1) {
    const other = strikes[0] === a ? b : a;
    if (other === 'harm.casualties') return 0.5;
    if (other === 'harm.damage') return 0.35;
    // "Attacked", the means told by others: a convoy under fire from mortars, or from the air.
    if (other === 'combat.attack' && !MIXED.some(([x, y]) => x === other && y === strikes[0])) return 0.4;
  }
  const row = MIXED.find(([x, y]) => (x === a && y === b) || (x === b && y === a));
  return row ? row[2] : 0;
}
