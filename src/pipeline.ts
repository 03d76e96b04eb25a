import { type CaptureContent, keepContent, readContent } from './capture-content.ts';
import { withoutUnread } from './document/find-unread.ts';
import { explainEvents } from './event/explain-events.ts';
import { traceEvents } from './event/find-events.ts';
import { explainPlaces } from './event/place/explain-places.ts';
import { findPlaces } from './event/place/find-places.ts';
import { besideEvent } from './incident/beside-event.ts';
import { findHeadlineFaults } from './incident/find-headline.ts';
import { toldAround } from './incident/report-site.ts';
import { relink } from './linking.ts';
import type { Capture } from './model/capture.ts';
import { type Document, LANGUAGE_NOT_READ } from './model/document.ts';
import type { Gazetteer } from './model/place.ts';
import { READER_VERSION } from './model/reader-version.ts';
import type { ExplainedReading, Reading } from './model/reading.ts';
import { ReadingFault } from './model/reading-fault.ts';
import { explainStatements } from './statement/explain-statements.ts';
import { findSpoken } from './statement/find-statements.ts';
import { eventKeys, statementKey } from './store/keys.ts';
import type { CaptureReceipt, Store, StoredEvent } from './store/store.ts';
import { type Issue, type Outcome, SitrepError } from './util/outcome.ts';
import { lookThroughDocument } from './util/pattern/literal-index.ts';
import { SpanIndex } from './util/span-index.ts';
import { withoutWhy } from './util/why.ts';

/** Reads one document: places, statements, events. Pure: the same document and gazetteer give the same reading. */
export function readDocument(document: Document, gazetteer: Gazetteer): Reading {
  return traceDocument(document, gazetteer).reading;
}

/** The same reading, and why each value of it is as it is. */
export function explainDocument(document: Document, gazetteer: Gazetteer): ExplainedReading {
  const { reading, places, spoken, found } = traceDocument(document, gazetteer);
  const { text } = document;
  return {
    ...reading,
    explanations: [
      ...explainPlaces(text, places),
      ...explainStatements(text, spoken),
      ...explainEvents(text, found.events, found.drafts, places, found.statements),
    ].map((e) => ({ ...e, value: withoutWhy(e.value) })),
  };
}

/** One run of the reader: the reading, and what it was made from, which holds the rows and rules behind it. */
function traceDocument(whole: Document, gazetteer: Gazetteer) {
  const document = withoutUnread(whole);
  lookThroughDocument(document.text);
  const places = findPlaces(document, gazetteer);
  const spoken = findSpoken(document, places);
  const statements = spoken.map((s) => s.statement);
  const found = traceEvents({ document, places, statements, gazetteer });
  const { id, source, url, title, lang, publishedAt, text } = document;
  const reading: Reading = {
    contract: 1,
    document: { id, source, url, title, lang, publishedAt, length: text.length },
    places: withoutWhy(places),
    statements: found.statements,
    events: withoutWhy(found.events),
    issues: [...document.issues, ...found.issues],
  };
  return { reading, places, spoken, found };
}

/** Points between two stages where everything so far is durable; a fault test stops the process there. */
export type Stage =
  | 'after-capture'
  | 'after-document'
  | 'after-statements'
  | 'after-events'
  | 'after-incidents';

/** What the pipeline needs from who runs it. */
export interface PipelineDeps {
  /** Capture → documents; throws a SitrepError when nothing can be made of the capture. */
  readonly readDocuments: (capture: Capture) => Outcome<readonly Document[]>;
  /** Reads one document, away from this thread and with a deadline; rejects when it cannot. */
  readonly read: (document: Document) => Promise<Reading>;
  /** ISO 8601 UTC. */
  readonly now: () => string;
  readonly onStage?: (stage: Stage) => void;
  /** Called after every batch with the documents done so far. */
  readonly onProgress?: (done: number) => void;
}

/** A capture taken in: new or known, and what was odd about it. */
export interface Accepted extends CaptureReceipt {
  /** Ids of its documents, none for a log. */
  readonly documents: readonly string[];
  /** Rows of the log it is, 0 for reports. */
  readonly rows: number;
  /** Alert messages in it. */
  readonly messages: number;
  readonly issues: readonly Issue[];
}

/** What was done about documents that waited for a reading. */
export interface Progress {
  readonly read: number;
  readonly quarantined: number;
}

/** Documents read before their statements are committed together: one disk sync for many, little lost by a kill. */
const BATCH = 32;
/** A reader that died may have died of its neighbour; three deaths are its own. What says that it would come again is not tried again. */
const MOST_TRIES = 3;

/**
 * Takes a capture in for good: when the promise resolves it is on disk. What it holds is read before anything is kept, so what no
 * document and no row of a log can be made of is refused (the error is thrown on and the refusal recorded) and nothing of it is half stored.
 */
export async function acceptCapture(store: Store, capture: Capture, deps: PipelineDeps): Promise<Accepted> {
  let made: Outcome<CaptureContent>;
  try {
    made = await readContent(capture, deps.readDocuments);
  } catch (error) {
    const code = error instanceof SitrepError ? error.code : 'unreadable';
    await store.appendRefusal({
      origin: capture.origin,
      code,
      reason: (error as Error).message,
      at: deps.now(),
    });
    throw error;
  }
  const receipt = await store.appendCapture(capture);
  deps.onStage?.('after-capture');
  if (receipt.isNew) {
    await keepContent(store, capture.id, made.value, made.issues);
    for (const issue of refusedLines(made.issues))
      await store.appendRefusal({
        origin: `${capture.origin}, ${issue.where ?? 'a line'}`,
        code: issue.code,
        reason: issue.message,
        at: deps.now(),
      });
    deps.onStage?.('after-document');
  }
  const documents = made.value.kind === 'log' ? [] : made.value.documents;
  const messages = made.value.kind === 'cap' ? made.value.messages.length : 0;
  const rows = made.value.kind === 'log' ? made.value.log.rows.length : 0;
  const issues = [...made.issues, ...documents.flatMap(notReadOf)];
  return { ...receipt, documents: documents.map((d) => d.id), rows, messages, issues };
}

/** What of a report will not be read for its language, told with the report's name. */
function notReadOf(document: Document): Issue[] {
  const where = document.title ?? document.reportId;
  return document.issues
    .filter((i) => i.code === LANGUAGE_NOT_READ)
    .map((i) => (where === null ? i : { ...i, where }));
}

/** Reports of a capture that could not be taken in while their neighbours were. */
export function refusedLines(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((i) => i.code === 'bad-line');
}

/** Takes a capture in and carries it, and whatever else waits, through to incidents. */
export async function ingestCapture(store: Store, capture: Capture, deps: PipelineDeps): Promise<Accepted> {
  const accepted = await acceptCapture(store, capture, deps);
  await resume(store, deps);
  return accepted;
}

/** Does every stage that is still to be done, whoever left it: documents, statements, events, incidents. Doing it twice does it once. */
export async function resume(store: Store, deps: PipelineDeps): Promise<Progress> {
  for (const id of await store.capturesWithoutDocuments()) await makeDocuments(store, id, deps);
  await makeEvents(store, deps);
  let read = 0;
  let quarantined = 0;
  let after = '';
  for (;;) {
    const documents = await store.documentsToRead(READER_VERSION, BATCH, after);
    if (documents.length === 0) break;
    after = documents.at(-1)!.id;
    const readings = await readAll(store, documents, deps);
    await store.appendReadings(readings, READER_VERSION);
    deps.onStage?.('after-statements');
    await makeEvents(store, deps);
    read += readings.length;
    quarantined += documents.length - readings.length;
    deps.onProgress?.(read + quarantined);
  }
  if (await relink(store)) deps.onStage?.('after-incidents');
  return { read, quarantined };
}

/** For a capture kept before its documents were: a kill came between, or the program that kept it could read it and this one cannot. */
async function makeDocuments(store: Store, captureId: string, deps: PipelineDeps): Promise<void> {
  const capture = await store.readCapture(captureId);
  if (!capture) return;
  try {
    const { value, issues } = await readContent(capture, deps.readDocuments);
    await keepContent(store, captureId, value, issues);
  } catch (error) {
    const code = error instanceof SitrepError ? error.code : 'unreadable';
    const message = (error as Error).message;
    await store.appendRefusal({ origin: captureId, code, reason: message, at: deps.now() });
    await store.appendDocuments(captureId, [], [{ code, message }]);
  }
  deps.onStage?.('after-document');
}

async function readAll(
  store: Store,
  documents: readonly Document[],
  deps: PipelineDeps,
): Promise<readonly Reading[]> {
  const results = await Promise.all(
    documents.map(async (document) => {
      for (let tries = 1; ; tries++) {
        try {
          return await deps.read(document);
        } catch (error) {
          // The reader itself is broken, not this document: setting documents aside would hide it.
          if (error instanceof SitrepError) throw error;
          if (tries < MOST_TRIES && !(error instanceof ReadingFault && error.isLasting)) continue;
          await store.appendQuarantine({
            documentId: document.id,
            readerVersion: READER_VERSION,
            reason: (error as Error).message,
            tries,
            at: deps.now(),
          });
          return null;
        }
      }
    }),
  );
  return results.filter((r) => r !== null);
}

async function makeEvents(store: Store, deps: PipelineDeps): Promise<void> {
  for (;;) {
    const readings = await store.readingsWithoutEvents(READER_VERSION, BATCH);
    if (readings.length === 0) return;
    const byDocument = new Map<string, readonly StoredEvent[]>();
    for (const reading of readings) {
      const document = await store.readDocument(reading.document.id);
      if (document) byDocument.set(document.id, eventsOf(document, reading));
    }
    await store.putEvents(byDocument, READER_VERSION);
    deps.onStage?.('after-events');
  }
}

/** The events of a reading with what linking needs of their document. Pure. */
export function eventsOf(document: Document, reading: Reading): readonly StoredEvent[] {
  const keys = eventKeys(document.id, reading.events);
  const statements = reading.statements.map((s) => ({ ...s, key: statementKey(document.id, s) }));
  const places = new SpanIndex(reading.places);
  const told = reading.events.map((event) => ({
    event,
    statements: statements
      .filter((s) => event.statements.includes(s.id))
      .map((s) => besideEvent(s, event, places)),
  }));
  const aroundOf = toldAround(told);
  const headlines = findHeadlineFaults(document.title, told);
  return told.map(({ event, statements }, i) => ({
    key: keys[i]!,
    documentId: document.id,
    captureId: document.captureId ?? '',
    report: document.reportId ?? document.id,
    source: document.source,
    title: document.title,
    url: document.url,
    lang: document.lang,
    publishedAt: document.publishedAt,
    receivedAt: document.receivedAt ?? '',
    ...aroundOf(event),
    ...(headlines.has(i) ? { headline: headlines.get(i)! } : {}),
    event,
    statements,
  }));
}

/**
 * Makes everything after the statements again. With `readings`, documents are read again too; statements are never taken back,
 * so what a changed reader no longer finds stays in the log, out of the picture.
 */
export async function rebuild(
  store: Store,
  deps: PipelineDeps,
  what: { readonly readings: boolean },
): Promise<Progress> {
  await store.clearDerived(what);
  return resume(store, deps);
}
