import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { foldName } from '../../util/fold-name.ts';
import { type Admin1Unit, bareName, coreName } from './admin1-iso.ts';
import { GAZETTEER_VERSION } from './gazetteer.ts';
import {
  readAdmin1,
  readAdmin2,
  readCities500,
  readHandPlaces,
  readOutlines,
  readSpellings,
  readTable,
  readVillages,
  type SourcePlace,
} from './gazetteer-source.ts';

const SCHEMA = `
  PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
  CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT, admin1 TEXT,
    lat REAL NOT NULL, lon REAL NOT NULL, geonames INTEGER, population INTEGER NOT NULL, time_zone TEXT, radius REAL,
    capital INTEGER NOT NULL) STRICT;
  CREATE INDEX unit ON place (admin1) WHERE kind = 'admin1';
  CREATE TABLE outline (admin1 TEXT PRIMARY KEY, line TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE name (folded TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (folded, place)) STRICT, WITHOUT ROWID;
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;`;
/** Countries whose place names often carry an Arabic article that reports leave out. */
const ARABIC = new Set('SD SS YE SY LB IQ PS JO SA EG LY DZ TN MA MR AE OM QA KW BH TD'.split(' '));
const ARTICLE = /^(?:al|an|as|at|ash|ath|ad|adh|ar|az|el|en|es|er|ed|et) (?=.{4})/;
const KM = 111.2;

/** Builds the gazetteer at `path` from the installed packages and data/place; whole or not at all. Progress is 0..1. */
export function buildGazetteer(path: string, onProgress: (share: number) => void = () => {}): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.${process.pid}.new`;
  rmSync(temporary, { force: true });
  const db = new DatabaseSync(temporary);
  try {
    db.exec(SCHEMA);
    const places = gatherPlaces((share) => onProgress(share * 0.4));
    writePlaces(db, places, (share) => onProgress(0.4 + share * 0.55));
    db.close();
    renameSync(temporary, path);
    onProgress(1);
  } finally {
    if (existsSync(temporary)) rmSync(temporary, { force: true });
  }
}

function gatherPlaces(onProgress: (share: number) => void): SourcePlace[] {
  const units = readAdmin1();
  onProgress(0.1);
  const cities = [...readCities500(readSpellings())];
  onProgress(0.6);
  const settled = withVillages(cities);
  onProgress(0.8);
  const zones = timeZones(cities);
  const located = settled.map((p) => ({
    ...p,
    admin1: admin1Of(p, units),
    timeZone: p.timeZone ?? zones.get(p.unit ?? '') ?? zones.get(p.country ?? '') ?? null,
  }));
  const areas = [...unitPlaces(units, located), ...secondLevel(units, located)];
  const hand = [...readHandPlaces()];
  const all = [...hand, ...areas].map((p) => ({
    ...p,
    timeZone: zones.get(p.unit ?? '') ?? zones.get(p.country ?? '') ?? null,
  }));
  onProgress(1);
  return [...all, ...withoutDoubles(located, hand)];
}

/** Every settlement with the ISO 3166-2 code of its unit, for what must be joined by where it lies. */
export function* unitsWithSettlements(): Generator<{ iso: string | null; lat: number; lon: number }> {
  const units = readAdmin1();
  for (const p of withVillages([...readCities500(readSpellings())]))
    yield { iso: admin1Of(p, units), lat: p.lat, lon: p.lon };
}

/** cities500 plus those villages that are not the same name within about 15 km. */
function withVillages(cities: readonly SourcePlace[]): SourcePlace[] {
  const known = new Map<string, SourcePlace[]>();
  for (const p of cities) {
    for (const name of new Set([p.names[0]!, p.names[1]!].map(foldName))) {
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
function withoutDoubles(places: readonly SourcePlace[], hand: readonly SourcePlace[]): SourcePlace[] {
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
function timeZones(cities: readonly SourcePlace[]): Map<string, string> {
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
function admin1Of(p: SourcePlace, units: ReadonlyMap<string, Admin1Unit>): string | null {
  if (p.country !== 'PS') return units.get(p.unit ?? '')?.iso ?? null;
  return [...governorates].sort((a, b) => roughKm(a, p) - roughKm(b, p))[0]?.iso ?? null;
}

function* unitPlaces(
  units: ReadonlyMap<string, Admin1Unit>,
  places: readonly SourcePlace[],
): Generator<SourcePlace> {
  const members = grouped(places, (p) => p.unit);
  for (const u of units.values()) {
    if (u.country === 'PS') continue;
    const area = spread(members.get(u.key));
    if (!area) continue;
    const bare =
      u.name.endsWith(' City') || u.name.endsWith(' State of')
        ? []
        : [coreName(u.name), coreName(u.names[0]!)];
    yield {
      ...AREA,
      ...area,
      name: u.name,
      names: [u.name, ...u.names, ...(bare.length ? [bareName(u.name), bareName(u.names[0]!)] : []), ...bare],
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
): Generator<SourcePlace> {
  const members = grouped(places, (p) => p.unit2);
  for (const { code, name } of readAdmin2()) {
    const area = spread(members.get(code));
    if (!area || /^\d|\d$/.test(name)) continue;
    const unit = code.split('.').slice(0, 2).join('.');
    const admin1 = units.get(unit)?.iso ?? null;
    yield {
      ...AREA,
      ...area,
      name,
      names: [name, coreName(name)],
      kind: 'admin2',
      country: code.slice(0, 2),
      admin1,
      unit,
    };
  }
}

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

function writePlaces(
  db: DatabaseSync,
  places: readonly SourcePlace[],
  onProgress: (share: number) => void,
): void {
  const insert = db.prepare('INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const insertName = db.prepare('INSERT INTO name VALUES (?, ?)');
  const names: [string, number][] = [];
  let longest = 1;
  db.exec('BEGIN');
  places.forEach((p, i) => {
    const id = i + 1;
    insert.run(
      id,
      p.name,
      p.kind,
      p.country,
      p.admin1,
      p.lat,
      p.lon,
      p.geonamesId,
      p.population,
      p.timeZone,
      p.radiusKm,
      p.capital ? 1 : 0,
    );
    for (const folded of foldedNames(p)) {
      names.push([folded, id]);
      longest = Math.max(longest, Math.min(8, folded.split(' ').length));
    }
    if (id % 20000 === 0) onProgress((id / places.length) * 0.3);
  });
  names.sort(([a, i], [b, j]) => (a < b ? -1 : a > b ? 1 : i - j));
  names.forEach(([folded, id], i) => {
    insertName.run(folded, id);
    if (i % 100000 === 0) onProgress(0.3 + (i / names.length) * 0.7);
  });
  const insertOutline = db.prepare('INSERT INTO outline VALUES (?, ?)');
  for (const [admin1, line] of readOutlines()) insertOutline.run(admin1, line);
  const insertMeta = db.prepare('INSERT INTO meta VALUES (?, ?)');
  insertMeta.run('longestNameWords', String(longest));
  insertMeta.run('version', GAZETTEER_VERSION);
  db.exec('COMMIT');
}

function foldedNames(p: SourcePlace): Set<string> {
  const out = new Set<string>();
  for (const name of p.names) {
    const folded = foldName(name);
    if (!folded || folded.split(' ').length > 8) continue;
    out.add(folded);
    if (p.country && ARABIC.has(p.country)) out.add(folded.replace(ARTICLE, ''));
  }
  return out;
}
