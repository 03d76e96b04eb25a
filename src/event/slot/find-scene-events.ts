import { hasCyrillic } from '../../util/script.ts';
import { overlaps, type Span } from '../../util/span.ts';
import { because, type Step } from '../../util/why.ts';
import { findStatedAbsence } from '../count/find-stated-absence.ts';
import { findRecurrence } from '../time/find-recurrence.ts';
import { withLiftTimes } from '../type/alert-lift.ts';
import { leftFrom } from '../type/called-off.ts';
import { findStatus, REPORT_DENIED } from '../type/find-status.ts';
import { groupTriggers } from '../type/group-triggers.ts';
import { refineTriggers } from '../type/refine-triggers.ts';
import { actorsOf } from './actor-slot.ts';
import { isNearest } from './choose.ts';
import { countsOf } from './count-slot.ts';
import { equipmentOf } from './equipment-slot.ts';
import { placesOfGroup } from './place-slot.ts';
import type { Scene } from './scene.ts';
import type { Group, SceneEvent } from './scene-event.ts';
import { slavicEquipmentOf } from './slavic/equipment-slot.ts';
import { slavicTargetsOf } from './slavic/target-slot.ts';
import { targetsOf } from './target-slot.ts';
import { timeOfGroup } from './time-slot.ts';

/** A sentence that only says nobody could check carries no event (guide §6.6). */
const UNVERIFIED =
  /(?:could|can|cannot|was|were|has|have) ?(?:not|n[’']t)? (?:been |be )?(?:able to |independently |immediately )*(?:verif(?:y|ied)|confirm) (?:\p{L}+ ){0,3}(?:reports?|claims?|figures?|accounts?|versions?|details|toll|information)|unable to (?:independently )?verify/iu;

/** The occurrences one sentence tells of, each with its slots. */
export function findSceneEvents(text: string, scene: Scene): SceneEvent[] {
  if (UNVERIFIED.test(scene.quote)) return [];
  const groups = groupTriggers(scene, refineTriggers(text, scene))
    .filter((g) => !isNothing(g))
    .map(asPledge);
  const stated = findStatedAbsence(text, scene.start, scene.end);
  dropStated(groups, stated);
  if (
    !groups.some(
      (g) => g.type.startsWith('harm') || g.type.startsWith('strike') || g.type.startsWith('combat'),
    ) &&
    stated.length
  )
    groups.push(tollGroup(scene, stated));
  const run = findRecurrence(text, scene.start, scene.end);
  const events = groups
    .map(
      (group): SceneEvent => ({
        type: group.type,
        ...(group.typeBy ? { typeBy: group.typeBy } : {}),
        ...(group.type === 'harm.casualties'
          ? { status: 'occurred', statusWhy: TOLL }
          : { status: group.status, statusWhy: group.statusWhy }),
        scene,
        triggers: group.triggers,
        time: timeOfGroup(scene, group, groups),
        places: leftFrom(placesOfGroup(scene, group, groups), group.statusWhy),
        actors: actorsOf(text, scene, group),
        targets: (hasCyrillic(group.triggers[0]!.quote) ? slavicTargetsOf : targetsOf)(
          text,
          scene,
          group,
          groups,
        ),
        equipment: (hasCyrillic(group.triggers[0]!.quote) ? slavicEquipmentOf : equipmentOf)(
          text,
          scene,
          group,
          groups,
        ),
        counts: countsOf(text, scene, group, groups),
        ...(run && takesRun(scene, group, groups, run)
          ? {
              recurrence: because(
                { ordinal: run.ordinal, unit: run.unit, quote: run.quote },
                'run',
                RUN,
                run,
              ),
            }
          : {}),
      }),
    )
    .filter(isTelling);
  return withLiftTimes(scene, events);
}

const TO_COME = 'event/slot/find-scene-events: help still to come is promised, not handed over';

/** "The boats will reach the town in May": promised, whatever the verb (guide §6.5). */
const asPledge = (g: Group): Group =>
  g.type === 'aid.delivery' && g.status === 'planned' ? { ...g, type: 'aid.pledge', typeBy: TO_COME } : g;

/** What is told of a toll: denied or feared, it is a count of what occurred. */
const TOLL: Step = { by: 'event/slot/find-scene-events: a toll is of what occurred' };

const RUN = 'event/time/find-recurrence: an unbroken run';

/** That nothing burned or broke is told of the attack, not as an event of its own; nor does it take the toll told beside it. */
const isNothing = (g: Pick<Group, 'type' | 'status' | 'statusWhy'>): boolean =>
  g.status === 'denied' &&
  // What somebody reported and another denies is an event both tell of.
  g.statusWhy.by !== REPORT_DENIED &&
  /^(?:harm|response)/.test(g.type) &&
  g.type !== 'harm.casualties';

/** "Возгорание …, пострадавших нет": words that only say none was hurt are told of the damage beside them. */
function dropStated(groups: Group[], stated: readonly Span[]): void {
  if (!stated.length || !groups.some((g) => g.type === 'harm.damage')) return;
  for (let i = groups.length - 1; i >= 0; i--) {
    const g = groups[i]!;
    const only = g.triggers.every((t) => hasCyrillic(t.quote) && stated.some((s) => overlaps(s, t)));
    if (g.type === 'harm.casualties' && only) groups.splice(i, 1);
  }
}

/** A run of nights belongs to the nearest occurrence that can recur. */
function takesRun(scene: Scene, group: Group, groups: readonly Group[], run: Span): boolean {
  const can = groups.filter((g) => !g.type.startsWith('harm') && g.status !== 'possible');
  return can.includes(group) && isNearest(scene, group, can, run);
}

/** "It is not clear if anyone was hurt" tells of a toll without any word that names an occurrence. */
function tollGroup(scene: Scene, stated: ReturnType<typeof findStatedAbsence>): Group {
  const s = stated[0]!;
  const trigger = {
    start: s.start,
    end: s.end,
    quote: s.quote,
    type: 'harm.casualties' as const,
    nominal: false,
    needs: [],
  };
  const statusWhy = findStatus(scene, trigger);
  return { type: 'harm.casualties', status: statusWhy.value, statusWhy, triggers: [trigger] };
}

/** Losses told without a figure. */
const HEAVY =
  /\b(?:heavy|high|significant|severe|huge|mass|\p{Lu}\p{L}+(?:ian|ish|ese|i)) (?:casualties|losses)\b/u;

/** Words of death and damage alone tell nothing unless they count or name what was hit. */
function isTelling(e: SceneEvent): boolean {
  if (e.type === 'harm.casualties')
    return e.counts.length > 0 || e.targets.some((t) => t.mention) || HEAVY.test(e.scene.quote);
  return true;
}
