import type { Incident } from '../../model/incident.ts';
import { standingEvents, takenBackEvents } from '../../model/standing.ts';
import { figuresOf, standingFigure } from '../figure-words.ts';
import { incidentTitle } from '../incident-title.ts';
import { isScene, mainPlace } from '../place-words.ts';
import { listCell } from './csv-cell.ts';
import { placeColumns, timeColumns } from './shared-columns.ts';
import { ABSENT, type Column, column, NEVER, tableOf } from './table.ts';

const reportsIn = (events: Incident['events']): number => new Set(events.map((e) => e.documentId)).size;

// Where a strike was launched from is no place of it: such a row has none.
const sceneOf = (i: Incident) => mainPlace(i.places.filter((p) => isScene(p, i.type)));

/** Incidents, one row each; rival figures stand side by side in one cell ("4 | 9"). What was wholly taken back has no row. */
export const INCIDENT_TABLE = tableOf<Incident>({
  name: 'incidents',
  row: 'One occurrence as all its reports tell it; one that was wholly taken back has no row',
  rows: (picture) => picture.incidents.filter((i) => !i.isRetracted),
  columns: [
    column(
      'incident',
      ['#event+id', 'id', 'Id of the incident, stable while its founding report stands', NEVER],
      (i) => i.id,
    ),
    column(
      'event_type',
      ['#event+type', 'code', 'What is said to have happened (docs/export.md lists the 31 types)', NEVER],
      (i) => i.type,
    ),
    column(
      'status',
      ['#status', 'code', 'occurred, ongoing, planned, possible or denied: as said, never "true"', NEVER],
      (i) => i.status,
    ),
    ...timeColumns<Incident>((i) => i.time),
    ...placeColumns<Incident>(sceneOf),
    ...figureWords('killed'),
    ...figureWords('injured'),
    column(
      'conflicts',
      [
        '#meta+conflict',
        'list',
        'Fields in which different origins contradict each other',
        'no contradiction is known',
      ],
      (i) => listCell(i.fields.filter((f) => f.verdict === 'conflict').map((f) => f.field)),
    ),
    column(
      'independent_origins',
      [
        '#meta+origin',
        'list',
        'Original speakers and first-hand outlets; feeds and reprints are none',
        'nobody is named',
      ],
      (i) => listCell(i.independentOrigins),
    ),
    column('reports', ['#meta+reports', 'number', 'Reports that stand', NEVER], (i) =>
      reportsIn(standingEvents(i)),
    ),
    column('sources', ['#meta+source', 'list', 'Who published them', NEVER], (i) =>
      listCell(
        standingEvents(i)
          .map((e) => e.source ?? e.report)
          .sort(),
      ),
    ),
    column(
      'first_received_at',
      ['#date+received+first', 'instant', 'When it became known here, UTC', NEVER],
      (i) => i.firstReceivedAt,
    ),
    column(
      'last_received_at',
      ['#date+received+last', 'instant', 'When the last report of it came, UTC', NEVER],
      (i) => i.lastReceivedAt,
    ),
    column(
      'reports_taken_back',
      [
        '#meta+reports+takenback',
        'number',
        'Reports withdrawn, corrected or edited since; they are in no other cell',
        NEVER,
      ],
      (i) => reportsIn(takenBackEvents(i)),
    ),
    ...standingColumns('killed'),
    ...standingColumns('injured'),
    column('title', ['#description+title', 'text', 'What and where, in words', NEVER], (i) =>
      incidentTitle(i),
    ),
  ],
});

function figureWords(what: string): Column<Incident>[] {
  return [
    column(
      what,
      [
        `#description+${what}`,
        'text',
        `Every figure given for ${what}, rivals and parts side by side: "4 | 9", "2 [children]", "24-99", "5-" (5 or more), unknown, withheld`,
        ABSENT,
      ],
      (i) => figuresOf(i, `counts.${what}`),
    ),
  ];
}

/** The figure as numbers, where one stands; the state says why where none does. */
function standingColumns(what: string): Column<Incident>[] {
  const of = (i: Incident) => standingFigure(i, `counts.${what}`);
  return [
    column(
      `${what}_low`,
      [
        `#affected+${what}+min`,
        'number',
        `Least number ${what} of the one figure that stands`,
        `see ${what}_state`,
      ],
      (i) => of(i).low,
    ),
    column(
      `${what}_high`,
      [
        `#affected+${what}+max`,
        'number',
        `Most number ${what} of the one figure that stands`,
        `no upper bound was said, or see ${what}_state`,
      ],
      (i) => of(i).high,
    ),
    column(
      `${what}_state`,
      [
        `#meta+${what}+state`,
        'code',
        'agreed: two reports or more give the figure; single: one does; rival: figures contradict each other; partial: given for a part only; unknown: stated to be unknown; withheld: declined; absent: nobody spoke of it. 0 to 0 is a stated none',
        NEVER,
      ],
      (i) => of(i).state,
    ),
  ];
}
