import type { SceneEvent } from '../slot/scene-event.ts';

/** Who agrees with what another told, or denies it, does not tell of its own. @source own, general English, Ukrainian and Russian */
const ANSWERS =
  /\b(?:confirm|acknowledg|admit|conced|den(?:y|ied|ies))\p{Ll}*|(?<!\p{L})(?:підтверд|подтверд|визна[вл]|призна[лв]|запереч|опроверг|отрица)\p{Ll}*/iu;
/** What was shot down is the one told of before, or the speaker’s own. @source own, general English, Ukrainian and Russian */
const KNOWN =
  /\b(?:the|its|their|our|these|those|his) (?:[\p{L}-]+ ){0,2}(?:drones?|uavs?|missiles?|rockets?|jets?|aircraft|planes?|helicopters?|all of them)\b[^.;]{0,40}$|(?<!\p{L})(?:наш|свій|сво[єеёйїи]|ц[ейі]|эт)\p{Ll}{0,3} (?:[\p{L}-]+ )?(?:дрон|беспилотник|безпілотник|бпла|ракет|літак|самол[её]т|вертол[іе]т)\p{Ll}*/iu;

/** Whether what was shot down is known already: another’s account of it is answered, or it is told of as “the drone”, “its jet”. */
export function isKnownDowning({ scene, triggers }: SceneEvent): boolean {
  const before = scene.quote.slice(0, triggers[0]!.start - scene.start);
  return ANSWERS.test(before) || KNOWN.test(before);
}

/** Whether a state that tells of what was shot down, without saying by whom, tells of its own defence: not of what came down over another land. */
export function tellsOwnDefence(part: SceneEvent, state: string): boolean {
  return !isKnownDowning(part) && !part.places.some((p) => p.country !== undefined && p.country !== state);
}
