import type { EventTime } from '../model/event.ts';
import type { ReportedEvent } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import type { WithheldField } from '../model/policy.ts';
import { isPrivatePerson } from './hide-fields.ts';
import { privateNamesOf } from './private-names.ts';

/** What of an event each field that can be withheld holds; empty where it holds nothing. */
const HELD: Readonly<Record<WithheldField, (e: ReportedEvent) => readonly string[]>> = {
  quotes: (e) => e.statements.map((s) => s.quote),
  persons: (e) => [...e.event.actors.filter(isPrivatePerson).map((a) => a.name), ...privateNamesOf([e])],
  speakers: (e) => e.statements.flatMap((s) => s.speaker?.name ?? []),
  actors: (e) => e.event.actors.map((a) => a.name),
  equipment: (e) => e.event.equipment.map((q) => q.name),
  targets: (e) => e.event.targets.map((t) => t.name),
  counts: (e) => e.event.counts.map((c) => `${c.what} ${c.quote}`),
  url: (e) => (e.url === null ? [] : [e.url]),
};

/** What of an event a field holds, each thing once, in words; empty where it holds nothing. */
export function fieldValues(e: ReportedEvent, field: WithheldField): readonly string[] {
  return [...new Set(HELD[field](e))];
}

/** A place with its point and radius, exactly. */
export function placeValue({ name, lat, lon, radiusKm }: EventPlace): string {
  if (lat === null || lon === null) return name;
  const wide = radiusKm === undefined ? '' : `, ${Math.round(radiusKm)} km`;
  return `${name} (${lat}, ${lon}${wide})`;
}

/** A time as an interval, with the words that tell it. */
export function timeValue({ start, end, quote }: EventTime): string {
  if (!start && !end) return 'not said';
  return `${start ?? '…'}/${end ?? '…'}${quote ? ` “${quote}”` : ''}`;
}
