import { foldName } from '../../util/fold-name.ts';
import type { Admin1Unit } from './admin1-iso.ts';
import type { DumpPlace } from './gazetteer-dump.ts';
import { readTable, readVillages, type SourcePlace } from './gazetteer-source.ts';

const KM = 111.2;

/** cities500 with what was imported: an imported settlement replaces the same one (by GeoNames id), its names joined. */
export function withImports(
  cities: readonly SourcePlace[],
  imported: readonly DumpPlace[],
  spellings: ReadonlyMap<string, readonly string[]>,
): SourcePlace[] {
  const byId = new Map(cities.map((c) => [c.geonamesId, c]));
  for (const p of imported) {
    const before = byId.get(p.geonamesId);
    const [shown = p.name, ...more] = spellings.get(`${p.country} ${p.name}`) ?? [];
    const names = [
      ...new Set([p.name, p.names[1] ?? p.name, shown, ...p.names, ...more, ...(before?.names ?? [])]),
    ];
    byId.set(p.geonamesId, { ...p, name: shown, names });
  }
  return [...byId.values()];
}

/** cities500 plus those villages that are not the same name within about 15 km. */
export function withVillages(cities: readonly SourcePlace[]): SourcePlace[] {
  const known = new Map<string, SourcePlace[]>();
  for (const p of cities) {
    for (const name of new Set(p.names.slice(0, 2).map(foldName))) {
      const key = `${p.country} ${name}`;
      const there = known.get(key);
      if (there) there.push(p);
      else known.set(key, [p]);
    }
  }
  const out = [...cities];
  for (const v of readVillages()) {
    const there = known.get(`${v.country} ${foldName(v.name)}`);
    if (!there?.some((p) => roughKm(p, v) < 15)) out.push(v);
  }
  return out;
}

/** A settlement of the hand list replaces those of the same name in the same country nearby. */
export function withoutDoubles(places: readonly SourcePlace[], hand: readonly SourcePlace[]): SourcePlace[] {
  const near = new Map<string, SourcePlace[]>();
  for (const h of hand) {
    if (h.kind === 'country' || h.kind === 'region' || h.kind === 'water') continue;
    for (const n of h.names) {
      const key = `${h.country} ${foldName(n)}`;
      near.set(key, [...(near.get(key) ?? []), h]);
    }
  }
  return places.filter(
    (p) =>
      !(p.population > 300000 ? p.names.slice(0, 1) : p.names).some((n) =>
        near.get(`${p.country} ${foldName(n)}`)?.some((h) => roughKm(h, p) < 20),
      ),
  );
}

function roughKm(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const dx = (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180);
  return KM * Math.hypot(a.lat - b.lat, dx);
}

/** Zone of the most populous settlement of each unit and country; a capital decides for its country. */
export function timeZones(cities: readonly SourcePlace[]): Map<string, string> {
  const out = new Map<string, string>();
  const order = [...cities].sort(
    (a, b) => Number(b.capital) - Number(a.capital) || b.population - a.population,
  );
  for (const p of order) {
    if (!p.timeZone) continue;
    if (p.country && !out.has(p.country)) out.set(p.country, p.timeZone);
    if (p.unit && !out.has(p.unit)) out.set(p.unit, p.timeZone);
  }
  return out;
}

const governorates = readTable('palestine').map(([iso, lat, lon]) => ({
  iso: iso!,
  lat: Number(lat),
  lon: Number(lon),
}));

/** GeoNames has two units for Palestine where ISO has sixteen: the nearest seat decides. */
export function admin1Of(p: SourcePlace, units: ReadonlyMap<string, Admin1Unit>): string | null {
  if (p.country !== 'PS') return units.get(p.unit ?? '')?.iso ?? null;
  return [...governorates].sort((a, b) => roughKm(a, p) - roughKm(b, p))[0]?.iso ?? null;
}
