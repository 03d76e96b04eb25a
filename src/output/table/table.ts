import type { PublicPicture } from '../../model/public-picture.ts';
import type { Cell } from './csv-cell.ts';

/** What the values of a column are. */
export type ColumnKind = 'id' | 'text' | 'code' | 'number' | 'instant' | 'list' | 'yes';

/** One column as the data dictionary tells of it. */
export interface ColumnNote {
  readonly name: string;
  /** HXL hashtag with attributes, none where no hashtag fits. @source HXL standard 1.1 */
  readonly hxl: string | null;
  readonly kind: ColumnKind;
  readonly meaning: string;
  /** What an empty cell of it says. */
  readonly empty: string;
}

/** A column and where its cells come from. */
export interface Column<T> extends ColumnNote {
  readonly of: (row: T) => Cell;
}

/** A table of the picture: what a row is, its columns, and its rows as cells in the order of the columns. */
export interface Table {
  readonly name: string;
  /** What one row is. */
  readonly row: string;
  readonly columns: readonly ColumnNote[];
  readonly cells: (picture: PublicPicture) => Generator<Cell[]>;
}

/** A table of rows of one shape. */
export function tableOf<T>(made: {
  readonly name: string;
  readonly row: string;
  readonly rows: (picture: PublicPicture) => Iterable<T>;
  readonly columns: readonly Column<T>[];
}): Table {
  return {
    name: made.name,
    row: made.row,
    columns: made.columns,
    *cells(picture) {
      for (const row of made.rows(picture)) yield made.columns.map((c) => c.of(row));
    },
  };
}

/** A column in one line: `[hxl, kind, meaning, empty]`. */
export function column<T>(
  name: string,
  [hxl, kind, meaning, empty]: readonly [string | null, ColumnKind, string, string],
  of: (row: T) => Cell,
): Column<T> {
  return { name, hxl, kind, meaning, empty, of };
}

/** What an empty cell says where a value is always there. */
export const NEVER = 'never empty';
/** What an empty cell says where nobody spoke of it. */
export const ABSENT = 'nobody spoke of it; not 0, not unknown';
