import { Gate } from './gate.ts';
import { type Hits, hitsIn } from './literal-index.ts';

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
  /** By channel: the row whose gate it opens and one more, or 0. */
  #rowOf = new Int32Array(0);
  /** Rows that are tried in every text. */
  #open: readonly number[] = [];

  constructor(rows: readonly Row[], patternOf: (row: Row) => RegExp) {
    this.#rows = rows;
    this.#patternOf = patternOf;
  }

  /** Every match of every row: row by row, and for each in text order. */
  matches(text: string): RowMatch<Row>[] {
    // Patterns are taken apart when they are first needed: many a reading needs few.
    this.#gates ??= this.#makeGates();
    const out: RowMatch<Row>[] = [];
    const hits = hitsIn(text);
    for (const i of this.#rowsFor(hits))
      for (const match of this.#gates[i]!.matchesAt(hits, text)) out.push({ row: this.#rows[i]!, match });
    return out;
  }

  #makeGates(): readonly Gate[] {
    const gates = this.#rows.map((row) => new Gate(this.#patternOf(row)));
    this.#rowOf = new Int32Array(Math.max(0, ...gates.map((g) => g.channel)) + 1);
    this.#open = gates.flatMap((g, i) => (g.channel < 0 ? [i] : []));
    gates.forEach((g, i) => {
      if (g.channel >= 0) this.#rowOf[g.channel] = i + 1;
    });
    return gates;
  }

  /** The rows that may match, in the table's order: few of a thousand, so they are not asked one by one. */
  #rowsFor(hits: Hits): readonly number[] {
    const rows = [...this.#open];
    for (const channel of hits.seen()) {
      const row = this.#rowOf[channel] ?? 0;
      if (row > 0 && !this.#gates![row - 1]!.isShut(hits)) rows.push(row - 1);
    }
    return rows.sort((a, b) => a - b);
  }
}
