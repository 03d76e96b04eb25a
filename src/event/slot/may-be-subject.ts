import type { EventType } from '../../model/event.ts';
import { isAttack, rootOf } from '../type/trigger.ts';
import type { ActorMention } from './scene.ts';

const FOE =
  /^(?:the )?(?:enemy|adversary|occupiers|occupants|aggressor|invaders|army of the aggressor|occupying)/i;

/** Who may stand as the subject of such an event. */
export function mayBeSubject(type: EventType, a: ActorMention): boolean {
  if (type === 'strike.explosive' && a.kind === 'state_forces' && !/^\p{Lu}/u.test(a.name)) return false;
  // Who calls a side the enemy tells of his own side's defence.
  if (type === 'defence.interception' && FOE.test(a.quote)) return false;
  const gov = a.kind === 'government' || a.kind === 'intergovernmental';
  if (isAttack(type) || rootOf(type) === 'control' || type === 'defence.interception')
    return (
      a.armed ||
      (a.kind === 'government' &&
        !/official|authorit|governor|mayor|ministry|minister|prosecutor|president/i.test(a.quote))
    );
  if (type === 'combat.abduction')
    return (
      a.armed || /police|service|authorit|government/i.test(a.quote) || (gov && !/official/i.test(a.quote))
    );
  if (type === 'force.posture') return a.armed || gov;
  if (rootOf(type) === 'aid')
    return gov || a.kind === 'other' || (type === 'aid.delivery' && a.kind === 'nonstate_armed');
  if (type === 'talks.meeting' || type === 'talks.agreement') return gov || a.kind === 'nonstate_armed';
  if (rootOf(type) === 'measure') return gov || a.kind === 'state_forces';
  if (type === 'response.rescue') return a.kind === 'emergency_services';
  if (type === 'response.repair') return a.kind === 'company' || a.kind === 'emergency_services';
  if (type === 'movement.evacuation') return gov || a.kind === 'state_forces';
  if (type === 'movement.displacement' || type === 'protest') return a.kind === 'civilians';
  return false;
}
