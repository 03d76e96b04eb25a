import { type StatementRow, statementRows } from '../statement-rows.ts';
import { howColumns, speakerColumns } from './assertion-columns.ts';
import { listCell } from './csv-cell.ts';
import { receiptColumns, reportColumns, takenBackColumn } from './shared-columns.ts';
import { column, NEVER, tableOf } from './table.ts';

/** Statements, one row each: who said what, how surely. */
export const STATEMENT_TABLE = tableOf<StatementRow>({
  name: 'statements',
  row: 'One speaker’s stretch of one sentence, of those that carry a published event',
  rows: statementRows,
  columns: [
    column('statement', ['#meta+statement+id', 'id', 'Id of the statement', NEVER], (r) => r.s.key),
    column(
      'quote',
      ['#description+quote', 'text', 'Its words, attribution included', 'the policy holds words back'],
      (r) => r.s.quote || null,
    ),
    ...speakerColumns<StatementRow>((r) => r.s.speaker),
    column(
      'reported_by',
      ['#meta+source+via', 'text', 'Outlet or agency in between', 'none is named'],
      (r) => r.s.reportedBy ?? null,
    ),
    column(
      'channel',
      ['#channel', 'code', 'Where it was said, as the text names it', 'not said'],
      (r) => r.s.channel,
    ),
    column(
      'form',
      ['#meta+form', 'code', 'direct, mixed, indirect; none = the outlet’s voice', NEVER],
      (r) => r.s.form,
    ),
    column(
      'basis',
      ['#meta+basis', 'code', 'told, assessed, witnessed, announced or narrated', NEVER],
      (r) => r.s.basis,
    ),
    ...howColumns<StatementRow>((r) => r.s),
    column(
      'truncated',
      ['#meta+truncated', 'yes', 'yes: the source cut the sentence off', 'it is whole'],
      (r) => (r.s.truncated ? 'yes' : null),
    ),
    column('events', ['#event+id+report', 'list', 'Events it carries', NEVER], (r) => listCell(r.events)),
    column('incidents', ['#event+id', 'list', 'Incidents those belong to', NEVER], (r) =>
      listCell(r.incidents),
    ),
    ...reportColumns<StatementRow>((r) => r.report),
    ...receiptColumns<StatementRow>((r) => r.report),
    takenBackColumn<StatementRow>((r) => r.report),
  ],
});
