import { ENERGY_FACILITY, energyFacilitiesIn } from '../../lexicon/energy-facility.ts';
import { TARGETS } from '../../lexicon/target.ts';
import { BODY_OF, NOT_AFTER, NOT_AFTER_SLAVIC } from '../../lexicon/target-holder.ts';
import { SLAVIC_TARGETS } from '../../lexicon/target-slavic.ts';
import type { PlaceMention } from '../../model/place.ts';
import { PatternTable } from '../../util/pattern/pattern-table.ts';
import { hasCyrillic } from '../../util/script.ts';
import { overlaps, type Span, spanOf } from '../../util/span.ts';
import type { TargetMention, WeaponMention } from './scene.ts';
import { findSlavicThings, nameOf, SlavicTable } from './slavic/find-things.ts';

const compiled = (rows: typeof TARGETS.rows) =>
  new PatternTable(
    rows,
    (row) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${row.pattern})(?![\\p{L}\\p{N}])`, 'giu'),
  );
const LATIN = compiled(TARGETS.rows);
const SLAVIC = new SlavicTable(SLAVIC_TARGETS.rows);
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
  if (hasCyrillic(piece)) out.push(...slavic(text, start, end, weapons, places));
  const found = LATIN.matches(piece);
  found.sort((a, b) => b.match[0].length - a.match[0].length);
  for (const { row, match: m } of found) {
    const span = spanOf(text, start + m.index, start + m.index + m[0].length);
    if (NOT_AFTER.test(text.slice(span.end, span.end + 25))) continue;
    if (
      /^\p{Lu}/u.test(span.quote) &&
      /\p{L}[\s]$/u.test(text.slice(Math.max(start, span.start - 2), span.start))
    )
      continue;
    if (
      out.some((o) => overlaps(o, span)) ||
      weapons.some((w) => overlaps(w, span) && w.class !== 'vehicle' && !isStoreOf(span, w))
    )
      continue;
    if (places.some((p) => overlaps(p, span))) continue;
    out.push({ ...span, name: span.quote, class: row.class, row });
  }
  for (const at of energyFacilitiesIn(piece)) {
    const span = spanOf(text, start + at.start, start + at.end);
    if (NOT_AFTER.test(text.slice(span.end, span.end + 25)) || out.some((o) => overlaps(o, span))) continue;
    out.push({ ...span, name: span.quote, class: ENERGY_FACILITY.class, row: ENERGY_FACILITY });
  }
  return out.sort((a, b) => a.start - b.start);
}

/** "A storage site for munitions": what is kept there is no weapon at work. */
const isStoreOf = (target: Span, weapon: Span): boolean =>
  weapon.start > target.start && weapon.end === target.end && / (?:for|of) /.test(target.quote);

/** Those named in Ukrainian or Russian. */
function slavic(
  text: string,
  start: number,
  end: number,
  weapons: readonly WeaponMention[],
  places: readonly PlaceMention[],
): TargetMention[] {
  const out: TargetMention[] = [];
  for (const x of findSlavicThings(SLAVIC, text, start, end)) {
    const before = text.slice(Math.max(start, x.start - 30), x.start);
    const after = text.slice(x.end, Math.min(end, x.end + 30));
    // "Порт-Судан", "міні-завод": part of another word.
    if (/^-\p{L}/u.test(after) || /\p{L}-$/u.test(before)) continue;
    if (NOT_AFTER_SLAVIC.test(after) || BODY_OF.test(before) || out.some((o) => overlaps(o, x))) continue;
    // "Порт Ізмаїл" is a place and a thing that can be struck; "посёлок Межевая" is a place alone.
    if (places.some((p) => overlaps(p, x) && (x.start !== p.start || x.row.class === 'residential')))
      continue;
    // "Склад боєприпасів" is no munition; a munition that is no part of such a name is no target.
    if (weapons.some((w) => overlaps(w, x) && w.class !== 'vehicle' && w.quote.length >= x.quote.length))
      continue;
    // "Посёлок Межевая", "селище Борова": the place itself.
    if (SETTLED.test(x.form.singular) && /^\s+(?:[«“"]|\p{Lu})/u.test(after)) continue;
    out.push({
      start: x.start,
      end: x.end,
      quote: x.quote,
      name: nameOf(x),
      class: x.row.class,
      row: x.row,
      forms: x.form.forms,
    });
  }
  return out;
}

const SETTLED = /^(?:посёлок|поселок|населен|населён)/i;
