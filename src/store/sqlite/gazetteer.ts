import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Gazetteer, GazetteerPlace, PlaceKind } from '../../model/place.ts';
import { bloomFilterOf } from '../../util/bloom-filter.ts';
import { foldName } from '../../util/fold-name.ts';
import { SitrepError } from '../../util/outcome.ts';
import { decodeOutline, type Outline } from '../../util/outline.ts';
import { nearestNames } from './gazetteer-spelling.ts';
import { isSounded, soundedName } from './sounded-name.ts';

interface Row {
  readonly name: string;
  readonly kind: string;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly geonames: number | null;
  readonly population: number;
  readonly time_zone: string | null;
  readonly radius: number | null;
  readonly capital: number;
}

/** Names of units that GeoNames lacks; the package carries no types. */
const iso = createRequire(import.meta.url)('iso-3166-2') as {
  subdivision(code: string): { readonly name?: string } | undefined;
};

/** Where the built gazetteer lies. */
export const GAZETTEER_PATH = join(import.meta.dirname, '..', '..', '..', 'build', 'gazetteer.sqlite');
/** Answers kept in memory; a report asks for the same few hundred names again and again. */
const KEPT = 20000;
const NONE: readonly GazetteerPlace[] = [];

/** What a gazetteer built by this version says of itself: changes with its tables, so that an older one is built anew. */
export const GAZETTEER_VERSION = '3';

/** An opened gazetteer: besides places by name, what is asked of it now and then. */
export interface OpenGazetteer extends Gazetteer {
  /** Name of a first-level unit by ISO 3166-2 code, or null. */
  unitName(admin1: string): string | null;
  /** First-level units of a country (ISO 3166-1), by code. */
  unitsOf(country: string): readonly { readonly code: string; readonly name: string }[];
  /** Outline of a first-level unit by ISO 3166-2 code, or null where none is known. */
  outlineOf(admin1: string): Outline | null;
  /** Places that have that very name among theirs, not one that only sounds like it; most populous first. */
  spelled(name: string): readonly GazetteerPlace[];
  /** Known names spelled most like one that is not known, the likeliest first; `alike`: only among those that begin with the same letter, which is soon told. */
  nearestNames(name: string, most: number, among?: 'all' | 'alike'): readonly string[];
  close(): void;
}

/** Whether there is a gazetteer, and built by a version with the same tables. */
export function isGazetteerReady(path: string = GAZETTEER_PATH): boolean {
  if (!existsSync(path)) return false;
  const db = new DatabaseSync(path, { readOnly: true });
  try {
    return isOfThisVersion(db);
  } finally {
    db.close();
  }
}

const isOfThisVersion = (db: DatabaseSync): boolean =>
  db.prepare("SELECT value FROM meta WHERE key = 'version'").get()?.value === GAZETTEER_VERSION;

/** Opens the built gazetteer for reading. @throws SitrepError `gazetteer-missing`, or `gazetteer-old` for one of another version */
export function openGazetteer(path: string = GAZETTEER_PATH): OpenGazetteer {
  if (!existsSync(path))
    throw new SitrepError('gazetteer-missing', 'the gazetteer has not been built; run: npm start');
  const db = new DatabaseSync(path, { readOnly: true });
  if (!isOfThisVersion(db)) {
    db.close();
    throw new SitrepError(
      'gazetteer-old',
      'the gazetteer was built by another version; run: npm run gazetteer',
    );
  }
  const find = db.prepare(
    'SELECT p.* FROM name n JOIN place p ON p.id = n.place WHERE n.folded = ? ORDER BY p.population DESC, p.id LIMIT 200',
  );
  const meta = db.prepare("SELECT value FROM meta WHERE key = 'longestNameWords'").get();
  const names = bloomFilterOf(db.prepare('SELECT bits FROM filter').get()?.bits as Uint8Array);
  const kept = new Map<string, readonly GazetteerPlace[]>();
  const placesNamed = (key: string): readonly GazetteerPlace[] =>
    names.mayHave(key) ? (find.all(key) as unknown as Row[]).map(placeOf) : NONE;
  const placesOf = (folded: string, name: string): readonly GazetteerPlace[] => {
    const places = placesNamed(folded);
    if (!isSounded(folded) || places.some(isSure)) return places;
    const sounded = placesNamed(soundedName(name));
    return places.length === 0
      ? sounded
      : [...places, ...sounded.filter((s) => !places.some((p) => isSame(p, s)))];
  };
  return {
    longestNameWords: Number(meta?.value ?? 8),
    lookup(name) {
      const folded = foldName(name);
      const known = kept.get(folded);
      if (known) {
        kept.delete(folded);
        kept.set(folded, known);
        return known;
      }
      const places = placesOf(folded, name);
      kept.set(folded, places);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
      return places;
    },
    unitsOf(country) {
      const rows = db
        .prepare(
          "SELECT admin1 AS code, name, max(id) FROM place WHERE kind = 'admin1' AND country = ? GROUP BY admin1 ORDER BY admin1",
        )
        .all(country);
      return rows.map((r) => ({ code: String(r.code), name: String(r.name) }));
    },
    unitName(admin1) {
      const row = db
        .prepare("SELECT name FROM place WHERE kind = 'admin1' AND admin1 = ? ORDER BY id DESC LIMIT 1")
        .get(admin1);
      return (row?.name as string | undefined) ?? iso.subdivision(admin1)?.name ?? null;
    },
    outlineOf(admin1) {
      const row = db.prepare('SELECT line FROM outline WHERE admin1 = ?').get(admin1);
      return row ? decodeOutline(row.line as string) : null;
    },
    spelled: (name) => placesNamed(foldName(name)),
    nearestNames: (name, most, among = 'all') => nearestNames(db, foldName(name), most, among),
    close: () => db.close(),
  };
}

/** A country or a city of that name: what only sounds like it is not asked for. */
const isSure = (p: GazetteerPlace): boolean => p.kind === 'country' || (p.population ?? 0) >= 50000;

const isSame = (a: GazetteerPlace, b: GazetteerPlace): boolean =>
  a.name === b.name && a.kind === b.kind && a.lat === b.lat && a.lon === b.lon;

function placeOf(r: Row): GazetteerPlace {
  return {
    name: r.name,
    kind: r.kind as PlaceKind,
    ...(r.country === null ? {} : { country: r.country }),
    ...(r.admin1 === null ? {} : { admin1: r.admin1 }),
    lat: r.lat,
    lon: r.lon,
    ...(r.geonames === null ? {} : { geonamesId: r.geonames }),
    ...(r.population > 0 ? { population: r.population } : {}),
    ...(r.time_zone === null ? {} : { timeZone: r.time_zone }),
    ...(r.radius === null ? {} : { radiusKm: r.radius }),
    ...(r.capital ? { capital: true as const } : {}),
  };
}
