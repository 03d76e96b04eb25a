import { WEAPONS } from '../../lexicon/weapon.ts';
import type { PlaceMention } from '../../model/place.ts';
import { PatternTable } from '../../util/pattern/pattern-table.ts';
import { hasCyrillic } from '../../util/script.ts';
import { overlaps, spanOf } from '../../util/span.ts';
import type { WeaponMention } from './scene.ts';
import { joinNames, slavicWeapons } from './slavic/weapons.ts';

const compiled = (rows: typeof WEAPONS.rows) =>
  new PatternTable(
    rows,
    (row) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${row.pattern})(?![\\p{L}\\p{N}])`, 'giu'),
  );
const LATIN = compiled(WEAPONS.rows);
/** Compounds in which the weapon's name means something else. */
const NOT_AFTER =
  /^[\s-]+(?:launchers?|launch sites?|depots?|stores|factor(?:y|ies)|system can|industry|embargo|deal|makers?|manufacturer|production|test range)\b/i;
const NOT_BEFORE = /(?:Red|fish|think|septic|water|oil|fuel|gas|storage|grain)[\s-]$/;
const TANKS = /^tanks?$/i;

/** Weapons and systems named between `start` and `end`, in order; the finest class wins a stretch. */
export function findWeapons(
  text: string,
  start: number,
  end: number,
  places: readonly PlaceMention[] = [],
): WeaponMention[] {
  const piece = text.slice(start, end);
  const out: WeaponMention[] = [];
  const slavic = hasCyrillic(piece);
  if (slavic) out.push(...slavicWeapons(text, start, end, places));
  for (const { row, match: m } of LATIN.matches(piece)) {
    if (!m[0].trim()) continue;
    const lead = m[0].length - m[0].trimStart().length;
    const from = start + m.index + lead;
    const span = spanOf(text, from, start + m.index + m[0].length);
    const before = text.slice(Math.max(start, from - 12), from);
    if (
      NOT_AFTER.test(text.slice(span.end, span.end + 20)) ||
      (TANKS.test(span.quote) && NOT_BEFORE.test(before))
    )
      continue;
    if (out.some((o) => overlaps(o, span)) || places.some((p) => p.use === 'literal' && overlaps(p, span)))
      continue;
    out.push({ ...span, class: row.class, row });
  }
  out.sort((a, b) => a.start - b.start);
  return slavic ? joinNames(text, out) : out;
}
