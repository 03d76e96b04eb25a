import { checkStored } from '../checking.ts';
import { RECEIPT_STATED_AT } from '../model/capture.ts';
import type { Document } from '../model/document.ts';
import type { Incident, ReportedEvent, Voice } from '../model/incident.ts';
import type { LogCheck } from '../model/log-check.ts';
import { READER_VERSION } from '../model/reader-version.ts';
import { noticeText } from '../output/notice-words.ts';
import { fateText, retractionText } from '../output/retraction-words.ts';
import { statementKey } from '../store/keys.ts';
import type { Store, StoredEvent, StoredKind } from '../store/store.ts';

/** The capture at the end of every chain. */
interface CaptureLink {
  readonly id: string;
  readonly origin: string;
  readonly sha256: string;
  readonly receivedAt: string;
  /** Where the receipt was stated by who took it in, when that was; absent where it is the clock's. */
  readonly statedAt?: string;
}

/** A document in a chain. */
interface DocumentLink {
  readonly id: string;
  readonly report: string | null;
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly publishedAt: string | null;
  readonly capture: CaptureLink | null;
}

/** A statement in a chain: the words, where they stand, and who is said to speak. */
interface StatementLink {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly speaker: string | null;
  readonly likelihood: string | null;
  readonly polarity: string;
}

/** An event in a chain, down to its capture. */
interface EventLink {
  readonly key: string;
  readonly type: string;
  readonly status: string;
  readonly trigger: string;
  readonly linked: readonly string[];
  /** What is to be known of its report, in sentences. */
  readonly notices: readonly string[];
  readonly statements: readonly StatementLink[];
  readonly document: DocumentLink | null;
  /** Who took its report back, when and why; absent where it stands. */
  readonly takenBack?: string;
}

/** The walk from an id back to the words and the bytes. */
export interface Explanation {
  readonly kind: StoredKind;
  readonly id: string;
  readonly incident?: {
    readonly id: string;
    readonly type: string;
    readonly origins: readonly string[];
    /** How each origin's words came. */
    readonly voices: readonly Voice[];
  };
  readonly events?: readonly EventLink[];
  /** What imported logs say of these events; absent where nothing. */
  readonly checks?: readonly LogCheck[];
  readonly statements?: readonly StatementLink[];
  readonly documents?: readonly DocumentLink[];
  readonly capture?: CaptureLink;
}

/**
 * The chain from one stored thing back to its quotes and captures; null when there is none of that id. With `asOf` (ISO 8601 UTC) of
 * a statement, document or capture, only what was received by then: null where it was not.
 */
export async function explainId(
  store: Store,
  kind: StoredKind,
  id: string,
  asOf?: string,
): Promise<Explanation | null> {
  if (asOf !== undefined && !(await isKnownAt(store, kind, id, asOf))) return null;
  switch (kind) {
    case 'incident':
      return explainIncident(store, id);
    case 'event':
      return explainEvent(store, id);
    case 'statement':
      return explainStatement(store, id, asOf);
    case 'document':
      return explainDocument(store, id, asOf);
    case 'capture':
      return explainCapture(store, id, asOf);
  }
}

/** Whether a statement, document or capture had been received by a moment. */
export async function isKnownAt(store: Store, kind: StoredKind, id: string, asOf: string): Promise<boolean> {
  if (kind === 'capture') return ((await store.readCapture(id))?.receivedAt ?? '\uffff') <= asOf;
  const documentId = kind === 'statement' ? (await store.readStatement(id))?.documentId : id;
  const document = documentId === undefined ? null : await store.readDocument(documentId);
  return (document?.receivedAt ?? '\uffff') <= asOf;
}

async function explainIncident(store: Store, id: string): Promise<Explanation | null> {
  const incident = await store.readIncident(id);
  return incident && explainLinked(store, incident, undefined, await checkStored(store, [incident]));
}

async function explainEvent(store: Store, id: string): Promise<Explanation | null> {
  const incidentId = await store.incidentOf(id);
  const incident = incidentId ? await store.readIncident(incidentId) : null;
  if (incident) return explainLinked(store, incident, id, await checkStored(store, [incident]));
  const event = await store.readEvent(id, READER_VERSION);
  return event && { kind: 'event', id, events: [await eventLink(store, event, [])] };
}

/** The chain from an incident, or from one event of it; only of what this incident holds, which may have passed the policy. */
export async function explainLinked(
  store: Store,
  incident: Incident,
  eventKey: string | undefined,
  checks: readonly LogCheck[],
  asOf?: string,
): Promise<Explanation> {
  const events: EventLink[] = [];
  for (const event of incident.events) {
    if (eventKey !== undefined && event.key !== eventKey) continue;
    const fate = event.retracted ? fateText(event, incident.events) : undefined;
    const link = incident.links.find((l) => l.event === event.key);
    const notices = incident.notices
      .filter((n) => n.event === event.key)
      .flatMap((n) => noticeText(n, incident) ?? []);
    events.push({ ...(await eventLink(store, event, link ? link.reasons : [], asOf, fate)), notices });
  }
  const { id, type, independentOrigins: origins, voices } = incident;
  const head =
    eventKey === undefined ? ({ kind: 'incident', id } as const) : ({ kind: 'event', id: eventKey } as const);
  const told = checks.filter((c) => events.some((e) => e.key === c.event));
  return {
    ...head,
    incident: { id, type, origins, voices },
    events,
    ...(told.length > 0 ? { checks: told } : {}),
  };
}

async function explainStatement(store: Store, id: string, asOf?: string): Promise<Explanation | null> {
  const stored = await store.readStatement(id);
  if (!stored) return null;
  const document = await store.readDocument(stored.documentId);
  return {
    kind: 'statement',
    id,
    statements: [statementLink({ ...stored.statement, key: id })],
    documents: document ? [await documentLink(store, document, asOf)] : [],
  };
}

async function explainDocument(store: Store, id: string, asOf?: string): Promise<Explanation | null> {
  const document = await store.readDocument(id);
  if (!document) return null;
  const reading = await store.readReading(id, READER_VERSION);
  return {
    kind: 'document',
    id,
    statements: (reading?.statements ?? []).map((s) => statementLink({ ...s, key: statementKey(id, s) })),
    documents: [await documentLink(store, document, asOf)],
  };
}

async function explainCapture(store: Store, id: string, asOf?: string): Promise<Explanation | null> {
  const capture = await captureLink(store, id, asOf);
  if (!capture) return null;
  const documents: DocumentLink[] = [];
  for (const documentId of await store.documentsOf(id)) {
    const document = await store.readDocument(documentId);
    if (document && (document.receivedAt ?? '') <= (asOf ?? '\uffff'))
      documents.push(await documentLink(store, document, asOf));
  }
  return { kind: 'capture', id, capture, documents };
}

async function eventLink(
  store: Store,
  stored: Omit<StoredEvent, 'about'> & Pick<ReportedEvent, 'retracted'>,
  linked: readonly string[],
  asOf?: string,
  fate?: string,
): Promise<EventLink> {
  const r = stored.retracted;
  const document = await store.readDocument(stored.documentId);
  return {
    key: stored.key,
    type: stored.event.type,
    status: stored.event.status,
    trigger: stored.event.quote,
    linked,
    notices: [],
    statements: stored.statements.map(statementLink),
    document: document ? await documentLink(store, document, asOf) : null,
    ...(r
      ? {
          takenBack: `${fate ?? retractionText(r, stored.source ?? 'its source')}${r.reason ? ` “${r.reason}”` : ''}`,
        }
      : {}),
  };
}

function statementLink(s: StoredEvent['statements'][number]): StatementLink {
  const { key, start, end, quote, polarity } = s;
  const speaker = s.speaker ? (s.speaker.name ?? s.speaker.organisation ?? s.speaker.role ?? null) : null;
  return { key, start, end, quote, speaker, likelihood: s.likelihood?.term ?? null, polarity };
}

async function documentLink(store: Store, document: Document, asOf?: string): Promise<DocumentLink> {
  const { id, reportId, title, source, url, publishedAt } = document;
  const capture = document.captureId ? await captureLink(store, document.captureId, asOf) : null;
  return { id, report: reportId, title, source, url, publishedAt, capture };
}

async function captureLink(store: Store, id: string, asOf = '\uffff'): Promise<CaptureLink | null> {
  const capture = await store.readCapture(id);
  if (!capture || capture.receivedAt > asOf) return null;
  const { origin, sha256, receivedAt, headers } = capture;
  const statedAt = headers[RECEIPT_STATED_AT];
  return { id, origin, sha256, receivedAt, ...(statedAt === undefined ? {} : { statedAt }) };
}
