import type { TriggerNeed, TriggerRow } from '../../lexicon/trigger-pattern.ts';
import type { EventStatus, EventType } from '../../model/event.ts';
import type { Span } from '../../util/span.ts';
import type { Step } from '../../util/why.ts';

/** A stretch that may name an event, before and after refining. */
export interface Trigger extends Span {
  readonly type: EventType;
  /** A noun that can point back at an event already named. */
  readonly nominal: boolean;
  readonly needs: readonly TriggerNeed[];
  readonly status?: EventStatus;
  /** The lexicon row it was found by; absent where it is a stated toll, or a rule found it. */
  readonly row?: TriggerRow;
  readonly rule?: string;
  /** Refiners that gave it another type, in order, each with the type it had before. */
  readonly refined?: readonly (Step & { readonly from: EventType })[];
  /** What the refiner at work goes by, where that is more than its name. */
  readonly sense?: Step;
}

/** The family of a type: the part before the dot. */
export function rootOf(type: EventType): string {
  const dot = type.indexOf('.');
  return dot < 0 ? type : type.slice(0, dot);
}

/** Whether the type is an attack that casualties and damage can be the consequence of. */
export function isAttack(type: EventType): boolean {
  return rootOf(type) === 'strike' || type === 'combat.clash' || type === 'combat.attack';
}

/** What a refiner made of a trigger, with the refiner's name where it made it something else. */
export function withStep(before: Trigger, after: Trigger | null, name: string): Trigger | null {
  if (!after || after === before || (after.type === before.type && !after.sense)) return after;
  const { sense, ...t } = after;
  return { ...t, refined: [...(before.refined ?? []), { by: name, ...sense, from: before.type }] };
}
