import { findCopies } from './incident/find-copies.ts';
import { findRetractions, settleRetractions, withRetractions } from './incident/find-retractions.ts';
import { linkIncidents } from './incident/link-incidents.ts';
import type { Incident, ReportedEvent } from './model/incident.ts';
import type { Picture } from './model/picture.ts';
import { READER_VERSION } from './model/reader-version.ts';
import { projectPicture } from './picture/project-picture.ts';
import type { Store } from './store/store.ts';

/** Links all events anew when anything they rest on has changed; says whether it did. */
export async function relink(store: Store): Promise<boolean> {
  const { current, linked } = await store.generation();
  if (current === linked) return false;
  await store.replaceIncidents(await linkStored(store), current);
  return true;
}

/** The incidents as they were known at `asOf` (ISO 8601 UTC): no report and no judgement received later is in them. */
export async function linkStored(store: Store, asOf?: string): Promise<Incident[]> {
  const documents = await store.listDocuments(asOf);
  const copies = findCopies(documents);
  const events = (await store.listEvents(READER_VERSION, asOf)).map(
    (e): ReportedEvent => ({ ...e, copyGroup: copies.get(e.documentId) ?? null }),
  );
  const found = findRetractions(documents, events).retractions;
  const retractions = settleRetractions(found, await store.listRetractions(asOf));
  return linkIncidents(withRetractions(events, retractions), await store.listJudgements(asOf));
}

/** The picture as known at `asOf` (ISO 8601 UTC). */
export async function buildPicture(store: Store, asOf: string): Promise<Picture> {
  return projectPicture(await linkStored(store, asOf), asOf);
}
