import { AID_TRIGGERS } from '../../lexicon/trigger-aid.ts';
import { COMBAT_TRIGGERS } from '../../lexicon/trigger-combat.ts';
import { CONTROL_TRIGGERS } from '../../lexicon/trigger-control.ts';
import { DEFENCE_TRIGGERS } from '../../lexicon/trigger-defence.ts';
import { HARM_TRIGGERS } from '../../lexicon/trigger-harm.ts';
import { compilePatterns, type TriggerRow, type TriggerTable } from '../../lexicon/trigger-pattern.ts';
import { POLITICS_TRIGGERS } from '../../lexicon/trigger-politics.ts';
import { RESPONSE_TRIGGERS } from '../../lexicon/trigger-response.ts';
import { RUSSIAN_TRIGGERS } from '../../lexicon/trigger-russian.ts';
import { RUSSIAN_CIVIL_TRIGGERS } from '../../lexicon/trigger-russian-civil.ts';
import { RUSSIAN_RELIEF_TRIGGERS } from '../../lexicon/trigger-russian-relief.ts';
import { STRIKE_TRIGGERS } from '../../lexicon/trigger-strike.ts';
import { TALKS_TRIGGERS } from '../../lexicon/trigger-talks.ts';
import { UKRAINIAN_TRIGGERS } from '../../lexicon/trigger-ukrainian.ts';
import { UKRAINIAN_CIVIL_TRIGGERS } from '../../lexicon/trigger-ukrainian-civil.ts';
import { UKRAINIAN_RELIEF_TRIGGERS } from '../../lexicon/trigger-ukrainian-relief.ts';
import { PatternTable } from '../../util/pattern/pattern-table.ts';
import { hasCyrillicWord } from '../../util/script.ts';
import { overlaps, spanOf } from '../../util/span.ts';
import type { Trigger } from './trigger.ts';

/** Order matters only between matches of equal length: the earlier family keeps the words. */
const TABLES = [
  DEFENCE_TRIGGERS,
  STRIKE_TRIGGERS,
  COMBAT_TRIGGERS,
  AID_TRIGGERS,
  CONTROL_TRIGGERS,
  RESPONSE_TRIGGERS,
  TALKS_TRIGGERS,
  POLITICS_TRIGGERS,
  HARM_TRIGGERS,
];
const compiled = (tables: readonly TriggerTable[]): PatternTable<TriggerRow> =>
  new PatternTable(
    tables.flatMap((table) => table.rows),
    (row) => compilePatterns(row.patterns),
  );
const LATIN = compiled(TABLES);
const CYRILLIC = compiled([
  UKRAINIAN_TRIGGERS,
  UKRAINIAN_CIVIL_TRIGGERS,
  UKRAINIAN_RELIEF_TRIGGERS,
  RUSSIAN_TRIGGERS,
  RUSSIAN_CIVIL_TRIGGERS,
  RUSSIAN_RELIEF_TRIGGERS,
]);

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
