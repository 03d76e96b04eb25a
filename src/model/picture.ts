import type { Incident } from './incident.ts';

/** The picture as known at `asOf`: nothing received later is in it. */
export interface Picture {
  /** ISO 8601 UTC. */
  readonly asOf: string;
  /** Sorted by time (newest first), then id. */
  readonly incidents: readonly Incident[];
}
