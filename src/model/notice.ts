/** A place as far as it matters for who asked for a region's notices. */
export interface NoticePlace {
  readonly name: string;
  readonly country?: string;
  readonly admin1?: string;
}

/** What is shown at this moment of one report, incident or region's alert, and a mark that changes when that does. */
export interface NoticeMark {
  readonly kind: 'document' | 'incident' | 'alert';
  /** Of an alert the region: its code (`UA-63`), or code and name of a part of one. */
  readonly id: string;
  readonly mark: string;
  /** Event types and places of it, for who follows only some; never sent. */
  readonly types: readonly string[];
  readonly places: readonly NoticePlace[];
}

/** That something shown is new or changed; kept in the order in which it was seen. */
export interface LoggedNotice extends Omit<NoticeMark, 'mark'> {
  /** 1, 2, … without a gap for the life of the log. */
  readonly seq: number;
  /** ISO 8601 UTC. */
  readonly at: string;
}
