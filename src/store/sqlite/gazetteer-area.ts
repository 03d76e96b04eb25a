import { decodeOutline, outlineMiddle, outlineRadiusKm } from '../../util/outline.ts';
import { type Admin1Unit, bareName, coreName } from './admin1-iso.ts';
import { cyrillicDistrictOf } from './gazetteer-cyrillic.ts';
import type { DumpPlace } from './gazetteer-dump.ts';
import { list, readAdmin2, readOutlines, readTable, type SourcePlace } from './gazetteer-source.ts';

const KM = 111.2;

/** First- and second-level units with a middle and size from where their settlements lie, with what was imported of them. */
export function areaPlaces(
  units: ReadonlyMap<string, Admin1Unit>,
  settled: readonly SourcePlace[],
  imported: readonly DumpPlace[],
): SourcePlace[] {
  const byKey = new Map<string, DumpPlace>();
  for (const p of imported) {
    const key = p.level === 1 ? p.unit : p.level === 2 ? p.unit2 : undefined;
    if (key) byKey.set(key, p);
  }
  return [
    ...unitPlaces(units, settled, byKey),
    ...secondLevel(units, settled, byKey),
    ...lowerLevels(units, imported),
  ];
}

function* unitPlaces(
  units: ReadonlyMap<string, Admin1Unit>,
  places: readonly SourcePlace[],
  imported: ReadonlyMap<string, DumpPlace>,
): Generator<SourcePlace> {
  const members = grouped(places, (p) => p.unit);
  const outlines = new Map(readOutlines());
  for (const u of units.values()) {
    if (u.country === 'PS') continue;
    const area = drawn(outlines.get(u.iso ?? '')) ?? spread(members.get(u.key));
    if (!area) continue;
    const dump = imported.get(u.key);
    const bare =
      u.name.endsWith(' City') || u.name.endsWith(' State of')
        ? []
        : [bareName(u.name), bareName(u.names[0]!), coreName(u.name), coreName(u.names[0]!)];
    yield {
      ...AREA,
      ...area,
      geonamesId: dump?.geonamesId ?? null,
      name: u.name,
      names: [u.name, ...u.names, ...bare, ...(dump?.names ?? [])],
      kind: 'admin1',
      country: u.country,
      admin1: u.iso,
      unit: u.key,
    };
  }
}

function* secondLevel(
  units: ReadonlyMap<string, Admin1Unit>,
  places: readonly SourcePlace[],
  imported: ReadonlyMap<string, DumpPlace>,
): Generator<SourcePlace> {
  const members = grouped(places, (p) => p.unit2);
  const hand = new Map(readTable('admin2').map(([code, name, other]) => [code!, { name: name!, other }]));
  const known = new Set<string>();
  for (const { code, name } of readAdmin2()) {
    known.add(code);
    const area = spread(members.get(code));
    if (!area || /^\d|\d$/.test(name)) continue;
    const row = hand.get(code);
    const dump = imported.get(code);
    const unit = code.split('.').slice(0, 2).join('.');
    yield {
      ...AREA,
      ...area,
      geonamesId: dump?.geonamesId ?? null,
      name: row?.name ?? name,
      names: [
        row?.name ?? name,
        name,
        coreName(name),
        ...list(row?.other),
        ...(code.startsWith('RU.') ? cyrillicDistrictOf(name) : []),
        ...(dump?.names ?? []),
      ],
      kind: 'admin2',
      country: code.slice(0, 2),
      admin1: units.get(unit)?.iso ?? null,
      unit,
    };
  }
  for (const [key, dump] of imported) if (dump.level === 2 && !known.has(key)) yield withUnit(dump, units);
}

/** Imported units that the packages have no level for: municipalities, hromadas, communes. */
function* lowerLevels(
  units: ReadonlyMap<string, Admin1Unit>,
  imported: readonly DumpPlace[],
): Generator<SourcePlace> {
  for (const p of imported) {
    const isUnknown = p.level === 1 && !units.has(p.unit ?? '');
    if (p.level === 3 || p.level === 4 || isUnknown) yield withUnit(p, units);
  }
}

const withUnit = (p: DumpPlace, units: ReadonlyMap<string, Admin1Unit>): SourcePlace => ({
  ...p,
  radiusKm: p.radiusKm ?? UNKNOWN_UNIT_KM,
  admin1: units.get(p.unit ?? '')?.iso ?? null,
});

/** Taken for an imported first-level unit of which no settlements are known. */
const UNKNOWN_UNIT_KM = 100;

const AREA = { geonamesId: null, population: 0, timeZone: null, capital: false };

function grouped(
  places: readonly SourcePlace[],
  key: (p: SourcePlace) => string | undefined,
): Map<string, SourcePlace[]> {
  const out = new Map<string, SourcePlace[]>();
  for (const p of places) {
    const k = key(p);
    if (!k) continue;
    const there = out.get(k);
    if (there) there.push(p);
    else out.set(k, [p]);
  }
  return out;
}

/** Middle and size of an area as drawn; null where it has no outline or lies on both sides of the antimeridian. */
function drawn(line: string | undefined): { lat: number; lon: number; radiusKm: number } | null {
  const outline = line ? decodeOutline(line) : [];
  const lons = outline.flatMap(([outer]) => outer!.map(([lon]) => lon));
  const wide = lons.reduce((a, b) => Math.max(a, b), -180) - lons.reduce((a, b) => Math.min(a, b), 180);
  if (outline.length === 0 || wide > 180) return null;
  const [lon, lat] = outlineMiddle(outline);
  return { lat: round(lat), lon: round(lon), radiusKm: Math.max(3, Math.round(outlineRadiusKm(outline))) };
}

/** Middle and size of an area from where its settlements lie; null without settlements. */
function spread(
  places: readonly SourcePlace[] | undefined,
): { lat: number; lon: number; radiusKm: number } | null {
  if (!places?.length) return null;
  const ends = (values: number[]): [number, number] => {
    const s = values.sort((a, b) => a - b);
    const cut = Math.floor(s.length * 0.02);
    return [s[cut]!, s[s.length - 1 - cut]!];
  };
  const [south, north] = ends(places.map((p) => p.lat));
  const [west, east] = ends(places.map((p) => p.lon));
  const lat = (south + north) / 2;
  const wide = (east - west) * Math.cos((lat * Math.PI) / 180) * KM;
  const radiusKm = Math.max(10, Math.round(Math.sqrt((wide * (north - south) * KM) / Math.PI)));
  return { lat: round(lat), lon: round((west + east) / 2), radiusKm };
}

const round = (degrees: number): number => Math.round(degrees * 1000) / 1000;
