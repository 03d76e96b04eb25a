import type { DatabaseSync } from 'node:sqlite';
import { editDistance } from '../../util/edit-distance.ts';

interface Near {
  readonly name: string;
  readonly distance: number;
  readonly size: number;
}

/**
 * Names shown of the places whose spelling is nearest to a folded name: fewest letters apart first, larger places before
 * smaller ones. Names that begin alike are looked at first; only where none of them is near, all of them, or (`alike`) of a short name all that
 * have the first letter in common: a long one is seldom wrong in both of its first two, and near to thousands of the same length.
 */
export function nearestNames(
  db: DatabaseSync,
  folded: string,
  most: number,
  among: 'all' | 'alike' = 'all',
): readonly string[] {
  // So short a name is near to hundreds.
  if (folded.length < 3) return [];
  const limit = folded.length <= 4 ? 1 : folded.length <= 8 ? 2 : 3;
  const beginning = (first: string): Near[] =>
    nearIn(db, folded, limit, first, `${first.slice(0, -1)}${following(first.at(-1)!)}`);
  const alike = beginning(folded.slice(0, 2));
  const others = (): Near[] =>
    among === 'all' ? nearIn(db, folded, limit, '', '\u{10ffff}') : limit < 3 ? beginning(folded[0]!) : [];
  const found = alike.length > 0 ? alike : others();
  const best = found.sort((a, b) => a.distance - b.distance || b.size - a.size || (a.name < b.name ? -1 : 1));
  return [...new Set(best.map((n) => n.name))].slice(0, most);
}

const following = (letter: string): string => String.fromCodePoint(letter.codePointAt(0)! + 1);

function nearIn(db: DatabaseSync, folded: string, limit: number, from: string, to: string): Near[] {
  const place = db.prepare('SELECT name, kind, population FROM place WHERE id = ?');
  const rows = db
    .prepare(
      'SELECT folded, place FROM name WHERE folded >= ? AND folded < ? AND length(folded) BETWEEN ? AND ?',
    )
    .iterate(from, to, folded.length - limit, folded.length + limit) as Iterable<{
    folded: string;
    place: number;
  }>;
  const out: Near[] = [];
  for (const row of rows) {
    const distance = editDistance(folded, row.folded, limit);
    if (distance > limit) continue;
    const p = place.get(row.place) as { name: string; kind: string; population: number };
    out.push({ name: p.name, distance, size: p.kind === 'country' ? 1e9 : p.population });
  }
  return out;
}
