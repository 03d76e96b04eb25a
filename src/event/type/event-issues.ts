import type { Event, TimePrecision } from '../../model/event.ts';
import type { Issue } from '../../util/outcome.ts';
import type { Draft } from './draft.ts';

const FINE: ReadonlySet<TimePrecision> = new Set(['minute', 'hour', 'part_of_day']);
/** Words that say which day is meant, or that the guide counts from the publication. */
const NAMES_DAY =
  /[\u0400-\u04ff]|day\b|\b(?:to|over|last )night\b|\bthis (?:morning|afternoon|evening)\b|\blast evening\b|\b(?:tomorrow|ago)\b|\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\b\d{4}-\d\d|\d\.\d\d\.\d{4}/;

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
  const { precision, quote } = event.time;
  if (precision === 'unknown') {
    const unanchored = draft.parts.some((p) => p.scene.times.some((m) => !m.time.start && !m.time.end));
    if (unanchored) issue('time-no-anchor', 'a time is told, but nothing says which day it is counted from');
    else issue('time-not-told', 'no time is told for this event');
  }
  if (quote && FINE.has(precision) && !NAMES_DAY.test(quote))
    issue('time-day-assumed', `the day of “${quote}” is taken from the publication or the words before it`);
  return out;
}
