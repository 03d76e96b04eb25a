import type { Incident, ReportedEvent, Retraction } from '../model/incident.ts';
import { isNoticeOnly, isOwnNotice } from '../model/standing.ts';

/**
 * The incident without the events that are told of only to be taken back; null where nothing else is left. They come this far
 * so that the policy rules on the report that tells of them, as on any other.
 */
export function withoutNotices(incident: Incident): Incident | null {
  if (!incident.events.some(isOwnNotice)) return incident;
  if (isNoticeOnly(incident)) return null;
  const events = incident.events.filter((e) => !isOwnNotice(e));
  const keys = new Set(events.map((e) => e.key));
  return {
    ...incident,
    events,
    links: incident.links
      .filter((l) => keys.has(l.event))
      .map((l) => (l.to === null || keys.has(l.to) ? l : { ...l, to: null, reasons: [] })),
    notices: incident.notices.filter((n) => keys.has(n.event) && (!n.against || keys.has(n.against))),
    firstReceivedAt: events[0]!.receivedAt,
    lastReceivedAt: events.at(-1)!.receivedAt,
  };
}

/** The event's retraction without what a report says that may not be shown: that it was taken back stays, by which words does not. */
export function withoutHeldRetraction(
  e: ReportedEvent,
  isHeld: (documentId: string) => boolean,
): ReportedEvent {
  const r = e.retracted;
  if (!r?.byDocument || !isHeld(r.byDocument)) return e;
  return { ...e, retracted: withoutReason({ ...r, byDocument: null }) };
}

/** A retraction without the words of its reason. */
export function withoutReason(r: Retraction): Retraction {
  const { reason: _reason, ...kept } = r;
  return kept;
}
