import type { Incident } from '../model/incident.ts';
import { standingEvents } from '../model/standing.ts';
import { changedAtOf } from '../output/feed-entries.ts';
import { isInRegion } from '../output/in-region.ts';
import { isScene } from '../output/place-words.ts';
import { askedWords, hasWords, searchWordsOf } from '../output/search-words.ts';
import { type IncidentQuery, instantOf } from './query.ts';

/** Incidents that a query keeps, in the picture's own order; paging is not done here. */
export function filterIncidents(incidents: readonly Incident[], query: IncidentQuery): Incident[] {
  const from = query.from ? instantOf(query.from, 'start') : null;
  const to = query.to ? instantOf(query.to, 'end') : null;
  const since = query.since ? Date.parse(instantOf(query.since, 'start')) : null;
  const { region } = query;
  const words = query.q ? askedWords(query.q) : [];
  const box = query.bbox?.split(',').map(Number) as [number, number, number, number] | undefined;
  return incidents.filter(
    (i) =>
      (!query.type?.length || query.type.some((t) => i.type === t || i.type.startsWith(`${t}.`))) &&
      (!query.status?.length || query.status.includes(i.status)) &&
      isWithin(i, from, to) &&
      (since === null || Date.parse(changedAtOf(i)) >= since) &&
      (!region || i.places.some((p) => isScene(p, i.type) && isInRegion(p, region))) &&
      (!box ||
        i.places.some(
          (p) => p.lat !== null && p.lon !== null && isScene(p, i.type) && isInside(p.lon, p.lat, box),
        )) &&
      (words.length === 0 || hasWords(searchWordsOf(i), words)),
  );
}

/** When an incident was first told of, milliseconds: published, else received; of what stands. */
function toldAt(incident: Incident): number {
  return Math.min(...standingEvents(incident).map((e) => Date.parse(e.publishedAt ?? e.receivedAt)));
}

/**
 * Incidents that a window leaves out and that were first told of in it: no time is said of them, or one behind it. All else a query asks
 * for holds for them too; none where it asks for no window.
 */
export function toldWithin(incidents: readonly Incident[], query: IncidentQuery): Incident[] {
  const { from, to, ...rest } = query;
  if (!from && !to) return [];
  const [first, last] = [
    from ? Date.parse(instantOf(from, 'start')) : Number.NEGATIVE_INFINITY,
    to ? Date.parse(instantOf(to, 'end')) : Number.POSITIVE_INFINITY,
  ];
  const isLater = ({ time }: Incident): boolean =>
    time.start ? Date.parse(time.start) > last : time.end === undefined;
  return filterIncidents(incidents, rest).filter((i) => {
    const at = toldAt(i);
    return isLater(i) && at >= first && at <= last;
  });
}

/** An interval that may touch the window is kept; an unknown time never matches a window, and never pretends to. */
function isWithin(incident: Incident, from: string | null, to: string | null): boolean {
  if (!from && !to) return true;
  const { start, end } = incident.time;
  if (!start && !end) return false;
  const first = start ?? end!;
  const last = end ?? start!;
  return (!to || Date.parse(first) <= Date.parse(to)) && (!from || Date.parse(last) >= Date.parse(from));
}

/** Degrees, a box over the antimeridian included (west greater than east). */
function isInside(
  lon: number,
  lat: number,
  [west, south, east, north]: [number, number, number, number],
): boolean {
  const across = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
  return across && lat >= south && lat <= north;
}
