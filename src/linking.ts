import { keptAlertsNow } from './alerting.ts';
import { checkStored } from './checking.ts';
import { findRelations } from './incident/find-relations.ts';
import { pastOf } from './link-history.ts';
import { linkStep } from './link-step.ts';
import type { KeptAlerts } from './model/alert.ts';
import type { Incident } from './model/incident.ts';
import type { Picture } from './model/picture.ts';
import { projectPicture } from './picture/project-picture.ts';
import type { Store } from './store/store.ts';
import { compareText } from './util/compare-text.ts';

/** Links what waits to be linked; says whether anything did. Only what a new report has to do with is worked out anew. */
export async function relink(store: Store): Promise<boolean> {
  // What waits in a store that may only be read waits for who may write it.
  if (store.isReadOnly) return false;
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
  const rest = keys.length > 0 ? (await pastOf(store, keys)).at(at) : [];
  return [...settled, ...rest].sort(byFirstReceipt);
}

const byFirstReceipt = (a: Incident, b: Incident): number =>
  compareText(a.firstReceivedAt, b.firstReceivedAt) || compareText(a.id, b.id);

/** The picture as known at `asOf` (ISO 8601 UTC); `kept` where it is loaded already. */
export async function buildPicture(store: Store, asOf: string, kept?: KeptAlerts): Promise<Picture> {
  const incidents = await linkStored(store, asOf);
  const checks = await checkStored(store, incidents, asOf);
  return projectPicture(
    incidents,
    asOf,
    findRelations(incidents),
    checks,
    kept ?? (await keptAlertsNow(store, asOf)),
  );
}
