import type { Actor, Event } from '../../model/event.ts';
import { because } from '../../util/why.ts';
import { isAttack, rootOf } from './trigger.ts';

/** "They shelled", "on Monday it has also been attacking": the head of a sentence whose subject is a pronoun. */
const PRONOUN =
  /^(?:[^,;:“”"()]{0,50}[\s,])?(?:it|they)\s+(?:(?:also|then|later|again|has|had|have|been)\s+){0,4}$/iu;
/** How far back, in characters before the sentence, the one who acted may stand. */
const BACK = 260;

/** Gives what a pronoun did to whoever acted in the occurrence told right before, when that one bears arms. */
export function pronounSubjects<T extends Omit<Event, 'id'>>(text: string, events: readonly T[]): T[] {
  return events.map((e, i) => {
    if (!acts(e) || e.actors.some((a) => a.role === 'initiator' || a.role === 'defender')) return e;
    const from = Math.max(text.lastIndexOf('\n', e.start - 1), text.lastIndexOf('. ', e.start - 1) + 1) + 1;
    if (!PRONOUN.test(text.slice(from, e.start))) return e;
    const before = events.slice(0, i).findLast((o) => o.end <= from);
    const actor = before && from - before.end < BACK ? before.actors.find(isArmed) : undefined;
    return actor ? { ...e, actors: [...e.actors, because({ ...actor }, 'role', RULE)] } : e;
  });
}

const RULE = 'event/type/pronoun-subject: a pronoun, for whoever acted in what is told right before';

const acts = (e: Omit<Event, 'id'>): boolean =>
  isAttack(e.type) || rootOf(e.type) === 'control' || e.type === 'force.posture';

const isArmed = (a: Actor): boolean =>
  a.role === 'initiator' && (a.kind === 'state_forces' || a.kind === 'nonstate_armed');
