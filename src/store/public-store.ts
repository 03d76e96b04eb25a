import type { EventStatus, EventType } from '../model/event.ts';
import type { Incident } from '../model/incident.ts';
import type { ShownNote } from '../model/public-picture.ts';

/** What publishing has to do: everything of it is worked out on one state of the links, which `epoch` names. */
export interface PublishWork {
  /** To be given back with the result: where something was linked meanwhile, nothing is kept and the step is done again. */
  readonly epoch: number;
  /** Documents whose incidents are new or other than they were, the longest waiting first. */
  readonly documents: readonly string[];
  /** Incidents whose publication changes by itself: a delay has run out. */
  readonly due: readonly string[];
  /** Incidents not published yet under the policy in force. */
  readonly stale: readonly string[];
}

/** A published incident as it is found and counted; instants in milliseconds. */
export interface PublicRow {
  readonly id: string;
  /** Where it stands in the list: whole seconds count, then the id. */
  readonly sortAt: number;
  readonly type: EventType;
  readonly status: EventStatus;
  readonly isRetracted: boolean;
  /** The interval that contains it; null where no time is said. */
  readonly firstAt: number | null;
  readonly lastAt: number | null;
  readonly changedAt: number;
  readonly events: number;
  /** Where it happened, [lon, lat] each. */
  readonly points: readonly (readonly [number, number])[];
  /** Keys of the regions it lies in, and of the panels it may have a row in. */
  readonly regions: readonly string[];
  /** Words it is found by. */
  readonly words: readonly string[];
  /** By which rules it is listed, found and counted: of the same incident under the same rules nothing of this is another. */
  readonly shape: number;
  readonly incident: Incident;
}

/** What is hidden of an incident: how much, by which rule, until when (null = for good). */
export interface HiddenPart {
  readonly rule: string;
  readonly events: number;
  readonly until: string | null;
}

/** One incident as it may leave at the moment it was made for. */
export interface Publication {
  readonly incident: string;
  /** Null where nothing of it is shown. */
  readonly row: PublicRow | null;
  /** When it changes by itself, in milliseconds; null where only a new report, word or policy changes it. */
  readonly dueAt: number | null;
  readonly hidden: HiddenPart | null;
  /** What the policy did to what is shown. */
  readonly notes: readonly ShownNote[];
  /** Documents that take a report of it back: what they may say is told with it. */
  readonly takenBackBy: readonly string[];
}

/** A document of which nothing may be known yet. */
export interface HiddenDocument {
  readonly document: string;
  readonly statements: number;
  readonly events: number;
}

/** What one step of publishing found. */
export interface PublishResult {
  readonly work: PublishWork;
  /** Milliseconds: the moment it was made for. */
  readonly at: number;
  readonly publications: readonly Publication[];
  /** Documents looked at, each hidden or not. */
  readonly documents: ReadonlyMap<string, HiddenDocument | null>;
}

/** Under which policy the store is published, and how far that is. */
export interface PublicState {
  /** Names policy, reader and publisher: another name is another publication. */
  readonly policy: string;
  /** Rises with every step that changed something. */
  readonly version: number;
  /** Whether every incident has been through this policy. */
  readonly isComplete: boolean;
  /** Milliseconds: the latest moment anything was published for. */
  readonly at: number;
}

/** What published incidents are asked by; all parts must fit. Instants in milliseconds. */
export interface PublicQuery {
  readonly words?: readonly { readonly word: string; readonly isBeginning: boolean }[];
  readonly from?: number;
  readonly to?: number;
  readonly types?: readonly EventType[];
  readonly statuses?: readonly EventStatus[];
  /** Keys of regions, of which one must fit. */
  readonly regions?: readonly string[];
  readonly changedSince?: number;
  /** Only what has no time, or one behind `to`, and was heard of in this time or in the few days after it: reports come late. */
  readonly told?: { readonly from: number | undefined; readonly to: number | undefined };
  /** West, south, east, north in degrees; west greater than east goes over the antimeridian. */
  readonly box?: readonly [number, number, number, number];
  /** Only what stands below this place in the list. */
  readonly below?: number;
}

/** A published incident and its place in the list. */
export interface PlacedIncident {
  readonly place: number;
  readonly incident: Incident;
  /** The incident as JSON. */
  readonly json: string;
}

/** A published incident with what the policy did to it. */
export interface NotedIncident extends PlacedIncident {
  readonly notes: readonly ShownNote[];
}

/** A published incident and the version it is of. */
export interface VersionedIncident {
  readonly version: number;
  readonly incident: Incident;
}

/** Where an event stands in the list of events: received last first. */
export interface EventPlace {
  readonly receivedAt: number;
  readonly key: string;
}

/** Published incidents of one stretch of three hours (number of such since 1970; null = no time said), type and status. */
export interface PublicCount {
  readonly stretch: number | null;
  readonly type: EventType;
  readonly status: EventStatus;
  /** Those taken back are counted apart. */
  readonly isRetracted: boolean;
  readonly incidents: number;
  readonly events: number;
}

/** What is kept and may not be counted in public. */
export interface HiddenCounts {
  readonly captures: number;
  readonly documents: number;
  readonly statements: number;
  readonly events: number;
  /** ISO 8601 UTC of hidden receipts. */
  readonly receivedAt: readonly string[];
}

/** The published part of the store. Rows of another policy, and those whose publication has run out by `now` (milliseconds), are never given. */
export interface PublicStore {
  publicState(): Promise<PublicState | null>;
  /** Makes the named publication the one in force: what was published under another is not shown any more, and all waits to be published. */
  startPublishing(policy: string): Promise<void>;
  /** What waits: `documents` and `due` first; `stale` where neither does. Null where nothing waits; with `only: 'due'` where nothing is due. */
  publishWork(policy: string, now: number, limit: number, only?: 'due'): Promise<PublishWork | null>;
  /** Does all of it or, where something was linked meanwhile or another policy is in force, nothing, and says which. */
  savePublications(policy: string, result: PublishResult): Promise<boolean>;
  /** How many incidents there are, and how many went through the policy in force. */
  publishProgress(): Promise<{ readonly done: number; readonly all: number }>;
  /** Whether a publication has run out by `now` (milliseconds). */
  hasDuePublications(now: number): Promise<boolean>;

  /** Linked incidents of these ids that are there, by id. */
  readIncidents(ids: readonly string[]): Promise<readonly Incident[]>;
  /** Ids of linked incidents with an event of one of these documents. */
  incidentsOfDocuments(documents: readonly string[]): Promise<readonly string[]>;
  /** Ids of published incidents of which one of these documents takes a report back. */
  incidentsTakenBackBy(documents: readonly string[]): Promise<readonly string[]>;
  /** What would be hidden of these documents. */
  sizesOfDocuments(documents: readonly string[], readerVersion: number): Promise<readonly HiddenDocument[]>;

  /** Published incidents, the newest first. */
  publicIncidents(query: PublicQuery, now: number, limit: number): Promise<readonly NotedIncident[]>;
  /** Events of the published incidents that a query asks for, received last first, after a place in that list. */
  publicEvents(
    query: PublicQuery,
    now: number,
    limit: number,
    after?: EventPlace,
  ): Promise<readonly (EventPlace & PlacedIncident)[]>;
  /** The same by id alone. */
  publicIds(query: PublicQuery, now: number, limit: number): Promise<readonly string[]>;
  publicIncident(id: string, now: number): Promise<PlacedIncident | null>;
  /** How many there are, counted no further than `most`. */
  countPublic(query: PublicQuery, now: number, most: number): Promise<number>;
  /** The newest `most` of them, counted by time and type. */
  publicCounts(query: PublicQuery, now: number, most: number): Promise<readonly PublicCount[]>;
  /** How many incidents and events are published, of some types and statuses where given. */
  publicTotals(
    query: Pick<PublicQuery, 'types' | 'statuses'>,
  ): Promise<{ readonly incidents: number; readonly events: number }>;
  /** All published incidents, counted by time, type and status as they were written. */
  allPublicCounts(): Promise<readonly PublicCount[]>;
  /** The last changed ones, latest first. */
  lastChanged(query: PublicQuery, now: number, limit: number): Promise<readonly PlacedIncident[]>;
  /** Incidents published otherwise since a version, in the order of versions; of one version all or none, at least `least` where there are so many. */
  publishedSince(version: number, now: number, least: number): Promise<readonly VersionedIncident[]>;
  hiddenCounts(): Promise<HiddenCounts>;
  /** First and last receipt of a published event, ISO 8601 UTC; null where there is none. */
  publicReceipts(): Promise<readonly [string | null, string | null]>;
  /** Added up by rule. */
  hiddenParts(): Promise<readonly HiddenPart[]>;
  /** Where the first capture of all came from; null in an empty store. */
  firstOrigin(): Promise<string | null>;
}
