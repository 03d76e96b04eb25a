import { dayOf } from '../util/day-of.ts';
import type { EventType } from './event.ts';
import type { Incident } from './incident.ts';
import type { TimelineBucket } from './picture.ts';

/** Incidents by day and type; what has no single day, a tally above all, is in a bucket of its own and in no day; one taken back is in none. */
export function timelineOf(incidents: readonly Incident[]): TimelineBucket[] {
  const buckets = new Map<string, { day: string | null; type: EventType; incidents: string[] }>();
  for (const { id, type, time, isRetracted } of incidents) {
    if (isRetracted) continue;
    const day = dayOf(time);
    const bucket = buckets.get(`${day}|${type}`) ?? { day, type, incidents: [] };
    bucket.incidents.push(id);
    buckets.set(`${day}|${type}`, bucket);
  }
  return [...buckets]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, b]) => ({ ...b, incidents: b.incidents.sort() }));
}
