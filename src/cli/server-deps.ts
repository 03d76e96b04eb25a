import type { Bus } from '../bus/bus.ts';
import { findNoticeCues } from '../incident/find-notice-cues.ts';
import { settleRetractions } from '../incident/find-retractions.ts';
import type { CapAuthority } from '../model/cap-draft.ts';
import type { Document } from '../model/document.ts';
import type { Incident, Retraction } from '../model/incident.ts';
import type { Policy } from '../model/policy.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import { READER_VERSION } from '../model/reader-version.ts';
import type { KeyedStatement } from '../model/statement.ts';
import { DEFAULT_POLICY } from '../publish/default-policy.ts';
import { maskDocument, maskTold } from '../publish/mask-document.ts';
import { withoutReason } from '../publish/publish-retraction.ts';
import type { ServedStats, ServerDeps, Withheld } from '../server/deps.ts';
import { readsOfPictures } from '../server/picture-reads.ts';
import { statementKey } from '../store/keys.ts';
import type { NoticeSource } from '../store/notice-log.ts';
import { openNoticeLog } from '../store/sqlite/notice-log.ts';
import type { Store, StoredKind } from '../store/store.ts';
import { airDefenceDeps } from './air-defence-deps.ts';
import { alertDeps, liveAlertDeps } from './alert-deps.ts';
import { explainId, explainLinked, isKnownAt } from './explain-id.ts';
import { largeApart, readsByMoment } from './large-store.ts';
import { liveReads } from './live-reads.ts';
import { liveSight } from './live-sight.ts';
import { firstMasked, maskedWords } from './masked-words.ts';
import { type Audience, personWordDeps } from './person-word-deps.ts';
import { namesAlone, type PlaceBook, regionDeps } from './place-book.ts';
import { liveStats } from './public-counts.ts';
import type { PublishRunner } from './publish-runner.ts';
import { isLongHistory, maskedOf, servedHistory } from './served-history.ts';
import { cachedPictures, type Shown } from './shown-picture.ts';
import { type Sight, type SightAt, sightOf } from './sight.ts';

/** Origin of the bundled sample reports in the store. */
export const SAMPLE_ORIGIN = 'sample';

/** Who gives a word sees what came of it on the next page. */
const LONGEST_SETTLING_MILLISECONDS = 3000;
/** What is weighed for the queue of a large store: the closest pairs, and the weak links of the newest incidents. */
const LARGE_QUEUE = { suggestions: 200, newest: 300 };
const WHOLE_QUEUE = { suggestions: Number.MAX_SAFE_INTEGER, newest: Number.MAX_SAFE_INTEGER };

/** Of a document nothing may be known, not even that there is one. */
type Unknown = 'unknown';
/** Why a document's words may not be shown; null when they may. */
type Hiding = (documentId: string) => Promise<Withheld | Unknown | null>;

/** What the server is given: everything it can reach has passed the policy here. */
export function serverDeps(
  store: Store,
  bus: Bus,
  now: () => string,
  places: PlaceBook = namesAlone(),
  audience: Audience = { user: 'local', isLocal: false },
  policy: Policy = DEFAULT_POLICY,
  notices: NoticeSource = openNoticeLog(':memory:'),
  authority: CapAuthority | null = null,
  runner: PublishRunner | null = null,
): ServerDeps {
  const shownAt = largeApart(store, cachedPictures(store, now, policy), now, runner !== null);
  const picture = async (asOf?: string): Promise<PublicPicture> => (await shownAt(asOf)).picture;
  const whole = readsOfPictures(picture);
  const live = runner ? liveReads({ store, policy, runner, now }) : null;
  const reads = live ? readsByMoment(live, whole, now) : whole;
  const { alerts } = alertDeps(store, shownAt, authority);
  const nowAlerts = runner ? liveAlertDeps(store, { runner, now }, authority) : null;
  const sightAt: SightAt = async (asOf) => {
    if (!runner || isPast(asOf, now)) return sightOf(await shownAt(asOf));
    await runner.ready();
    return liveSight(store, policy, now());
  };
  const settled = async (): Promise<void> => runner?.settled(LONGEST_SETTLING_MILLISECONDS);
  const most = runner ? LARGE_QUEUE : WHOLE_QUEUE;
  const alertsAt: ServerDeps['alerts'] = (asOf) =>
    nowAlerts && !isPast(asOf, now) ? nowAlerts.alerts() : alerts(asOf);
  return {
    outlineOf: places.outlineOf,
    reads,
    ...regionDeps(places, reads, alertsAt),
    policy,
    picture,
    ...personWordDeps(store, { reads, sightAt, settled, most }, now, audience),
    ...airDefenceDeps(store, reads),
    alerts: alertsAt,
    ...chainDeps(store, sightAt, policy),
    explain: (id, asOf) => explainPublic(store, sightAt, policy, id, asOf),
    async history(id, asOf) {
      const found = await shownIn(sightAt, id, asOf);
      if (!found) return null;
      const past = isPast(asOf, now);
      if (runner?.history && !past && (await isLongHistory(store, found.incident)))
        return runner.history(id, now());
      return servedHistory(store, found.sight, found.incident, { policy, now: now(), past });
    },
    async briefHistory(id, asOf) {
      const found = await shownIn(sightAt, id, asOf);
      if (!found) return null;
      if (await isLongHistory(store, found.incident)) return 'long';
      const past = isPast(asOf, now);
      return servedHistory(store, found.sight, found.incident, { policy, now: now(), past });
    },
    subscribe: (listener) => bus.subscribe(listener),
    feeds: async () => [],
    notices,
    async stats(asOf) {
      const sample = (await store.firstOrigin()) === SAMPLE_ORIGIN;
      if (runner && !isPast(asOf, now)) return { sample, ...(await liveStats(store, runner)) };
      const s = await store.stats(asOf);
      const more = asOf === undefined ? { refused: s.refusals, 'set aside': s.quarantined } : {};
      return { sample, ...(await publicCounts(s, await shownAt(asOf))), more };
    },
  };
}

function isPast(asOf: string | undefined, now: () => string): boolean {
  return asOf !== undefined && Date.parse(asOf) < Date.parse(now());
}

async function shownIn(
  sightAt: SightAt,
  id: string,
  asOf?: string,
): Promise<{ sight: Sight; incident: Incident } | null> {
  const sight = await sightAt(asOf);
  const incident = await sight.incident(id);
  return incident?.id === id ? { sight, incident } : null;
}

/** What leads back to words and bytes: documents, statements and captures as far as they may be shown. */
function chainDeps(
  store: Store,
  sightAt: SightAt,
  policy: Policy,
): Pick<ServerDeps, 'document' | 'statement' | 'capture'> {
  const known = (kind: StoredKind, id: string, asOf?: string): Promise<boolean> | true =>
    asOf === undefined || isKnownAt(store, kind, id, asOf);
  return {
    async document(id, asOf) {
      const document = await store.readDocument(id);
      if (!document || !(await known('document', id, asOf))) return null;
      const sight = await sightAt(asOf);
      const hiding = hidingIn(store, sight);
      const hidden = await hiding(id);
      if (hidden) return toldOf(hidden);
      return maskDocument(
        await servedDocument(store, document, hiding, asOf),
        await maskedWords(store, sight, policy, id),
      );
    },
    async statement(key, asOf) {
      const stored = await store.readStatement(key);
      if (!stored || !(await known('statement', key, asOf))) return null;
      const { documentId } = stored;
      const sight = await sightAt(asOf);
      const hidden = await hidingIn(store, sight)(documentId);
      if (hidden) return toldOf(hidden);
      const masked = await maskedWords(store, sight, policy, documentId);
      const text = masked.length > 0 ? ((await store.readDocument(documentId))?.text ?? '') : '';
      const statement = { ...stored.statement, key };
      return { documentId, statement: maskDocument({ document: { text }, statement }, masked).statement };
    },
    async capture(id, asOf) {
      const capture = await store.readCapture(id);
      if (!capture || !(await known('capture', id, asOf))) return null;
      const sight = await sightAt(asOf);
      const hidden = await firstHidden(store, id, hidingIn(store, sight));
      return hidden ? toldOf(hidden) : ((await firstMasked(store, sight, policy, id)) ?? capture);
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

const toldOf = (hidden: Withheld | Unknown): Withheld | null => (hidden === 'unknown' ? null : hidden);

/**
 * Why a document's words are not shown; null when they are. What no reader has read yet the policy cannot have judged, and of what has no
 * event that is shown nothing may be known.
 */
function hidingIn(store: Store, sight: Sight): Hiding {
  return async (documentId) => {
    if (!(await store.readReading(documentId, READER_VERSION))) return 'unknown';
    const why = await sight.held(documentId);
    return why && !(await sight.isTold(documentId)) ? 'unknown' : why;
  };
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
  sightAt: SightAt,
  policy: Policy,
  id: string,
  asOf?: string,
): Promise<unknown> {
  const sight = await sightAt(asOf);
  const hiding = hidingIn(store, sight);
  const incident = await sight.incident(id);
  if (incident) {
    const key = incident.id === id ? undefined : id;
    const chain = await explainLinked(store, incident, key, await sight.checks(incident), asOf);
    const events = [];
    for (const event of chain.events ?? []) {
      const document = event.document && !(await hiding(event.document.id)) ? event.document : null;
      events.push({ ...event, document });
    }
    return maskTold({ ...chain, events }, await maskedOf(sight, incident));
  }
  const found = (await store.findIds(id, 2)).find((f) => f.id === id);
  if (!found || found.kind === 'incident' || found.kind === 'event') return null;
  if (asOf !== undefined && !(await isKnownAt(store, found.kind, id, asOf))) return null;
  if (found.kind === 'capture') {
    const hidden = await firstHidden(store, id, hiding);
    if (hidden) return toldOf(hidden);
    return (await firstMasked(store, sight, policy, id)) ?? explainId(store, found.kind, id, asOf);
  }
  const documentId = found.kind === 'document' ? id : (await store.readStatement(id))!.documentId;
  const hidden = await hiding(documentId);
  if (hidden) return toldOf(hidden);
  return maskTold(
    await explainId(store, found.kind, id, asOf),
    await maskedWords(store, sight, policy, documentId),
  );
}
