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

/** The events that each statement carries, by its id, in the order of the events. */
export function eventsByStatement(events: readonly Event[]): ReadonlyMap<string, readonly Event[]> {
  const out = new Map<string, Event[]>();
  for (const e of events)
    for (const id of new Set(e.statements)) {
      const known = out.get(id);
      if (known) known.push(e);
      else out.set(id, [e]);
    }
  return out;
}

/** The events, each with the statements that answer to it though they do not name it. */
export function withComments(statements: readonly Statement[], events: readonly Event[]): Event[] {
  const carried = eventsByStatement(events);
  const extra = new Map<string, string[]>();
  statements.forEach((s, i) => {
    if (carried.has(s.id)) return;
    if (s.speaker === null || OUTLET.test(s.quote) || !ANSWERS.some((r) => r.test(s.quote))) return;
    const told = eventBefore(statements, carried, i);
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
function eventBefore(
  statements: readonly Statement[],
  carried: ReadonlyMap<string, readonly Event[]>,
  at: number,
): Event | null {
  for (let i = at - 1; i >= 0 && i >= at - 2; i--) {
    const told = carried.get(statements[i]!.id) ?? [];
    const main = told.filter((e) => isAttack(e.type) || e.type.startsWith('control'));
    if (told.length) return (main.length ? main : told).at(-1)!;
  }
  return null;
}
