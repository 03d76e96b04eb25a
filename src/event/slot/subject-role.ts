import type { ActorRole, EventType } from '../../model/event.ts';
import { rootOf } from '../type/trigger.ts';

/** Types whose subject does it, and how the subject's role is called (guide §6.11, §6.19). */
export function subjectRole(type: EventType): ActorRole | null {
  if (type === 'defence.interception') return 'defender';
  if (type === 'aid.pledge' || type === 'aid.delivery') return 'donor';
  if (type === 'aid.request') return 'recipient';
  if (
    type === 'talks.meeting' ||
    type === 'talks.agreement' ||
    type === 'protest' ||
    type === 'movement.displacement'
  )
    return 'participant';
  if (type === 'movement.evacuation') return 'organiser';
  if (rootOf(type) === 'alert' || rootOf(type) === 'harm') return null;
  return 'initiator';
}
