import type { Incident, ReportedEvent } from './incident.ts';

/** The events of an incident that still support something: what was taken back is shown with the incident, and is in no row. */
export function standingEvents(incident: Pick<Incident, 'events'>): readonly ReportedEvent[] {
  const { events } = incident;
  return events.some((e) => e.retracted) ? events.filter((e) => !e.retracted) : events;
}

/** Whether an event is told of only in order to take it back: "we withdraw our report of a strike" reports no strike. */
export function isOwnNotice(e: ReportedEvent): boolean {
  return e.retracted !== undefined && e.retracted.byDocument === e.documentId;
}

/** The events of an incident whose report was taken back, the notices that do so left out. */
export function takenBackEvents(incident: Pick<Incident, 'events'>): ReportedEvent[] {
  return incident.events.filter((e) => e.retracted && !isOwnNotice(e));
}

/** Whether an incident is told of in notices only, and so is none. */
export function isNoticeOnly(incident: Pick<Incident, 'events'>): boolean {
  return incident.events.every(isOwnNotice);
}
