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
/**
 * What people who were there tell without naming the attack again: what they saw, heard and counted, what came down on them, what
 * "they" did. @source own, general English, Ukrainian and Russian
 */
const ACCOUNTS = [
  /(?<!\p{L})(?:I|we|he|she|they|who)(?!\p{L})[^.;“”]{0,30}?(?<!\p{L})(?:counted|saw|seen|heard|felt|ran|hid|carried|pulled|woke|watched|dug|crawled|buried|lifted|stepped over)(?!\p{L})/iu,
  /(?<!\p{L})(?:windows?|panes?|shutters?|roofs?|walls?|ceilings?|doors?|glass|floors?|house|building|ground|sky)(?!\p{L})[^.;“”]{0,40}(?<!\p{L})(?:came|fell|shook|flew|blew|blown|gone|lying|collapsed|trembled|turned|shattered|rattled|jumped|lit|no (?:roof|walls?|windows?))(?!\p{L})/iu,
  /(?<!\p{L})(?:they|the (?:first|second|third|last|other) (?:one|blast|shell|rocket|bomb|drone|explosion))(?!\p{L}) (?:came|shot|let|took|burn\p{L}+|fired|killed|beat|tied|fell|hit|landed|struck|went off|exploded|dragged|rode)(?!\p{L})/iu,
  /(?<!\p{L})(?:(?:на|по)?рахува(?:в|ла|ли)|насчита(?:л|ла|ли)|(?:по)?чу(?:в|ла|ли)|(?:у)?слыша(?:л|ла|ли)|(?:по)?бачи(?:в|ла|ли)|(?:у)?виде(?:л|ла|ли)|прокину(?:вс|лас|лис)[яь]|просну(?:лс|лас|лис)[яь]|виносили|выносили|шибки|стекла|стёкла|вікна|окна|стіни|стены|дах|крыш[ау]|стеля|потолок|небо|морг)(?!\p{L})/iu,
];
/** "Rejected the second claim": which of the things told before, nobody can tell from the words. */
const ONE_OF =
  /\bthe (?:first|second|third|latter|former|other) (?:claims?|allegations?|reports?|accusations?)\b/i;
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

/** The events, each with the statements that answer to it, deny it or tell how it was though they do not name it. */
export function withComments(
  text: string,
  statements: readonly Statement[],
  events: readonly Event[],
): Event[] {
  const carried = eventsByStatement(events);
  const extra = new Map<string, string[]>();
  statements.forEach((s, i) => {
    if (carried.has(s.id)) return;
    if (s.speaker === null || OUTLET.test(s.quote)) return;
    if (ONE_OF.test(s.quote)) return;
    const isAnswer = s.polarity === 'denied' || ANSWERS.some((r) => r.test(s.quote));
    const told = isAnswer
      ? eventBefore(text, statements, carried, i)
      : attackTold(text, statements, carried, i);
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

/** What the statement just before tells of, or the one before that in the same paragraph: an attack or ground taken first, else what stands last. */
function eventBefore(
  text: string,
  statements: readonly Statement[],
  carried: ReadonlyMap<string, readonly Event[]>,
  at: number,
): Event | null {
  for (let i = at - 1; i >= 0 && i >= at - 2; i--) {
    if (i < at - 1 && text.slice(statements[i]!.end, statements[at]!.start).includes('\n')) return null;
    // Nobody answers to rescuers at work.
    const told = (carried.get(statements[i]!.id) ?? []).filter((e) => !e.type.startsWith('response'));
    const main = told.filter((e) => isAttack(e.type) || e.type.startsWith('control'));
    if (told.length) return (main.length ? main : told).at(-1)!;
  }
  return null;
}

/** The attack that somebody who was there gives an account of: the last told in the same paragraph, nothing else told since. */
function attackTold(
  text: string,
  statements: readonly Statement[],
  carried: ReadonlyMap<string, readonly Event[]>,
  at: number,
): Event | null {
  const s = statements[at]!;
  const isThere = s.basis === 'told' && !!(s.speaker?.name ?? s.speaker?.role);
  if (!isThere || !ACCOUNTS.some((r) => r.test(s.quote))) return null;
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    if (text.slice(statements[i]!.end, s.start).includes('\n')) return null;
    const told = carried.get(statements[i]!.id) ?? [];
    if (told.length) return told.findLast((e) => isAttack(e.type)) ?? null;
  }
  return null;
}
