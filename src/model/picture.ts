import type { AidStage } from './aid.ts';
import type { AlertState } from './alert.ts';
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
import type { Basis, Likelihood, Polarity, Speaker } from './statement.ts';

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

/** A row of the picture that one speaker asserts: in which statements, how surely, and when it was said. */
export interface Assertion extends Asserted {
  /** Keys of the statements that say it, sorted; never empty. */
  readonly statements: readonly string[];
  /** null where an outlet says so in its own voice. */
  readonly speaker: Speaker | null;
  /** The outlet that had it first. */
  readonly source: string | null;
  readonly polarity: Polarity;
  /** The hedge as worded; absent where there is none. */
  readonly likelihood?: Likelihood;
  readonly basis: Basis;
  /** ISO 8601 UTC of its first report: published, or received where that is not known. */
  readonly saidAt: string;
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

/** What one speaker says of one thing given: the entry of a ledger's line. `time` is when it is to be, or was, handed over. */
export interface AidRow extends Assertion {
  /** Id of the line (`al_…`): the same donor, recipient, item and unit share one. */
  readonly line: string;
  readonly donor: string | null;
  readonly recipient: string | null;
  /** What is given, as worded without its number; null where it is not named. */
  readonly item: string | null;
  readonly class: EquipmentClass | null;
  /** The system that it is for ("missiles for NASAMS"): never that system itself. */
  readonly for: string | null;
  /** What the figure is in ("tonnes", "euros"); null where pieces are counted. */
  readonly unit: string | null;
  /** null where no figure is given. */
  readonly amount: AssertedAmount | null;
  /** The figure as worded; empty where none is given or the policy holds words back. */
  readonly quote: string;
  /** "18 more": comes on top of a figure told before. */
  readonly isIncrement: boolean;
  /** What share of the whole the figure is of, as worded; null where it is of the whole. */
  readonly part: string | null;
  readonly stage: AidStage;
  /** Whether the donor itself says so. */
  readonly isDonors: boolean;
}

/** What one speaker says of who holds, takes, leaves or approaches a place; never a line of our own. */
export interface ControlRow extends Assertion {
  /** Id of the row (`co_…`). */
  readonly id: string;
  readonly type: ControlType;
  readonly status: EventStatus;
  /** Forces said to take, hold, leave or advance. */
  readonly by: readonly string[];
  /** Forces said to be taken from or held against. */
  readonly against: readonly string[];
  /** Ids of rows about the same place and time that cannot be right together with this one, sorted. */
  readonly rivals: readonly string[];
}

/** The kinds of event that say who holds what. */
export type ControlType = Extract<EventType, `control.${string}`>;

/** Civilians told to move, moved, or on the move, as one speaker says; `places` carry from where and to where. */
export interface MovementRow extends Assertion {
  /** Id of the row (`mv_…`). */
  readonly id: string;
  readonly type: 'movement.evacuation' | 'movement.displacement';
  readonly status: EventStatus;
  /** Set where it was ordered or planned and is no more: not in force, though nobody denies that it was. */
  readonly isCalledOff?: true;
  /** Authorities that order or carry it out. */
  readonly organisers: readonly string[];
  /** Who moves, as worded. */
  readonly who: readonly string[];
  readonly people: readonly {
    readonly what: CountWhat;
    readonly amount: AssertedAmount;
    readonly quote: string;
    readonly isIncrement: boolean;
    /** The share it is of, as worded; null where it is of all. */
    readonly part: string | null;
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
