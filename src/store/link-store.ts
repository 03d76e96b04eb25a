import type { Document } from '../model/document.ts';
import type { Incident, LinkSuggestion, ReportedEvent, Retraction } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';

/** Reports whose events are to be linked, for the first time or anew. */
export interface LinkWork {
  /** To be given back with the result: another process may have linked meanwhile, and then the step is done again. */
  readonly epoch: number;
  readonly documents: readonly { readonly id: string; readonly seq: number }[];
}

/** What linking keeps of a report. */
export interface DocumentLink {
  readonly document: string;
  /** MinHash signature of its text, null where the text is too short for one. */
  readonly signature: Uint32Array | null;
  readonly copyGroup: string | null;
  /** How other versions of it, and notices about it, are found. */
  readonly keys: readonly string[];
  /** The source by which a notice means it, null where it has none. */
  readonly sourceKey: string | null;
  /** ISO 8601 UTC: when it was published, else received. */
  readonly toldAt: string;
  /** Whether it says of an earlier report that it is taken back. */
  readonly isNotice: boolean;
  /** What reports say takes it back; persons' words are kept apart. */
  readonly retractions: readonly Retraction[];
  /** ISO 8601 UTC: nothing later has a say in its copy group and retractions. */
  readonly touchedAt: string;
  readonly receivedAt: string;
}

/** A stored event as linking needs it. */
export interface LinkRow {
  readonly event: Omit<ReportedEvent, 'copyGroup' | 'retracted'> & {
    readonly about: readonly string[];
    readonly around?: EventPlace;
    readonly sites?: readonly string[];
  };
  readonly copyGroup: string | null;
  readonly retractions: readonly Retraction[];
  readonly touchedAt: string;
}

/** Incidents that hang together: the unit that is replaced when something new has to do with one of them. */
export interface LinkedComponent {
  /** Least key among its events. */
  readonly id: string;
  /** ISO 8601 UTC: nothing later has a say in it, so as of then it is as it is now. */
  readonly touchedAt: string;
  readonly events: readonly { readonly key: string; readonly document: string }[];
  readonly incidents: readonly Incident[];
}

/** What one step of linking found. */
export interface LinkResult {
  readonly work: LinkWork;
  readonly documents: readonly DocumentLink[];
  /** Bands of the signatures of documents that had none kept before. */
  readonly bands: ReadonlyMap<string, readonly number[]>;
  /** Blocks each event newly stands in. */
  readonly blocks: ReadonlyMap<string, readonly number[]>;
  /** Events that were linked and are there no more. */
  readonly gone: readonly string[];
  readonly dissolved: readonly string[];
  readonly components: readonly LinkedComponent[];
  /** Suggestions between any of these, or with any of `fresh`, are replaced. */
  readonly members: readonly string[];
  readonly fresh: readonly string[];
  readonly suggestions: readonly LinkSuggestion[];
}

/** The part of the store that linking works on: indexes to find what belongs together, and what came of it. */
export interface LinkStore {
  /** The next documents to link, the longest waiting first; none = all is linked. */
  linkWork(limit: number): Promise<LinkWork>;
  /** Does all of it or, where somebody else linked since the work was handed out, nothing, and says which. */
  saveLinks(result: LinkResult): Promise<boolean>;

  /** Links kept of these documents; those never linked are left out. */
  documentLinks(ids: readonly string[]): Promise<readonly DocumentLink[]>;
  /** Ids of documents one of whose bands is among these. */
  documentsInBands(bands: readonly number[]): Promise<readonly string[]>;
  /** Ids of documents in these sets of copies. */
  documentsInCopyGroups(groups: readonly string[]): Promise<readonly string[]>;
  /** Ids of documents with one of these version keys. */
  documentsWithKeys(keys: readonly string[]): Promise<readonly string[]>;
  /** Ids of documents of a source told within a time (ISO 8601 UTC, both ends in); with `noticesOnly`, of its notices alone. */
  documentsOfSource(
    sourceKey: string,
    from: string,
    to: string,
    noticesOnly?: boolean,
  ): Promise<readonly string[]>;
  readDocuments(ids: readonly string[]): Promise<readonly Document[]>;

  /** Keys of the current events of these documents. */
  eventsOfDocuments(ids: readonly string[], readerVersion: number): Promise<readonly string[]>;
  /** Keys under which events of these documents were linked, there still or not. */
  linkedEventsOf(documents: readonly string[]): Promise<readonly string[]>;
  /** Keys of linked events that stand in one of these blocks. */
  eventsInBlocks(blocks: readonly number[]): Promise<readonly string[]>;
  /** The events of these keys that are there. */
  linkRows(keys: readonly string[], readerVersion: number): Promise<readonly LinkRow[]>;
  /** Component of each linked event. */
  componentsOf(keys: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Keys of the events of these components. */
  eventsOfComponents(ids: readonly string[]): Promise<readonly string[]>;

  /** Incidents on which nothing later than `asOf` has a say, by id. */
  settledIncidents(asOf: string): Promise<readonly Incident[]>;
  /** Keys of the events known at `asOf` in components that something later has a say in. */
  unsettledEvents(asOf: string): Promise<readonly string[]>;
  /** Pairs in two incidents that may be one, the best first; with `events` those of one of them, with `limit` no more than that. */
  listSuggestions(more?: {
    readonly events?: readonly string[];
    readonly limit?: number;
  }): Promise<readonly LinkSuggestion[]>;
}
