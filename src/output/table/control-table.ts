import type { ControlRow, MovementRow } from '../../model/picture.ts';
import { assertionColumns } from './assertion-columns.ts';
import { listCell } from './csv-cell.ts';
import { amountColumns } from './shared-columns.ts';
import { column, NEVER, tableOf } from './table.ts';

/** Who is said to hold, take, leave or approach a place. */
export const CONTROL_TABLE = tableOf<ControlRow>({
  name: 'control',
  row: 'What one speaker asserts about who holds, takes, leaves or approaches a place',
  rows: (picture) => picture.control,
  columns: [
    column('row', ['#meta+row+id', 'id', 'Id of the row', NEVER], (r) => r.id),
    column(
      'event_type',
      ['#event+type', 'code', 'control.advance, control.withdrawal, control.capture or control.line', NEVER],
      (r) => r.type,
    ),
    column(
      'status',
      ['#status', 'code', 'occurred, ongoing, planned, possible or denied, as said', NEVER],
      (r) => r.status,
    ),
    column('by', ['#org+actor', 'list', 'Forces that are said to do so', 'no force is named'], (r) =>
      listCell(r.by),
    ),
    column('against', ['#org+against', 'list', 'Forces it is said to be against', 'no force is named'], (r) =>
      listCell(r.against),
    ),
    column(
      'rivals',
      [
        '#meta+contested+id',
        'list',
        'Rows about the same place and time that cannot be right together with this one',
        'nobody is known to say otherwise',
      ],
      (r) => listCell(r.rivals),
    ),
    ...assertionColumns<ControlRow>(),
  ],
});

/** Civilians told to move, moved, or on the move. */
export const EVACUATION_TABLE = tableOf<MovementRow>({
  name: 'evacuation',
  row: 'An evacuation or displacement as one speaker asserts it',
  rows: (picture) => picture.evacuation,
  columns: [
    column('row', ['#meta+row+id', 'id', 'Id of the row', NEVER], (r) => r.id),
    column(
      'event_type',
      ['#event+type', 'code', 'movement.evacuation or movement.displacement', NEVER],
      (r) => r.type,
    ),
    column(
      'status',
      ['#status', 'code', 'occurred, ongoing, planned, possible or denied, as said', NEVER],
      (r) => r.status,
    ),
    column(
      'called_off',
      ['#meta+called_off', 'code', 'true = ordered or planned, and lifted or cancelled since', 'not said'],
      (r) => (r.isCalledOff ? 'true' : null),
    ),
    column(
      'organisers',
      ['#org+organiser', 'list', 'Authorities that order or carry it out', 'none is named'],
      (r) => listCell(r.organisers),
    ),
    column('who', ['#group+name+who', 'list', 'Who moves, as worded', 'nobody is named'], (r) =>
      listCell(r.who),
    ),
    column(
      'people_kind',
      ['#group+name', 'code', 'What the first figure counts: evacuated, displaced …', 'no figure was given'],
      (r) => r.people[0]?.what ?? null,
    ),
    ...amountColumns<MovementRow>('people', '#affected', (r) => r.people[0]?.amount ?? null),
    column(
      'people_words',
      [
        '#description+people',
        'list',
        'All figures as worded',
        'no figure was given, or the policy holds words back',
      ],
      (r) => listCell(r.people.map((p) => p.quote)),
    ),
    ...assertionColumns<MovementRow>(),
  ],
});
