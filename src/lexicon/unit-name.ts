import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { OBLAST_NAMES, parseLogRegion } from './log-region.ts';

/** The package carries no types. */
const iso = createRequire(import.meta.url)('iso-3166-2') as {
  subdivision(code: string): { readonly name?: string } | undefined;
};

/** Units of Ukraine that are no oblasts. @source ISO 3166-2:UA; UN General Assembly resolution 68/262 */
const UKRAINE: Readonly<Record<string, string>> = {
  'UA-30': 'Kyiv City',
  'UA-40': 'Sevastopol',
  'UA-43': 'Crimea',
};

/** English names of first-level units, `code<TAB>name` a line. @source GeoNames (data/SOURCES.md), made by scripts/build-unit-names.ts */
const FILE = join(import.meta.dirname, '../../data/place/unit-name.tsv');

let table: ReadonlyMap<string, string> | null = null;

/** The table of English names, read when first asked for. */
function english(): ReadonlyMap<string, string> {
  table ??= new Map(
    readFileSync(FILE, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t') as [string, string]),
  );
  return table;
}

const known = new Map<string, string | null>();

/** English name of a first-level unit by its ISO 3166-2 code, the standard's own where GeoNames has none; null for what is no code. */
export function unitNameOf(code: string): string | null {
  const before = known.get(code);
  if (before !== undefined) return before;
  const name =
    OBLAST_NAMES.get(code) ?? UKRAINE[code] ?? english().get(code) ?? iso.subdivision(code)?.name ?? null;
  // Codes come from reports: what is no code is not remembered.
  if (name !== null) known.set(code, name);
  return name;
}

/** A unit or country as a sentence names it: cities of the first level are told from the oblast around them. */
export function unitWords(unit: string): string {
  if (unit === 'UA') return 'Ukraine';
  return unitNameOf(unit) ?? unit;
}

/**
 * A region of alerts by the one name it has here, however its witness spells it: a first-level unit by its English name, of a part of one
 * the unit it lies in (`Umanskyi raion, Cherkaska oblast` → `Umanskyi raion, Cherkasy Oblast`).
 */
export function regionWords(region: string, admin1: string | null, isUnit: boolean): string {
  if (admin1 === null) return region;
  if (isUnit) return unitNameOf(admin1) ?? region;
  if (!region.includes(',')) return region;
  const parts = region.split(/\s*,\s*/);
  return parts.map((part) => (parseLogRegion(part) === admin1 ? unitWords(admin1) : part)).join(', ');
}
