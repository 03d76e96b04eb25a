import type { TimeMention } from '../time/find-times.ts';
import type { Scene } from './scene.ts';
import type { Group } from './scene-event.ts';

/** The order itself in the past tense: "were ordered to leave", "наказали виїхати". */
const GIVEN =
  /^(?:(?:was|were|been) )?(?:ordered|told|urged|asked|advised|instructed|warned|called)(?!\p{L})|^(?:наказа|веліл|закликал|приказал|велел|призвал)(?:в|ла|ли|но|а|и|о)?(?!\p{L})/iu;
/** "Issued an evacuation order", "the evacuation order was issued". */
const ISSUED_BEFORE =
  /(?<!\b(?:will|would|to|may|might|could|if) (?:have )?(?:be )?)\b(?:issued|gave|received|posted|published|sent|extended|widened|repeated)\s+(?:[\p{L}’'-]+\s+){0,4}$/iu;
const ISSUED_AFTER =
  /^(?:\s+(?!and\b|but\b)[\p{L}’'-]+){0,7}?\s+(?:was|were|has been|have been)\s+(?:\p{L}+\s+)?(?:issued|given|sent|posted|published|extended|widened|repeated)(?!\p{L})/iu;
/** A weekday alone, which the tense settles. */
const WEEKDAY =
  /^(?:on |late on |early on |late |early |у |в |во )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?|понеділок|вівторок|середу|четвер|п[’']ятницю|суботу|неділю|понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)$/iu;
/** What it is to be done by or from. */
const BOUND =
  /(?<!\p{L})(?:by|before|from|until|till|starting|beginning|within|до|з|із|с|від|от) (?:the )?$/iu;
const TO_GIVE = /(?<!\p{L})(?:will|would|shall|may|might|could|must|to) (?:be |have )?$/iu;

/**
 * The times of an evacuation that is ahead; where its order is told of as given, a bare weekday is that of the order: "were ordered to
 * leave at once on Monday" tells of the Monday before.
 */
export function timesOfPlan(scene: Scene, group: Group): readonly TimeMention[] {
  if (group.type !== 'movement.evacuation' || !isGiven(scene, group)) return scene.timesAhead;
  return scene.timesAhead.map((m) => {
    const isOfOrder = WEEKDAY.test(m.quote) && !BOUND.test(scene.quote.slice(0, m.start - scene.start));
    return (isOfOrder ? scene.times.find((p) => p.start === m.start && p.end === m.end) : undefined) ?? m;
  });
}

function isGiven(scene: Scene, group: Group): boolean {
  return group.triggers.some((t) => {
    const before = scene.quote.slice(0, t.start - scene.start);
    if (GIVEN.test(t.quote)) return !TO_GIVE.test(before);
    return (
      /^evacuation/i.test(t.quote) &&
      (ISSUED_BEFORE.test(before) || ISSUED_AFTER.test(scene.quote.slice(t.end - scene.start)))
    );
  });
}
