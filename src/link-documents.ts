import { bandsOf, isCopy, signatureOf } from './incident/find-copies.ts';
import { versionKeysOf } from './incident/find-edits.ts';
import { findNoticeCues } from './incident/find-notice-cues.ts';
import { findRetractions } from './incident/find-retractions.ts';
import { NOTICE_DAYS, noticeKeyOf } from './incident/find-withdrawals.ts';
import type { Document } from './model/document.ts';
import type { Retraction } from './model/incident.ts';
import { READER_VERSION } from './model/reader-version.ts';
import type { DocumentLink } from './store/link-store.ts';
import type { Store } from './store/store.ts';
import { canonicalJson } from './util/hash.ts';

const DAY = 86_400_000;

/** What came of placing documents among the others. */
export interface PlacedDocuments {
  /** Links of the documents given and of those that stand otherwise because of them. */
  readonly links: ReadonlyMap<string, DocumentLink>;
  /** Bands of those that are placed for the first time. */
  readonly bands: ReadonlyMap<string, readonly number[]>;
}

/**
 * Tells of each of these documents which others it is a copy of, and what takes it back or is taken back by it. Looks only at
 * documents that share something with them, so that the whole never has to be gone through. `said`: persons' retractions.
 */
export async function linkDocuments(
  store: Store,
  ids: readonly string[],
  said: readonly Retraction[],
): Promise<PlacedDocuments> {
  const documents = await store.readDocuments(ids);
  const known = new Map((await store.documentLinks(ids)).map((l) => [l.document, l]));
  const links = new Map(documents.map((d) => [d.id, firstLink(d, known.get(d.id))]));
  const bands = new Map(
    documents.flatMap((d) => {
      const { signature } = links.get(d.id)!;
      return signature && !known.has(d.id) ? [[d.id, bandsOf(signature)] as const] : [];
    }),
  );
  await placeCopies(store, links, bands);
  await placeRetractions(store, links, new Set(ids));
  for (const link of links.values()) links.set(link.document, withTouched(link, said));
  return { links, bands };
}

function firstLink(d: Document, known: DocumentLink | undefined): DocumentLink {
  const receivedAt = d.receivedAt ?? '';
  const told = Date.parse(d.publishedAt ?? receivedAt);
  return {
    document: d.id,
    signature: known ? known.signature : signatureOf(d.text),
    copyGroup: known?.copyGroup ?? null,
    keys: versionKeysOf(d),
    sourceKey: noticeKeyOf(d),
    toldAt: new Date(told).toISOString(),
    isNotice: findNoticeCues(d).length > 0,
    retractions: known?.retractions ?? [],
    touchedAt: known && known.touchedAt > receivedAt ? known.touchedAt : receivedAt,
    receivedAt,
  };
}

/** Joins what is (nearly) the same text into sets named by their least id; documents whose set gets another name come into `links`. */
async function placeCopies(
  store: Store,
  links: Map<string, DocumentLink>,
  bands: ReadonlyMap<string, readonly number[]>,
): Promise<void> {
  const near = await store.documentsInBands([...new Set([...bands.values()].flat())]);
  const others = (await store.documentLinks(near)).filter((l) => !bands.has(l.document));
  const sets = joinCopies(
    [...bands.keys()].map((id) => links.get(id)!),
    others,
  );
  for (const set of sets) {
    const groups = [...new Set(set.flatMap((l) => l.copyGroup ?? []))];
    const ids = new Set([...set.map((l) => l.document), ...(await store.documentsInCopyGroups(groups))]);
    const members = [...(await store.documentLinks([...ids].filter((id) => !links.has(id))))];
    for (const id of ids) if (links.has(id)) members.push(links.get(id)!);
    const name = [...ids].sort()[0]!;
    const touchedAt = latest(members.map((l) => l.receivedAt));
    for (const l of members)
      if (links.has(l.document) || l.copyGroup !== name)
        links.set(l.document, { ...l, copyGroup: name, touchedAt: latest([l.touchedAt, touchedAt]) });
  }
}

/** Sets of copies that hold a new document and at least one more, by what each set is known by: a document, or a set that is there already. */
function joinCopies(fresh: readonly DocumentLink[], others: readonly DocumentLink[]): DocumentLink[][] {
  const setOf = new Map<string, DocumentLink[]>();
  const nameOf = (l: DocumentLink): string => l.copyGroup ?? l.document;
  const buckets = new Map<number, DocumentLink[]>();
  const add = (l: DocumentLink): void => {
    for (const band of l.signature ? bandsOf(l.signature) : [])
      buckets.set(band, [...(buckets.get(band) ?? []), l]);
  };
  for (const l of others) {
    setOf.set(nameOf(l), setOf.get(nameOf(l)) ?? [l]);
    add(l);
  }
  for (const l of fresh) {
    const own = [l];
    setOf.set(l.document, own);
    for (const band of l.signature ? bandsOf(l.signature) : []) {
      for (const other of buckets.get(band) ?? []) {
        const [here, there] = [setOf.get(l.document)!, setOf.get(nameOf(other))!];
        if (here === there || !isCopy(l.signature!, other.signature!)) continue;
        here.push(...there);
        for (const x of there) setOf.set(nameOf(x), here);
      }
    }
    add(l);
  }
  return [...new Set(fresh.map((l) => setOf.get(l.document)!))].filter((set) => set.length > 1);
}

/** Works out anew what takes back whom among all that these documents may have a say in. */
async function placeRetractions(
  store: Store,
  links: Map<string, DocumentLink>,
  seeds: ReadonlySet<string>,
): Promise<void> {
  const own = [...links.values()].filter((l) => seeds.has(l.document));
  const versions = await withVersions(store, own, links);
  const neighbours = await noticeNeighbours(store, own, links);
  const all = await withVersions(store, [...versions, ...neighbours.all], links);
  if (all.length === seeds.size && !own.some((l) => l.isNotice)) return;
  const ids = all.map((l) => l.document);
  const found = await retractionsAmong(store, ids);
  const cause = latest(own.map((l) => l.receivedAt));
  for (const l of [...versions, ...neighbours.near]) {
    const now = found.filter((r) => r.documentId === l.document);
    const at = links.get(l.document) ?? l;
    // A person's word on a notice weighs on what the notice takes back, though the notice still says the same.
    const isSame = canonicalJson(now) === canonicalJson(l.retractions);
    if (isSame && !now.some((r) => r.byDocument !== null && seeds.has(r.byDocument))) continue;
    links.set(l.document, { ...at, retractions: now, touchedAt: latest([at.touchedAt, cause]) });
  }
}

/** What these documents say takes any of them back. */
async function retractionsAmong(store: Store, ids: readonly string[]): Promise<readonly Retraction[]> {
  const keys = await store.eventsOfDocuments(ids, READER_VERSION);
  const rows = await store.linkRows(keys, READER_VERSION);
  return findRetractions(
    await store.readDocuments(ids),
    rows.map((r) => r.event),
  ).retractions;
}

/** These and all that share a version key with one of them, or with one that does. */
async function withVersions(
  store: Store,
  start: readonly DocumentLink[],
  links: ReadonlyMap<string, DocumentLink>,
): Promise<DocumentLink[]> {
  const found = new Map(start.map((l) => [l.document, l]));
  const asked = new Set<string>();
  for (let edge = [...found.values()]; edge.length > 0; ) {
    const keys = edge.flatMap((l) => l.keys).filter((k) => !asked.has(k));
    for (const k of keys) asked.add(k);
    const fresh = [...links.values()].filter((l) => l.keys.some((k) => asked.has(k)));
    const stored = await store.documentLinks(await store.documentsWithKeys(keys));
    edge = [...fresh, ...stored].filter((l) => !found.has(l.document));
    for (const l of edge) found.set(l.document, links.get(l.document) ?? l);
  }
  return [...found.values()];
}

/**
 * The reports of a source around these, where the source published any notice around them: `near` those a notice near these
 * may mean, `all` those needed to tell.
 */
async function noticeNeighbours(
  store: Store,
  own: readonly DocumentLink[],
  links: ReadonlyMap<string, DocumentLink>,
): Promise<{ near: DocumentLink[]; all: DocumentLink[] }> {
  const near = new Map<string, DocumentLink>();
  const all = new Map<string, DocumentLink>();
  for (const [source, group] of Map.groupBy(own, (l) => l.sourceKey)) {
    if (source === null) continue;
    const times = group.map((l) => Date.parse(l.toldAt));
    const within = (days: number): [string, string] => [
      new Date(Math.min(...times) - days * DAY).toISOString(),
      new Date(Math.max(...times) + days * DAY).toISOString(),
    ];
    const notices = await store.documentsOfSource(source, ...within(2 * NOTICE_DAYS + 1), true);
    if (notices.length === 0 && !group.some((l) => l.isNotice)) continue;
    const gather = async (days: number, into: Map<string, DocumentLink>): Promise<void> => {
      for (const l of await store.documentLinks(await store.documentsOfSource(source, ...within(days))))
        into.set(l.document, links.get(l.document) ?? l);
      for (const l of group) into.set(l.document, l);
    };
    await gather(NOTICE_DAYS, near);
    await gather(2 * NOTICE_DAYS + 1, all);
  }
  return { near: [...near.values()], all: [...all.values()] };
}

/** Later of some instants, ISO 8601 UTC. */
export function latest(instants: readonly string[]): string {
  return instants.toSorted().at(-1) ?? '';
}

function withTouched(l: DocumentLink, said: readonly Retraction[]): DocumentLink {
  const by = new Set([l.document, ...l.retractions.map((r) => r.byDocument)]);
  const words = said.filter((r) => by.has(r.documentId)).map((r) => r.at);
  return { ...l, touchedAt: latest([l.touchedAt, ...l.retractions.map((r) => r.at), ...words]) };
}

/** All documents whose say reaches these: their versions, and notices of their sources. */
export async function reachOf(store: Store, ids: readonly string[]): Promise<readonly DocumentLink[]> {
  const own = await store.documentLinks(ids);
  const none = new Map<string, DocumentLink>();
  const versions = await withVersions(store, own, none);
  const neighbours = await noticeNeighbours(store, own, none);
  return withVersions(store, [...versions, ...neighbours.all], none);
}
