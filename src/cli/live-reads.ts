import { relationsOf } from '../live-relations.ts';
import type { Incident } from '../model/incident.ts';
import { listedAtOf } from '../model/incident-order.ts';
import type { Policy } from '../model/policy.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import { publishedPicture } from '../publishing.ts';
import { readCursor, writeCursor } from '../server/cursor.ts';
import type { IncidentQuery } from '../server/query.ts';
import type { CountedPage, ListedEvent, PictureReads, PictureState } from '../server/reads.ts';
import { timelineOfCounts } from '../server/timeline.ts';
import type { PublicQuery } from '../store/public-store.ts';
import type { Store } from '../store/store.ts';
import { livePanels } from './live-panels.ts';
import { livePart } from './live-part.ts';
import { publishedChecks } from './live-sight.ts';
import { publicQueryOf } from './public-query.ts';
import type { PublishRunner } from './publish-runner.ts';

/** Incidents counted before a total is told as "at least"; over everything, and by kind and standing alone, all are counted. */
const MOST_COUNTED = 500;
/** Incidents a timeline is drawn from where something but kind and standing is asked for. */
const MOST_DRAWN = 20_000;
/** Outlines of these are made in some twenty milliseconds. */
const MOST_ON_MAP = 200;
/** Answers kept for as long as nothing is published anew. */
const MOST_KEPT = 200;
const LIST = { name: 'published' };
const EVENTS = { name: 'published-events' };

/** What live reads are made with. */
export interface LiveReadsOptions {
  readonly store: Store;
  readonly policy: Policy;
  readonly runner: PublishRunner;
  /** ISO 8601 UTC. */
  readonly now: () => string;
}

/** Reads of what is published now, each answered by the store. */
export function liveReads(options: LiveReadsOptions): PictureReads {
  const { store } = options;
  const counted = counts(store);
  const at = (): number => Date.parse(options.now());
  return {
    mostDrawn: MOST_ON_MAP,
    state: () => stateOf(options),
    async incidents(query) {
      await options.runner.ready();
      const asked = publicQueryOf(query);
      const below = query.cursor === undefined ? {} : { below: Number(readCursor(query.cursor, LIST)[0]) };
      const found = await store.publicIncidents({ ...asked, ...below }, at(), query.limit + 1);
      const items = found.slice(0, query.limit);
      const next = found.length > items.length ? writeCursor([items.at(-1)!.place], LIST) : null;
      const { total, isAtLeast } = await counted.incidents(asked, at());
      return {
        get items() {
          return items.map((i) => i.incident);
        },
        texts: items.map((i) => i.json),
        nextCursor: next,
        total,
        isAtLeast,
      };
    },
    events: (query) => eventPage(options, query, counted),
    around: (id) => aroundIncident(options, id),
    aroundDocument: (id) => incidentsAround(store, id, at()),
    async timeline(query) {
      await options.runner.ready();
      return counted.timeline(publicQueryOf(query), at());
    },
    panel: livePanels(options),
    holding: (events) => incidentsHolding(store, events, at()),
    async isMore(query, most) {
      await options.runner.ready();
      return (await store.countPublic(publicQueryOf(query), at(), most + 1)) > most;
    },
    ...livePart(options),
    async totals() {
      await options.runner.ready();
      const [{ incidents }, kept, hidden, [newest]] = await Promise.all([
        counted.total({}, at()),
        options.runner.stats(),
        store.hiddenCounts(),
        store.publicIncidents({}, at(), 1),
      ]);
      const newestAt = newest ? new Date(listedAtOf(newest.incident)).toISOString() : null;
      return { incidents, reports: kept.documents - hidden.documents, newestAt };
    },
  };
}

async function stateOf({ store, runner, now }: LiveReadsOptions): Promise<PictureState> {
  await runner.ready();
  const state = await store.publicState();
  const publishing = state?.isComplete ? {} : { publishing: await runner.progress() };
  return { asOf: now(), mark: `${runner.name}.${state?.version ?? 0}`, ...publishing };
}

async function aroundIncident(
  { store, policy, runner, now }: LiveReadsOptions,
  id: string,
): Promise<{ incident: Incident; picture: PublicPicture } | null> {
  await runner.ready();
  const asOf = now();
  const at = Date.parse(asOf);
  const home = id.startsWith('ev_') ? await store.incidentOf(id) : id;
  const found = home && (await store.publicIncident(home, at));
  if (!found || (home !== id && !found.incident.events.some((e) => e.key === id))) return null;
  const { incident } = found;
  const { relations, related } = await relationsOf(store, incident, at);
  const keys = new Set(incident.events.map((e) => e.key));
  const judged = (await store.listJudgements()).filter((j) => keys.has(j.a) || keys.has(j.b));
  const others = await incidentsHolding(
    store,
    judged.flatMap((j) => [j.a, j.b]),
    at,
  );
  const near = new Map([incident, ...related, ...others].map((i) => [i.id, i]));
  const checks = await publishedChecks(store, [incident], policy, asOf);
  return {
    incident,
    picture: publishedPicture([...near.values()], { asOf, relations, checks, notes: [] }, policy),
  };
}

async function incidentsHolding(store: Store, events: readonly string[], at: number): Promise<Incident[]> {
  const shown = new Map<string, Incident>();
  for (const key of new Set(events)) {
    const home = await store.incidentOf(key);
    if (!home || shown.has(home)) continue;
    const found = await store.publicIncident(home, at);
    if (found?.incident.events.some((e) => e.key === key)) shown.set(home, found.incident);
  }
  return [...shown.values()];
}

async function incidentsAround(store: Store, documentId: string, at: number): Promise<Incident[]> {
  const shown = async (ids: readonly string[]): Promise<Incident[]> => {
    const found = await Promise.all(ids.map((id) => store.publicIncident(id, at)));
    return found.flatMap((f) => f?.incident ?? []);
  };
  const own = await shown(await store.incidentsOfDocuments([documentId]));
  const newer = own.flatMap((i) => i.events.flatMap((e) => e.retracted?.byDocument ?? []));
  const others = [
    ...(await store.incidentsTakenBackBy([documentId])),
    ...(await store.incidentsOfDocuments([...new Set(newer)])),
  ];
  const known = new Set(own.map((i) => i.id));
  return [...own, ...(await shown([...new Set(others)].filter((id) => !known.has(id))))];
}

async function eventPage(
  { store, runner, now }: LiveReadsOptions,
  query: IncidentQuery,
  counted: ReturnType<typeof counts>,
): Promise<CountedPage<ListedEvent>> {
  await runner.ready();
  const at = Date.parse(now());
  const asked = publicQueryOf(query);
  const key = query.cursor === undefined ? null : readCursor(query.cursor, EVENTS);
  const after = key ? { receivedAt: Number(key[0]), key: String(key[1]) } : undefined;
  const found = await store.publicEvents(asked, at, query.limit + 1, after);
  const shown = found.slice(0, query.limit);
  const last = shown.at(-1);
  const nextCursor =
    found.length > shown.length && last ? writeCursor([last.receivedAt, last.key], EVENTS) : null;
  const items = shown.flatMap(({ key: event, incident }) =>
    incident.events.flatMap((e) => (e.key === event ? [{ incident: incident.id, ...e }] : [])),
  );
  const { events: total, isAtLeast } = await counted.total(asked, at);
  return { items, nextCursor, total, isAtLeast };
}

interface Total {
  readonly incidents: number;
  readonly events: number;
  readonly isAtLeast: boolean;
}

/** Figures of the list, kept for as long as nothing is published anew. */
function counts(store: Store) {
  let version = -1;
  const kept = new Map<string, Promise<unknown>>();
  const remembered = async <T>(name: string, make: () => Promise<T>): Promise<T> => {
    const state = await store.publicState();
    if (state?.version !== version || kept.size > MOST_KEPT) kept.clear();
    version = state?.version ?? -1;
    const made = (kept.get(name) as Promise<T> | undefined) ?? make();
    kept.set(name, made);
    return made;
  };
  return {
    /** Of the list alone: counted without a look at what they are. */
    incidents: (query: PublicQuery, at: number): Promise<{ total: number; isAtLeast: boolean }> =>
      remembered(`incidents ${JSON.stringify(query)}`, async () => {
        if (isByKind(query)) return { total: (await store.publicTotals(query)).incidents, isAtLeast: false };
        const found = await store.countPublic(query, at, MOST_COUNTED + 1);
        return { total: Math.min(found, MOST_COUNTED), isAtLeast: found > MOST_COUNTED };
      }),
    total: (query: PublicQuery, at: number): Promise<Total> =>
      remembered(`total ${JSON.stringify(query)}`, async () => {
        if (isByKind(query)) return { ...(await store.publicTotals(query)), isAtLeast: false };
        const found = await store.publicCounts(query, at, MOST_COUNTED + 1);
        const incidents = found.reduce((n, c) => n + c.incidents, 0);
        const events = found.reduce((n, c) => n + c.events, 0);
        return incidents > MOST_COUNTED
          ? { incidents: MOST_COUNTED, events, isAtLeast: true }
          : { incidents, events, isAtLeast: false };
      }),
    timeline: (query: PublicQuery, at: number) =>
      remembered(`timeline ${JSON.stringify(query)}`, async () => {
        const all = isByKind(query)
          ? (await store.allPublicCounts()).filter(
              (c) => (query.types?.includes(c.type) ?? true) && (query.statuses?.includes(c.status) ?? true),
            )
          : await store.publicCounts(query, at, MOST_DRAWN);
        const drawn = all.reduce((n, c) => n + c.incidents, 0);
        const line = timelineOfCounts(all.filter((c) => !c.isRetracted));
        return !isByKind(query) && drawn === MOST_DRAWN ? { ...line, newest: MOST_DRAWN } : line;
      }),
  };
}

/** Whether only kinds and standings are asked for, which are counted as they are written. */
function isByKind(query: PublicQuery): boolean {
  const { types: _types, statuses: _statuses, ...rest } = query;
  return Object.keys(rest).length === 0;
}
