import { Gate } from './gate.ts';
import { hitsIn } from './literal-index.ts';

/** A match and the row of the table whose pattern it is of. */
export interface RowMatch<Row> {
  readonly row: Row;
  readonly match: RegExpExecArray;
}

/** Rows with a global pattern each, looked for together: those none of whose literals stand in a text cost next to nothing. */
export class PatternTable<Row> {
  readonly #rows: readonly Row[];
  readonly #patternOf: (row: Row) => RegExp;
  #gates: readonly Gate[] | null = null;

  constructor(rows: readonly Row[], patternOf: (row: Row) => RegExp) {
    this.#rows = rows;
    this.#patternOf = patternOf;
  }

  /** Every match of every row: row by row, and for each in text order. */
  matches(text: string): RowMatch<Row>[] {
    // Patterns are taken apart when they are first needed: many a reading needs few.
    this.#gates ??= this.#rows.map((row) => new Gate(this.#patternOf(row)));
    const out: RowMatch<Row>[] = [];
    const hits = hitsIn(text);
    for (let i = 0; i < this.#gates.length; i++) {
      const gate = this.#gates[i]!;
      if (gate.isShut(hits)) continue;
      for (const match of gate.matchesAt(hits, text)) out.push({ row: this.#rows[i]!, match });
    }
    return out;
  }
}
