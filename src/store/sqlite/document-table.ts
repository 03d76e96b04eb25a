import type { Document } from '../../model/document.ts';
import type { Reading } from '../../model/reading.ts';
import { canonicalJson, sha256 } from '../../util/hash.ts';
import { statementKey } from '../keys.ts';
import type { Quarantine, Store, StoredStatement } from '../store.ts';
import type { Database, Row } from './database.ts';
import { bumpGeneration, markToLink } from './link-marks.ts';
import { appendLog } from './log.ts';

type DocumentMethods = Pick<
  Store,
  | 'appendDocuments'
  | 'readDocument'
  | 'listDocuments'
  | 'documentsOf'
  | 'documentsToRead'
  | 'captureIssues'
  | 'appendReadings'
  | 'readReading'
  | 'readingsWithoutEvents'
  | 'readStatement'
  | 'appendQuarantine'
  | 'listQuarantined'
>;

/** Documents, their statements and readings. */
export function documentTable(db: Database): DocumentMethods {
  return {
    async appendDocuments(captureId, documents, issues) {
      return db.write(() => {
        const made = documents.filter((d) => appendDocument(db, captureId, d)).length;
        db.run('INSERT OR REPLACE INTO document_stage VALUES (?, ?)', captureId, canonicalJson(issues));
        return made;
      });
    },
    async readDocument(id) {
      const row = db.get('SELECT * FROM document WHERE id = ?', id);
      return row ? documentOf(row) : null;
    },
    async listDocuments(asOf) {
      return db
        .all('SELECT * FROM document WHERE ?1 IS NULL OR received_at <= ?1 ORDER BY id', asOf ?? null)
        .map(documentOf);
    },
    async documentsOf(captureId) {
      return db
        .all('SELECT document FROM document_capture WHERE capture = ? ORDER BY document', captureId)
        .map((r) => String(r.document));
    },
    async documentsToRead(readerVersion, limit, after = '') {
      return db
        .all(
          `SELECT * FROM document d WHERE id > ?3
             AND NOT EXISTS (SELECT 1 FROM reading r WHERE r.document = d.id AND r.reader = ?1)
             AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.document = d.id AND q.reader = ?1)
           ORDER BY id LIMIT ?2`,
          readerVersion,
          limit,
          after,
        )
        .map(documentOf);
    },
    async captureIssues(captureId) {
      const row = db.get('SELECT issues FROM document_stage WHERE capture = ?', captureId);
      return row ? JSON.parse(String(row.issues)) : [];
    },
    ...readingMethods(db),
  };
}

function readingMethods(
  db: Database,
): Pick<
  DocumentMethods,
  | 'appendReadings'
  | 'readReading'
  | 'readingsWithoutEvents'
  | 'readStatement'
  | 'appendQuarantine'
  | 'listQuarantined'
> {
  return {
    async appendReadings(readings, readerVersion) {
      db.write(() => {
        for (const reading of readings) appendReading(db, reading, readerVersion);
      });
    },
    async readReading(documentId, readerVersion) {
      const row = db.get(
        'SELECT json FROM reading WHERE document = ? AND reader = ?',
        documentId,
        readerVersion,
      );
      return row ? JSON.parse(String(row.json)) : null;
    },
    async readingsWithoutEvents(readerVersion, limit) {
      return db
        .all(
          'SELECT json FROM reading WHERE reader = ? AND events_made = 0 ORDER BY document LIMIT ?',
          readerVersion,
          limit,
        )
        .map((r) => JSON.parse(String(r.json)));
    },
    async readStatement(key) {
      const row = db.get('SELECT * FROM statement WHERE key = ?', key);
      return row ? statementOf(row) : null;
    },
    async appendQuarantine(q) {
      db.write(() =>
        db.run(
          'INSERT OR REPLACE INTO quarantine VALUES (?, ?, ?, ?, ?)',
          q.documentId,
          q.readerVersion,
          q.reason,
          q.tries,
          q.at,
        ),
      );
    },
    async listQuarantined() {
      return db.all('SELECT * FROM quarantine ORDER BY document, reader').map(
        (r): Quarantine => ({
          documentId: String(r.document),
          readerVersion: Number(r.reader),
          reason: String(r.reason),
          tries: Number(r.tries),
          at: String(r.at),
        }),
      );
    },
  };
}

/** Whether the document is new. A document that came twice belongs to the capture received first. */
function appendDocument(db: Database, captureId: string, document: Document): boolean {
  const receivedAt =
    document.receivedAt ??
    String(db.get('SELECT received_at FROM capture WHERE id = ?', captureId)?.received_at);
  const json = canonicalJson({ ...document, captureId: null, receivedAt: null });
  const isNew =
    db.run(
      'INSERT OR IGNORE INTO document VALUES (?, ?, ?, ?, ?)',
      document.id,
      document.reportId,
      captureId,
      receivedAt,
      json,
    ) > 0;
  db.run('INSERT OR IGNORE INTO document_capture VALUES (?, ?)', captureId, document.id);
  if (isNew) return true;
  const known = db.get('SELECT capture, received_at, json FROM document WHERE id = ?', document.id)!;
  if (known.json !== json && !sameText(String(known.json), document)) {
    db.run(
      'INSERT INTO refusal (origin, code, reason, at) VALUES (?, ?, ?, ?)',
      captureId,
      'document-id-taken',
      `document ${document.id} is known with another text; the first is kept`,
      receivedAt,
    );
  }
  const [capture, received] = [String(known.capture), String(known.received_at)];
  if (receivedAt < received || (receivedAt === received && captureId < capture)) {
    db.run(
      'UPDATE document SET capture = ?, received_at = ?, json = ? WHERE id = ?',
      captureId,
      receivedAt,
      json,
      document.id,
    );
    markToLink(db, document.id);
    bumpGeneration(db);
  }
  return false;
}

const sameText = (json: string, document: Document): boolean =>
  (JSON.parse(json) as Document).text === document.text;

/** The document of a row, with the capture and receipt it counts from. */
export function documentOf(row: Row): Document {
  return {
    ...(JSON.parse(String(row.json)) as Document),
    captureId: String(row.capture),
    receivedAt: String(row.received_at),
  };
}

/** The statement of a row. */
export function statementOf(row: Row): StoredStatement {
  return {
    key: String(row.key),
    documentId: String(row.document),
    readerVersion: Number(row.reader),
    statement: JSON.parse(String(row.json)),
  };
}

/** Hash of all a stored statement says. */
export function statementHash(stored: StoredStatement): string {
  return sha256(canonicalJson(stored));
}

function appendReading(db: Database, reading: Reading, readerVersion: number): void {
  const documentId = reading.document.id;
  for (const statement of reading.statements) {
    const key = statementKey(documentId, statement);
    const isNew =
      db.run(
        'INSERT OR IGNORE INTO statement VALUES (?, ?, ?, ?)',
        key,
        documentId,
        readerVersion,
        canonicalJson(statement),
      ) > 0;
    if (isNew) appendLog(db, 'statement', key, statementHash({ key, documentId, readerVersion, statement }));
  }
  db.run(
    'INSERT OR IGNORE INTO reading (document, reader, json) VALUES (?, ?, ?)',
    documentId,
    readerVersion,
    canonicalJson(reading),
  );
}
