import type { PublicPicture } from '../model/public-picture.ts';
import { AID_LEDGER_TABLE, AID_TABLE } from './table/aid-table.ts';
import { ALERT_TABLE } from './table/alert-table.ts';
import { CONTROL_TABLE, EVACUATION_TABLE } from './table/control-table.ts';
import { csvLine } from './table/csv-cell.ts';
import { EVENT_TABLE } from './table/event-table.ts';
import { INCIDENT_TABLE } from './table/incident-table.ts';
import { AIR_DEFENCE_TABLE } from './table/row-tables.ts';
import { STATEMENT_TABLE } from './table/statement-table.ts';
import type { Table } from './table/table.ts';

/** Every table of the picture, in the order of the dictionary. */
export const TABLES: readonly Table[] = [
  INCIDENT_TABLE,
  EVENT_TABLE,
  STATEMENT_TABLE,
  ALERT_TABLE,
  AIR_DEFENCE_TABLE,
  AID_TABLE,
  AID_LEDGER_TABLE,
  CONTROL_TABLE,
  EVACUATION_TABLE,
];

/** A table by its name; undefined where there is none. */
export function tableNamed(name: string): Table | undefined {
  return TABLES.find((t) => t.name === name);
}

/** Which table to write, and whether the row of HXL hashtags follows the names of the columns. */
export interface CsvOptions {
  readonly table?: Table;
  readonly hxl?: boolean;
}

/**
 * A table as CSV (RFC 4180, CRLF, UTF-8), a line at a time: names of columns, HXL hashtags where wanted, then the rows. `unknown`
 * and `withheld` stand as those words, absent is an empty cell. Text that a spreadsheet would run as a formula is defused.
 */
export function* writeCsv(picture: PublicPicture, options: CsvOptions = {}): Generator<string> {
  const table = options.table ?? INCIDENT_TABLE;
  yield csvLine(table.columns.map((c) => c.name));
  if (options.hxl) yield csvLine(table.columns.map((c) => c.hxl));
  for (const cells of table.cells(picture)) yield csvLine(cells);
}

/** The data dictionary of some tables as CSV: one line a column. */
export function* writeDictionary(tables: readonly Table[] = TABLES): Generator<string> {
  yield csvLine(['table', 'row_is', 'column', 'hxl', 'kind', 'meaning', 'empty_means']);
  for (const t of tables)
    for (const c of t.columns) yield csvLine([t.name, t.row, c.name, c.hxl, c.kind, c.meaning, c.empty]);
}
