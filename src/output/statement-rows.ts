import type { Incident, ReportedEvent } from '../model/incident.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import type { KeyedStatement } from '../model/statement.ts';

/** A statement of the picture with the report it stands in and all that it carries. */
export interface StatementRow {
  readonly s: KeyedStatement;
  /** The first of its events, for what is known of the report. */
  readonly report: ReportedEvent;
  /** The incident that event is in. */
  readonly incident: Incident;
  /** Keys of all its events. */
  readonly events: string[];
  /** Ids of the incidents those belong to. */
  readonly incidents: string[];
}

/** Each statement of a picture once, in the order of the incidents, those of reports taken back among them. */
export function statementRows(picture: PublicPicture): Iterable<StatementRow> {
  const rows = new Map<string, StatementRow>();
  for (const i of picture.incidents) {
    for (const e of i.events) {
      for (const s of e.statements) {
        const row = rows.get(s.key) ?? { s, report: e, incident: i, events: [], incidents: [] };
        row.events.push(e.key);
        row.incidents.push(i.id);
        rows.set(s.key, row);
      }
    }
  }
  return rows.values();
}
