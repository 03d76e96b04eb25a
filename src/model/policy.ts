import type { EventStatus, TargetClass } from './event.ts';
import type { EventPlace } from './place.ts';

/** How finely a place may be told, the coarsest first. */
export const PLACE_LEVELS = ['country', 'admin1', 'admin2', 'town', 'as-said'] as const;
/** One of {@link PLACE_LEVELS}. */
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

/** How finely a time may be told, the coarsest first. */
export const TIME_LEVELS = ['day', 'hour', 'as-said'] as const;
/** One of {@link TIME_LEVELS}. */
export type TimeLevel = (typeof TIME_LEVELS)[number];

/**
 * What a rule can take out of an incident that leaves: `quotes` all words of its reports; `persons` the names of private persons who take
 * part; `speakers` the personal names of who speaks; the rest as in an event, in the words of reports as well.
 */
export const WITHHELD_FIELDS = [
  'quotes',
  'persons',
  'speakers',
  'actors',
  'equipment',
  'targets',
  'counts',
  'url',
] as const;
/** One of {@link WITHHELD_FIELDS}. */
export type WithheldField = (typeof WITHHELD_FIELDS)[number];

/** Kinds of source: an authority's own channel, a channel of a social network, an outlet, or none named. */
export const SOURCE_KINDS = ['official', 'social', 'outlet', 'unnamed'] as const;
/** One of {@link SOURCE_KINDS}. */
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What a rule is about: an event fits where every part that is given does. */
export interface PolicyMatch {
  /** Event types, or a root with a final dot (`strike.`). Absent = every type. */
  readonly types?: readonly string[];
  /** Target classes of which one must be named. Absent = whatever the target. */
  readonly targets?: readonly TargetClass[];
  readonly statuses?: readonly EventStatus[];
  /** Outlets by name, any case. */
  readonly sources?: readonly string[];
  readonly sourceKinds?: readonly SourceKind[];
  /** A military unit must be called by its name or number, among who takes part or in the words. */
  readonly namesUnit?: true;
  /** Time since the report's words were out: from this age on, and until this one. */
  readonly fromAgeMinutes?: number;
  readonly untilAgeMinutes?: number;
}

/** One rule: what it is about, why, and what is done. Where several match, the strictest of each property holds. */
export interface PolicyRule {
  readonly id: string;
  /** Whom it protects, in one sentence; shown on the page. */
  readonly why: string;
  readonly match: PolicyMatch;
  readonly delayMinutes?: number;
  readonly place?: PlaceLevel;
  readonly minRadiusKm?: number;
  readonly time?: TimeLevel;
  /** `all`: nothing of what it is about leaves. */
  readonly withhold?: 'all' | readonly WithheldField[];
  /** What it is about is touched by no rule that is only about something else in the same report. */
  readonly isAtOnce?: true;
}

/** The publishing policy: what is coarsened, delayed and withheld before anything leaves. */
export interface Policy {
  readonly version: number;
  readonly rules: readonly PolicyRule[];
  /** The area of a level in which a place lies, where a gazetteer tells; without it areas have a name and no middle of their own. */
  readonly areaOf?: AreaOf;
}

/** The unit of a level in which a place lies; null where it is not known. */
export type AreaOf = (place: EventPlace, level: 'admin1' | 'admin2') => PlaceArea | null;

/** A unit by its name, with its middle and reach where known; degrees WGS 84. */
export interface PlaceArea {
  readonly name: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly radiusKm?: number;
}
