import type { LinkableEvent } from './incident/block-keys.ts';
import { groupCopies } from './incident/find-copies.ts';
import { findRetractions, settleRetractions, withRetractions } from './incident/find-retractions.ts';
import { LinkBook } from './incident/link-book.ts';
import { byReceipt, linkComponents } from './incident/link-incidents.ts';
import { reachOf } from './link-documents.ts';
import type { Document } from './model/document.ts';
import type { Incident, Judgement, Retraction } from './model/incident.ts';
import { READER_VERSION } from './model/reader-version.ts';
import type { DocumentLink, LinkRow } from './store/link-store.ts';
import type { Store } from './store/store.ts';
import { lazy } from './util/lazy.ts';

/** What has to do with some events, at any moment: everything is read once, and each moment is worked out from it. */
export interface LinkedPast {
  /** Moments at which something came or was said, ISO 8601 UTC, in order. */
  readonly moments: readonly string[];
  readonly judgements: readonly Judgement[];
  /** The incidents as they were known at a moment (ISO 8601 UTC), as `linkStored` gives them; one that is as it was before is the same object. */
  at(asOf: string): Incident[];
}

/** The past of the events that hang together with these. */
export async function linkedPast(store: Store, eventKeys: readonly string[]): Promise<LinkedPast> {
  const components = new Set((await store.componentsOf(eventKeys)).values());
  return pastOf(store, await store.eventsOfComponents([...components]));
}

/** The past of these events, which must be all that ever had to do with one another. */
export async function pastOf(store: Store, eventKeys: readonly string[]): Promise<LinkedPast> {
  const rows = (await store.linkRows(eventKeys, READER_VERSION)).toSorted((a, b) =>
    byReceipt(a.event, b.event),
  );
  const keys = new Set(rows.map((r) => r.event.key));
  const ids = [...new Set(rows.map((r) => r.event.documentId))];
  const back = await pastRetractions(store, ids);
  const groups = [...new Set(rows.flatMap((r) => r.copyGroup ?? []))];
  const copies = await store.documentLinks(await store.documentsInCopyGroups(groups));
  const judgements = (await store.listJudgements()).filter((j) => keys.has(j.a) || keys.has(j.b));
  const moments = lazy((): string[] => {
    const own = new Set(ids);
    const all = [
      ...rows.map((r) => r.event.receivedAt),
      ...judgements.map((j) => j.at),
      ...back.all.filter((r) => own.has(r.documentId) || back.concerns(r)).map((r) => r.at),
    ];
    return [...new Set(all)].sort();
  });
  const linkAt = linkerOf(rows, copies);
  const made = new Map<string, Incident[]>();
  return {
    get moments() {
      return moments();
    },
    judgements,
    at(asOf) {
      const words = judgements.filter((j) => isKnown(j.at, asOf));
      const then = made.get(asOf) ?? linkAt(asOf, back.at(asOf), words);
      made.set(asOf, then);
      return then;
    },
  };
}

const isKnown = (at: string | null, asOf: string): boolean => (at ?? '') <= asOf;

/** What was taken back of some documents, and when. */
interface PastRetractions {
  /** Every one of the sources' and of persons. */
  readonly all: readonly Retraction[];
  concerns(r: Retraction): boolean;
  /** What stood taken back at a moment. */
  at(asOf: string): Retraction[];
}

async function pastRetractions(store: Store, ids: readonly string[]): Promise<PastRetractions> {
  const links = await reachOf(store, ids);
  const reach = links.map((l) => l.document);
  const said = await store.listRetractions();
  // Most reports have no other version, and no notice near them: then their words need not be read to know it.
  const quiet = isQuiet(links);
  const documents: readonly Document[] = quiet ? [] : await store.readDocuments(reach);
  const told: readonly LinkRow['event'][] = quiet
    ? []
    : (await store.linkRows(await store.eventsOfDocuments(reach, READER_VERSION), READER_VERSION)).map(
        (r) => r.event,
      );
  const concerned = new Set(reach);
  return {
    all: [...findRetractions(documents, told).retractions, ...said],
    concerns: (r) => concerned.has(r.documentId) || concerned.has(r.byDocument ?? ''),
    at(asOf) {
      const known = documents.filter((d) => isKnown(d.receivedAt, asOf));
      const found = findRetractions(
        known,
        told.filter((e) => isKnown(e.receivedAt, asOf)),
      ).retractions;
      return settleRetractions(
        found,
        said.filter((r) => isKnown(r.at, asOf)),
      );
    },
  };
}

/** Whether none of these can take anything back: no notice among them, no two versions of one report. */
function isQuiet(links: readonly DocumentLink[]): boolean {
  const keys = links.flatMap((l) => l.keys);
  return new Set(keys).size === keys.length && !links.some((l) => l.isNotice);
}

/** Links rows, in order of receipt, as far as they are known at a moment. What is no other than at the moment before is not worked out again. */
function linkerOf(
  rows: readonly LinkRow[],
  copies: readonly DocumentLink[],
): (asOf: string, back: readonly Retraction[], words: readonly Judgement[]) => Incident[] {
  const book = new LinkBook(rows.map((r) => ({ ...r.event, copyGroup: null })));
  const states = new Map<string, LinkableEvent>();
  let groups: { size: number; of: Map<string, string> } = { size: 0, of: new Map() };
  const groupsAt = (asOf: string): Map<string, string> => {
    const known = copies.filter((l) => isKnown(l.receivedAt, asOf));
    if (known.length !== groups.size)
      groups = {
        size: known.length,
        of: groupCopies(known.map((l) => ({ id: l.document, signature: l.signature }))),
      };
    return groups.of;
  };
  return (asOf, back, words) => {
    const groupOf = groupsAt(asOf);
    const takenBack = Map.groupBy(back, (r) => r.documentId);
    const events = rows
      .filter((r) => isKnown(r.event.receivedAt, asOf))
      .map(({ event }) => {
        const copyGroup = groupOf.get(event.documentId) ?? null;
        const own = takenBack.get(event.documentId) ?? [];
        const name = `${event.key} ${copyGroup} ${own.length > 0 ? JSON.stringify(own) : ''}`;
        const state = states.get(name) ?? withRetractions<LinkableEvent>([{ ...event, copyGroup }], own)[0]!;
        states.set(name, state);
        return state;
      });
    return linkComponents(events, words, book).components.flatMap((c) => c.incidents);
  };
}
