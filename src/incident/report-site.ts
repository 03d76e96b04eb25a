import type { Event } from '../model/event.ts';
import type { ReportedEvent } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import type { LinkableEvent } from './block-keys.ts';
import { countriesOf } from './country-hints.ts';
import { folded } from './same-name.ts';
import { isAct, locate } from './score-place.ts';

/** Least share of the events of a report, of those that name a site, that name the one it is about. */
const LEAST_SHARE = 0.5;

/**
 * The one settlement or spot a report is about, as the places of its events tell: for linking an event of it that names no place,
 * never shown as where that was. Null where none is named, or two as often.
 */
export function reportSite(events: readonly Pick<ReportedEvent, 'event'>[]): EventPlace | null {
  const naming = new Map<string, { readonly place: EventPlace; events: number }>();
  let all = 0;
  for (const { event } of events) {
    const sites = event.places.filter((p) => p.precision <= 2 && p.lat !== null && p.lon !== null);
    if (sites.length === 0) continue;
    all++;
    for (const [name, place] of new Map(sites.map((p) => [folded(p.name), p]))) {
      const row = naming.get(name);
      if (row) row.events++;
      else naming.set(name, { place, events: 1 });
    }
  }
  const [first, second] = [...naming.values()].sort((a, b) => b.events - a.events);
  if (!first || first.events / all < LEAST_SHARE || second?.events === first.events) return null;
  const { mention: _mention, relation: _relation, ...place } = first.place;
  return { ...place, role: 'at' };
}

/** Most sites of a report by which what it tells without a place may be met: a survey of a whole country is about none of them. */
const MOST_SITES = 6;

/** The names, folded and sorted, of the settlements, spots and districts that the events of a report name; none where they are too many. */
export function reportSites(events: readonly Pick<ReportedEvent, 'event'>[]): string[] {
  const named = events.flatMap(({ event }) => event.places.filter((p) => p.precision <= 3));
  const names = [...new Set(named.map((p) => folded(p.name)))].sort();
  return names.length <= MOST_SITES ? names : [];
}

/**
 * What a whole report speaks of, as each of its events is linked by it: the countries; the one site it is about for an event without a
 * place; all sites for a deal or an order. Nothing else is given, so that nothing more is kept. Pure; from the report's events alone.
 */
export function toldAround(
  events: readonly Pick<ReportedEvent, 'event' | 'statements'>[],
): (event: Event) => Pick<LinkableEvent, 'about' | 'around' | 'sites'> {
  const [about, around, sites] = [countriesOf(events), reportSite(events), reportSites(events)];
  return (event) => ({
    about,
    ...(around && locate(event.places).scale === 'none' ? { around } : {}),
    ...(sites.length > 0 && isAct({ event }) ? { sites } : {}),
  });
}
