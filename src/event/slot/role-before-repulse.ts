import type { ActorRole } from '../../model/event.ts';
import type { ActorMention } from './scene.ts';
import type { Group } from './scene-event.ts';

const REPULSED_LAST =
  /(?:assaults?|attacks?|attempts?|raids?|advances?)(?!\p{L})[^.;]{0,80}(?:repel|repuls)/iu;

/**
 * The role of a subject in an assault that was beaten off: the defender, unless the assaults are named before the repulse.
 * "The army counted 41 assaults, 33 repulsed" does not say who repelled them; "the rebels made 41 assaults" says who attacked.
 */
export function roleBeforeRepulse(
  text: string,
  subject: ActorMention,
  group: Group,
  carries: RegExp,
): ActorRole | null {
  const first = group.triggers[0]!;
  const last = group.triggers.at(-1)!;
  if (subject.end > first.start || !REPULSED_LAST.test(text.slice(first.start, last.end))) return 'defender';
  return carries.test(text.slice(subject.end, first.start)) ? 'initiator' : null;
}
