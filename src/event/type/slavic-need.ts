import { SLAVIC_NEEDS } from '../../lexicon/need-slavic.ts';
import type { TriggerNeed } from '../../lexicon/trigger-pattern.ts';
import { FLYING } from '../../lexicon/weapon.ts';
import { matchesOf } from '../../util/matches-of.ts';
import { apart, distance, type Scene } from '../slot/scene.ts';
import { isShareAlone } from './share-of-gift.ts';
import type { Trigger } from './trigger.ts';

const NOUNS = new Map(
  Object.entries(SLAVIC_NEEDS.rows).map(([need, pattern]) => [
    need as TriggerNeed,
    new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu'),
  ]),
);
/** How far from its verb a thing may stand in words of free order. */
const REACH = 160;

const noun = (scene: Scene, t: Trigger, need: TriggerNeed): boolean =>
  matchesOf(NOUNS.get(need)!, scene.quote).some((m) => {
    const start = scene.start + m.index;
    const at = { start, end: start + m[0].length, quote: m[0] };
    return (at.end <= t.start || at.start >= t.end) && !apart(scene, at, t);
  }) ||
  (need !== 'aerial' && need !== 'people' && matchesOf(NOUNS.get(need)!, t.quote).length > 0);

/** Whether one thing that a Ukrainian or Russian trigger needs stands in its clause. */
function meets(scene: Scene, t: Trigger, need: TriggerNeed): boolean {
  switch (need) {
    case 'aerial':
      return (
        scene.weapons.some((w) => FLYING.has(w.class) && distance(scene, w, t) <= REACH) ||
        noun(scene, t, need)
      );
    case 'armed':
      return (
        scene.weapons.some((w) => !apart(scene, w, t)) ||
        scene.actors.some((a) => a.armed && !apart(scene, a, t)) ||
        noun(scene, t, need)
      );
    case 'place':
      return scene.placed.some((p) => !apart(scene, p, t)) || noun(scene, t, need);
    case 'site':
      return scene.targets.some((x) => !apart(scene, x, t)) || noun(scene, t, need);
    case 'people':
      return scene.amounts.some((a) => !apart(scene, a, t)) || noun(scene, t, need);
    case 'official':
      return (
        scene.actors.some(
          (a) => (a.kind === 'government' || a.kind === 'intergovernmental') && !apart(scene, a, t),
        ) || noun(scene, t, need)
      );
    case 'supplies':
      return scene.weapons.some((w) => !apart(scene, w, t)) || noun(scene, t, need) || isShareAlone(scene, t);
    default:
      return NOUNS.has(need) && noun(scene, t, need);
  }
}

/** Whether at least one thing that a Ukrainian or Russian trigger needs stands in its clause. */
export function hasSlavicNeed(scene: Scene, t: Trigger): boolean {
  return t.needs.length === 0 || t.needs.some((need) => meets(scene, t, need));
}
