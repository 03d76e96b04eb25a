import type { Event, EventStatus, EventTime, EventType } from './event.ts';
import type { EventPlace } from './place.ts';
import type { Statement } from './statement.ts';

/** An event of one document together with what linking and the picture need of that document. */
export interface ReportedEvent {
  /** Global id: hash of document id and event content (`ev_…`). */
  readonly key: string;
  readonly documentId: string;
  readonly captureId: string;
  /** Id the report came with, else the document id. */
  readonly report: string;
  readonly source: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly lang: string | null;
  /** ISO instants; publishedAt null when unknown. */
  readonly publishedAt: string | null;
  readonly receivedAt: string;
  /** Document ids whose text is (nearly) the same as this one's, this one included, sorted; reprints never corroborate. */
  readonly copies: readonly string[];
  readonly event: Event;
  /** The statements that carry the event, in text order, each with its global key. */
  readonly statements: readonly (Statement & { readonly key: string })[];
}

/** A person's word on a pair of events, later ones winning; never rewritten. */
export interface Judgement {
  readonly a: string;
  readonly b: string;
  readonly verdict: 'same' | 'different' | 'unsure';
  readonly by: string;
  readonly at: string;
  readonly note?: string;
}

/** Why an event belongs to an incident: reversible, scored 0–1, with the reasons in words. */
export interface IncidentLink {
  readonly event: string;
  readonly to: string | null;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly by: 'rule' | 'person';
}

/** What reports say about one field of an incident. */
export interface FieldVerdict {
  /** type, status, time, place, actor[role], target, equipment or counts.WHAT (guide §6.16). */
  readonly field: string;
  /**
   * `agree`: two reports give it, which corroborates only where the value has two `origins`; `conflict`: rival values of
   * different origins; `revised`: a later value takes the place of an earlier one; `single`: said in one report only.
   * `unknown`/`withheld` values stand as those words.
   */
  readonly verdict: 'agree' | 'conflict' | 'revised' | 'single';
  readonly values: readonly {
    readonly value: string;
    /** Event keys that give this value. */
    readonly events: readonly string[];
    /** Independent origins that give it. */
    readonly origins: readonly string[];
  }[];
}

/** The same occurrence across reports. */
export interface Incident {
  /** `in_…`, hash of its founding event's key. */
  readonly id: string;
  readonly type: EventType;
  readonly status: EventStatus;
  readonly time: EventTime;
  readonly places: readonly EventPlace[];
  readonly events: readonly ReportedEvent[];
  readonly links: readonly IncidentLink[];
  readonly fields: readonly FieldVerdict[];
  /** Original speakers and first-hand outlets; never feeds, reprints, agencies repeating one another. Sorted. */
  readonly independentOrigins: readonly string[];
  readonly firstReceivedAt: string;
  readonly lastReceivedAt: string;
}
