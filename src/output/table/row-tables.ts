import type { AidRow, AirDefenceRow, AlertState, ControlRow, MovementRow } from '../../model/picture.ts';
import { listCell } from './csv-cell.ts';
import { amountColumns, assertedColumns } from './shared-columns.ts';
import { column, NEVER, tableOf } from './table.ts';

/** Warnings in force, one row a region. */
export const ALERT_TABLE = tableOf<AlertState>({
  name: 'alerts',
  row: 'The last word on an air-raid alert in one region; no warning service',
  rows: (picture) => picture.alerts,
  columns: [
    column('region', ['#region+name', 'text', 'Region as named', NEVER], (r) => r.region),
    column(
      'state',
      [
        '#status',
        'code',
        'active, clear or unknown; unknown also where the last word is too old: never all clear by silence',
        NEVER,
      ],
      (r) => r.state,
    ),
    column(
      'since',
      ['#date+start+state', 'instant', 'When the last word on it came, UTC', NEVER],
      (r) => r.since,
    ),
    ...assertedColumns<AlertState>(),
  ],
});

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

/** The aid ledger, one row a line. */
export const AID_TABLE = tableOf<AidRow>({
  name: 'aid',
  row: 'One line of the aid ledger: a donor, an item and how far it has come, as asserted',
  rows: (picture) => picture.aid,
  columns: [
    column('donor', ['#org+donor', 'text', 'Who gives', 'no donor is named'], (r) => r.donor),
    column(
      'recipient',
      ['#org+recipient', 'text', 'Who gets it', 'no recipient is named'],
      (r) => r.recipient,
    ),
    column('item', ['#item+name', 'text', 'What', 'no item is named'], (r) => r.item),
    ...amountColumns<AidRow>('amount', '#delivery+num', (r) => r.amount),
    column(
      'stage',
      ['#status', 'code', 'requested, pledged, delivered; possible = only weighed', NEVER],
      (r) => r.stage,
    ),
    ...assertedColumns<AidRow>(),
  ],
});

/** Who is said to hold, take, leave or approach a place. */
export const CONTROL_TABLE = tableOf<ControlRow>({
  name: 'control',
  row: 'What one incident asserts about who holds, takes, leaves or approaches a place',
  rows: (picture) => picture.control,
  columns: [
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
    column(
      'contested',
      ['#meta+contested', 'yes', 'yes: others say otherwise', 'nobody is known to say otherwise'],
      (r) => (r.contested ? 'yes' : null),
    ),
    ...assertedColumns<ControlRow>(),
  ],
});

/** Civilians told to move, moved, or on the move. */
export const EVACUATION_TABLE = tableOf<MovementRow>({
  name: 'evacuation',
  row: 'An evacuation or displacement as asserted',
  rows: (picture) => picture.evacuation,
  columns: [
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
      'organisers',
      ['#org+organiser', 'list', 'Authorities that order or carry it out', 'none is named'],
      (r) => listCell(r.organisers),
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
    ...assertedColumns<MovementRow>(),
  ],
});
