import type { Explanation, Reason } from '../model/explanation.ts';
import type { RowRef, Step } from '../util/why.ts';
import { ACTORS } from './actor.ts';
import { SLAVIC_ACTORS } from './actor-slavic.ts';
import { CHANNEL_ROWS } from './channel.ts';
import { SLAVIC_CHANNEL_ROWS } from './channel-slavic.ts';
import { COUNT_CUES, STATED_ABSENCES } from './count-cue.ts';
import { CUE_FORMS } from './cue.ts';
import { SLAVIC_CUES } from './cue-slavic.ts';
import { STANCE_FORMS } from './cue-stance.ts';
import { HEDGES } from './hedge.ts';
import { SLAVIC_HEDGES } from './hedge-slavic.ts';
import { CYRILLIC_ABSENCES } from './number-cyrillic.ts';
import { PEOPLE, TARGETS } from './target.ts';
import { SLAVIC_PEOPLE, SLAVIC_TARGETS } from './target-slavic.ts';
import { compilePatterns } from './trigger-pattern.ts';
import { ENGLISH_TRIGGERS, SLAVIC_TRIGGERS } from './trigger-tables.ts';
import { WEAPONS } from './weapon.ts';
import { SLAVIC_WEAPONS } from './weapon-slavic.ts';
import { ICD203, PHIA } from './yardstick.ts';

interface Table {
  readonly source: string;
  readonly rows: readonly object[];
}
/** Every table whose rows the reader keeps beside what it found by them. Sources: each table's own. */
const TABLES: Readonly<Record<string, Table>> = {
  ...ENGLISH_TRIGGERS,
  ...SLAVIC_TRIGGERS,
  WEAPONS,
  SLAVIC_WEAPONS,
  TARGETS,
  SLAVIC_TARGETS,
  SLAVIC_PEOPLE,
  ACTORS,
  SLAVIC_ACTORS,
  COUNT_CUES,
  STATED_ABSENCES,
  CYRILLIC_ABSENCES,
  HEDGES: { source: '', rows: HEDGES },
  SLAVIC_HEDGES: { source: '', rows: SLAVIC_HEDGES },
  CHANNEL_ROWS: { source: '', rows: CHANNEL_ROWS },
  SLAVIC_CHANNEL_ROWS: { source: '', rows: SLAVIC_CHANNEL_ROWS },
  SLAVIC_CUES: { source: 'own, general Ukrainian and Russian news writing', rows: SLAVIC_CUES },
};

let known: Map<object, RowRef> | undefined;

/** All rows by identity; made when the first value is explained, never while reading. */
function rows(): Map<object, RowRef> {
  if (known) return known;
  known = new Map();
  for (const [table, { source, rows: list }] of Object.entries(TABLES))
    list.forEach((row, i) => {
      const own = (row as { source?: string }).source;
      known!.set(row, { table, row: i + 1, source: own ?? source });
    });
  for (const verb of CUE_FORMS.values())
    known.set(verb, { table: 'CUE_FORMS', row: verb.lemma, source: verb.source });
  for (const verb of STANCE_FORMS.values())
    if (!known.has(verb))
      known.set(verb, { table: 'STANCE_FORMS', row: verb.lemma, source: verb.source ?? '' });
  for (const [term, band] of PHIA)
    known.set(band, { table: 'PHIA', row: term, source: 'PHIA probability yardstick, guide §2' });
  for (const [term, band] of ICD203)
    known.set(band, { table: 'ICD203', row: term, source: 'ICD 203, guide §2' });
  known.set(PEOPLE, { table: 'PEOPLE', row: 'pattern', source: PEOPLE.source });
  return known;
}

/** The step in words: its row with table and source, or its rule; `words` are those the row was found by. */
export function reasonOf(step: Step, text: string, words?: string): Reason {
  const { by, at } = step;
  const where = at ? { quote: text.slice(at.start, at.end), start: at.start, end: at.end } : {};
  if (typeof by === 'string') return { rule: by, ...where };
  const row = rows().get(by) ?? ('table' in by ? (by as RowRef) : undefined);
  if (row) {
    const note = noteOf(by, words ?? where.quote ?? '');
    return { table: row.table, row: row.row, source: row.source, ...(note ? { note } : {}), ...where };
  }
  if ('name' in by && typeof by.name === 'string') return { rule: by.name, ...where };
  return { rule: 'unnamed', ...where };
}

/** What a row says besides its number: the pattern that fits, a verb's kind, a hedge's rank. */
function noteOf(row: object, words: string): string | null {
  if ('patterns' in row) {
    const pattern = (row.patterns as readonly string[]).find((p) => compilePatterns([p]).test(words));
    return pattern ? `pattern "${pattern}"` : null;
  }
  if ('lemma' in row && 'kind' in row) return `verb "${row.lemma}", kind ${row.kind}`;
  if ('rank' in row) return `rank ${row.rank}: ${RANKS[row.rank as 1 | 2 | 3]}`;
  if (Array.isArray(row)) return `${row[0]}–${row[1]} %`;
  for (const name of ['class', 'kind', 'what', 'channel'] as const)
    if (name in row) return `${name} ${String((row as Record<string, unknown>)[name])}`;
  return null;
}

const RANKS = { 1: 'yardstick words and modals', 2: 'report and appearance', 3: 'belief and fear' } as const;

/** An explanation of one value from the steps behind it. `at` is where its own words stand. */
export function explained(
  text: string,
  path: string,
  value: unknown,
  steps: readonly Step[],
  at?: { readonly start: number; readonly end: number } | null,
): Explanation {
  const own = at ?? steps.findLast((s) => s.at)?.at;
  const quote = own && text.slice(own.start, own.end);
  const by = steps.map((s) => {
    const reason = reasonOf(s, text, quote);
    if (!own || reason.start !== own.start || reason.end !== own.end) return reason;
    const { quote: _q, start: _s, end: _e, ...rest } = reason;
    return rest;
  });
  return { path, value, ...(own ? { quote, start: own.start, end: own.end } : {}), by } as Explanation;
}
