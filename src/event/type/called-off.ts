import { CALLED_OFF, calledOff } from '../../lexicon/called-off.ts';
import type { EventStatus } from '../../model/event.ts';
import type { EventPlace } from '../../model/place.ts';
import { because, type Decided, decided, type Step } from '../../util/why.ts';
import type { Scene } from '../slot/scene.ts';
import type { Trigger } from './trigger.ts';

const { source } = CALLED_OFF;
const OFF = { table: 'CALLED_OFF.off', row: 1, source };
/** The row by which an evacuation is known to be put off: the day it was planned for is none of it. */
const PUT_OFF = { table: 'CALLED_OFF.later', row: 1, source };
const STANDS = 'event/type/called-off: its order is said not to be lifted';
/** "The army lifted its evacuation order", "евакуацію скасовано": called off, so there is none; put off, so it is still planned. */
export function calledOffStatus(scene: Scene, t: Trigger): Decided<EventStatus> | null {
  if (t.type !== 'movement.evacuation') return null;
  const before = scene.quote.slice(0, t.start - scene.start);
  const way = calledOff(before, t.quote, scene.quote.slice(t.end - scene.start));
  if (way === null) return null;
  if (way === 'stands') return decided('planned', STANDS, t);
  return way === 'off' ? decided('denied', OFF, t) : decided('planned', PUT_OFF, t);
}

/** Whether an evacuation's status says that it is put off. */
export const isPutOff = ({ by }: Step): boolean => by === PUT_OFF;

const FROM = 'event/type/called-off: whose evacuation is called off would have left from there';

/** Where people would have left: a place told with an evacuation that is called off is where it was from. */
export function leftFrom(places: readonly EventPlace[], { by }: Step): readonly EventPlace[] {
  if (by !== OFF && by !== PUT_OFF) return places;
  return places.map((p) => (p.role === 'at' ? because({ ...p, role: 'from' as const }, 'role', FROM) : p));
}
