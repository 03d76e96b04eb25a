import type { EventStatus } from '../../model/event.ts';
import { matchesOf } from '../../util/matches-of.ts';
import type { Span } from '../../util/span.ts';
import { apart, type Scene } from '../slot/scene.ts';
import type { SceneEvent } from '../slot/scene-event.ts';

/** Cheap first look: most sentences hold none of these. */
const MAYBE =
  /\b(?:[Ii]f|[Uu]nless|[Ii]n case|[Ii]n the event|[Pp]rovided that|[Aa]s long as|Should|Had|Were|would)\b/;
/** A condition's first words; "not clear if" and "asked if" open a question, "if confirmed" sets no condition on what is told. */
const IF =
  /(?<!\b(?:as|clear|known|certain|sure|say|saying|ask|asked|asking|see|know|knew|tell|told|check|doubt|wonder|wondered|determine|establish|decide|unclear|unknown|matter|or) )\b(?:if|unless|in case(?: of)?|in the event (?:of|that)|provided that|as long as)\b(?! (?:confirmed|any|verified|true|not|so|ever|possible|necessary|needed)\b)/giu;
/** "Should the talks fail, …", "Had the bridge been lost, …": a condition told by the order of the words. */
const INVERTED =
  /(?:^|[;:“"] ?)(?:Should|Had|Were) (?=(?:the|a|an|it|they|he|she|we|you|this|that|these|any)\b|\p{L}+s?\b)[^,?]*,(?=.*\b(?:would|could|might|may|will|can)\b)/gu;
const OPEN = new Set<EventStatus>(['planned', 'possible', 'denied']);
const MAY = /\b(?:may|might|could)\b/;
const WOULD_HAVE = /\bwould (?:\p{L}+ ){0,2}?have (?:\p{L}+ ){0,2}$/u;

/** Whether an occurrence is only thought of: in a condition, hung on one, or what "would have" been. It is no event. */
export function isHypothetical(group: Pick<SceneEvent, 'scene' | 'triggers' | 'status' | 'type'>): boolean {
  const { scene } = group;
  if (!MAYBE.test(scene.quote)) return false;
  const before = (at: number): string => scene.quote.slice(0, at - scene.start);
  if (group.triggers.every((t) => WOULD_HAVE.test(before(t.start)))) return true;
  const conditions = conditionsOf(scene);
  if (!conditions.length) return false;
  if (group.triggers.every((t) => conditions.some((c) => c.start <= t.start && t.end <= c.end))) return true;
  // Help promised on a condition is still promised.
  if (!OPEN.has(group.status) || group.type.startsWith('aid')) return false;
  return conditions.some((c) =>
    group.triggers.every(
      // What "could" come is feared whatever it hangs on; what "will" or "would" come of a condition is not planned.
      (t) => !apart(scene, c, t) && (t.start > c.end || !MAY.test(before(c.start))),
    ),
  );
}

function conditionsOf(scene: Scene): Span[] {
  const found = [
    ...matchesOf(IF, scene.quote).map((m) => ({ from: m.index, to: endOf(scene.quote, m.index) })),
    ...matchesOf(INVERTED, scene.quote).map((m) => ({ from: m.index, to: m.index + m[0].length })),
  ];
  return found.map(({ from, to }) => ({
    start: scene.start + from,
    end: scene.start + to,
    quote: scene.quote.slice(from, to),
  }));
}

/** A condition runs to the mark that shuts it, or to the end of the sentence. */
function endOf(quote: string, from: number): number {
  const mark = quote.slice(from).search(/[,;:–—”](?=\s|$)/);
  return mark < 0 ? quote.length : from + mark;
}
