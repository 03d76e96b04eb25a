import { STATED_ABSENCES } from '../../lexicon/count-cue.ts';
import { CYRILLIC_ABSENCES } from '../../lexicon/number-cyrillic.ts';
import type { Count } from '../../model/event.ts';
import { PatternTable } from '../../util/pattern/pattern-table.ts';
import { hasCyrillic } from '../../util/script.ts';
import { type Span, spanOf } from '../../util/span.ts';
import { because } from '../../util/why.ts';

const compiled = (rows: typeof STATED_ABSENCES.rows) =>
  new PatternTable(rows, (row) => new RegExp(`(?<!\\p{L})(?:${row.pattern})(?![\\p{L}])`, 'giu'));
const LATIN = compiled(STATED_ABSENCES.rows);
const CYRILLIC_ROWS = compiled(CYRILLIC_ABSENCES.rows);

const VALUES = {
  zero: { low: 0, high: 0 },
  some: { low: 1 },
  unknown: { value: 'unknown' },
  withheld: { value: 'withheld' },
} as const;

/** "Not a single civilian was harmed": none of those; others may have been. */
const PLURAL: Readonly<Record<string, string>> = {
  civilian: 'civilians',
  soldier: 'soldiers',
  child: 'children',
};
const WHOSE = /\b(?:no|not a single|not one) (civilian|soldier|child)(?:s|ren)?\b/i;

/** A count stated to be none, unknown or withheld, with where the text says so. */
export type StatedCount = Count & Span;

/** What `text` says is none, unknown, withheld or ("deadly") at least one of the dead, hurt and taken between `start` and `end` (guide §6.11, §6.24). */
export function findStatedAbsence(text: string, start: number, end: number): StatedCount[] {
  const piece = text.slice(start, end);
  const taken: { start: number; end: number }[] = [];
  const out: StatedCount[] = [];
  for (const { row, match: m } of [
    ...LATIN.matches(piece),
    ...(hasCyrillic(piece) ? CYRILLIC_ROWS.matches(piece) : []),
  ]) {
    const [from, to] = [start + m.index, start + m.index + m[0].trimEnd().length];
    if (taken.some((t) => from < t.end && t.start < to)) continue;
    taken.push({ start: from, end: to });
    const span = spanOf(text, from, to);
    const whose = row.value === 'zero' ? WHOSE.exec(span.quote)?.[1] : undefined;
    const scope = whose ? { scope: PLURAL[whose.toLowerCase()]! } : {};
    for (const what of row.what)
      out.push(because({ what, ...span, ...VALUES[row.value], ...scope }, 'amount', row, span));
  }
  return out.sort((a, b) => a.start - b.start);
}
