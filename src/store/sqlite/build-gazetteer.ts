import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeFolder } from '../../util/make-folder.ts';
import { areaPlaces } from './gazetteer-area.ts';
import { cyrillicNamesOf } from './gazetteer-cyrillic.ts';
import type { DumpPlace } from './gazetteer-dump.ts';
import { readImports } from './gazetteer-import.ts';
import { admin1Of, timeZones, withImports, withoutDoubles, withVillages } from './gazetteer-settlement.ts';
import {
  readAdmin1,
  readCities500,
  readCyrillicNames,
  readHandPlaces,
  readSpellings,
  type SourcePlace,
} from './gazetteer-source.ts';
import { SCHEMA, writePlaces } from './gazetteer-write.ts';

/**
 * Builds the gazetteer at `path` from the installed packages, data/place and what was imported into the folder `imports`;
 * whole or not at all. Progress is 0..1.
 */
export function buildGazetteer(
  path: string,
  onProgress: (share: number) => void = () => {},
  imports: string | null = null,
): void {
  makeFolder(dirname(path));
  const temporary = `${path}.${process.pid}.new`;
  rmSync(temporary, { force: true });
  const db = new DatabaseSync(temporary);
  try {
    db.exec(SCHEMA);
    const places = gatherPlaces(readImports(imports), (share) => onProgress(share * 0.4));
    writePlaces(db, places, (share) => onProgress(0.4 + share * 0.55));
    db.close();
    renameSync(temporary, path);
    onProgress(1);
  } finally {
    if (db.isOpen) db.close();
    if (existsSync(temporary)) rmSync(temporary, { force: true });
  }
}

function gatherPlaces(imported: readonly DumpPlace[], onProgress: (share: number) => void): SourcePlace[] {
  const units = readAdmin1();
  onProgress(0.1);
  const spellings = readSpellings();
  const isPeopled = (p: SourcePlace): boolean => p.kind === 'settlement' || p.kind === 'district';
  const cities = withImports([...readCities500(spellings)], imported.filter(isPeopled), spellings);
  onProgress(0.6);
  const settled = withVillages(cities);
  onProgress(0.8);
  const zones = timeZones(cities);
  const zoneOf = (p: SourcePlace): string | null =>
    p.timeZone ?? zones.get(p.unit ?? '') ?? zones.get(p.country ?? '') ?? null;
  const placed = (p: SourcePlace): SourcePlace => ({ ...p, admin1: admin1Of(p, units), timeZone: zoneOf(p) });
  const located = settled.map(placed).map(withCyrillic);
  const hand = [...readHandPlaces()];
  const areas = areaPlaces(units, located, imported);
  const wide = [...hand, ...areas].map((p) => ({ ...p, timeZone: zoneOf(p) }));
  const features = imported.filter((p) => !isPeopled(p) && p.level === null).map(placed);
  onProgress(1);
  const cyrillic = readCyrillicNames();
  return [...wide, ...withoutDoubles([...located, ...features], hand)].map((p) => {
    const more = cyrillic(p);
    return more.length ? { ...p, names: [...p.names, ...more] } : p;
  });
}

/** Villages of the smaller lists have a Latin name only. */
function withCyrillic(p: SourcePlace): SourcePlace {
  if (p.names.some((n) => /\p{Script=Cyrillic}/u.test(n))) return p;
  const more = cyrillicNamesOf(p.name, p.country);
  return more.length > 0 ? { ...p, names: [...p.names, ...more] } : p;
}

/** Every settlement with the ISO 3166-2 code of its unit, for what must be joined by where it lies. */
export function* unitsWithSettlements(): Generator<{ iso: string | null; lat: number; lon: number }> {
  const units = readAdmin1();
  for (const p of withVillages([...readCities500(readSpellings())]))
    yield { iso: admin1Of(p, units), lat: p.lat, lon: p.lon };
}
