/** One step in how a value came about: a row of a lexicon or a rule by its name, and other words it rests on. */
export interface Reason {
  /** The lexicon's table, where a row of it made the value. */
  readonly table?: string;
  /** The row, counted from 1, or what it is known by in its table. */
  readonly row?: number | string;
  /** Where the row comes from, as its table names it. */
  readonly source?: string;
  /** `folder/file: what it does`, where a rule made the value. */
  readonly rule?: string;
  readonly note?: string;
  /** Words this step rests on, where they are not the value's own; offsets into the text. */
  readonly quote?: string;
  readonly start?: number;
  readonly end?: number;
}

/** Why one value of a reading is as it is: the words it rests on and what made it of them, in order. */
export interface Explanation {
  /** `s1.speaker`, `e1.places[0]`, `p3.use`: the id of a statement, event or place mention and the slot. */
  readonly path: string;
  readonly value: unknown;
  /** The words, absent where a rule made the value of no word in particular; `text.slice(start, end) === quote`. */
  readonly quote?: string;
  readonly start?: number;
  readonly end?: number;
  readonly by: readonly Reason[];
}
