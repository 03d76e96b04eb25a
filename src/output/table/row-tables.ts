import type { AirDefenceRow } from '../../model/picture.ts';
import { listCell } from './csv-cell.ts';
import { amountColumns, assertedColumns } from './shared-columns.ts';
import { column, NEVER, tableOf } from './table.ts';

/** Figures of launched and intercepted munitions, one row a figure. */
export const AIR_DEFENCE_TABLE = tableOf<AirDefenceRow>({
  name: 'air-defence',
  row: 'One figure of launched or intercepted munitions as somebody asserts it; never to be added up across rows',
  rows: (picture) => picture.airDefence,
  columns: [
    column('what', ['#indicator+name', 'code', 'launched or intercepted', NEVER], (r) => r.what),
    ...amountColumns<AirDefenceRow>('amount', '#indicator+num', (r) => r.amount),
    column(
      'words',
      ['#description+quote', 'text', 'The figure as worded', 'the policy holds words back'],
      (r) => r.quote || null,
    ),
    column(
      'kind',
      [
        '#item+kind',
        'code',
        'What the figure counts: a class of munitions; several = more than one together; unknown = not said',
        NEVER,
      ],
      (r) => r.kind,
    ),
    column(
      'asserted_by',
      [
        '#org+party',
        'text',
        'Whose figure it is: a body, a person, or the outlet where nobody is named',
        NEVER,
      ],
      (r) => r.party,
    ),
    column(
      'side',
      ['#country+code+party', 'code', 'State that party speaks for, ISO 3166-1', 'not known'],
      (r) => r.side,
    ),
    column('equipment', ['#item+equipment', 'list', 'Classes of munitions', 'not said'], (r) =>
      listCell(r.equipment),
    ),
    column(
      'is_tally',
      ['#meta+tally', 'yes', 'yes: it covers days rather than one occurrence', 'it is of one occurrence'],
      (r) => (r.isTally ? 'yes' : null),
    ),
    ...assertedColumns<AirDefenceRow>(),
  ],
});
