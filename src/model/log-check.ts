/** Shapes of logs that can be imported. */
export const LOG_FORMATS = ['airraid-official', 'airraid-volunteer', 'missile-tallies'] as const;
/** One of {@link LOG_FORMATS}. */
export type LogFormat = (typeof LOG_FORMATS)[number];

/** Columns by which each shape is known, as its header row names them; more may stand between. */
export const LOG_COLUMNS: Readonly<Record<LogFormat, readonly string[]>> = {
  'airraid-official': ['oblast', 'raion', 'hromada', 'level', 'started_at', 'finished_at'],
  'airraid-volunteer': ['region', 'started_at', 'finished_at', 'naive'],
  'missile-tallies': ['time_start', 'time_end', 'model', 'launched', 'destroyed'],
};

/** Whether a capture of this format holds rows of a log, not reports. */
export function isLogFormat(format: string): format is LogFormat {
  return LOG_FORMATS.some((f) => f === format);
}

/** One alert of an imported log: a region, from when until when, as one witness kept it. Instants are ISO 8601 UTC. */
export interface AlertLogRow {
  /** Line of the file it begins on, from 1. */
  readonly line: number;
  /** Which log: the official one or that of volunteers. */
  readonly witness: 'official' | 'volunteer';
  /** As the log names it, finest first: `Umanskyi raion, Cherkaska oblast`. */
  readonly region: string;
  /** ISO 3166-2 of the region or of the one it lies in; null where it could not be told. */
  readonly admin1: string | null;
  readonly level: 'oblast' | 'raion' | 'hromada';
  readonly startedAt: string;
  /** Null where the log has no end for it. */
  readonly endedAt: string | null;
  /** Set where the log says that it saw no end and took one for granted. */
  readonly isEndAssumed?: true;
}

/** One row of an imported tally of launched and destroyed munitions, as one side claims it. */
export interface TallyLogRow {
  /** Line of the file it begins on, from 1. */
  readonly line: number;
  readonly startedAt: string;
  /** After the last moment of the row's time: of a day given without an hour its end. */
  readonly endedAt: string;
  /** The model as the table names it; rows of several models together stay together. */
  readonly model: string;
  /** Null = not said, which is not 0. */
  readonly launched: number | null;
  readonly destroyed: number | null;
  /** Lost on the way without being shot down, which some count as intercepted. */
  readonly lost: number | null;
  /** Whose claim the figures are. */
  readonly assertedBy: string;
  /** Where from and against what, as the table names it; null = not said. */
  readonly launchPlace: string | null;
  readonly target: string | null;
}

/** The rows of one imported log, as read from its bytes. */
export type LogRows =
  | { readonly kind: 'alerts'; readonly rows: readonly AlertLogRow[] }
  | { readonly kind: 'tallies'; readonly rows: readonly TallyLogRow[] };

/** A row as kept: with the capture it came in. */
export type KeptRow<T> = T & { readonly capture: string };

/** A row of a tally as kept, with when its file came in: of two editions of a table the later stands. */
export type KeptTally = KeptRow<TallyLogRow> & { readonly receivedAt: string };

/** How far an imported log reaches: what it says nothing of outside this is not known, which is not "no alert". */
export interface LogSpan {
  readonly capture: string;
  readonly kind: AlertLogRow['witness'] | 'tally';
  /** ISO 3166-2, null for rows whose unit is not known and for tallies. */
  readonly admin1: string | null;
  /** Start of the first row and end of the last (its start where it has no end). */
  readonly firstAt: string;
  readonly lastAt: string;
}

/** What the logs say of a stretch of time, for one check. */
export interface LogView {
  readonly spans: readonly LogSpan[];
  /** Every alert in force within the stretch asked for, of every region, by start. */
  readonly alerts: readonly KeptRow<AlertLogRow>[];
  readonly tallies: readonly KeptTally[];
}

/** A statement held against an imported log: shown beside it, never in its place. */
export interface LogCheck {
  /** Key of the event that makes the claim. */
  readonly event: string;
  /** What was checked: an unbroken run ("fourth morning in a row") or a figure over a period. */
  readonly claim: 'recurrence' | 'tally';
  /** Which log it is held against. */
  readonly log: LogSpan['kind'];
  /** The claim's own words. */
  readonly quote: string;
  readonly verdict: 'consistent' | 'inconsistent' | 'cannot-be-checked';
  /** What the log says, or why it says nothing, in one sentence. */
  readonly because: string;
  /** The log rows it rests on, as the capture they came in and their line numbers. */
  readonly rows: readonly { readonly capture: string; readonly line: number }[];
}
