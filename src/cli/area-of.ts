import { kmBetween } from '../event/place/geometry.ts';
import { unitNameOf } from '../lexicon/unit-name.ts';
import type { EventPlace, Gazetteer } from '../model/place.ts';
import type { AreaOf, PlaceArea } from '../model/policy.ts';

/** Around a raion's middle its seat lies within this share of its reach; a namesake elsewhere in the oblast is no seat. */
const MOST_OFF = 1;

/** Units in which places lie, as the gazetteer knows them: an oblast by its code, a raion by the town that is its seat. */
export function areaOf(gazetteer: Pick<Gazetteer, 'lookup'>): AreaOf {
  const units = new Map<string, PlaceArea | null>();
  return (place, level) => {
    const key = `${level}|${place.admin1}|${level === 'admin2' ? place.name : ''}`;
    const known = units.get(key);
    if (known !== undefined) return known;
    const found = level === 'admin1' ? oblastOf(place, gazetteer) : raionOf(place, gazetteer);
    units.set(key, found);
    return found;
  };
}

function oblastOf({ admin1 }: EventPlace, gazetteer: Pick<Gazetteer, 'lookup'>): PlaceArea | null {
  const name = admin1 && unitNameOf(admin1);
  if (!name) return null;
  const unit = gazetteer.lookup(name).find((p) => p.kind === 'admin1' && p.admin1 === admin1);
  if (!unit) return null;
  const { lat, lon, radiusKm } = unit;
  return { name, lat, lon, ...(radiusKm === undefined ? {} : { radiusKm }) };
}

function raionOf(place: EventPlace, gazetteer: Pick<Gazetteer, 'lookup'>): PlaceArea | null {
  const { admin1, lat, lon } = place;
  if (!admin1 || lat === null || lon === null) return null;
  const unit = gazetteer
    .lookup(place.name)
    .find(
      (p) =>
        p.kind === 'admin2' &&
        p.admin1 === admin1 &&
        kmBetween({ lat, lon }, p) <= MOST_OFF * (p.radiusKm ?? 0),
    );
  if (!unit) return null;
  // A raion is called after its seat: the bare name would tell the town.
  const name = /\b(?:raion|district)$/i.test(unit.name) ? unit.name : `${unit.name} Raion`;
  return { name, lat: unit.lat, lon: unit.lon, radiusKm: unit.radiusKm ?? 40 };
}
