import type { Incident } from './incident.ts';

/**
 * Where an incident stands in a list, milliseconds since 1970, the highest first: its start, else its end, else when it was first heard of.
 * What lies ahead stands where it was last spoken of: a pledge for next month is not newer than tonight's strike.
 */
export function listedAtOf(i: Incident): number {
  return Math.min(Date.parse(i.time.start ?? i.time.end ?? i.firstReceivedAt), Date.parse(i.lastReceivedAt));
}
