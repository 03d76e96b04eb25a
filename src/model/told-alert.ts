import type { Incident, ReportedEvent } from './incident.ts';
import type { EventPlace } from './place.ts';
import { standingEvents } from './standing.ts';

/** An alert that a report says was raised or cleared somewhere. */
export interface ToldAlert {
  readonly kind: 'raised' | 'cleared';
  readonly incident: Incident;
  readonly event: ReportedEvent;
  readonly place: EventPlace;
  /** When at the earliest it was so, ISO 8601 UTC: when it is said to have begun, else when it was told. */
  readonly at: string;
}

/**
 * The alerts that reports tell of, one for each event and place: what the picture, the merged list and our own messages are all made of.
 * Planned, possible and denied alerts are none, nor is a place that something came from, nor what was taken back.
 */
export function toldAlerts(incidents: readonly Incident[]): ToldAlert[] {
  return incidents.flatMap((incident) => standingEvents(incident).flatMap((e) => toldIn(incident, e)));
}

function toldIn(incident: Incident, event: ReportedEvent): ToldAlert[] {
  const { type, status, places, time } = event.event;
  if (type !== 'alert.raised' && type !== 'alert.cleared') return [];
  if (status !== 'occurred' && status !== 'ongoing') return [];
  const at = new Date(time.start ?? event.publishedAt ?? event.receivedAt).toISOString();
  const kind = type === 'alert.raised' ? 'raised' : 'cleared';
  return places.filter((p) => p.role !== 'from').map((place) => ({ kind, incident, event, place, at }));
}
