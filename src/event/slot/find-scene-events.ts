import { findStatus } from '../type/find-status.ts';
import { groupTriggers } from '../type/group-triggers.ts';
import { refineTriggers } from '../type/refine-triggers.ts';
import { actorsOf } from './actor-slot.ts';
import { countsOf } from './count-slot.ts';
import { equipmentOf } from './equipment-slot.ts';
import { placesOfGroup } from './place-slot.ts';
import type { Scene } from './scene.ts';
import type { Group, SceneEvent } from './scene-event.ts';
import { findStatedCounts } from './stated-unknown.ts';
import { targetsOf } from './target-slot.ts';
import { timeOfGroup } from './time-slot.ts';

/** The occurrences one sentence tells of, each with its slots. */
export function findSceneEvents(text: string, scene: Scene): SceneEvent[] {
  const groups = [...groupTriggers(scene, refineTriggers(text, scene))];
  const stated = findStatedCounts(text, scene.start, scene.end);
  if (
    !groups.some(
      (g) => g.type.startsWith('harm') || g.type.startsWith('strike') || g.type.startsWith('combat'),
    ) &&
    stated.length
  )
    groups.push(tollGroup(scene, stated));
  return groups
    .map(
      (group): SceneEvent => ({
        type: group.type,
        status: group.type === 'harm.casualties' ? 'occurred' : group.status,
        scene,
        triggers: group.triggers,
        time: timeOfGroup(scene, group, groups),
        places: placesOfGroup(scene, group, groups),
        actors: actorsOf(text, scene, group),
        targets: targetsOf(text, scene, group, groups),
        equipment: equipmentOf(text, scene, group, groups),
        counts: countsOf(text, scene, group, groups),
      }),
    )
    .filter(isTelling);
}

/** "It is not clear if anyone was hurt" tells of a toll without any word that names an occurrence. */
function tollGroup(scene: Scene, stated: ReturnType<typeof findStatedCounts>): Group {
  const s = stated[0]!;
  const trigger = {
    start: s.start,
    end: s.end,
    quote: s.quote,
    type: 'harm.casualties' as const,
    nominal: false,
    needs: [],
  };
  return { type: 'harm.casualties', status: findStatus(scene, trigger), triggers: [trigger] };
}

/** Words of death and damage alone tell nothing unless they count or name what was hit. */
function isTelling(e: SceneEvent): boolean {
  if (e.type === 'harm.casualties') return e.counts.length > 0 || e.targets.length > 0;
  return true;
}
