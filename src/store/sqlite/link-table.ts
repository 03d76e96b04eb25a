import type { DocumentLink, LinkRow, LinkStore } from '../link-store.ts';
import type { Database, Row } from './database.ts';
import { documentOf } from './document-table.ts';
import { metaOf } from './link-marks.ts';
import { saveLinks } from './save-links.ts';

/** The indexes linking works on, and what came of it. */
export function linkTable(db: Database): LinkStore {
  return {
    async linkWork(limit) {
      return db.snapshot(() => ({
        epoch: metaOf(db, 'link_epoch'),
        documents: db
          .all('SELECT seq, document FROM link_todo ORDER BY seq LIMIT ?', limit)
          .map((r) => ({ id: String(r.document), seq: Number(r.seq) })),
      }));
    },
    async saveLinks(result) {
      return db.write(() => saveLinks(db, result));
    },
    ...documentMethods(db),
    ...eventMethods(db),
    ...incidentMethods(db),
  };
}

// CROSS JOIN keeps SQLite to the written order: from the few asked for to their rows, never through a whole table.

/** What stands in one column of a table where another holds one of these values: each once, sorted. */
function idsIn(
  db: Database,
  column: string,
  table: string,
  by: string,
  values: readonly (string | number)[],
): string[] {
  if (values.length === 0) return [];
  return db
    .all(
      `SELECT DISTINCT t.${column} AS id FROM json_each(?) j CROSS JOIN ${table} t ON t.${by} = j.value ORDER BY 1`,
      JSON.stringify(values),
    )
    .map((r) => String(r.id));
}

type DocumentMethods = Pick<
  LinkStore,
  | 'documentLinks'
  | 'documentsInBands'
  | 'documentsInCopyGroups'
  | 'documentsWithKeys'
  | 'documentsOfSource'
  | 'readDocuments'
>;

function documentMethods(db: Database): DocumentMethods {
  return {
    async documentLinks(ids) {
      return db
        .all(
          `SELECT l.*, d.received_at FROM json_each(?) j CROSS JOIN document_link l ON l.document = j.value
           JOIN document d ON d.id = l.document ORDER BY l.document`,
          JSON.stringify(ids),
        )
        .map(documentLinkOf);
    },
    documentsInBands: async (bands) => idsIn(db, 'document', 'document_band', 'band', bands),
    documentsInCopyGroups: async (groups) => idsIn(db, 'document', 'document_link', 'copy_group', groups),
    documentsWithKeys: async (keys) => idsIn(db, 'document', 'document_key', 'key', keys),
    async documentsOfSource(sourceKey, from, to, noticesOnly = false) {
      return db
        .all(
          `SELECT document FROM document_link WHERE source_key = ? AND told_at >= ? AND told_at <= ?
           ${noticesOnly ? 'AND is_notice = 1' : ''} ORDER BY document`,
          sourceKey,
          from,
          to,
        )
        .map((r) => String(r.document));
    },
    async readDocuments(ids) {
      return db
        .all(
          'SELECT d.* FROM json_each(?) j CROSS JOIN document d ON d.id = j.value ORDER BY d.id',
          JSON.stringify(ids),
        )
        .map(documentOf);
    },
  };
}

function documentLinkOf(row: Row): DocumentLink {
  const bytes = row.signature as Uint8Array | null;
  return {
    document: String(row.document),
    // Copied, since a view must start at a multiple of four bytes.
    signature: bytes && new Uint32Array(bytes.slice().buffer),
    copyGroup: row.copy_group as string | null,
    keys: JSON.parse(String(row.keys)),
    sourceKey: row.source_key as string | null,
    toldAt: String(row.told_at),
    isNotice: row.is_notice === 1,
    retractions: JSON.parse(String(row.retractions)),
    touchedAt: String(row.touched_at),
    receivedAt: String(row.received_at),
  };
}

type EventMethods = Pick<
  LinkStore,
  | 'eventsOfDocuments'
  | 'linkedEventsOf'
  | 'eventsInBlocks'
  | 'linkRows'
  | 'componentsOf'
  | 'eventsOfComponents'
>;

function eventMethods(db: Database): EventMethods {
  return {
    async eventsOfDocuments(ids, readerVersion) {
      return db
        .all(
          `SELECT e.key AS id FROM json_each(?) j CROSS JOIN event e ON e.document = j.value AND e.reader = ? ORDER BY 1`,
          JSON.stringify(ids),
          readerVersion,
        )
        .map((r) => String(r.id));
    },
    linkedEventsOf: async (documents) => idsIn(db, 'event', 'event_link', 'document', documents),
    eventsInBlocks: async (blocks) => idsIn(db, 'event', 'event_block', 'block', blocks),
    async linkRows(keys, readerVersion) {
      return db
        .all(
          `SELECT e.json, d.capture, d.received_at, l.copy_group, l.retractions, l.touched_at FROM json_each(?) j
           CROSS JOIN event e ON e.reader = ? AND e.key = j.value JOIN document d ON d.id = e.document
           LEFT JOIN document_link l ON l.document = e.document ORDER BY e.key`,
          JSON.stringify(keys),
          readerVersion,
        )
        .map(linkRowOf);
    },
    async componentsOf(keys) {
      const rows = db.all(
        `SELECT l.event, l.component FROM json_each(?) j CROSS JOIN event_link l ON l.event = j.value`,
        JSON.stringify(keys),
      );
      return new Map(rows.map((r) => [String(r.event), String(r.component)]));
    },
    eventsOfComponents: async (ids) => idsIn(db, 'event', 'event_link', 'component', ids),
  };
}

function linkRowOf(row: Row): LinkRow {
  return {
    event: {
      ...(JSON.parse(String(row.json)) as LinkRow['event']),
      captureId: String(row.capture),
      receivedAt: String(row.received_at),
    },
    copyGroup: row.copy_group as string | null,
    retractions: JSON.parse(String(row.retractions ?? '[]')),
    touchedAt: String(row.touched_at ?? row.received_at),
  };
}

type IncidentMethods = Pick<LinkStore, 'settledIncidents' | 'unsettledEvents' | 'listSuggestions'>;

function incidentMethods(db: Database): IncidentMethods {
  return {
    async settledIncidents(asOf) {
      const rows = db.all(
        `SELECT i.json FROM incident i JOIN component c ON c.id = i.component WHERE c.touched_at <= ? ORDER BY i.id`,
        asOf,
      );
      return rows.map((r) => JSON.parse(String(r.json)));
    },
    async unsettledEvents(asOf) {
      return db
        .all(
          `SELECT l.event FROM component c JOIN event_link l ON l.component = c.id JOIN document d ON d.id = l.document
           WHERE c.touched_at > ?1 AND d.received_at <= ?1 ORDER BY l.event`,
          asOf,
        )
        .map((r) => String(r.event));
    },
    async listSuggestions({ events, limit = -1 } = {}) {
      const pairs = events
        ? `FROM (SELECT s.* FROM json_each(?2) j CROSS JOIN link_suggestion s ON s.a = j.value
             UNION SELECT s.* FROM json_each(?2) j CROSS JOIN link_suggestion s ON s.b = j.value) s`
        : 'FROM link_suggestion s INDEXED BY link_suggestion_score';
      return db
        .all(
          `SELECT s.a, s.b, s.score, s.reasons ${pairs} CROSS JOIN event_link x ON x.event = s.a
           CROSS JOIN event_link y ON y.event = s.b WHERE x.incident <> y.incident AND ?2 IS ?2
           ORDER BY s.score DESC, s.a, s.b LIMIT ?1`,
          limit,
          events ? JSON.stringify(events) : null,
        )
        .map((r) => ({
          a: String(r.a),
          b: String(r.b),
          score: Number(r.score),
          reasons: JSON.parse(String(r.reasons)),
        }));
    },
  };
}
