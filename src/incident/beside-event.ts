import type { Event } from '../model/event.ts';
import type { PlaceMention } from '../model/place.ts';
import type { KeyedStatement } from '../model/statement.ts';
import type { SpanIndex } from '../util/span-index.ts';
import { negatesToll } from './negates-toll.ts';
import { placeLevelOf } from './place-level.ts';

/** A statement as it stands with an event of its report: how finely it says where that was, and what of it is negated. */
export function besideEvent(
  s: KeyedStatement,
  event: Event,
  places: SpanIndex<PlaceMention>,
): KeyedStatement {
  const placeLevel = placeLevelOf(s, event, places);
  return {
    ...s,
    ...(placeLevel === null ? {} : { placeLevel }),
    ...(negatesToll(s, event) ? { negates: 'toll' } : {}),
  };
}
