import type { ReportedEvent } from '../model/incident.ts';

/** Countries (ISO codes, sorted) a report is about, as far as the places and speakers of its events tell; for linking only. */
export function countriesOf(events: readonly Pick<ReportedEvent, 'event' | 'statements'>[]): string[] {
  const places = events.flatMap((e) => e.event.places.map((p) => p.country));
  const speakers = events.flatMap((e) => e.statements.map((s) => s.speaker?.country));
  return [...new Set([...places, ...speakers].filter((c) => c != null))].sort();
}
