import type { Event } from '../../model/event.ts';
import type { Issue } from '../../util/outcome.ts';
import type { Draft } from './draft.ts';

/** What was guessed about an event, said openly. */
export function issuesOf(draft: Draft, event: Omit<Event, 'id'>): Issue[] {
  const out: Issue[] = [];
  const issue = (code: string, message: string): void => {
    out.push({ code, message, quote: event.quote });
  };
  // A place whose name stands in no sentence of the event was pointed at ("the city") or taken over.
  const place = event.places[0];
  const named = draft.parts.some((p) => p.scene.mentions.some((m) => m.id === place?.mention));
  if (place && !named) issue('place-carried', `place taken over from the sentence before: ${place.name}`);
  if (event.type === 'strike.mixed')
    issue('means-not-told', 'an attack whose means is not told, or is several');
  if (event.time.precision === 'unknown') issue('time-not-told', 'no time is told for this event');
  return out;
}
