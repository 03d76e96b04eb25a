import type { Notice, ReportedEvent } from '../model/incident.ts';
import type { Origins } from './find-origins.ts';

/** What a reader must know of how the reports of one incident relate; in the order of the events. */
export function findNotices(events: readonly ReportedEvent[], _origins: Origins): Notice[] {
  return events.flatMap((e) => (e.retracted ? [{ kind: 'retracted' as const, event: e.key }] : []));
}
