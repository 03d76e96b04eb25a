import { TARGETS } from '../../lexicon/target.ts';
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
/** A building's name for the people in it, or a word for a market, a way or a number, not a thing. */
const NOT_AFTER_SLAVIC =
  /^\s+(?:заявил|повідомил|сообщил|(?:життя|жизни|цін|цен|праці|труда|зброї|нафти|трансферів|трансферов|зору|зрения)(?!\p{L}))/iu;
/** "Директор школи", "працівник заводу": who is named after it. */
const BODY_OF =
  /(?<!\p{L})(?:директор|начальни|працівни|робітни|робоч|співробітни|сотрудни|работни|рабоч|головн\p{L}+ лікар|главврач|главн\p{L}+ врач|медсестр|охорон|охранни|учени|ученик|учн|студент|виклада|учител|преподавател|власни|владел|хозя|жител|мешкан|жильц|постоял|пацієнт|пациент|капітан|капитан|водія?|водител|водії|пасажир|пассажир|вантажни|грузчи|керівни|руководител|депутат|журналіст|журналист|речник|представител|представни|адміністраці|администраци|у бік|в сторону|в бік)\p{L}*\s+(?:\p{L}+(?:ої|ого|ньої|ой|ей|ых|их)\s+)?$/iu;
