import type { Incident } from '../../model/incident.ts';
import { canonicalJson } from '../../util/hash.ts';
import type { Store, StoredEvent } from '../store.ts';
import type { Database, Row } from './database.ts';
import { bumpGeneration, LINK_TABLES, markToLink, metaOf } from './link-marks.ts';
import { clearPublications } from './public-marks.ts';

type EventMethods = Pick<
  Store,
  | 'putEvents'
  | 'readEvent'
  | 'listEvents'
  | 'generation'
  | 'readIncident'
  | 'incidentOf'
  | 'listIncidents'
  | 'clearDerived'
>;

const EVENTS = `SELECT e.key, e.json, d.capture, d.received_at FROM event e JOIN document d ON d.id = e.document`;

/** Events and incidents: all of them can be made again. */
export function eventTable(db: Database): EventMethods {
  return {
    async putEvents(byDocument, readerVersion) {
      db.write(() => putEvents(db, byDocument, readerVersion));
    },
    async readEvent(key, readerVersion) {
      const row = db.get(`${EVENTS} WHERE e.reader = ? AND e.key = ?`, readerVersion, key);
      return row ? eventOf(row) : null;
    },
    async listEvents(readerVersion, asOf) {
      return db
        .all(
          `${EVENTS} WHERE e.reader = ?1 AND (?2 IS NULL OR d.received_at <= ?2) ORDER BY e.key`,
          readerVersion,
          asOf ?? null,
        )
        .map(eventOf);
    },
    async clearDerived({ readings }) {
      db.write(() => {
        for (const table of ['event', ...LINK_TABLES]) db.run(`DELETE FROM ${table}`);
        clearPublications(db);
        db.run("UPDATE meta SET value = value + 1 WHERE key = 'link_epoch'");
        if (readings) for (const table of ['reading', 'quarantine']) db.run(`DELETE FROM ${table}`);
        else db.run('UPDATE reading SET events_made = 0');
        bumpGeneration(db);
      });
    },
    ...incidentMethods(db),
  };
}

function incidentMethods(
  db: Database,
): Pick<EventMethods, 'generation' | 'readIncident' | 'incidentOf' | 'listIncidents'> {
  return {
    async generation() {
      return metaOf(db, 'generation');
    },
    async readIncident(id) {
      const row = db.get('SELECT json FROM incident WHERE id = ?', id);
      return row ? JSON.parse(String(row.json)) : null;
    },
    async incidentOf(eventKey) {
      const row = db.get('SELECT incident FROM event_link WHERE event = ?', eventKey);
      return row ? String(row.incident) : null;
    },
    async listIncidents() {
      return db.all('SELECT json FROM incident ORDER BY id').map((r): Incident => JSON.parse(String(r.json)));
    },
  };
}

/** The event of a row, with the capture and receipt of its document. */
export function eventOf(row: Row): StoredEvent {
  return {
    ...(JSON.parse(String(row.json)) as StoredEvent),
    captureId: String(row.capture),
    receivedAt: String(row.received_at),
  };
}

function putEvents(
  db: Database,
  byDocument: ReadonlyMap<string, readonly StoredEvent[]>,
  readerVersion: number,
): void {
  for (const [documentId, events] of byDocument) {
    db.run('DELETE FROM event WHERE document = ? AND reader = ?', documentId, readerVersion);
    for (const event of events) {
      const json = canonicalJson({ ...event, captureId: null, receivedAt: null });
      db.run('INSERT INTO event VALUES (?, ?, ?, ?)', event.key, readerVersion, documentId, json);
    }
    db.run('UPDATE reading SET events_made = 1 WHERE document = ? AND reader = ?', documentId, readerVersion);
    markToLink(db, documentId);
  }
  bumpGeneration(db);
}
