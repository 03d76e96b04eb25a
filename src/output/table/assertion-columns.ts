import type { Assertion } from '../../model/picture.ts';
import type { Speaker, Statement } from '../../model/statement.ts';
import { placeText } from '../place-words.ts';
import { listCell } from './csv-cell.ts';
import { assertedColumns } from './shared-columns.ts';
import { type Column, column, NEVER } from './table.ts';

/** Columns of who speaks; all but the last empty where the outlet does. */
export function speakerColumns<T>(speakerOf: (row: T) => Speaker | null): Column<T>[] {
  return [
    column(
      'speaker',
      [
        '#contact+name',
        'text',
        'Person who says it',
        'no person is named; with role and organisation empty too, the outlet speaks itself',
      ],
      (r) => speakerOf(r)?.name ?? null,
    ),
    column(
      'role',
      ['#contact+role', 'text', 'Office or group of the speaker', 'not said'],
      (r) => speakerOf(r)?.role ?? null,
    ),
    column(
      'organisation',
      ['#org+speaker', 'text', 'Body that says it or that the speaker speaks for', 'not said'],
      (r) => speakerOf(r)?.organisation ?? null,
    ),
    column(
      'speaker_country',
      ['#country+speaker+v_iso2', 'code', 'ISO 3166-1 alpha-2', 'not known'],
      (r) => speakerOf(r)?.country ?? null,
    ),
    column(
      'own_voice',
      ['#meta+ownvoice', 'yes', 'yes: the outlet speaks in its own voice', 'somebody else speaks'],
      (r) => (speakerOf(r) ? null : 'yes'),
    ),
  ];
}

/** Columns of how it is said: whether it is affirmed, and the hedge with its band. */
export function howColumns<T>(of: (row: T) => Pick<Statement, 'polarity' | 'likelihood'>): Column<T>[] {
  return [
    column(
      'polarity',
      ['#meta+polarity', 'code', 'affirmed, denied or negated', NEVER],
      (r) => of(r).polarity,
    ),
    column(
      'hedge',
      ['#meta+likelihood+term', 'text', 'The hedge as worded', 'said without a hedge'],
      (r) => of(r).likelihood?.term ?? null,
    ),
    column(
      'hedge_scale',
      [
        '#meta+likelihood+scale',
        'code',
        'phia (UK), icd203 (US) or plain: no yardstick, so no numbers',
        'said without a hedge',
      ],
      (r) => of(r).likelihood?.scale ?? null,
    ),
    column(
      'hedge_low',
      ['#meta+likelihood+min', 'number', 'Percent, only on the speaker’s own yardstick', 'no yardstick'],
      (r) => of(r).likelihood?.low ?? null,
    ),
    column(
      'hedge_high',
      ['#meta+likelihood+max', 'number', 'Percent, only on the speaker’s own yardstick', 'no yardstick'],
      (r) => of(r).likelihood?.high ?? null,
    ),
  ];
}

/** Columns that every row has which one speaker asserts: who, how, when it was said, in which statements, and what every row carries. */
export function assertionColumns<T extends Assertion>(): Column<T>[] {
  return [
    ...speakerColumns<T>((r) => r.speaker),
    ...howColumns<T>((r) => r),
    column(
      'said_at',
      [
        '#date+said',
        'instant',
        'When it was first published (received, where that is not known), UTC',
        NEVER,
      ],
      (r) => r.saidAt,
    ),
    column(
      'where_said',
      [
        '#loc+words',
        'list',
        'All its places as worded: "west of Mylove", "from Sake", never finer',
        'no place was said',
      ],
      (r) => listCell(r.places.map(placeText)),
    ),
    column('statements', ['#meta+statement+id', 'list', 'Statements that say it', NEVER], (r) =>
      listCell(r.statements),
    ),
    ...assertedColumns<T>(),
  ];
}
