import type { Gazetteer, GazetteerPlace, PlaceMention } from '../../model/place.ts';
import { countryName } from './country-name.ts';

/** What a time zone can be told from: a mention, a place of the gazetteer, or an ISO country code. */
export type Zoned = PlaceMention | GazetteerPlace | string;

/** IANA time zone of a place, of its country's capital where its own is not known, or null. */
export function timeZoneOf(place: Zoned, gazetteer: Gazetteer): string | null {
  if (typeof place === 'string') return zoneOfCountry(place, gazetteer);
  if ('timeZone' in place && place.timeZone) return place.timeZone;
  const known = gazetteerPlaceOf(place, gazetteer)?.timeZone;
  return known ?? (place.country ? zoneOfCountry(place.country, gazetteer) : null);
}

function zoneOfCountry(code: string, gazetteer: Gazetteer): string | null {
  const country = gazetteer.lookup(countryName(code)).find((p) => p.kind === 'country' && p.country === code);
  return country?.timeZone ?? null;
}

/** The gazetteer's entry for a mention: same name, same point; null for a name made of generic words. */
export function gazetteerPlaceOf(
  place: { readonly name: string; readonly lat?: number | null; readonly lon?: number | null },
  gazetteer: Gazetteer,
): GazetteerPlace | null {
  return gazetteer.lookup(place.name).find((p) => p.lat === place.lat && p.lon === place.lon) ?? null;
}
