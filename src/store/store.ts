import type { CapStep } from '../model/cap-draft.ts';
import type { FeedReach } from '../model/cap-feed.ts';
import type { CapMessage, KeptCapMessage } from '../model/cap-message.ts';
import type { Capture, CaptureFormat } from '../model/capture.ts';
import type { Document } from '../model/document.ts';
import type { Incident, Judgement, Retraction } from '../model/incident.ts';
import type { AlertLogRow, KeptRow, KeptTally, LogRows, LogSpan } from '../model/log-check.ts';
import type { Rating } from '../model/rating.ts';
import type { Reading } from '../model/reading.ts';
import type { Statement } from '../model/statement.ts';
import type { Issue } from '../util/outcome.ts';
import type { AccountStore } from './account-store.ts';
import type { DispatchStore } from './dispatch-store.ts';
import type { LinkRow, LinkStore } from './link-store.ts';
import type { PanelStore } from './panel-store.ts';
import type { PublicStore } from './public-store.ts';
import type { PushStore } from './push-store.ts';

/** Highest schema this program knows; it refuses a store written by a newer one. */
export const SCHEMA_VERSION = 10;

/** What became of a capture: first seen, or known already (the sighting is counted, the bytes are not kept twice). */
export interface CaptureReceipt {
  readonly id: string;
  readonly isNew: boolean;
  /** Values given at this sighting that differ from the first and are not taken over, e.g. `--published`. */
  readonly notTaken: readonly string[];
}

/** A capture without its bytes, and how often it was seen. */
export interface CaptureRow {
  readonly id: string;
  readonly format: CaptureFormat;
  readonly origin: string;
  readonly url: string | null;
  readonly source: string | null;
  readonly sha256: string;
  /** Bytes as received, before any packing. */
  readonly size: number;
  readonly receivedAt: string;
  readonly sightings: number;
  readonly lastSeenAt: string;
}

/** A statement as kept: its global key, the document it stands in, and the reader that first found it. */
export interface StoredStatement {
  readonly key: string;
  readonly documentId: string;
  readonly readerVersion: number;
  readonly statement: Statement;
}

/** An event before linking: whether its report is a copy or was taken back depends on other documents and is found when incidents are linked. */
export type StoredEvent = LinkRow['event'];

/** Something not taken in, kept visible with its reason. */
export interface Refusal {
  readonly origin: string;
  /** Stable kebab-case code. */
  readonly code: string;
  readonly reason: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

/** A document no reading could be made of; neighbours go on. */
export interface Quarantine {
  readonly documentId: string;
  readonly readerVersion: number;
  readonly reason: string;
  readonly tries: number;
  readonly at: string;
}

/** What `verify` found: rows checked, and the first broken row of each kind by name. */
export interface VerifyReport {
  readonly captures: number;
  readonly statements: number;
  readonly logRows: number;
  /** Hash of the last link of the chain, null for an empty store. */
  readonly head: string | null;
  /** One line a fault, naming the row; empty = whole. */
  readonly faults: readonly string[];
}

/** Counts over the whole store. */
export interface StoreStats {
  readonly schemaVersion: number;
  readonly captures: number;
  readonly sightings: number;
  readonly documents: number;
  readonly statements: number;
  readonly events: number;
  readonly incidents: number;
  readonly judgements: number;
  readonly refusals: number;
  readonly quarantined: number;
  readonly firstReceivedAt: string | null;
  readonly lastReceivedAt: string | null;
  /** Captures by format. */
  readonly formats: Readonly<Record<string, number>>;
}

/** Where everything is kept. Each method is one transaction; each effect is keyed, so doing it twice is doing it once. */
export interface Store extends LinkStore, PublicStore, PanelStore, AccountStore, DispatchStore, PushStore {
  /** It may not be written here: whatever would write throws a SitrepError. */
  readonly isReadOnly: boolean;
  close(): Promise<void>;

  /** Durable when the promise resolves. */
  appendCapture(capture: Capture): Promise<CaptureReceipt>;
  readCapture(id: string): Promise<Capture | null>;
  /** All captures by time of receipt, then id. */
  listCaptures(): Promise<readonly CaptureRow[]>;
  /** The latest moment at which anything came to be known here: a receipt or a person's word (ISO 8601 UTC); null for an empty store. */
  lastKnownAt(): Promise<string | null>;
  /** Ids of captures whose documents are not made yet. */
  capturesWithoutDocuments(): Promise<readonly string[]>;

  /** Marks the capture's document stage done; gives how many documents are new. */
  appendDocuments(
    captureId: string,
    documents: readonly Document[],
    issues: readonly Issue[],
  ): Promise<number>;
  /** `captureId` and `receivedAt` are those of its earliest capture. */
  readDocument(id: string): Promise<Document | null>;
  /** All documents by id; with `asOf`, only those received by then. */
  listDocuments(asOf?: string): Promise<readonly Document[]>;
  /** Ids of the documents of one capture. */
  documentsOf(captureId: string): Promise<readonly string[]>;
  /** Documents with no reading by this reader and not quarantined for it, by id, after `after`. */
  documentsToRead(readerVersion: number, limit: number, after?: string): Promise<readonly Document[]>;
  /** What was odd about making a capture's documents. */
  captureIssues(captureId: string): Promise<readonly Issue[]>;

  /** Marks the capture's document stage done with the rows of the log it holds; gives how many are new. */
  appendLogRows(captureId: string, rows: LogRows, issues: readonly Issue[]): Promise<number>;
  /**
   * Alerts in force at some moment from `from` to `to` (ISO 8601 UTC, both within), by start, then capture and line; of one unit with
   * `admin1`, and with `asOf` only of logs received by then. One without an end counts as in force at its start only, or with `isOpenKept`
   * whenever it began (those begun before `from` first).
   */
  alertRows(
    from: string,
    to: string,
    more?: { readonly admin1?: string; readonly asOf?: string; readonly isOpenKept?: boolean },
  ): Promise<readonly KeptRow<AlertLogRow>[]>;
  /** Tally rows whose time meets the stretch from `from` to `to`, ordered and limited as `alertRows`. */
  tallyRows(from: string, to: string, more?: { readonly asOf?: string }): Promise<readonly KeptTally[]>;
  /** How far each imported log reaches in each unit, by capture; with `asOf`, only logs received by then. */
  logSpans(asOf?: string): Promise<readonly LogSpan[]>;

  /** Keeps the messages a capture holds; gives how many are new in it. Its document stage is marked by `appendDocuments`. */
  appendCapMessages(captureId: string, messages: readonly CapMessage[]): Promise<number>;
  /** Every message once, by time sent, then key: one that came in several captures as it came first. With `asOf`, only those received by then. */
  capMessages(more?: {
    readonly asOf?: string;
    readonly from?: string;
    readonly to?: string;
  }): Promise<readonly KeptCapMessage[]>;
  /** Of messages that followed feeds carry, by key, until when that is believed: a feed that answers no more may have ended them. */
  capReaches(): Promise<ReadonlyMap<string, FeedReach>>;
  /**
   * What a person did with a draft, chained into the log; refused with a SitrepError (`draft-changed`) where the draft does not have
   * `after` steps any more: what it was judged by is not what stands.
   */
  appendCapStep(step: CapStep, after: number): Promise<void>;
  /** Oldest first; with `asOf`, only those done by then. */
  listCapSteps(asOf?: string): Promise<readonly CapStep[]>;

  /** Appends the statements of these readings and keeps the readings. */
  appendReadings(readings: readonly Reading[], readerVersion: number): Promise<void>;
  readReading(documentId: string, readerVersion: number): Promise<Reading | null>;
  /** Readings whose events are not made yet, by document id. */
  readingsWithoutEvents(readerVersion: number, limit: number): Promise<readonly Reading[]>;
  readStatement(key: string): Promise<StoredStatement | null>;
  /** Replaces the events of each of these documents and marks their event stage done. */
  putEvents(byDocument: ReadonlyMap<string, readonly StoredEvent[]>, readerVersion: number): Promise<void>;
  readEvent(key: string, readerVersion: number): Promise<StoredEvent | null>;
  /** All events of this reader by key; with `asOf`, only those received by then. */
  listEvents(readerVersion: number, asOf?: string): Promise<readonly StoredEvent[]>;

  appendJudgement(judgement: Judgement): Promise<void>;
  /** Oldest first; with `asOf`, only those made by then. */
  listJudgements(asOf?: string): Promise<readonly Judgement[]>;

  /** A person's retraction of a report (those found in reports are made again from the documents). */
  appendRetraction(retraction: Retraction): Promise<void>;
  /** Oldest first; with `asOf`, only those made by then. */
  listRetractions(asOf?: string): Promise<readonly Retraction[]>;
  appendRating(rating: Rating): Promise<void>;
  /** Oldest first; with `asOf`, only those made by then. */
  listRatings(asOf?: string): Promise<readonly Rating[]>;

  /** Rises with every change to what incidents are made of. */
  generation(): Promise<number>;
  readIncident(id: string): Promise<Incident | null>;
  /** Ids by incident of each event: the incident that holds it, or null. */
  incidentOf(eventKey: string): Promise<string | null>;
  /** All incidents by id. */
  listIncidents(): Promise<readonly Incident[]>;

  appendRefusal(refusal: Refusal): Promise<void>;
  listRefusals(): Promise<readonly Refusal[]>;
  appendQuarantine(quarantine: Quarantine): Promise<void>;
  listQuarantined(): Promise<readonly Quarantine[]>;

  /** Forgets what can be made again: events and incidents, and with `readings` readings and quarantine too (statements stay). */
  clearDerived(what: { readonly readings: boolean }): Promise<void>;
  /** Full ids that begin with `prefix` (a `cap_…`, `doc_…`, `st_…`, `ev_…`, `in_…` id or the given report id of a document). */
  findIds(
    prefix: string,
    limit: number,
  ): Promise<readonly { readonly kind: StoredKind; readonly id: string }[]>;
  /** Checks bytes against hashes and every row of the log against its chain. */
  verify(): Promise<VerifyReport>;
  /** sha256 over documents, statements, events and incidents, in order of id, without times of receipt: equal stores give equal digests. */
  digest(): Promise<string>;
  /** With `asOf` (ISO 8601 UTC) of what was received and judged by then; incidents, refusals and quarantine are those of now. */
  stats(asOf?: string): Promise<StoreStats>;
}

/** Kinds of thing an id can name. */
export type StoredKind = 'capture' | 'document' | 'statement' | 'event' | 'incident';
