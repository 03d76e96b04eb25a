import type { Count, EventTime } from '../model/event.ts';
import type { Incident, ReportedEvent } from '../model/incident.ts';
import type { Asserted, AssertedAmount } from '../model/picture.ts';

/** Who gives any value of one event, by the incident's fields. */
export function originsOfEvent(incident: Incident, key: string): string[] {
  const found = incident.fields.flatMap((f) =>
    f.values.filter((v) => v.events.includes(key)).flatMap((v) => v.origins),
  );
  return [...new Set(found)].sort();
}

/** The part every row carries, for one event of an incident. */
export function assertedBy(incident: Incident, e: ReportedEvent): Asserted {
  return {
    incident: incident.id,
    events: [e.key],
    origins: originsOfEvent(incident, e.key),
    time: e.event.time,
    places: e.event.places,
  };
}

/** A count as an amount; unknown and withheld stay words, never 0. */
export function amountOf(c: Count): AssertedAmount {
  if ('value' in c) return c.value;
  return c.high === undefined ? { low: c.low } : { low: c.low, high: c.high };
}

/** Whether a time covers days rather than one occurrence. */
export function isPeriod(time: EventTime): boolean {
  if (time.precision === 'week' || time.precision === 'month' || time.precision === 'year') return true;
  return Boolean(time.start && time.end) && Date.parse(time.end!) - Date.parse(time.start!) > 2 * 86_400_000;
}
