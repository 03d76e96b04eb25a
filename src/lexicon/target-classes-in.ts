import type { TargetClass } from '../model/event.ts';
import { PatternTable } from '../util/pattern/pattern-table.ts';
import { ENERGY_FACILITY, energyFacilitiesIn } from './energy-facility.ts';
import { plainly } from './slavic-phrase.ts';
import { slavicLangsOf } from './slavic-row.ts';
import { TARGETS } from './target.ts';
import { BODY_OF, NOT_AFTER, NOT_AFTER_SLAVIC } from './target-holder.ts';
import { SLAVIC_TARGETS } from './target-slavic.ts';

interface Named {
  readonly start: number;
  readonly end: number;
  readonly class: TargetClass;
}

const LATIN = new PatternTable(
  TARGETS.rows,
  (row) => new RegExp(`(?<![\\p{L}\\p{N}-])(?:${row.pattern})(?![\\p{L}\\p{N}-])`, 'giu'),
);
const WORD = /[\p{L}\p{N}’]+/gu;
/** "Port Sudan", «Порт-Судан»: a word of a name. */
const IN_A_NAME = /^[\s-]+\p{Lu}/u;

/**
 * Classes of the things that can be struck which words name, whatever they say of them: the longest word of a stretch counts ("school
 * bus" is no school). Bodies and people called after a thing are none.
 * @source the rows of `target.ts`, `target-slavic.ts` and `energy-facility.ts`
 */
export function targetClassesIn(text: string): ReadonlySet<TargetClass> {
  const found: Named[] = energyFacilitiesIn(text).map((at) => ({ ...at, class: ENERGY_FACILITY.class }));
  for (const { row, match: m } of LATIN.matches(text)) {
    const at = { start: m.index, end: m.index + m[0].length, class: row.class };
    if (!NOT_AFTER.test(text.slice(at.end, at.end + 25)) && !isOfName(text, at)) found.push(at);
  }
  if (/\p{Script=Cyrillic}/u.test(text)) found.push(...slavicIn(text));
  found.sort((a, b) => b.end - b.start - (a.end - a.start));
  const told: Named[] = [];
  for (const f of found) if (!told.some((t) => f.start < t.end && t.start < f.end)) told.push(f);
  return new Set(told.map((t) => t.class));
}

function isOfName(text: string, at: Named): boolean {
  const isCapital = /^\p{Lu}\p{Ll}/u.test(text.slice(at.start, at.end));
  return (
    isCapital && (IN_A_NAME.test(text.slice(at.end, at.end + 3)) || /\p{L} $/u.test(text.slice(0, at.start)))
  );
}

function slavicIn(text: string): Named[] {
  const folded = plainly(text);
  const rows = SLAVIC_TARGETS.rows.filter((row) => slavicLangsOf(text).includes(row.lang));
  const out: Named[] = [];
  for (const m of folded.matchAll(WORD))
    for (const row of rows)
      for (const phrase of row.phrases) {
        const start = m.index - phrase.lead;
        const form = m[0].startsWith(phrase.stem) && start >= 0 ? phrase.at(folded, text, start) : null;
        if (!form) continue;
        const at = { start, end: form.end, class: row.class };
        const [before, after] = [
          text.slice(Math.max(0, start - 30), start),
          text.slice(form.end, form.end + 30),
        ];
        if (/^-\p{L}/u.test(after) || /\p{L}-$/u.test(before)) continue;
        if (!NOT_AFTER_SLAVIC.test(after) && !BODY_OF.test(before) && !isOfName(text, at)) out.push(at);
      }
  return out;
}
