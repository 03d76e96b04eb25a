import type { Incident } from '../model/incident.ts';

/** Where a published incident stands in the list, and the version it is of: another version is another incident. */
export interface PanelRow {
  readonly place: number;
  readonly version: number;
}

/** A published incident where it stands. */
export interface PanelIncident extends PanelRow {
  readonly incident: Incident;
}

/** Published incidents by the keys of panels. As in all of the published part nothing is given that has run out by `now` (milliseconds). */
export interface PanelStore {
  /** Those with one of the keys, the newest first, at most so many; with `until` (milliseconds) those that stand in the list by then. */
  panelRows(
    keys: readonly string[],
    now: number,
    limit: number,
    until?: number,
  ): Promise<readonly PanelRow[]>;
  /** Of each key that begins so the newest that stands in the list by `until` (milliseconds), each once. */
  newestOfEach(beginning: string, now: number, until: number): Promise<readonly PanelRow[]>;
  /** What stands at these places, the newest first. */
  incidentsAt(places: readonly number[], now: number): Promise<readonly PanelIncident[]>;
  /** Of these captures those of which something waits to be read by a reader of this version or to be linked; with `to: 'published'` to be published. */
  capturesOnTheirWay(
    captures: readonly string[],
    readerVersion: number,
    to: 'linked' | 'published',
  ): Promise<readonly string[]>;
  /** How many rows of tallies are kept; none is ever taken away. */
  tallyCount(): Promise<number>;
}
