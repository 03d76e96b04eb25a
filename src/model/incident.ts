import type { Event, EventStatus, EventTime, EventType } from './event.ts';
import type { EventPlace } from './place.ts';
import type { KeyedStatement } from './statement.ts';

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
  /** Names the set of reports whose text is (nearly) the same as this one's, null where none is; reprints never corroborate. */
  readonly copyGroup: string | null;
  /** Set where the report's headline says more of the event than its text does. */
  readonly headline?: HeadlineFault;
  /** Set once its source took the report back or put another in its place: it stays to be seen, and supports nothing any more. */
  readonly retracted?: Retraction;
  readonly event: Event;
  /** The statements that carry the event, in text order, each with its global key. */
  readonly statements: readonly KeyedStatement[];
}

/** A report taken back: by its own source (a changed page, a notice) or by a person here. Never rewritten; `restored` ends one. */
export interface Retraction {
  /** The document taken back. */
  readonly documentId: string;
  /** `edited`: another text stands at its address; `corrected`: a notice puts it right; `withdrawn`: taken back whole. */
  readonly kind: 'edited' | 'corrected' | 'withdrawn' | 'restored';
  /** The document that takes it back or replaces it; null where a person says so. */
  readonly byDocument: string | null;
  /** The person, where one says so. */
  readonly by?: string;
  /** Keys of the events concerned, sorted, where only some of the report are; absent: all of it. */
  readonly events?: readonly string[];
  /** ISO 8601 UTC: when it became known. */
  readonly at: string;
  readonly reason?: string;
}

/** A person's word on a pair of events, later ones winning; never rewritten. `undone` takes the last word on the pair back. */
export interface Judgement {
  readonly a: string;
  readonly b: string;
  readonly verdict: 'same' | 'different' | 'unsure' | 'undone';
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

/** Two events that may be one occurrence though they stand in two incidents: for a person to judge. */
export interface LinkSuggestion {
  readonly a: string;
  readonly b: string;
  /** 0–1, as of a link. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** What a reader must know of how the reports of an incident relate. */
export interface Notice {
  /**
   * `hedge-drift`: a reprint says surely what its origin hedged; `headline`: a headline claims what its text does not;
   * `retracted`: a report of it was taken back.
   */
  readonly kind: 'hedge-drift' | 'headline' | 'retracted';
  /** Key of the event whose report is concerned. */
  readonly event: string;
  /** Key of the statement concerned, where it is one. */
  readonly statement?: string;
  /** Key of the event it is held against, where it is another report's. */
  readonly against?: string;
  /** What is told more surely: whether it is so, whether it has happened, or how many. */
  readonly about?: HeadlineFault['about'];
  /** The words on each side, e.g. the hedge and what became of it. */
  readonly words?: { readonly here: string; readonly there: string };
}

/** A headline that says more than its text: `hedge` surely what the text hedges, `status` done what it tells as planned, `figure` a larger number. */
export interface HeadlineFault {
  readonly about: 'hedge' | 'status' | 'figure';
  /** The headline's words and those of the text. */
  readonly words: { readonly here: string; readonly there: string };
}

/** What reports say about one field of an incident. */
export interface FieldVerdict {
  /** type, status, time, place, actor[role], target, equipment or counts.WHAT (guide §6.16). */
  readonly field: string;
  /**
   * `agree`: two reports give it, which corroborates only where the value has two `origins`; `conflict`: rival values of
   * different origins; `revised`: a later value takes the place of an earlier one; `refined`: a later value is narrower and within
   * the earlier ones, the narrowest last; `single`: said in one report only.
   * `unknown`/`withheld` values stand as those words.
   */
  readonly verdict: 'agree' | 'conflict' | 'revised' | 'refined' | 'single';
  readonly values: readonly {
    readonly value: string;
    /** Event keys that give this value. */
    readonly events: readonly string[];
    /** Independent origins that give it. */
    readonly origins: readonly string[];
  }[];
}

/** One independent origin and the way its words came: independence is shown, not only counted. */
export interface Voice {
  /** As in {@link Incident.independentOrigins}. */
  readonly origin: string;
  /** Key of the event of the first report received that has it. */
  readonly first: string;
  /** The reports that have its words, in order of receipt. */
  readonly through: readonly {
    readonly event: string;
    readonly source: string | null;
    /** `own`: its own post or reporter · `quoted` by an outlet · `retold` from an outlet or agency named · `reprint`: copied. */
    readonly how: 'own' | 'quoted' | 'retold' | 'reprint';
    /** The name it has in that report. */
    readonly as: string;
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
  readonly notices: readonly Notice[];
  /** Set where every report of it was taken back: it stays with that notice. */
  readonly isRetracted?: true;
  /** Original speakers and first-hand outlets; never feeds, reprints, agencies repeating one another. Sorted. */
  readonly independentOrigins: readonly string[];
  /** How each of them came to be known, in the same order. */
  readonly voices: readonly Voice[];
  readonly firstReceivedAt: string;
  readonly lastReceivedAt: string;
}

/** How one incident stands to another that it is never merged with. */
export interface Relation {
  /**
   * `part-of-wave`: a single strike and the wave told as a whole; `counted-in`: an occurrence and the tally of a period that
   * covers it; `follows`: harm, rescue or repair and the strike right before it at the same place.
   */
  readonly kind: 'part-of-wave' | 'counted-in' | 'follows';
  /** Id of the incident that is part, is counted or came after. */
  readonly from: string;
  /** Id of the wave, the tally or what came before. */
  readonly to: string;
  /** Why, in words that name no place, person or report. */
  readonly because: readonly string[];
}
