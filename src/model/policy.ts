import type { EventStatus, TargetClass } from './event.ts';

/** How a place is coarsened: at least this radius, and as an admin-1 area instead of its name where `level` says so. */
export interface PlaceRule {
  readonly minRadiusKm: number;
  readonly level?: 'admin1';
}

/** One rule: what it is about, why, and what is done. Where several match, the strictest of each holds. */
export interface PolicyRule {
  readonly id: string;
  /** Whom it protects, in one sentence; shown on the page. */
  readonly why: string;
  readonly match: {
    /** Event types, or a root with a final dot (`strike.`). Absent = every type. */
    readonly types?: readonly string[];
    /** Target classes of which one must be named. Absent = whatever the target. */
    readonly targets?: readonly TargetClass[];
    readonly statuses?: readonly EventStatus[];
  };
  readonly place?: PlaceRule;
  readonly delayMinutes?: number;
  /** Nothing of the class leaves. */
  readonly withhold?: boolean;
  /** `false`: the words of the reports do not leave either. Absent = they do, since they are already public. */
  readonly quotes?: boolean;
}

/** The publishing policy: what is coarsened, delayed and withheld before anything leaves. */
export interface Policy {
  readonly version: number;
  readonly rules: readonly PolicyRule[];
  /** Whether names of private persons taking part in events are left out. */
  readonly privatePersons: 'omit' | 'keep';
}
