import type { AlertLogRow } from './log-check.ts';

/**
 * Who keeps or tells of an alert, the first of two winning where they tell of the same one: the authorities' own log, a CAP message,
 * the log of volunteers, a report.
 */
export const ALERT_WITNESSES = ['official', 'cap', 'volunteer', 'report'] as const;
/** One of {@link ALERT_WITNESSES}. */
export type AlertWitness = (typeof ALERT_WITNESSES)[number];

/** What is warned: a first-level unit, a unit of it, a part of that; null where it is no unit known here. */
export type AlertLevel = AlertLogRow['level'] | null;

/** One witness's word of one alert, as that witness gives it, and where it stands. Instants are ISO 8601 UTC. */
export interface AlertSource {
  readonly witness: AlertWitness;
  /** The sender of a message, the outlet of a report; null for logs and where nobody is named. */
  readonly by: string | null;
  /** As this witness names it. */
  readonly region: string;
  readonly startedAt: string;
  /** The latest it can have begun, where the words leave that open ("this morning"). */
  readonly startsBy?: string;
  /** Null where this witness does not say. */
  readonly endedAt: string | null;
  /** Set where the end was not seen but taken for granted. */
  readonly isEndAssumed?: true;
  /** Where it stands: a line (from 1) of a log's capture; */
  readonly capture?: string;
  readonly line?: number;
  /** keys of CAP messages, oldest first; */
  readonly messages?: readonly string[];
  /** or the event of a report, and the one that tells of the end where there is one. */
  readonly event?: string;
  readonly endEvent?: string;
  readonly incident?: string;
}

/** A witness's word with the unit it is about: what alerts are merged from. */
export interface AlertWord extends AlertSource {
  /** ISO 3166-2 of the unit or of the one it lies in; null where that cannot be told. */
  readonly admin1: string | null;
  readonly level: AlertLevel;
}

/** One alert: a region for a stretch of time as its first witness gives it, with everybody who tells of it. */
export interface AlertSpell {
  readonly region: string;
  readonly admin1: string | null;
  readonly level: AlertLevel;
  readonly startedAt: string;
  /** Null where nobody says when it ended: it may still be in force. */
  readonly endedAt: string | null;
  readonly isEndAssumed?: true;
  /** The one whose word stands first. */
  readonly sources: readonly AlertSource[];
}
