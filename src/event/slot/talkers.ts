import type { ActorRole } from '../../model/event.ts';
import { mayBeSubject } from './may-be-subject.ts';
import { type ActorMention, distance, type Scene } from './scene.ts';
import type { Group } from './scene-event.ts';

/** Adds `a` to talks as who takes part or as who hosts them, where the sentence has it near enough to their words. */
export function talkers(
  scene: Scene,
  group: Group,
  a: ActorMention,
  add: (a: ActorMention, role: ActorRole) => void,
): void {
  const limit = group.triggers.some((t) => !t.nominal) ? 150 : 70;
  if (
    !mayBeSubject(group.type, a) ||
    a.adjective ||
    group.triggers.every((t) => distance(scene, a, t) > limit)
  )
    return;
  if (/delegation|diplomat|official|negotiator|ministry/i.test(a.quote)) return;
  if (/^[’']s?\s/.test(scene.quote.slice(a.end - scene.start))) return;
  const host =
    /^\s+(?:will |would |to |is |has |has also |is to |is expected to |is due to |has offered to )?(?:host|mediat|broker|receiv)/i.test(
      scene.quote.slice(a.end - scene.start),
    ) || /(?:mediated|brokered|hosted) by (?:the )?$/i.test(scene.quote.slice(0, a.start - scene.start));
  add(a, host ? 'organiser' : 'participant');
}
