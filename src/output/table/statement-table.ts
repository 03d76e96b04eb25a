import { type StatementRow, statementRows } from '../statement-rows.ts';
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
    column(
      'speaker',
      [
        '#contact+name',
        'text',
        'Person who says it',
        'no person is named; with role and organisation empty too, the outlet speaks itself',
      ],
      (r) => r.s.speaker?.name ?? null,
    ),
    column(
      'role',
      ['#contact+role', 'text', 'Office or group of the speaker', 'not said'],
      (r) => r.s.speaker?.role ?? null,
    ),
    column(
      'organisation',
      ['#org+speaker', 'text', 'Body that says it or that the speaker speaks for', 'not said'],
      (r) => r.s.speaker?.organisation ?? null,
    ),
    column(
      'speaker_country',
      ['#country+speaker+v_iso2', 'code', 'ISO 3166-1 alpha-2', 'not known'],
      (r) => r.s.speaker?.country ?? null,
    ),
    column(
      'own_voice',
      ['#meta+ownvoice', 'yes', 'yes: the outlet speaks in its own voice', 'somebody else speaks'],
      (r) => (r.s.speaker ? null : 'yes'),
    ),
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
    column('polarity', ['#meta+polarity', 'code', 'affirmed, denied or negated', NEVER], (r) => r.s.polarity),
    column(
      'hedge',
      ['#meta+likelihood+term', 'text', 'The hedge as worded', 'said without a hedge'],
      (r) => r.s.likelihood?.term ?? null,
    ),
    column(
      'hedge_scale',
      [
        '#meta+likelihood+scale',
        'code',
        'phia (UK), icd203 (US) or plain: no yardstick, so no numbers',
        'said without a hedge',
      ],
      (r) => r.s.likelihood?.scale ?? null,
    ),
    column(
      'hedge_low',
      ['#meta+likelihood+min', 'number', 'Percent, only on the speaker’s own yardstick', 'no yardstick'],
      (r) => r.s.likelihood?.low ?? null,
    ),
    column(
      'hedge_high',
      ['#meta+likelihood+max', 'number', 'Percent, only on the speaker’s own yardstick', 'no yardstick'],
      (r) => r.s.likelihood?.high ?? null,
    ),
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
