import { checkStored } from '../checking.ts';
import type { Incident } from '../model/incident.ts';
import type { LogCheck } from '../model/log-check.ts';
import type { Policy } from '../model/policy.ts';
import {
  findHeldDocuments,
  findMaskedDocuments,
  type HeldDocument,
  type MaskedDocument,
} from '../publish/find-held-documents.ts';
import { publishedBeside } from '../publish/publish-picture.ts';
import { type Beside, besideOf, incidentReader } from '../publish-beside.ts';
import type { Store } from '../store/store.ts';
import type { Sight } from './sight.ts';

/** The sight of what is published now: single things are looked up, and what may be said of a document is worked out from all that it tells of. */
export function liveSight(store: Store, policy: Policy, asOf: string): Sight {
  const now = Date.parse(asOf);
  const reader = incidentReader(store);
  const ruled = new Map<string, Promise<Beside>>();
  const besideDocument = (id: string): Promise<Beside> => {
    const made =
      ruled.get(id) ??
      store.incidentsOfDocuments([id]).then((incidents) => besideOf(reader, incidents, policy, asOf));
    ruled.set(id, made);
    return made;
  };
  return {
    asOf,
    async incident(id) {
      const home = id.startsWith('ev_') ? await store.incidentOf(id) : id;
      const shown = (home && (await store.publicIncident(home, now))?.incident) || null;
      return shown && (shown.id === id || shown.events.some((e) => e.key === id)) ? shown : null;
    },
    held: async (id) => heldIn(await besideDocument(id), policy, { id, asOf }),
    async isTold(id) {
      const beside = await besideDocument(id);
      const shown = await Promise.all(beside.incidents.map((i) => store.publicIncident(i.id, now)));
      return shown.some((s) => s?.incident.events.some((e) => e.documentId === id));
    },
    masked: async (id) => maskedIn(await besideDocument(id), policy, id),
    checks: (incident) => publishedChecks(store, [incident], policy, asOf),
  };
}

function heldIn(
  { incidents, on }: Beside,
  policy: Policy,
  { id, asOf }: { id: string; asOf: string },
): HeldDocument | null {
  return findHeldDocuments({ incidents, asOf }, policy, on).get(id) ?? null;
}

function maskedIn({ on }: Beside, policy: Policy, id: string): MaskedDocument | null {
  return findMaskedDocuments(on, policy).get(id) ?? null;
}

/** What imported logs say of published incidents, as it may be told. */
export async function publishedChecks(
  store: Store,
  shown: readonly Incident[],
  policy: Policy,
  asOf: string,
): Promise<LogCheck[]> {
  const ids = shown.map((i) => i.id);
  const checks = await checkStored(store, await store.readIncidents(ids), asOf);
  if (checks.length === 0) return [];
  const keys = new Set(checks.map((c) => c.event));
  const checked = shown.filter((i) => i.events.some((e) => keys.has(e.key)));
  const { incidents, on } = await besideOf(
    incidentReader(store),
    checked.map((i) => i.id),
    policy,
    asOf,
  );
  return [...publishedBeside(incidents, checked, { relations: [], checks }, on).checks];
}
