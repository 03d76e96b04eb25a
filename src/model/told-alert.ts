import type { EventTime } from './event.ts';
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

/** As much of a told alert as is held against others, so that many of them can be kept. */
export interface AlertSaying extends Pick<ToldAlert, 'kind' | 'place' | 'at'> {
  readonly incident: Pick<Incident, 'id'>;
  readonly event: Pick<ReportedEvent, 'key' | 'source' | 'captureId'> & {
    readonly event: { readonly time: Pick<EventTime, 'end'> };
  };
}

/** A told alert without what it is not held against others by. */
export function sayingOf({ kind, incident, event, place, at }: ToldAlert): AlertSaying {
  const { key, source, captureId } = event;
  const { end } = event.event.time;
  const time = end === undefined ? {} : { end };
  return {
    kind,
    incident: { id: incident.id },
    event: { key, source, captureId, event: { time } },
    place,
    at,
  };
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
