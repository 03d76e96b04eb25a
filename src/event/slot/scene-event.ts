import type {
  Actor,
  Count,
  Equipment,
  EventStatus,
  EventTime,
  EventType,
  Recurrence,
  Target,
} from '../../model/event.ts';
import type { EventPlace } from '../../model/place.ts';
import type { By, Step } from '../../util/why.ts';
import type { Trigger } from '../type/trigger.ts';
import type { Scene } from './scene.ts';

/** What one sentence says of one occurrence. */
export interface SceneEvent {
  readonly type: EventType;
  readonly status: EventStatus;
  readonly statusWhy: Step;
  /** The rule that gave it a type none of its triggers has. */
  readonly typeBy?: By;
  readonly scene: Scene;
  /** In text order; the first names the event. */
  readonly triggers: readonly Trigger[];
  readonly time: EventTime | null;
  readonly places: readonly EventPlace[];
  readonly actors: readonly Actor[];
  readonly targets: readonly Target[];
  readonly equipment: readonly Equipment[];
  readonly counts: readonly Count[];
  readonly recurrence?: Recurrence;
  /** It gives a figure of what was sent against a whole country, or shot down over it, by one who speaks for that. */
  readonly isNationwide?: true;
}

/** Triggers of one sentence that name the same occurrence. */
export interface Group {
  readonly type: EventType;
  readonly status: EventStatus;
  readonly statusWhy: Step;
  /** The rule that gave it a type none of its triggers has. */
  readonly typeBy?: By;
  readonly triggers: readonly Trigger[];
}
