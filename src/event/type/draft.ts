import type { EventStatus, EventTime } from '../../model/event.ts';
import type { EventPlace } from '../../model/place.ts';
import type { Step } from '../../util/why.ts';
import type { SceneEvent } from '../slot/scene-event.ts';

/** An event of the document while it is being gathered. */
export interface Draft {
  readonly first: SceneEvent;
  readonly parts: SceneEvent[];
  type: SceneEvent['type'];
  status: EventStatus;
  statusWhy: Step;
  /** Places taken over from the sentence before, not told again. */
  carried: readonly EventPlace[];
}

/** How many events and sentences back a mention or a place may be told: keeps the reading of a very long text linear. */
export const REACH = 80;

/** Statuses of what is told to have been or to be so. */
export const ALIVE = new Set<EventStatus>(['occurred', 'ongoing']);

/** The sentence that last told of a draft. */
export const lastIndex = (d: Draft): number => d.parts.at(-1)!.scene.index;

/** Places of a draft told so far. */
export function placesOf(d: Draft): readonly EventPlace[] {
  return d.parts.flatMap((p) => p.places);
}

/** The first time told of a draft. */
export function timeOf(d: Draft): EventTime | null {
  return d.parts.find((p) => p.time)?.time ?? null;
}
