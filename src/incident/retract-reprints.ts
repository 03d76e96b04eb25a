import type { ReportedEvent, Retraction } from '../model/incident.ts';
import { publishedMs } from './score-time.ts';

/**
 * The events of an incident, where what a source took back is taken back in its reprints too: they rest on nothing else.
 * A source that changed its text, or another outlet that withdraws its reprint, says nothing about the rest.
 * `repeats`: for an event that tells the same in the same text, the one it repeats, both by their place in `events`.
 */
export function retractReprints(
  events: readonly ReportedEvent[],
  repeats: ReadonlyMap<number, number>,
): ReportedEvent[] {
  const firstOf = new Map<number, ReportedEvent>();
  for (const [reprint, told] of repeats) {
    const known = firstOf.get(told) ?? events[told]!;
    firstOf.set(told, publishedMs(events[reprint]!) < publishedMs(known) ? events[reprint]! : known);
  }
  return events.map((e, i) => {
    const first = firstOf.get(repeats.get(i) ?? i);
    const word = first?.retracted;
    if (!word || e.retracted || !takesBackAll(word)) return e;
    return { ...e, retracted: { ...word, documentId: e.documentId } };
  });
}

function takesBackAll(word: Retraction): boolean {
  return word.kind === 'withdrawn' || word.kind === 'corrected';
}
