import type {
  Amount,
  CountWhat,
  EquipmentClass,
  EventStatus,
  EventTime,
  EventType,
  MunitionKind,
} from './event.ts';
import type { Incident, Relation } from './incident.ts';
import type { LogCheck } from './log-check.ts';
import type { EventPlace } from './place.ts';

/** What every row of the picture carries: whose words it stands on and where to look them up. */
export interface Asserted {
  /** Incident id. */
  readonly incident: string;
  /** Event keys. */
  readonly events: readonly string[];
  /** Who says so; empty where nobody is named. Never "it is so". */
  readonly origins: readonly string[];
  readonly time: EventTime;
  readonly places: readonly EventPlace[];
}

/** A figure as asserted: an interval, or the words for not known. */
export type AssertedAmount = Amount | 'unknown' | 'withheld';

/** The warning in force in one region; `unknown` also where the last word is too old. Not an official warning. */
export interface AlertState extends Asserted {
  readonly region: string;
  readonly state: 'active' | 'clear' | 'unknown';
  /** ISO 8601 UTC of the last word on it; what `state` holds since, unless unknown. */
  readonly since: string;
}

/** A figure of launched or intercepted munitions as one report asserts it, with whose word it is; never added to another. */
export interface AirDefenceRow extends Asserted {
  readonly what: Extract<CountWhat, 'launched' | 'intercepted'>;
  readonly amount: AssertedAmount;
  readonly quote: string;
  /** What it counts, by the words beside the figure. */
  readonly kind: MunitionKind;
  /** Whose figure it is, and the state (ISO 3166-1) that party speaks for; null where that is not known. */
  readonly party: string;
  readonly side: string | null;
  readonly equipment: readonly EquipmentClass[];
  /** True where the figure covers days rather than one occurrence. */
  readonly isTally: boolean;
}

/** One line of the aid ledger. `possible` where only weighed. */
export interface AidRow extends Asserted {
  readonly donor: string | null;
  readonly recipient: string | null;
  readonly item: string | null;
  readonly amount: Amount | null;
  readonly stage: 'requested' | 'pledged' | 'delivered' | 'possible';
}

/** Who is said to hold, take, leave or approach a place; `contested` where others say otherwise. */
export interface ControlRow extends Asserted {
  readonly type: EventType;
  readonly status: EventStatus;
  readonly by: readonly string[];
  readonly contested: boolean;
}

/** Civilians told to move, moved, or on the move. */
export interface MovementRow extends Asserted {
  readonly type: 'movement.evacuation' | 'movement.displacement';
  readonly status: EventStatus;
  readonly organisers: readonly string[];
  readonly people: readonly {
    readonly what: CountWhat;
    readonly amount: AssertedAmount;
    readonly quote: string;
  }[];
}

/** Incidents of one type on one day (UTC); `day` null where no single day is known, tallies among them. */
export interface TimelineBucket {
  readonly day: string | null;
  readonly type: EventType;
  /** Incident ids, sorted. */
  readonly incidents: readonly string[];
}

/** The picture as known at `asOf`: nothing received later is in it. */
export interface Picture {
  /** ISO 8601 UTC. */
  readonly asOf: string;
  /** Sorted by time (newest first), then id. */
  readonly incidents: readonly Incident[];
  /** A strike and its wave, an occurrence and a tally that counts it, harm and what it followed: never merged. */
  readonly relations: readonly Relation[];
  readonly alerts: readonly AlertState[];
  readonly airDefence: readonly AirDefenceRow[];
  readonly aid: readonly AidRow[];
  readonly control: readonly ControlRow[];
  readonly evacuation: readonly MovementRow[];
  readonly timeline: readonly TimelineBucket[];
  /** What imported logs say of single statements, by event key; nothing above changes by them. */
  readonly checks: readonly LogCheck[];
}
