import type { Bus } from '../bus/bus.ts';
import { findNoticeCues } from '../incident/find-notice-cues.ts';
import { settleRetractions } from '../incident/find-retractions.ts';
import type { CapAuthority } from '../model/cap-draft.ts';
import type { Document } from '../model/document.ts';
import type { Incident, Retraction } from '../model/incident.ts';
import type { Policy } from '../model/policy.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import { READER_VERSION } from '../model/reader-version.ts';
import { DEFAULT_POLICY } from '../publish/default-policy.ts';
import { maskDocument, maskTold } from '../publish/mask-document.ts';
import { maskStrings } from '../publish/mask-strings.ts';
import { type Masked, maskOf } from '../publish/mask-words.ts';
import { withoutReason } from '../publish/publish-retraction.ts';
import type { KeyedStatement, ServedHistory, ServedStats, ServerDeps, Withheld } from '../server/deps.ts';
import { statementKey } from '../store/keys.ts';
import type { NoticeSource } from '../store/notice-log.ts';
import { openNoticeLog } from '../store/sqlite/notice-log.ts';
import type { Store, StoredKind } from '../store/store.ts';
import { airDefenceDeps } from './air-defence-deps.ts';
import { alertDeps } from './alert-deps.ts';
import { explainId, explainLinked, isKnownAt } from './explain-id.ts';
import { publicHistoryRows } from './history-rows.ts';
import { type Audience, personWordDeps } from './person-word-deps.ts';
import { cachedPictures, type Shown } from './shown-picture.ts';

/** Origin of the bundled sample reports in the store. */
export const SAMPLE_ORIGIN = 'sample';

/** Of a document nothing may be known, not even that there is one. */
type Unknown = 'unknown';
/** Why a document's words may not be shown; null when they may. */
type Hiding = (documentId: string) => Promise<Withheld | Unknown | null>;

/** What the server is given: everything it can reach has passed the policy here. */
export function serverDeps(
  store: Store,
  bus: Bus,
  now: () => string,
  outlineOf: ServerDeps['outlineOf'] = () => null,
  audience: Audience = { user: 'local', isLocal: false },
  policy: Policy = DEFAULT_POLICY,
  notices: NoticeSource = openNoticeLog(':memory:'),
  authority: CapAuthority | null = null,
): ServerDeps {
  const shownAt = cachedPictures(store, now, policy);
  const picture = async (asOf?: string): Promise<PublicPicture> => (await shownAt(asOf)).picture;
  const holdsSample = sampleWatch(store);
  const hidingAt =
    (asOf?: string): Hiding =>
    (documentId) =>
      hiddenBy(store, () => shownAt(asOf), documentId);
  return {
    outlineOf,
    picture,
    ...personWordDeps(store, picture, now, audience),
    ...airDefenceDeps(store, picture),
    ...alertDeps(store, shownAt, authority),
    ...chainDeps(store, shownAt, hidingAt),
    async explain(id, asOf) {
      return explainPublic(store, await shownAt(asOf), hidingAt(asOf), id, asOf);
    },
    async history(id, asOf) {
      const shown = await shownAt(asOf);
      const incident = shown.picture.incidents.find((i) => i.id === id);
      return incident ? historyFor(store, shown, incident, policy) : null;
    },
    subscribe: (listener) => bus.subscribe(listener),
    feeds: async () => [],
    notices,
    async stats(asOf) {
      const s = await store.stats(asOf);
      const sample = await holdsSample(asOf === undefined ? s.captures : (await store.stats()).captures);
      const more = asOf === undefined ? { refused: s.refusals, 'set aside': s.quarantined } : {};
      return { sample, ...(await publicCounts(s, await shownAt(asOf))), more };
    },
  };
}

/** What leads back to words and bytes: documents, statements and captures as far as they may be shown. */
function chainDeps(
  store: Store,
  shownAt: (asOf?: string) => Promise<Shown>,
  hidingAt: (asOf?: string) => Hiding,
): Pick<ServerDeps, 'document' | 'statement' | 'capture'> {
  const maskedAt = async (id: string, asOf?: string): Promise<readonly Masked[]> =>
    (await shownAt(asOf)).masked.get(id)?.masked ?? [];
  const known = (kind: StoredKind, id: string, asOf?: string): Promise<boolean> | true =>
    asOf === undefined || isKnownAt(store, kind, id, asOf);
  return {
    async document(id, asOf) {
      const document = await store.readDocument(id);
      if (!document || !(await known('document', id, asOf))) return null;
      const hidden = await hidingAt(asOf)(id);
      if (hidden) return toldOf(hidden);
      return maskDocument(
        await servedDocument(store, document, hidingAt(asOf), asOf),
        await maskedAt(id, asOf),
      );
    },
    async statement(key, asOf) {
      const stored = await store.readStatement(key);
      if (!stored || !(await known('statement', key, asOf))) return null;
      const { documentId } = stored;
      const hidden = await hidingAt(asOf)(documentId);
      if (hidden) return toldOf(hidden);
      const masked = await maskedAt(documentId, asOf);
      const text = masked.length > 0 ? ((await store.readDocument(documentId))?.text ?? '') : '';
      const statement = { ...stored.statement, key };
      return { documentId, statement: maskDocument({ document: { text }, statement }, masked).statement };
    },
    async capture(id, asOf) {
      const capture = await store.readCapture(id);
      if (!capture || !(await known('capture', id, asOf))) return null;
      const hidden = await firstHidden(store, id, hidingAt(asOf));
      return hidden ? toldOf(hidden) : ((await firstMasked(store, id, await shownAt(asOf))) ?? capture);
    },
  };
}

type Counts = Omit<ServedStats, 'sample' | 'more'>;

/** What is kept, as far as it may be known of: what nothing is shown of is not counted, and the moment it came is not told. */
async function publicCounts(s: Counts, { uncounted }: Shown): Promise<Counts> {
  const less = await uncounted();
  const told = (at: string | null): boolean => at === null || !less.receivedAt.has(at);
  const span = told(s.firstReceivedAt) && told(s.lastReceivedAt) ? s : await less.received();
  return {
    captures: s.captures - less.captures,
    documents: s.documents - less.documents,
    statements: s.statements - less.statements,
    events: s.events - less.events,
    firstReceivedAt: span.firstReceivedAt,
    lastReceivedAt: span.lastReceivedAt,
  };
}

const histories = new WeakMap<PublicPicture, Map<string, Promise<ServedHistory[]>>>();

/** The history of an incident of a picture, worked out once for each picture. */
function historyFor(
  store: Store,
  shown: Shown,
  incident: Incident,
  policy: Policy,
): Promise<ServedHistory[]> {
  const { picture } = shown;
  const known = histories.get(picture) ?? new Map<string, Promise<ServedHistory[]>>();
  histories.set(picture, known);
  const made =
    known.get(incident.id) ??
    publicHistoryRows(store, incident, picture.asOf, policy).then((rows) =>
      maskStrings(rows, maskOf(maskedIn(incident, shown))),
    );
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

const toldOf = (hidden: Withheld | Unknown): Withheld | null => (hidden === 'unknown' ? null : hidden);

/**
 * Why a document's words are not shown; null when they are. What no reader has read yet the policy cannot have judged, and of what has no
 * event that is shown nothing may be known.
 */
async function hiddenBy(
  store: Store,
  shownAt: () => Promise<Shown>,
  documentId: string,
): Promise<Withheld | Unknown | null> {
  if (!(await store.readReading(documentId, READER_VERSION))) return 'unknown';
  const { held, told } = await shownAt();
  const why = held.get(documentId);
  return why && !told.has(documentId) ? 'unknown' : (why ?? null);
}

/** A capture shows all its documents at once, so one that is held holds it; where nothing of any may be known, neither may it. */
async function firstHidden(
  store: Store,
  captureId: string,
  hiding: Hiding,
): Promise<Withheld | Unknown | null> {
  const found = await Promise.all((await store.documentsOf(captureId)).map(hiding));
  if (found.every((hidden) => hidden === null)) return null;
  // Which report of it, by which rule and until when, would tell of one that nothing may be known of.
  return found.every((hidden) => hidden === 'unknown')
    ? 'unknown'
    : { withheld: 'It holds more than may be shown.' };
}

/** Bytes cannot be told without their names, so a capture with a name that may not leave stays here. */
async function firstMasked(store: Store, captureId: string, { masked }: Shown): Promise<Withheld | null> {
  for (const documentId of await store.documentsOf(captureId)) {
    const found = masked.get(documentId);
    if (found) return { withheld: found.why };
  }
  return null;
}

/** Names and words that may not leave with what is told of an incident. */
function maskedIn(incident: Incident, { masked }: Shown): Masked[] {
  return incident.events.flatMap((e) => masked.get(e.documentId)?.masked ?? []);
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
  shown: Shown,
  hiding: Hiding,
  id: string,
  asOf?: string,
): Promise<unknown> {
  const { picture } = shown;
  const holds = (i: Incident): boolean => i.id === id || i.events.some((e) => e.key === id);
  const incident = picture.incidents.find(holds);
  if (incident) {
    const key = incident.id === id ? undefined : id;
    const chain = await explainLinked(store, incident, key, picture.checks, asOf);
    const events = [];
    for (const event of chain.events ?? []) {
      const document = event.document && !(await hiding(event.document.id)) ? event.document : null;
      events.push({ ...event, document });
    }
    return maskTold({ ...chain, events }, maskedIn(incident, shown));
  }
  const found = (await store.findIds(id, 2)).find((f) => f.id === id);
  if (!found || found.kind === 'incident' || found.kind === 'event') return null;
  if (asOf !== undefined && !(await isKnownAt(store, found.kind, id, asOf))) return null;
  if (found.kind === 'capture') {
    const hidden = await firstHidden(store, id, hiding);
    if (hidden) return toldOf(hidden);
    return (await firstMasked(store, id, shown)) ?? explainId(store, found.kind, id, asOf);
  }
  const documentId = found.kind === 'document' ? id : (await store.readStatement(id))!.documentId;
  const hidden = await hiding(documentId);
  if (hidden) return toldOf(hidden);
  return maskTold(await explainId(store, found.kind, id, asOf), shown.masked.get(documentId)?.masked ?? []);
}
