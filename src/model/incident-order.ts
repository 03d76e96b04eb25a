import { compareText } from '../util/compare-text.ts';
import type { Incident } from './incident.ts';

/**
 * Where an incident stands in a list, milliseconds since 1970, the highest first: its start, else its end, else when it was first heard of.
 * What lies ahead stands where it was last spoken of: a pledge for next month is not newer than tonight's strike.
 */
export function listedAtOf(i: Incident): number {
  return Math.min(Date.parse(i.time.start ?? i.time.end ?? i.firstReceivedAt), Date.parse(i.lastReceivedAt));
}

/** Newest first, as a picture has them: where several rules ask the same, the first incident's is named. */
export function inListOrder(incidents: readonly Incident[]): Incident[] {
  return incidents
    .map((incident) => ({ incident, at: listedAtOf(incident) }))
    .sort((a, b) => b.at - a.at || compareText(a.incident.id, b.incident.id))
    .map(({ incident }) => incident);
}
