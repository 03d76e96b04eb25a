import type { Incident, ReportedEvent } from '../model/incident.ts';
import type { AlertState } from '../model/picture.ts';
import type { EventPlace } from '../model/place.ts';
import { standingEvents } from '../model/standing.ts';
import { assertedBy } from './asserted.ts';

/** After this long without a word an alert's state is unknown. Chosen so that silence never reads as all clear. */
export const STALE_MINUTES = 12 * 60;

interface Word {
  readonly incident: Incident;
  readonly event: ReportedEvent;
  readonly place: EventPlace;
  readonly at: string;
}

/** The warning in force a region, by the last word on it; a word without a place says nothing of any region. */
export function projectAlerts(incidents: readonly Incident[], asOf: string): AlertState[] {
  const regions = new Map<string, Word[]>();
  for (const word of incidents.flatMap(wordsOf)) {
    if (Date.parse(word.at) > Date.parse(asOf)) continue;
    const key = `${word.place.country ?? ''}|${word.place.admin1 ?? ''}|${word.place.name}`;
    regions.set(key, [...(regions.get(key) ?? []), word]);
  }
  return [...regions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, words]) => stateOf(words, asOf));
}

function wordsOf(incident: Incident): Word[] {
  return standingEvents(incident).flatMap((event) => {
    const { type, status, places, time } = event.event;
    if (!type.startsWith('alert.') || status === 'planned' || status === 'possible') return [];
    const at = time.start ?? event.publishedAt ?? event.receivedAt;
    return places.filter((p) => p.role !== 'from').map((place) => ({ incident, event, place, at }));
  });
}

/** Of words at the same instant a raised alert outweighs a cleared one: a false all clear costs more than a false alarm. */
function stateOf(words: readonly Word[], asOf: string): AlertState {
  const raised = (w: Word) => (w.event.event.type === 'alert.raised' ? 1 : 0);
  const last = [...words].sort(
    (a, b) =>
      Date.parse(b.at) - Date.parse(a.at) || raised(b) - raised(a) || (a.event.key < b.event.key ? -1 : 1),
  )[0]!;
  const stale = Date.parse(asOf) - Date.parse(last.at) > STALE_MINUTES * 60_000;
  const denied = last.event.event.status === 'denied';
  const state = stale || denied ? 'unknown' : raised(last) ? 'active' : 'clear';
  return {
    ...assertedBy(last.incident, last.event),
    places: [last.place],
    region: last.place.name,
    state,
    since: last.at,
  };
}
