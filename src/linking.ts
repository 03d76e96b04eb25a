import { checkStored } from './checking.ts';
import { groupCopies } from './incident/find-copies.ts';
import { findRelations } from './incident/find-relations.ts';
import { settleRetractions, withRetractions } from './incident/find-retractions.ts';
import { linkComponents } from './incident/link-incidents.ts';
import { reachOf, retractionsAmong } from './link-documents.ts';
import { linkStep } from './link-step.ts';
import type { Incident } from './model/incident.ts';
import type { Picture } from './model/picture.ts';
import { READER_VERSION } from './model/reader-version.ts';
import { projectPicture } from './picture/project-picture.ts';
import type { Store } from './store/store.ts';

/** Links what waits to be linked; says whether anything did. Only what a new report has to do with is worked out anew. */
export async function relink(store: Store): Promise<boolean> {
  let did = false;
  while (await linkStep(store)) did = true;
  return did;
}

/**
 * The incidents, or those as they were known at `asOf` (ISO 8601 UTC): no report, no judgement and no retraction received
 * later has a say in them. What nothing later has touched is as it is now; only the rest is linked anew.
 */
export async function linkStored(store: Store, asOf?: string): Promise<Incident[]> {
  await relink(store);
  if (asOf === undefined) return [...(await store.listIncidents())].sort(byFirstReceipt);
  const at = new Date(asOf).toISOString();
  const settled = await store.settledIncidents(at);
  const keys = await store.unsettledEvents(at);
  return [...settled, ...(await linkAsOf(store, keys, at))].sort(byFirstReceipt);
}

/** Incidents of some events as known at a moment; the events must be all that had to do with one another then. */
async function linkAsOf(store: Store, keys: readonly string[], asOf: string): Promise<Incident[]> {
  if (keys.length === 0) return [];
  const rows = await store.linkRows(keys, READER_VERSION);
  const ids = [...new Set(rows.map((r) => r.event.documentId))];
  const groups = [...new Set(rows.flatMap((r) => r.copyGroup ?? []))];
  const copies = (await store.documentLinks(await store.documentsInCopyGroups(groups)))
    .filter((l) => l.receivedAt <= asOf)
    .map((l) => ({ id: l.document, signature: l.signature }));
  const groupOf = groupCopies(copies);
  const reach = await reachOf(store, ids);
  const found = await retractionsAmong(
    store,
    reach.map((l) => l.document),
    asOf,
  );
  const events = rows.map((r) => ({ ...r.event, copyGroup: groupOf.get(r.event.documentId) ?? null }));
  const retractions = settleRetractions(found, await store.listRetractions(asOf));
  const judgements = await store.listJudgements(asOf);
  return linkComponents(withRetractions(events, retractions), judgements).components.flatMap(
    (c) => c.incidents,
  );
}

const byFirstReceipt = (a: Incident, b: Incident): number =>
  compare(a.firstReceivedAt, b.firstReceivedAt) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The picture as known at `asOf` (ISO 8601 UTC). */
export async function buildPicture(store: Store, asOf: string): Promise<Picture> {
  const incidents = await linkStored(store, asOf);
  const checks = await checkStored(store, incidents, asOf);
  return projectPicture(incidents, asOf, findRelations(incidents), checks);
}
