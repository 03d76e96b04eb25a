import type { DatabaseSync } from 'node:sqlite';
import { makeBloomBits } from '../../util/bloom-filter.ts';
import { foldName } from '../../util/fold-name.ts';
import { transliterate } from '../../util/transliterate.ts';
import { GAZETTEER_VERSION } from './gazetteer.ts';
import { readOutlines, type SourcePlace } from './gazetteer-source.ts';
import { soundedName } from './sounded-name.ts';

/** Tables of the gazetteer; change GAZETTEER_VERSION with them. */
export const SCHEMA = `
  PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
  CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT NOT NULL, country TEXT, admin1 TEXT,
    lat REAL NOT NULL, lon REAL NOT NULL, geonames INTEGER, population INTEGER NOT NULL, time_zone TEXT, radius REAL,
    capital INTEGER NOT NULL) STRICT;
  CREATE INDEX unit ON place (admin1) WHERE kind = 'admin1';
  CREATE TABLE outline (admin1 TEXT PRIMARY KEY, line TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE name (folded TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (folded, place)) STRICT, WITHOUT ROWID;
  CREATE TABLE filter (bits BLOB NOT NULL) STRICT;
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;`;
/** Countries whose place names often carry an Arabic article that reports leave out. */
const ARABIC = new Set('SD SS YE SY LB IQ PS JO SA EG LY DZ TN MA MR AE OM QA KW BH TD'.split(' '));
const ARTICLE = /^(?:al|an|as|at|ash|ath|ad|adh|ar|az|el|en|es|er|ed|et) (?=.{4})/;
/** Countries whose villages the sources know in Latin letters only, spelled now one way, now another. */
const SOUNDED = new Set(['UA', 'RU', 'BY']);
/** Elsewhere towns from this many people on are found by sound, since reports in Cyrillic speak of them too. */
const SOUNDED_FROM = 15000;

/** Writes all places with their names, in the order given; progress is 0..1. */
export function writePlaces(
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
  db.prepare('INSERT INTO filter VALUES (?)').run(makeBloomBits(distinct(names), names.length));
  const insertOutline = db.prepare('INSERT INTO outline VALUES (?, ?)');
  for (const [admin1, line] of readOutlines()) insertOutline.run(admin1, line);
  const insertMeta = db.prepare('INSERT INTO meta VALUES (?, ?)');
  insertMeta.run('longestNameWords', String(longest));
  insertMeta.run('version', GAZETTEER_VERSION);
  db.exec('COMMIT');
}

const CYRILLIC = /^\p{Script=Cyrillic}/u;

/** A place of the hand lists, which give no population. */
const isByHand = (p: SourcePlace): boolean =>
  p.radiusKm !== null && /^(?:settlement|facility|water|landform)$/.test(p.kind);

/** Every name once, of a list sorted by name. */
function* distinct(names: readonly (readonly [string, number])[]): Generator<string> {
  for (let i = 0; i < names.length; i++) if (names[i]![0] !== names[i - 1]?.[0]) yield names[i]![0];
}

function foldedNames(p: SourcePlace): Set<string> {
  const out = new Set<string>();
  for (const name of p.names) {
    const folded = foldName(name);
    if (!folded || folded.split(' ').length > 8) continue;
    out.add(folded);
    if (p.country && ARABIC.has(p.country)) out.add(folded.replace(ARTICLE, ''));
  }
  if (p.country && SOUNDED.has(p.country))
    for (const name of p.names) if (CYRILLIC.test(name)) out.add(foldName(transliterate(name)));
  if (p.country && (SOUNDED.has(p.country) || p.population >= SOUNDED_FROM || isByHand(p)))
    for (const name of [p.name, ...p.names.slice(0, 2)]) out.add(soundedName(name));
  return out;
}
