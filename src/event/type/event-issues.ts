import type { Event } from '../../model/event.ts';
import type { Issue } from '../../util/outcome.ts';
import type { Draft } from './corefer.ts';

/** What was guessed about an event, said openly. */
export function issuesOf(draft: Draft, event: Omit<Event, 'id'>): Issue[] {
  const out: Issue[] = [];
  const issue = (code: string, message: string): void => {
    out.push({ code, message, quote: event.quote });
  };
  if (draft.carried.length && event.places.length && !draft.parts.some((p) => p.places.length))
    issue('place-carried', `place taken over from the sentence before: ${event.places[0]!.name}`);
  if (event.type === 'strike.mixed')
    issue('means-not-told', 'an attack whose means is not told, or is several');
  if (event.time.precision === 'unknown') issue('time-not-told', 'no time is told for this event');
  return out;
}
