import type { FieldVerdict, Judgement, Retraction } from './incident.ts';

/** One thing that changed about an incident at a moment; sources are outlets as they are called, null where one is not named. */
export type HistoryChange =
  /** The first report of it, or reports that joined; `reprints` of them repeat what was there. */
  | {
      readonly kind: 'first' | 'reports';
      readonly sources: readonly (string | null)[];
      readonly reprints: number;
    }
  /** Reports that stood in an incident of their own until then; its id. */
  | { readonly kind: 'merged'; readonly with: string; readonly sources: readonly (string | null)[] }
  /** Reports that stand in it no longer. */
  | { readonly kind: 'parted'; readonly sources: readonly (string | null)[] }
  | { readonly kind: 'judged'; readonly verdict: Judgement['verdict']; readonly by: string }
  /** What reports give for a field; `before` empty where none gave it, `after` where none does any more. */
  | {
      readonly kind: 'field';
      readonly field: string;
      readonly before: readonly string[];
      readonly after: readonly string[];
      readonly verdict: FieldVerdict['verdict'] | null;
      /** Who gives what is given now: origins, and where none is named the outlets. */
      readonly saidBy: readonly string[];
    }
  | {
      readonly kind: 'retracted';
      readonly how: Retraction['kind'];
      readonly source: string | null;
      /** The person, where one says so. */
      readonly by: string | null;
    }
  | { readonly kind: 'restored'; readonly source: string | null }
  /** Nothing supports it any more. */
  | { readonly kind: 'gone' };

/** An incident at a moment something about it changed. */
export interface HistoryEntry {
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Its id as of then, which may be another than now. */
  readonly incident: string;
  readonly changes: readonly HistoryChange[];
  /** Reports and independent origins it stood on from then. */
  readonly reports: number;
  readonly origins: number;
}
