import { unitNameOf } from '../../lexicon/unit-name.ts';
import type { EventPlace, GeoPrecision } from '../../model/place.ts';
import { says, type Telling } from './told-by.ts';

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/**
 * The places of an event as finely as one speaker says them: nobody is made to say which town where their own words name the region only,
 * whatever others in the same report go on to.
 */
export function placesSaid(t: Telling): EventPlace[] {
  const { places } = t.event.event;
  const levels = t.statements.flatMap((s) => s.placeLevel ?? []);
  if (levels.length === 0 || places.some((p) => says({ ...t, isAlone: false }, p.name))) return [...places];
  const level = Math.min(...levels) as GeoPrecision;
  const names = new Map<string, EventPlace>();
  for (const p of places) {
    const area = p.precision < level ? areaOf(p, level) : p;
    if (area) names.set(`${area.role} ${area.name}`, area);
  }
  return [...names.values()];
}

/** The region or country a place lies in, as a place of the same role; null where it is not known. */
function areaOf(p: EventPlace, level: GeoPrecision): EventPlace | null {
  const name = level === 4 ? p.admin1 && unitNameOf(p.admin1) : p.country && COUNTRIES.of(p.country);
  if (!name) return null;
  const role = p.role === 'near' ? 'at' : p.role;
  return { name, ...(p.country ? { country: p.country } : {}), lat: null, lon: null, role, precision: level };
}
