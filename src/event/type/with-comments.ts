import type { Event } from '../../model/event.ts';
import type { Statement } from '../../model/statement.ts';
import { isAttack } from './trigger.ts';

/**
 * A speaker who answers to what was just told without naming it: "would not confirm that", "denied the claim". Silence about
 * nothing in particular ("has yet to comment") and an outlet that could not check carry no event (guide §6.6).
 */
const ANSWERS = [
  /\b(?:would not|did not|does not|declin(?:ed|es) to|refused to|neither) (?:immediately )?(?:confirm|deny|confirmed|comment on|elaborate on|discuss) (?:or deny |nor denied |the )?(?:that|this|it|its|loss|reports?|claims?|strikes?|attacks?|incident|toll|figures?|capture)\b/i,
  /\b(?:has|have) (?:not|neither|nor)? ?(?:yet )?(?:confirmed|denied|commented on) (?:that|this|it|the (?:loss|reports?|claims?|strikes?|attacks?|incident|toll|figures?|capture))\b/i,
  /\b(?:denied|denies|rejected|rejects|dismissed) (?:that|this|it|the (?:claims?|accusations?|allegations?|reports?|charges?)|any involvement|involvement|responsibility)\s*(?:[.,;]|$|in\b|as\b)/i,
  /\b(?:would not|declin(?:ed|es) to|refused to) (?:say|give|name|specify|discuss) (?:where|how many|what|which|who|when|losses|details|numbers)\b/i,
  /\b(?:condemned|deplored|welcomed) (?:it|this|that|the (?:move|decision|incident))\b/i,
];
const OUTLET = /\bcould not (?:independently )?(?:verify|confirm)\b/i;

/** The events, each with the statements that answer to it though they do not name it. */
export function withComments(statements: readonly Statement[], events: readonly Event[]): Event[] {
  const extra = new Map<string, string[]>();
  statements.forEach((s, i) => {
    if (events.some((e) => e.statements.includes(s.id))) return;
    if (s.speaker === null || OUTLET.test(s.quote) || !ANSWERS.some((r) => r.test(s.quote))) return;
    const told = eventBefore(statements, events, i);
    if (told) extra.set(told.id, [...(extra.get(told.id) ?? []), s.id]);
  });
  if (!extra.size) return [...events];
  const order = new Map(statements.map((s, i) => [s.id, i]));
  return events.map((e) =>
    extra.has(e.id)
      ? {
          ...e,
          statements: [...e.statements, ...extra.get(e.id)!].sort((a, b) => order.get(a)! - order.get(b)!),
        }
      : e,
  );
}

/** What the statements just before tell of: an attack or ground taken first, else what stands last. */
function eventBefore(statements: readonly Statement[], events: readonly Event[], at: number): Event | null {
  for (let i = at - 1; i >= 0 && i >= at - 2; i--) {
    const told = events.filter((e) => e.statements.includes(statements[i]!.id));
    const main = told.filter((e) => isAttack(e.type) || e.type.startsWith('control'));
    if (told.length) return (main.length ? main : told).at(-1)!;
  }
  return null;
}
