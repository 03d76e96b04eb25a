import { AID_STAGES, type AidStage } from '../model/aid.ts';
import type { Incident } from '../model/incident.ts';
import type { Assertion } from '../model/picture.ts';
import type { AidEntry, AidLine } from './aid-ledger.ts';
import { type CitedWords, citeWords } from './cited-words.ts';

/** A row with the words it stands on. */
export type Cited<T> = T & { readonly said: readonly CitedWords[] };

/** A ledger line whose entries carry their words. */
export type CitedLine = Omit<AidLine, 'stages'> & {
  readonly stages: Readonly<Record<AidStage, readonly Cited<AidEntry>[]>>;
};

/** Rows with the words they stand on, as the API and `--json` give them. */
export function citedRows<T extends Assertion>(
  rows: readonly T[],
  incidents: readonly Incident[],
): Cited<T>[] {
  const cite = citeWords(incidents);
  return rows.map((r) => ({ ...r, said: cite(r) }));
}

/** Lines of the ledger, each entry with the words it stands on. */
export function citedAid(lines: readonly AidLine[], incidents: readonly Incident[]): CitedLine[] {
  const cite = citeWords(incidents);
  return lines.map((l) => ({
    ...l,
    stages: Object.fromEntries(
      AID_STAGES.map((s) => [s, l.stages[s].map((e) => ({ ...e, said: cite(e) }))]),
    ) as unknown as CitedLine['stages'],
  }));
}
