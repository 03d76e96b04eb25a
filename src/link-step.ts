import { blockKeysOf, type LinkableEvent } from './incident/block-keys.ts';
import { bundleCopies, tellingOf } from './incident/bundle-copies.ts';
import { LEAST_LINK, LEAST_SUGGESTION } from './incident/cluster-events.ts';
import { findCandidates } from './incident/find-candidates.ts';
import { settleRetractions, withRetractions } from './incident/find-retractions.ts';
import { byReceipt, linkComponents } from './incident/link-incidents.ts';
import { scorePair } from './incident/score-pair.ts';
import { latest, linkDocuments, type PlacedDocuments } from './link-documents.ts';
import type { Judgement, LinkSuggestion, Retraction } from './model/incident.ts';
import { READER_VERSION } from './model/reader-version.ts';
import type { DocumentLink, LinkedComponent, LinkRow } from './store/link-store.ts';
import type { Store } from './store/store.ts';

/** Documents linked in one step: enough to share the work on what they have in common, little lost where another process was faster. */
const STEP_DOCUMENTS = 512;

/**
 * Links the next documents that wait: finds what their events may be linked with, and works out anew only the components
 * those belong to. The result is that of linking everything at once, in whatever order and portions reports came.
 * Says whether anything waited.
 */
export async function linkStep(store: Store): Promise<boolean> {
  const work = await store.linkWork(STEP_DOCUMENTS);
  if (work.documents.length === 0) return false;
  const said = { judgements: await store.listJudgements(), retractions: await store.listRetractions() };
  const placed = await linkDocuments(
    store,
    work.documents.map((d) => d.id),
    said.retractions,
  );
  const documents = [...placed.links.keys()];
  const before = await store.linkedEventsOf(documents);
  const load = eventLoader(store, placed, said.retractions);
  const fresh = await load(await store.eventsOfDocuments(documents, READER_VERSION));
  const isFresh = new Set(fresh.map((e) => e.key));
  const gone = before.filter((key) => !isFresh.has(key));
  const judged = new Set(said.judgements.flatMap((j) => [j.a, j.b]));
  const met = await findPartners(store, load, fresh, { gone: new Set(gone), judged });
  const partners = [
    ...before,
    ...met.linked,
    ...judgedWith(isFresh, said.judgements),
    ...(await bundledWith(store, load, fresh, documents)),
  ];
  const dissolved = [...new Set((await store.componentsOf(partners)).values())];
  const left = (await store.eventsOfComponents(dissolved)).filter((k) => !isFresh.has(k));
  const members = [...fresh, ...(await load(left))];
  const keys = new Set(members.map((e) => e.key));
  // Also those on a member and an event elsewhere: whoever is judged is weighed apart from the copies of its text.
  const judgements = said.judgements.filter((j) => keys.has(j.a) || keys.has(j.b));
  const { components, suggestions } = linkComponents(members, judgements);
  // What another process linked in the meantime may belong to this: then the step is done again from the start.
  await store.saveLinks({
    work,
    documents: [...placed.links.values()],
    bands: placed.bands,
    blocks: new Map(fresh.map((e) => [e.key, blockKeysOf(e).stands])),
    gone: [...new Set([...gone, ...left.filter((k) => !keys.has(k))])],
    dissolved,
    components: components.map((c) => storedComponent(c, load.touchedAt, said.judgements)),
    members: [...keys],
    fresh: [...isFresh],
    suggestions: [...suggestions, ...met.suggestions.filter((s) => !keys.has(s.a) || !keys.has(s.b))],
  });
  return true;
}

/** Reads events with what their documents are known to be by now, each once a step. */
interface EventLoader {
  (keys: readonly string[]): Promise<LinkableEvent[]>;
  /** ISO 8601 UTC: when anything last had a say in the event, by its key. */
  readonly touchedAt: ReadonlyMap<string, string>;
}

function eventLoader(store: Store, placed: PlacedDocuments, said: readonly Retraction[]): EventLoader {
  const events = new Map<string, LinkableEvent>();
  const touchedAt = new Map<string, string>();
  const load = async (keys: readonly string[]): Promise<LinkableEvent[]> => {
    const rows = await store.linkRows(
      keys.filter((k) => !events.has(k)),
      READER_VERSION,
    );
    for (const row of rows) {
      const link = placed.links.get(row.event.documentId) ?? row;
      events.set(row.event.key, linkableOf(row, link, said));
      touchedAt.set(row.event.key, latest([link.touchedAt, row.event.receivedAt]));
    }
    return keys.flatMap((k) => events.get(k) ?? []);
  };
  return Object.assign(load, { touchedAt });
}

/** A stored event as linking compares it. `link`: what its document is known to be. */
export function linkableOf(
  row: LinkRow,
  link: Pick<DocumentLink, 'copyGroup' | 'retractions'>,
  said: readonly Retraction[],
): LinkableEvent {
  const event = { ...row.event, copyGroup: link.copyGroup };
  return withRetractions([event], settleRetractions(link.retractions, said))[0]!;
}

/**
 * Linked events that new ones score with: those that link, and those a person may want to. Of reprints that tell the same
 * only the first is scored, as in linking itself.
 */
async function findPartners(
  store: Store,
  load: EventLoader,
  fresh: readonly LinkableEvent[],
  { gone, judged }: { readonly gone: ReadonlySet<string>; readonly judged: ReadonlySet<string> },
): Promise<{ linked: string[]; suggestions: LinkSuggestion[] }> {
  const isFresh = new Set(fresh.map((e) => e.key));
  const news = firstTellings(fresh, judged);
  const looks = [...new Set(news.flatMap((e) => blockKeysOf(e).looks))];
  const near = (await store.eventsInBlocks(looks)).filter((k) => !isFresh.has(k) && !gone.has(k));
  const all = [...news, ...firstTellings(await load(near), judged)];
  const linked = new Set<string>();
  const suggestions: LinkSuggestion[] = [];
  for (const [i, j] of findCandidates(all, news.length)) {
    if (j < news.length) continue;
    const pair = scorePair(...inOrder(all[i]!, all[j]!));
    if (pair.score >= LEAST_LINK) linked.add(all[j]!.key);
    const [a, b] = [all[i]!.key, all[j]!.key].sort() as [string, string];
    if (pair.score >= LEAST_SUGGESTION) suggestions.push({ a, b, ...pair });
  }
  return { linked: [...linked], suggestions };
}

function firstTellings(events: readonly LinkableEvent[], judged: ReadonlySet<string>): LinkableEvent[] {
  const sorted = [...events].sort(byReceipt);
  return bundleCopies(sorted, judged).map((b) => sorted[b[0]!]!);
}

/** A pair in order of receipt, as everywhere: the words of a reason follow the order. */
function inOrder(a: LinkableEvent, b: LinkableEvent): [LinkableEvent, LinkableEvent] {
  return byReceipt(a, b) <= 0 ? [a, b] : [b, a];
}

/** Events that a person ever said are the same as one of these: what was taken back is still looked at together. */
function judgedWith(keys: ReadonlySet<string>, judgements: readonly Judgement[]): string[] {
  return judgements.flatMap((j) => [...(keys.has(j.a) ? [j.b] : []), ...(keys.has(j.b) ? [j.a] : [])]);
}

/** Events of other copies of the same text that tell the same. */
async function bundledWith(
  store: Store,
  load: EventLoader,
  fresh: readonly LinkableEvent[],
  documents: readonly string[],
): Promise<string[]> {
  const tellings = new Set(fresh.flatMap((e) => (e.copyGroup ? [`${e.copyGroup} ${tellingOf(e)}`] : [])));
  const groups = [...new Set(fresh.flatMap((e) => e.copyGroup ?? []))];
  const copies = (await store.documentsInCopyGroups(groups)).filter((d) => !documents.includes(d));
  const others = await load(await store.eventsOfDocuments(copies, READER_VERSION));
  return others.filter((e) => tellings.has(`${e.copyGroup} ${tellingOf(e)}`)).map((e) => e.key);
}

function storedComponent(
  { events, incidents }: ReturnType<typeof linkComponents>['components'][number],
  touchedAt: ReadonlyMap<string, string>,
  judgements: readonly Judgement[],
): LinkedComponent {
  const keys = new Set(events.map((e) => e.key));
  const words = judgements.filter((j) => keys.has(j.a) || keys.has(j.b)).map((j) => j.at);
  return {
    id: [...keys].sort()[0]!,
    touchedAt: latest([...[...keys].map((k) => touchedAt.get(k)!), ...words]),
    events: events.map((e) => ({ key: e.key, document: e.documentId })),
    incidents,
  };
}
