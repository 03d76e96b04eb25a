import { setImmediate as breath } from 'node:timers/promises';
import { findRelations } from './incident/find-relations.ts';
import type { Incident, Relation } from './model/incident.ts';
import { publishRelations } from './publish/publish-relations.ts';
import type { PublicQuery } from './store/public-store.ts';
import type { Store } from './store/store.ts';

const HOUR = 3_600_000;
/** Where no time is said, an incident is looked for in the day and a half before its first report. */
const UNDATED = 36 * HOUR;
/** Further apart nothing is related, but repairs, which come within a week. */
const NEAR = 13 * HOUR;
const REPAIR = 8 * 24 * HOUR;
/** Incidents looked at for one: the newest of what lies about it in time and area. */
const MOST_NEAR = 300;
/** Incidents looked at for a whole list of others. */
const MOST_BESIDE = 5000;

/** Incidents read at once: some ten milliseconds, after which others are answered. */
const SLICE = 200;

/** How a published incident stands to others, as it may be told, and these; both as of `now` (milliseconds). */
export async function relationsOf(
  store: Store,
  incident: Incident,
  now: number,
): Promise<{ relations: Relation[]; related: Incident[] }> {
  const told = await store.incidentsOfDocuments(incident.events.map((e) => e.documentId));
  const ids = new Set([incident.id, ...told, ...(await nearIds(store, incident, now))]);
  const whole = await store.readIncidents([...ids]);
  const own = findRelations(whole).filter((r) => r.from === incident.id || r.to === incident.id);
  const others = new Set(own.flatMap((r) => [r.from, r.to]).filter((id) => id !== incident.id));
  const related: Incident[] = [];
  for (const id of others) {
    const found = await store.publicIncident(id, now);
    if (found) related.push(found.incident);
  }
  return {
    relations: publishRelations({ incidents: whole, relations: own }, [incident, ...related]),
    related,
  };
}

/**
 * How published incidents stand to one another, as it may be told. What one followed is told only where all that it may have followed was
 * looked at: of two that may be, neither is.
 */
export async function relationsAmong(
  store: Store,
  shown: readonly Incident[],
  now: number,
): Promise<Relation[]> {
  if (shown.length < 2) return [];
  const times = shown.map(timesOf);
  const from = Math.min(...times.map((t) => t.first)) - REPAIR;
  const to = Math.max(...times.map((t) => t.last)) + REPAIR;
  const beside = await store.publicIds({ from, to }, now, MOST_BESIDE);
  const told = await store.incidentsOfDocuments(shown.flatMap((i) => i.events.map((e) => e.documentId)));
  const ids = [...new Set([...shown.map((i) => i.id), ...beside, ...told])];
  const whole: Incident[] = [];
  for (let n = 0; n < ids.length; n += SLICE) {
    if (n > 0) await breath();
    whole.push(...(await store.readIncidents(ids.slice(n, n + SLICE))));
  }
  const relations = findRelations(whole);
  const known = beside.length < MOST_BESIDE ? relations : relations.filter((r) => r.kind !== 'follows');
  return publishRelations({ incidents: whole, relations: known }, shown);
}

/** The stretch in which an incident is looked for, in milliseconds. */
function timesOf({ time: { start, end }, firstReceivedAt }: Incident): { first: number; last: number } {
  const first = Date.parse(start ?? firstReceivedAt) - (start ? 0 : UNDATED);
  return { first, last: Date.parse(end ?? firstReceivedAt) };
}

async function nearIds(store: Store, incident: Incident, now: number): Promise<readonly string[]> {
  const regions = regionsAbout(incident);
  if (regions.length === 0) return [];
  const { first, last } = timesOf(incident);
  const within = (reach: number): PublicQuery => ({ regions, from: first - reach, to: last + reach });
  const near = await store.publicIds(within(NEAR), now, MOST_NEAR);
  const isRepair = incident.type === 'response.repair';
  if (isRepair) return store.publicIds(within(REPAIR), now, MOST_NEAR);
  const isRepaired = incident.type === 'harm.damage' || /^(?:strike\.|combat\.attack$)/.test(incident.type);
  if (!isRepaired) return near;
  const repairs = await store.publicIds({ ...within(REPAIR), types: ['response.repair'] }, now, MOST_NEAR);
  // What was repaired may have been struck twice: then all that may have been is looked at.
  return repairs.length > 0 ? store.publicIds(within(REPAIR), now, MOST_NEAR) : near;
}

/** Keys of the regions an incident lies in, and of what is known to their countries only. */
function regionsAbout({ places }: Incident): string[] {
  const keys = places.flatMap((p) => [
    ...(p.admin1 ? [`c:${p.admin1}`] : p.country ? [`c:${p.country}`] : []),
    ...(p.country ? [`w:${p.country}`] : []),
  ]);
  return [...new Set(keys)];
}
