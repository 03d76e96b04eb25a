import { setImmediate as breath } from 'node:timers/promises';
import type { Incident } from '../model/incident.ts';
import type { PanelIncident, PanelRow, PanelStore } from '../store/panel-store.ts';

/** Incidents taken from the store at once: some ten milliseconds, after which others are answered. */
const SLICE = 100;

/** Published incidents of rows, a slice at a time, so that nobody waits for all of them; what is gone meanwhile is left out. */
export async function* slicesOf(
  store: PanelStore,
  rows: readonly PanelRow[],
  now: number,
): AsyncGenerator<readonly PanelIncident[]> {
  for (let n = 0; n < rows.length; n += SLICE) {
    if (n > 0) await breath();
    const places = rows.slice(n, n + SLICE).map((r) => r.place);
    yield await store.incidentsAt(places, now);
  }
}

/** Keeps what was made of published incidents, the last asked for of them, so that only what is published otherwise is read again. */
export class RowBook<T> {
  readonly #kept = new Map<number, { readonly version: number; readonly made: T }>();
  readonly #store: PanelStore;
  readonly #make: (incident: Incident) => T;
  readonly #most: number;

  constructor(store: PanelStore, make: (incident: Incident) => T, most: number) {
    this.#store = store;
    this.#make = make;
    this.#most = most;
  }

  /** What is made of each of these, in their order. */
  async of(rows: readonly PanelRow[], now: number): Promise<T[]> {
    const missing = rows.filter((r) => this.#kept.get(r.place)?.version !== r.version);
    const fresh = new Map<number, T>();
    for await (const slice of slicesOf(this.#store, missing, now))
      for (const { place, version, incident } of slice) {
        const made = this.#make(incident);
        fresh.set(place, made);
        this.#keep(place, { version, made });
      }
    return rows.flatMap((r) => {
      const kept = this.#kept.get(r.place);
      const made = fresh.get(r.place) ?? (kept?.version === r.version ? kept.made : undefined);
      return made === undefined ? [] : [made];
    });
  }

  #keep(place: number, entry: { readonly version: number; readonly made: T }): void {
    this.#kept.delete(place);
    this.#kept.set(place, entry);
    if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value!);
  }
}
