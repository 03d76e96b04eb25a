import type { AlertState } from '../../model/alert.ts';
import { listCell } from './csv-cell.ts';
import { column, NEVER, tableOf } from './table.ts';

const told = (of: (s: AlertState['sources'][number]) => string | null | undefined) => (row: AlertState) =>
  listCell([...new Set(row.sources.flatMap((s) => of(s) ?? []))]);

/** State of alerts, one row a region. */
export const ALERT_TABLE = tableOf<AlertState>({
  name: 'alerts',
  row: 'State of one region’s air-raid alert at the moment of the picture; no warning service',
  rows: (picture) => picture.alerts,
  columns: [
    column('region', ['#region+name', 'text', 'Region as named', NEVER], (r) => r.region),
    column(
      'admin1',
      ['#adm1+code', 'code', 'First-level unit it is or lies in, ISO 3166-2', 'not known'],
      (r) => r.admin1,
    ),
    column(
      'level',
      ['#meta+level', 'code', 'oblast, raion or hromada', 'the region is no unit known here'],
      (r) => r.level,
    ),
    column(
      'raion',
      ['#adm2+name', 'text', 'Raion it is or lies in', 'a first-level unit, or not known'],
      (r) => r.raion,
    ),
    column(
      'state',
      [
        '#status',
        'code',
        'active (all of it), partial, clear or unknown; unknown also where the last word is too old: never all clear by silence',
        NEVER,
      ],
      (r) => r.state,
    ),
    column(
      'roll_up',
      ['#meta+rollup', 'code', 'How much of it is warned: none, partial, all', 'not known'],
      (r) => r.rollUp,
    ),
    column('why', ['#meta+why', 'code', 'Why it is unknown: no-data or stale', 'it is known'], (r) => r.why),
    column(
      'since',
      [
        '#date+start+state',
        'instant',
        'Since when the state holds; of an unknown one the last moment that is told of; UTC',
        'nobody says',
      ],
      (r) => r.since,
    ),
    column(
      'heard_at',
      ['#date+reported', 'instant', 'Last word on it, UTC: how old the data is', 'there is none'],
      (r) => r.heardAt,
    ),
    column(
      'under',
      ['#region+name+under', 'text', 'Region whose alert it stands under', 'none, or its own alert'],
      (r) => r.under,
    ),
    column(
      'witnesses',
      [
        '#meta+source',
        'list',
        'Who tells of the alert: official, cap, volunteer, report',
        'no alert of its own',
      ],
      told((s) => s.witness),
    ),
    column(
      'incidents',
      ['#event+id', 'list', 'Incidents of the reports that tell of it', 'no report does'],
      told((s) => s.incident),
    ),
    column(
      'events',
      ['#meta+event+id', 'list', 'Events of the reports that tell of it', 'no report does'],
      told((s) => s.event),
    ),
  ],
});
