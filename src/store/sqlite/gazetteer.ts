import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Gazetteer, GazetteerPlace, PlaceKind } from '../../model/place.ts';
import { foldName } from '../../util/fold-name.ts';
import { SitrepError } from '../../util/outcome.ts';

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

/** Where the built gazetteer lies. */
export const GAZETTEER_PATH = join(import.meta.dirname, '..', '..', '..', 'build', 'gazetteer.sqlite');
/** Answers kept in memory; a report asks for the same few hundred names again and again. */
const KEPT = 20000;

/** Opens the built gazetteer for reading. @throws SitrepError `gazetteer-missing` */
export function openGazetteer(path: string = GAZETTEER_PATH): Gazetteer & { close(): void } {
  if (!existsSync(path))
    throw new SitrepError('gazetteer-missing', 'the gazetteer has not been built; run: npm start');
  const db = new DatabaseSync(path, { readOnly: true });
  const find = db.prepare(
    'SELECT p.* FROM name n JOIN place p ON p.id = n.place WHERE n.folded = ? ORDER BY p.population DESC, p.id LIMIT 60',
  );
  const meta = db.prepare("SELECT value FROM meta WHERE key = 'longestNameWords'").get();
  const kept = new Map<string, readonly GazetteerPlace[]>();
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
      const places = (find.all(folded) as unknown as Row[]).map(placeOf);
      kept.set(folded, places);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
      return places;
    },
    close: () => db.close(),
  };
}

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
