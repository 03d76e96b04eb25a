import { TARGETS } from '../../lexicon/target.ts';
import { SLAVIC_TARGETS } from '../../lexicon/target-slavic.ts';
import type { PlaceMention } from '../../model/place.ts';
import { PatternTable } from '../../util/pattern/pattern-table.ts';
import { overlaps, spanOf } from '../../util/span.ts';
import type { TargetMention, WeaponMention } from './scene.ts';

const compiled = (rows: typeof TARGETS.rows) =>
  new PatternTable(
    rows,
    (row) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${row.pattern})(?![\\p{L}\\p{N}])`, 'giu'),
  );
const LATIN = compiled(TARGETS.rows);
const SLAVIC = compiled(SLAVIC_TARGETS.rows);
const CYRILLIC = /[\u0400-\u04ff]/;
/** Bodies and people named after a building, not the building. */
const NOT_AFTER =
  /^(?:[’']s)?[\s-]+(?:said|says|ministry|ministers?|officials?|workers?|director|governor|authorit(?:y|ies)|department|spokes\p{L}+|correspondent|reporter|strike|year|meals|mayor|commander|chief|owner|warden|guards?|worker|gate)\b/iu;

/** Things that can be struck, named between `start` and `end`, in order, none overlapping. */
export function findTargets(
  text: string,
  start: number,
  end: number,
  weapons: readonly WeaponMention[],
  places: readonly PlaceMention[],
): TargetMention[] {
  const piece = text.slice(start, end);
  const out: TargetMention[] = [];
  const found = [...LATIN.matches(piece), ...(CYRILLIC.test(piece) ? SLAVIC.matches(piece) : [])];
  found.sort((a, b) => b.match[0].length - a.match[0].length);
  for (const { row, match: m } of found) {
    const span = spanOf(text, start + m.index, start + m.index + m[0].length);
    if (NOT_AFTER.test(text.slice(span.end, span.end + 25))) continue;
    if (
      /^\p{Lu}/u.test(span.quote) &&
      /\p{L}[\s]$/u.test(text.slice(Math.max(start, span.start - 2), span.start))
    )
      continue;
    if (out.some((o) => overlaps(o, span)) || weapons.some((w) => overlaps(w, span) && w.class !== 'vehicle'))
      continue;
    if (places.some((p) => overlaps(p, span))) continue;
    out.push({ ...span, name: span.quote, class: row.class, row });
  }
  return out.sort((a, b) => a.start - b.start);
}
