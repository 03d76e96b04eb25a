import { groupCopies } from './incident/find-copies.ts';
import { findRetractions, settleRetractions, withRetractions } from './incident/find-retractions.ts';
import { linkComponents } from './incident/link-incidents.ts';
import { reachOf } from './link-documents.ts';
import type { Incident, Judgement } from './model/incident.ts';
import { READER_VERSION } from './model/reader-version.ts';
import type { Store } from './store/store.ts';
import { lazy } from './util/lazy.ts';

/** What has to do with some events, at any moment: everything is read once, and each moment is worked out from it. */
export interface LinkedPast {
  /** Moments at which something came or was said, ISO 8601 UTC, in order. */
  readonly moments: readonly string[];
  readonly judgements: readonly Judgement[];
  /** The incidents as they were known at a moment (ISO 8601 UTC), as `linkStored` gives them. */
  at(asOf: string): Incident[];
}

/** The past of the events that hang together with these. */
export async function linkedPast(store: Store, eventKeys: readonly string[]): Promise<LinkedPast> {
  const components = new Set((await store.componentsOf(eventKeys)).values());
  return pastOf(store, await store.eventsOfComponents([...components]));
}

/** The past of these events, which must be all that ever had to do with one another. */
export async function pastOf(store: Store, eventKeys: readonly string[]): Promise<LinkedPast> {
  const rows = await store.linkRows(eventKeys, READER_VERSION);
  const keys = new Set(rows.map((r) => r.event.key));
  const ids = [...new Set(rows.map((r) => r.event.documentId))];
  const reach = (await reachOf(store, ids)).map((l) => l.document);
  const documents = await store.readDocuments(reach);
  const told = (
    await store.linkRows(await store.eventsOfDocuments(reach, READER_VERSION), READER_VERSION)
  ).map((r) => r.event);
  const groups = [...new Set(rows.flatMap((r) => r.copyGroup ?? []))];
  const copies = await store.documentLinks(await store.documentsInCopyGroups(groups));
  const judgements = (await store.listJudgements()).filter((j) => keys.has(j.a) || keys.has(j.b));
  const said = await store.listRetractions();
  const moments = lazy((): string[] => {
    const [own, concerned] = [new Set(ids), new Set(reach)];
    const back = [...findRetractions(documents, told).retractions, ...said].filter(
      (r) => own.has(r.documentId) || concerned.has(r.documentId) || concerned.has(r.byDocument ?? ''),
    );
    const all = [
      ...rows.map((r) => r.event.receivedAt),
      ...judgements.map((j) => j.at),
      ...back.map((r) => r.at),
    ];
    return [...new Set(all)].sort();
  });
  const isKnown = (at: string | null, asOf: string): boolean => (at ?? '') <= asOf;
  return {
    get moments() {
      return moments();
    },
    judgements,
    at(asOf) {
      const groupOf = groupCopies(
        copies
          .filter((l) => isKnown(l.receivedAt, asOf))
          .map((l) => ({ id: l.document, signature: l.signature })),
      );
      const known = documents.filter((d) => isKnown(d.receivedAt, asOf));
      const back = findRetractions(
        known,
        told.filter((e) => isKnown(e.receivedAt, asOf)),
      ).retractions;
      const retractions = settleRetractions(
        back,
        said.filter((r) => isKnown(r.at, asOf)),
      );
      const events = rows
        .filter((r) => isKnown(r.event.receivedAt, asOf))
        .map((r) => ({ ...r.event, copyGroup: groupOf.get(r.event.documentId) ?? null }));
      const words = judgements.filter((j) => isKnown(j.at, asOf));
      return linkComponents(withRetractions(events, retractions), words).components.flatMap(
        (c) => c.incidents,
      );
    },
  };
}
