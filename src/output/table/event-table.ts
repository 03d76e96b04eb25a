import type { Event } from '../../model/event.ts';
import type { ReportedEvent } from '../../model/incident.ts';
import type { PublicPicture } from '../../model/public-picture.ts';
import { isScene, mainPlace } from '../place-words.ts';
import { listCell } from './csv-cell.ts';
import {
  placeColumns,
  receiptColumns,
  reportColumns,
  takenBackColumn,
  timeColumns,
} from './shared-columns.ts';
import { ABSENT, column, NEVER, tableOf } from './table.ts';

interface Row extends ReportedEvent {
  readonly incident: string;
}

function* rowsOf(picture: PublicPicture): Generator<Row> {
  for (const i of picture.incidents) for (const e of i.events) yield { ...e, incident: i.id };
}

/** "killed=4", "injured=unknown", "launched=100-", "killed=2 [children]". */
function countWords(c: Event['counts'][number]): string {
  const value = 'value' in c ? c.value : c.low === c.high ? c.low : `${c.low}-${c.high ?? ''}`;
  const scope = c.scope === undefined ? '' : ` [${[c.scope].flat().join(', ')}]`;
  return `${c.what}=${value}${c.increment ? ' more' : ''}${scope}`;
}

/** Events of reports, one row each, those of reports taken back with how. */
export const EVENT_TABLE = tableOf<Row>({
  name: 'events',
  row: 'What one report says happened, is happening or is planned; also of reports taken back, which say so',
  rows: rowsOf,
  columns: [
    column('event', ['#event+id+report', 'id', 'Id of the event', NEVER], (e) => e.key),
    column('incident', ['#event+id', 'id', 'Incident it was linked into', NEVER], (e) => e.incident),
    column(
      'event_type',
      ['#event+type', 'code', 'What is said to have happened', NEVER],
      (e) => e.event.type,
    ),
    column(
      'status',
      ['#status', 'code', 'occurred, ongoing, planned, possible or denied, as said', NEVER],
      (e) => e.event.status,
    ),
    ...timeColumns<Row>((e) => e.event.time),
    ...placeColumns<Row>((e) => mainPlace(e.event.places.filter((p) => isScene(p, e.event.type)))),
    column(
      'places',
      ['#loc+all', 'list', 'All its places with their roles: "at Sumy", "from Kursk"', 'no place was said'],
      (e) => listCell(e.event.places.map((p) => `${p.role} ${p.name}`)),
    ),
    column(
      'actors',
      ['#org+actor', 'list', 'Who takes part by role, only as said: "initiator: …"', 'nobody is named'],
      (e) => listCell(e.event.actors.map((a) => `${a.role}: ${a.name}`)),
    ),
    column(
      'targets',
      [
        '#impact+target',
        'list',
        'What was struck or harmed, by class; "(withheld)" where the speaker declined to name it',
        ABSENT,
      ],
      (e) => listCell(e.event.targets.map((t) => `${t.class}${t.detail ? ` (${t.detail})` : ''}`)),
    ),
    column('equipment', ['#item+equipment', 'list', 'Weapons and systems named, by class', ABSENT], (e) =>
      listCell(e.event.equipment.map((q) => q.class)),
    ),
    column(
      'counts',
      [
        '#description+counts',
        'list',
        'Figures: "killed=4", "injured=unknown", "launched=100-" (100 or more), "killed=2 [children]"',
        ABSENT,
      ],
      (e) => listCell(e.event.counts.map(countWords)),
    ),
    column(
      'trigger',
      ['#description+quote', 'text', 'The words that name it', 'the policy holds words back'],
      (e) => e.event.quote || null,
    ),
    column('statements', ['#meta+statement+id', 'list', 'Statements that carry it', 'none was kept'], (e) =>
      listCell(e.statements.map((s) => s.key)),
    ),
    ...reportColumns<Row>((e) => e),
    column('language', ['#meta+language', 'code', 'BCP 47', 'not known'], (e) => e.lang),
    ...receiptColumns<Row>((e) => e),
    column(
      'copy_group',
      [
        '#meta+copy',
        'id',
        'Shared by reports of (nearly) the same text; they count once',
        'no copy is known',
      ],
      (e) => e.copyGroup,
    ),
    takenBackColumn<Row>((e) => e),
  ],
});
