import type { Incident, LinkSuggestion, ReportedEvent } from '../model/incident.ts';
import { LEAST_SUGGESTION } from './cluster-events.ts';
import { scorePair } from './score-pair.ts';

/**
 * Suggestions scored again on the incidents as they are given, e.g. after the publishing policy: what rests on an account that is
 * not among them, or agrees no more once places are coarse, is left out, and no score or reason tells more than they do.
 */
export function scoreAgain(
  suggestions: readonly LinkSuggestion[],
  incidents: readonly Incident[],
): LinkSuggestion[] {
  const events = new Map(incidents.flatMap((i) => i.events.map((e) => [e.key, e] as const)));
  return suggestions.flatMap(({ a, b }) => {
    const [x, y] = [events.get(a), events.get(b)];
    if (!x || !y) return [];
    const pair = scorePair(...inOrder(x, y));
    return pair.score >= LEAST_SUGGESTION ? [{ a, b, ...pair }] : [];
  });
}

/** A pair in order of receipt, as everywhere: the words of a reason follow the order. */
function inOrder(a: ReportedEvent, b: ReportedEvent): [ReportedEvent, ReportedEvent] {
  return a.receivedAt < b.receivedAt || (a.receivedAt === b.receivedAt && a.key < b.key) ? [a, b] : [b, a];
}
