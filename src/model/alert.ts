import type { FeedReach } from './cap-feed.ts';
import type { KeptCapMessage } from './cap-message.ts';
import type { AlertLogRow, LogSpan } from './log-check.ts';

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
  /** Set where nobody says when it began: `startedAt` is when it was told, the latest it can have begun. */
  readonly isStartAssumed?: true;
  /** Null where this witness does not say. */
  readonly endedAt: string | null;
  /** Set where the end was not seen but taken for granted. */
  readonly isEndAssumed?: true;
  /** Set where it ends because the message runs out: nobody said that it is over. */
  readonly isExpiry?: true;
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

/** An alert said to be over, by a report. */
export interface AlertClear {
  readonly region: string;
  readonly admin1: string | null;
  readonly level: AlertLevel;
  /** ISO 8601 UTC, when at the latest. */
  readonly at: string;
  /** Key of the event that tells of it. */
  readonly event: string;
}

/** One alert: a region for a stretch of time as its first witness gives it, with everybody who tells of it. */
export interface AlertSpell {
  readonly region: string;
  readonly admin1: string | null;
  readonly level: AlertLevel;
  readonly startedAt: string;
  /** The latest it can have begun, where the words leave that open ("this morning"); `startedAt` is then the earliest. */
  readonly startsBy?: string;
  /** Set where nobody says when it began: `startedAt` is when it was first told, the latest it can have begun. */
  readonly isStartAssumed?: true;
  /** Null where nobody says when it ended: it may still be in force. */
  readonly endedAt: string | null;
  readonly isEndAssumed?: true;
  /** The one whose word stands first. */
  readonly sources: readonly AlertSource[];
}

/** What is kept of alerts beside reports: rows of logs for a stretch of time, how far each log reaches, and messages. */
export interface KeptAlerts {
  readonly words: readonly AlertWord[];
  readonly spans: readonly LogSpan[];
  readonly messages: readonly KeptCapMessage[];
  /** Until when it is believed what came by followed feeds: by key of the message, and by the capture it came in. */
  readonly reaches?: ReadonlyMap<string, FeedReach>;
}

/** What warns a region at a moment: the whole of it, a part, nothing, or what is not known. */
export type AlertStanding = 'active' | 'partial' | 'clear' | 'unknown';

/** A region's state at a moment. Not an official warning. */
export interface AlertState {
  readonly region: string;
  readonly admin1: string | null;
  readonly level: AlertLevel;
  /** The raion it is or lies in, where that is known. */
  readonly raion: string | null;
  readonly state: AlertStanding;
  /** How much of the region is warned, from its parts upward; null where that is not known. */
  readonly rollUp: 'none' | 'partial' | 'all' | null;
  /** Why it is unknown: nobody keeps or tells of the region, or the last word on it is too old. Null where it is known. */
  readonly why: 'no-data' | 'stale' | null;
  /** ISO 8601 UTC since when the state holds; of an unknown one the last moment that is told of. Null where nobody says. */
  readonly since: string | null;
  /** ISO 8601 UTC of the last word on it: how old the data is. Null where there is none. */
  readonly heardAt: string | null;
  /** Region whose alert it stands under, where it has none of its own. */
  readonly under: string | null;
  /** Of an alert in force the words that tell of it. */
  readonly sources: readonly AlertSource[];
}

/** Parts of the day that a run of alerts is counted by. */
export const STREAK_PARTS = ['night', 'morning', 'afternoon', 'evening', 'day'] as const;
/** One of {@link STREAK_PARTS}. */
export type StreakPart = (typeof STREAK_PARTS)[number];

/** Days in a row, by the region's own clock, with an alert in one part of the day. Days are `2022-10-10`. */
export interface AlertStreak {
  readonly region: string;
  readonly admin1: string;
  readonly part: StreakPart;
  readonly days: number;
  readonly firstOn: string;
  readonly lastOn: string;
  /** What the day before the first tells: no alert, or nothing is known of it, so that the run may be longer. */
  readonly before: 'none' | 'no-data';
  /** Whether it still goes on at the end of the time asked for. */
  readonly isCurrent: boolean;
  /** IANA zone of its days. */
  readonly zone: string;
  /** Start of the first alert of each day, ISO 8601 UTC; one in force since before that part of the day has its own start. */
  readonly startedAt: readonly string[];
}

/** Alerts of a first-level unit in one day or month of its own clock. */
export interface AlertCount {
  /** `2022-10-10` or `2022-10`. */
  readonly key: string;
  readonly region: string;
  readonly admin1: string;
  /** Alerts that began in it, in the unit or a part of it. */
  readonly alerts: number;
  /** Minutes under alert; `low` of the whole unit, `high` of any part of it. Null where no witness covers the time: not known, which is not 0. */
  readonly minutes: { readonly low: number; readonly high: number } | null;
}

/** A stretch of time from an instant until before another, ISO 8601 UTC. */
export interface AlertWindow {
  readonly from: string;
  readonly to: string;
}

/** How a region's state changed over a stretch of time, without a gap. */
export interface AlertStrip {
  readonly region: string;
  readonly admin1: string | null;
  readonly level: AlertLevel;
  readonly segments: readonly (AlertWindow & Pick<AlertState, 'state' | 'why'>)[];
}

/** Alerts merged from logs, messages and published reports, to be asked. An alert is in a stretch that it touches. */
export interface AlertReader {
  /** Alerts in force at some moment of the stretch, whole, by start. */
  over(window: AlertWindow): Promise<readonly AlertSpell[]>;
  /** Runs of days that reach into the stretch. */
  streaks(window: AlertWindow): Promise<readonly AlertStreak[]>;
  counts(window: AlertWindow, by: 'day' | 'month'): Promise<readonly AlertCount[]>;
  /** The state of every region at a moment, ISO 8601 UTC. */
  states(at: string): Promise<readonly AlertState[]>;
  /** How the state of each first-level unit changed over the stretch. */
  strips(window: AlertWindow): Promise<readonly AlertStrip[]>;
}
