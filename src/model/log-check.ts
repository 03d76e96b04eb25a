/** One alert of an imported log: a region, from when until when, as one witness kept it. Instants are ISO 8601 UTC. */
export interface AlertLogRow {
  /** Which log: the official one or that of volunteers. */
  readonly witness: 'official' | 'volunteer';
  readonly region: string;
  /** ISO 3166-2 of the region or of the one it lies in; null where it could not be told. */
  readonly admin1: string | null;
  readonly level: 'oblast' | 'raion' | 'hromada';
  readonly startedAt: string;
  /** Null where the log has no end for it. */
  readonly endedAt: string | null;
}

/** One row of an imported tally of launched and destroyed munitions, as one side claims it. */
export interface TallyLogRow {
  readonly startedAt: string;
  readonly endedAt: string;
  /** The model as the table names it; rows of several models together stay together. */
  readonly model: string;
  readonly launched: number | null;
  readonly destroyed: number | null;
  /** Whose claim the figures are. */
  readonly assertedBy: string;
}

/** A statement held against an imported log: shown beside it, never in its place. */
export interface LogCheck {
  /** Key of the event that makes the claim. */
  readonly event: string;
  /** What was checked: an unbroken run ("fourth morning in a row") or a figure over a period. */
  readonly claim: 'recurrence' | 'tally';
  /** The claim's own words. */
  readonly quote: string;
  readonly verdict: 'consistent' | 'inconsistent' | 'cannot-be-checked';
  /** What the log says, or why it says nothing, in one sentence. */
  readonly because: string;
  /** The log rows it rests on, as the capture they came in and their line numbers. */
  readonly rows: readonly { readonly capture: string; readonly line: number }[];
}
