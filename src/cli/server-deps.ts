import type { Bus } from '../bus/bus.ts';
import { findNoticeCues } from '../incident/find-notice-cues.ts';
import { settleRetractions } from '../incident/find-retractions.ts';
import { buildPicture } from '../linking.ts';
import type { Document } from '../model/document.ts';
import type { Incident, Retraction } from '../model/incident.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import { READER_VERSION } from '../model/reader-version.ts';
import { DEFAULT_POLICY } from '../publish/default-policy.ts';
import { findHeldDocuments, type HeldDocument } from '../publish/find-held-documents.ts';
import { publishPicture } from '../publish/publish-picture.ts';
import { withoutReason } from '../publish/publish-retraction.ts';
import type { KeyedStatement, ServedHistory, ServerDeps, Withheld } from '../server/deps.ts';
import { statementKey } from '../store/keys.ts';
import type { Store, StoredKind } from '../store/store.ts';
import { explainId, explainLinked, isKnownAt } from './explain-id.ts';
import { publicHistoryRows } from './history-rows.ts';
import { type Audience, personWordDeps } from './person-word-deps.ts';

/** Origin of the bundled sample reports in the store. */
export const SAMPLE_ORIGIN = 'sample';

/** A picture and the documents that may not be shown with it. */
interface Shown {
  readonly picture: PublicPicture;
  readonly held: ReadonlyMap<string, HeldDocument>;
}

/** Why a document's words may not be shown; null when they may. */
type Hiding = (documentId: string) => Promise<Withheld | null>;

/** The picture of now is made anew after this long even where nothing came: delays run out. */
const FRESH_MILLISECONDS = 30_000;
/** Earlier moments kept ready, for a reader who moves along the timeline. */
const MOST_MOMENTS = 16;

/** What the server is given: everything it can reach has passed the policy here. */
export function serverDeps(
  store: Store,
  bus: Bus,
  now: () => string,
  outlineOf: ServerDeps['outlineOf'] = () => null,
  audience: Audience = { user: 'local', isLocal: false },
): ServerDeps {
  const shownAt = cachedPictures(store, now);
  const picture = async (asOf?: string): Promise<PublicPicture> => (await shownAt(asOf)).picture;
  const holdsSample = sampleWatch(store);
  const hidingAt =
    (asOf?: string): Hiding =>
    (documentId) =>
      hiddenBy(store, () => shownAt(asOf), documentId);
  const known = (kind: StoredKind, id: string, asOf?: string): Promise<boolean> | true =>
    asOf === undefined || isKnownAt(store, kind, id, asOf);
  return {
    outlineOf,
    picture,
    ...personWordDeps(store, picture, now, audience),
    async document(id, asOf) {
      const document = await store.readDocument(id);
      if (!document || !(await known('document', id, asOf))) return null;
      return (await hidingAt(asOf)(id)) ?? servedDocument(store, document, hidingAt(asOf), asOf);
    },
    async statement(key, asOf) {
      const stored = await store.readStatement(key);
      if (!stored || !(await known('statement', key, asOf))) return null;
      const { documentId } = stored;
      return (await hidingAt(asOf)(documentId)) ?? { documentId, statement: { ...stored.statement, key } };
    },
    async capture(id, asOf) {
      const capture = await store.readCapture(id);
      if (!capture || !(await known('capture', id, asOf))) return null;
      return (await firstHidden(store, id, hidingAt(asOf))) ?? capture;
    },
    async explain(id, asOf) {
      return explainPublic(store, (await shownAt(asOf)).picture, hidingAt(asOf), id, asOf);
    },
    async history(id, asOf) {
      const { picture } = await shownAt(asOf);
      const incident = picture.incidents.find((i) => i.id === id);
      return incident ? historyFor(store, picture, incident) : null;
    },
    subscribe: (listener) =>
      bus.subscribe(({ kind, id, at }) => {
        if (kind !== 'capture') listener({ kind, id, at });
      }),
    async stats(asOf) {
      const s = await store.stats(asOf);
      const { captures, documents, statements, events, firstReceivedAt, lastReceivedAt } = s;
      const sample = await holdsSample(asOf === undefined ? captures : (await store.stats()).captures);
      const more = asOf === undefined ? { refused: s.refusals, 'set aside': s.quarantined } : {};
      return { sample, captures, documents, statements, events, firstReceivedAt, lastReceivedAt, more };
    },
  };
}

const histories = new WeakMap<PublicPicture, Map<string, Promise<ServedHistory[]>>>();

/** The history of an incident of a picture, worked out once for each picture. */
function historyFor(store: Store, picture: PublicPicture, incident: Incident): Promise<ServedHistory[]> {
  const known = histories.get(picture) ?? new Map<string, Promise<ServedHistory[]>>();
  histories.set(picture, known);
  const made = known.get(incident.id) ?? publicHistoryRows(store, incident, picture.asOf, DEFAULT_POLICY);
  known.set(incident.id, made);
  made.catch(() => known.delete(incident.id));
  return made;
}

/** Whether the sample is among the captures; they are gone through again only when their number has changed, not for every page. */
function sampleWatch(store: Store): (captures: number) => Promise<boolean> {
  let seen = { captures: -1, sample: false };
  return async (captures) => {
    if (captures !== seen.captures) {
      const sample = (await store.listCaptures()).some((c) => c.origin === SAMPLE_ORIGIN);
      seen = { captures, sample };
    }
    return seen.sample;
  };
}

/** The public picture of now or of an earlier moment, made once for each state of the store. */
function cachedPictures(store: Store, now: () => string): (asOf?: string) => Promise<Shown> {
  const cache = new Map<string, { generation: number; madeAt: number; shown: Promise<Shown> }>();
  return async (given) => {
    // Delays run from receipt to the moment asked for, so a moment still to come would end them all.
    const asOf = given !== undefined && Date.parse(given) < Date.parse(now()) ? given : undefined;
    const current = await store.generation();
    const name = asOf ?? 'now';
    const kept = cache.get(name);
    const at = Date.parse(now());
    if (kept && kept.generation === current && (asOf || at - kept.madeAt < FRESH_MILLISECONDS))
      return kept.shown;
    const shown = makeShown(store, asOf ?? now());
    cache.delete(name);
    cache.set(name, { generation: current, madeAt: at, shown });
    if (cache.size > MOST_MOMENTS) cache.delete(cache.keys().next().value!);
    // A picture that could not be made is not kept; whoever asked hears why.
    shown.catch(() => cache.delete(name));
    return shown;
  };
}

async function makeShown(store: Store, asOf: string): Promise<Shown> {
  const picture = await buildPicture(store, asOf);
  return {
    picture: publishPicture(picture, DEFAULT_POLICY),
    held: findHeldDocuments(picture, DEFAULT_POLICY),
  };
}

/** Why a document's words are not shown; null when they are. What no reader has read yet, the policy cannot have judged. */
async function hiddenBy(
  store: Store,
  shownAt: () => Promise<Shown>,
  documentId: string,
): Promise<Withheld | null> {
  if (!(await store.readReading(documentId, READER_VERSION))) return { withheld: 'It is not read yet.' };
  return (await shownAt()).held.get(documentId) ?? null;
}

/** A capture shows all its documents at once, so one that is held holds it. */
async function firstHidden(store: Store, captureId: string, hiding: Hiding): Promise<Withheld | null> {
  for (const documentId of await store.documentsOf(captureId)) {
    const hidden = await hiding(documentId);
    if (hidden) return hidden;
  }
  return null;
}

async function servedDocument(store: Store, document: Document, hiding: Hiding, asOf = '\uffff') {
  const reading = await store.readReading(document.id, READER_VERSION);
  const statements = (reading?.statements ?? []).map(
    (s): KeyedStatement => ({ ...s, key: statementKey(document.id, s) }),
  );
  const kept = document.captureId ? await store.readCapture(document.captureId) : null;
  const capture = kept && kept.receivedAt <= asOf ? kept : null;
  const notices = findNoticeCues(document).filter((c) => c.kind !== 'page' && c.kind !== 'disputed');
  const retraction = await retractionOf(store, document.id, hiding, asOf);
  return {
    document,
    statements,
    capture,
    notices: notices.map((c) => c.quote),
    ...(retraction ? { retraction } : {}),
  };
}

/** The retraction of a whole report as known by a moment; what a report that is held says of it is left out. */
async function retractionOf(
  store: Store,
  documentId: string,
  hiding: Hiding,
  asOf: string,
): Promise<Retraction | null> {
  const [link] = await store.documentLinks([documentId]);
  const found = (link?.retractions ?? []).filter((r) => r.at <= asOf && !r.events);
  const said = (await store.listRetractions()).filter((r) => r.documentId === documentId && r.at <= asOf);
  const [first] = settleRetractions(found, said);
  if (!first?.byDocument || !(await hiding(first.byDocument))) return first ?? null;
  return withoutReason({ ...first, byDocument: null });
}

async function explainPublic(
  store: Store,
  picture: PublicPicture,
  hiding: Hiding,
  id: string,
  asOf?: string,
): Promise<unknown> {
  const holds = (i: Incident): boolean => i.id === id || i.events.some((e) => e.key === id);
  const incident = picture.incidents.find(holds);
  if (incident) {
    const chain = await explainLinked(
      store,
      incident,
      incident.id === id ? undefined : id,
      picture.checks,
      asOf,
    );
    const events = [];
    for (const event of chain.events ?? [])
      events.push(event.document && (await hiding(event.document.id)) ? { ...event, document: null } : event);
    return { ...chain, events };
  }
  const found = (await store.findIds(id, 2)).find((f) => f.id === id);
  if (!found || found.kind === 'incident' || found.kind === 'event') return null;
  if (asOf !== undefined && !(await isKnownAt(store, found.kind, id, asOf))) return null;
  const hidden =
    found.kind === 'capture'
      ? await firstHidden(store, id, hiding)
      : await hiding(found.kind === 'document' ? id : (await store.readStatement(id))!.documentId);
  return hidden ?? explainId(store, found.kind, id, asOf);
}
