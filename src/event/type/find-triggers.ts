import { compilePatterns, type TriggerRow, type TriggerTable } from '../../lexicon/trigger-pattern.ts';
import { ENGLISH_TRIGGERS, SLAVIC_TRIGGERS } from '../../lexicon/trigger-tables.ts';
import { PatternTable } from '../../util/pattern/pattern-table.ts';
import { hasCyrillicWord } from '../../util/script.ts';
import { overlaps, spanOf } from '../../util/span.ts';
import type { Trigger } from './trigger.ts';

const compiled = (tables: Readonly<Record<string, TriggerTable>>): PatternTable<TriggerRow> =>
  new PatternTable(
    Object.values(tables).flatMap((table) => table.rows),
    (row) => compilePatterns(row.patterns),
  );
const LATIN = compiled(ENGLISH_TRIGGERS);
const CYRILLIC = compiled(SLAVIC_TRIGGERS);

/** Every trigger of every table between `start` and `end`, overlapping ones included; refiners choose. */
export function findTriggers(text: string, start: number, end: number): Trigger[] {
  const piece = text.slice(start, end);
  const out: Trigger[] = [];
  for (const { row, match } of [
    ...(/[a-z]{3}/i.test(piece) ? LATIN.matches(piece) : []),
    ...(hasCyrillicWord(piece) ? CYRILLIC.matches(piece) : []),
  ]) {
    if (match[0].length === 0) continue;
    out.push({
      ...spanOf(text, start + match.index, start + match.index + match[0].length),
      type: row.type,
      nominal: row.nominal ?? false,
      needs: row.needs ?? [],
      ...(row.status ? { status: row.status } : {}),
      row,
    });
  }
  return out;
}

/** Of overlapping triggers the longest stays, then the one of the earlier table. */
export function withoutOverlaps(triggers: readonly Trigger[]): Trigger[] {
  const kept: Trigger[] = [];
  const order = triggers
    .map((t, i) => ({ t, i }))
    .sort(
      (a, b) =>
        Number(b.t.type === 'alert.cleared') - Number(a.t.type === 'alert.cleared') ||
        b.t.end - b.t.start - (a.t.end - a.t.start) ||
        a.i - b.i,
    );
  for (const { t } of order) if (!kept.some((k) => overlaps(k, t))) kept.push(t);
  return kept.sort((a, b) => a.start - b.start);
}
