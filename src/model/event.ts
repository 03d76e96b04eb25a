import type { Span } from '../util/span.ts';
import type { EventPlace } from './place.ts';

/** Every event type (guide §3.1). */
export const EVENT_TYPES = [
  'strike.drone',
  'strike.missile',
  'strike.air',
  'strike.artillery',
  'strike.explosive',
  'strike.mixed',
  'combat.clash',
  'combat.attack',
  'combat.abduction',
  'control.advance',
  'control.withdrawal',
  'control.capture',
  'control.line',
  'defence.interception',
  'alert.raised',
  'alert.cleared',
  'harm.casualties',
  'harm.damage',
  'response.rescue',
  'response.repair',
  'movement.evacuation',
  'movement.displacement',
  'aid.request',
  'aid.pledge',
  'aid.delivery',
  'force.posture',
  'talks.meeting',
  'talks.agreement',
  'measure.sanction',
  'measure.order',
  'protest',
] as const;
/** One of {@link EVENT_TYPES}. */
export type EventType = (typeof EVENT_TYPES)[number];

/** Where an event stands by what is said; nested modality keeps the outermost real event. */
export type EventStatus = 'occurred' | 'ongoing' | 'planned' | 'possible' | 'denied';

/** How finely a time is known. */
export const TIME_PRECISIONS = [
  'minute',
  'hour',
  'part_of_day',
  'day',
  'week',
  'month',
  'year',
  'range',
  'unknown',
] as const;
/** One of {@link TIME_PRECISIONS}. */
export type TimePrecision = (typeof TIME_PRECISIONS)[number];

/** An interval that certainly contains the event; ISO 8601 UTC instants ending in Z, absent where there is no anchor. */
export interface EventTime {
  readonly start?: string;
  readonly end?: string;
  readonly precision: TimePrecision;
  readonly quote?: string;
}

/** Kinds of actor. */
export type ActorKind =
  | 'state_forces'
  | 'government'
  | 'intergovernmental'
  | 'nonstate_armed'
  | 'civilians'
  | 'emergency_services'
  | 'company'
  | 'other';
/** What an actor does in an event. */
export type ActorRole =
  | 'initiator'
  | 'target_force'
  | 'defender'
  | 'donor'
  | 'recipient'
  | 'organiser'
  | 'participant';

/** Who takes part, only as the text says or plainly implies. */
export interface Actor {
  readonly name: string;
  readonly kind: ActorKind;
  readonly role: ActorRole;
  readonly mention?: Span;
}

/** Classes of what is struck or harmed. */
export const TARGET_CLASSES = [
  'energy',
  'water',
  'transport',
  'health',
  'education',
  'residential',
  'government',
  'military',
  'industrial',
  'religious_cultural',
  'port',
  'infrastructure_unspecified',
  'people',
  'vehicle',
  'other',
] as const;
/** One of {@link TARGET_CLASSES}. */
export type TargetClass = (typeof TARGET_CLASSES)[number];

/** What was struck; `detail: 'withheld'` when the speaker declined to name it. */
export interface Target {
  readonly name: string;
  readonly class: TargetClass;
  readonly detail?: 'withheld';
  readonly mention?: Span;
}

/** Classes of equipment. */
export const EQUIPMENT_CLASSES = [
  'loitering_munition',
  'uav',
  'cruise_missile',
  'ballistic_missile',
  'missile',
  'air_defence_system',
  'air_defence_missile',
  'artillery',
  'mlrs',
  'armour',
  'vehicle',
  'aircraft',
  'helicopter',
  'ship',
  'small_arms',
  'ammunition',
  'mine_ied',
  'other',
] as const;
/** One of {@link EQUIPMENT_CLASSES}. */
export type EquipmentClass = (typeof EQUIPMENT_CLASSES)[number];

/** What munitions that are counted are: one class, several counted together and never split, or not said. */
export type MunitionKind = EquipmentClass | 'several' | 'unknown';

/** An interval of a number (`high` absent = no upper bound). */
export interface Amount {
  readonly low: number;
  readonly high?: number;
}

/** A weapon or system named; `for` names the system that ammunition is for; `madeIn` ISO alpha-2, never an actor. */
export interface Equipment {
  readonly name: string;
  readonly class: EquipmentClass;
  readonly madeIn?: string;
  readonly count?: Amount;
  readonly for?: string;
  readonly mention?: Span;
}

/** What is counted. */
export const COUNT_WHATS = [
  'killed',
  'injured',
  'missing',
  'captured',
  'displaced',
  'evacuated',
  'intercepted',
  'launched',
  'struck',
  'supplied',
  'distance_km',
  'other',
] as const;
/** One of {@link COUNT_WHATS}. */
export type CountWhat = (typeof COUNT_WHATS)[number];

/** A count as an interval, or stated to be unknown or withheld; none of the four is another. */
export type Count = {
  readonly what: CountWhat;
  readonly quote: string;
  readonly increment?: boolean;
  readonly scope?: string | readonly string[];
} & ({ readonly low: number; readonly high?: number } | { readonly value: 'unknown' | 'withheld' });

/** "fourth morning in a row". */
export interface Recurrence {
  readonly ordinal: number;
  readonly unit: string;
  readonly quote: string;
}

/** What is said to have happened, is happening or is planned, in one document; `id` e1, e2…; span = the trigger. */
export interface Event extends Span {
  readonly id: string;
  readonly type: EventType;
  readonly status: EventStatus;
  readonly statements: readonly string[];
  readonly time: EventTime;
  readonly places: readonly EventPlace[];
  readonly actors: readonly Actor[];
  readonly equipment: readonly Equipment[];
  readonly targets: readonly Target[];
  readonly counts: readonly Count[];
  readonly recurrence?: Recurrence;
}
