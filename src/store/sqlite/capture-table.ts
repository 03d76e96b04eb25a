import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Capture, CaptureFormat } from '../../model/capture.ts';
import { canonicalJson, sha256 } from '../../util/hash.ts';
import { SitrepError } from '../../util/outcome.ts';
import type { CaptureReceipt, CaptureRow, Refusal, Store } from '../store.ts';
import type { Database, Row } from './database.ts';
import { appendLog } from './log.ts';

/** Below this, packing gains nothing. */
const WORTH_PACKING_BYTES = 256;
/** No capture is larger than this, so a damaged frame cannot swell without end. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Tables of what views of a moment are made of, and the column of when each row came to be known. */
const KNOWN_BY = [
  ['capture', 'received_at'],
  ['document', 'received_at'],
  ['judgement', 'at'],
  ['retraction', 'at'],
  ['rating', 'at'],
] as const;

type CaptureMethods = Pick<
  Store,
  | 'appendCapture'
  | 'readCapture'
  | 'listCaptures'
  | 'lastKnownAt'
  | 'capturesWithoutDocuments'
  | 'appendRefusal'
  | 'listRefusals'
>;

/** Captures, their sightings, and what was refused. */
export function captureTable(db: Database): CaptureMethods {
  return {
    async appendCapture(capture) {
      return db.write(() => appendCapture(db, capture));
    },
    async readCapture(id) {
      const row = db.get('SELECT * FROM capture WHERE id = ?', id);
      return row ? captureOf(row) : null;
    },
    async listCaptures() {
      return db
        .all(
          `SELECT c.id, format, origin, url, source, sha256, size, received_at, n, last_seen_at
           FROM capture c JOIN sighting s ON s.capture = c.id ORDER BY received_at, c.id`,
        )
        .map(captureRowOf);
    },
    async lastKnownAt() {
      const tables = KNOWN_BY.map(([table, at]) => `SELECT max(${at}) AS at FROM ${table}`);
      const last = db.get(`SELECT max(at) AS at FROM (${tables.join(' UNION ALL ')})`)!.at;
      return last === null ? null : String(last);
    },
    async capturesWithoutDocuments() {
      return db
        .all(
          `SELECT id FROM capture WHERE NOT EXISTS (SELECT 1 FROM document_stage d WHERE d.capture = capture.id)
           ORDER BY received_at, id`,
        )
        .map((r) => String(r.id));
    },
    async appendRefusal(r) {
      db.write(() =>
        db.run(
          'INSERT INTO refusal (origin, code, reason, at) VALUES (?, ?, ?, ?)',
          r.origin,
          r.code,
          r.reason,
          r.at,
        ),
      );
    },
    async listRefusals() {
      return db.all('SELECT origin, code, reason, at FROM refusal ORDER BY seq') as unknown as Refusal[];
    },
  };
}

function appendCapture(db: Database, capture: Capture): CaptureReceipt {
  const known = db.get('SELECT given FROM capture WHERE id = ?', capture.id);
  if (known) {
    db.run(
      'UPDATE sighting SET n = n + 1, last_seen_at = max(last_seen_at, ?) WHERE capture = ?',
      capture.receivedAt,
      capture.id,
    );
    const first = JSON.parse(String(known.given)) as Record<string, unknown>;
    const notTaken = Object.entries(capture.given)
      .filter(([name, value]) => value !== undefined && first[name] !== value)
      .map(([name]) => name);
    return { id: capture.id, isNew: false, notTaken };
  }
  const { packing, bytes } = pack(capture.bytes);
  db.run(
    'INSERT INTO capture VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    capture.id,
    capture.format,
    capture.origin,
    capture.url,
    capture.source,
    canonicalJson(capture.headers),
    canonicalJson(capture.given),
    capture.sha256,
    capture.bytes.length,
    packing,
    bytes,
    capture.receivedAt,
  );
  db.run('INSERT INTO sighting VALUES (?, 1, ?)', capture.id, capture.receivedAt);
  appendLog(db, 'capture', capture.id, captureHash(capture));
  return { id: capture.id, isNew: true, notTaken: [] };
}

/** Hash of all a capture says, its bytes by their own hash. */
export function captureHash(capture: Capture): string {
  return sha256(canonicalJson({ ...capture, bytes: undefined }));
}

function pack(bytes: Uint8Array): { packing: 'none' | 'zstd'; bytes: Uint8Array } {
  if (bytes.length >= WORTH_PACKING_BYTES) {
    const packed = zstdCompressSync(bytes);
    if (packed.length < bytes.length) return { packing: 'zstd', bytes: packed };
  }
  return { packing: 'none', bytes };
}

/** The capture as it was received; throws a SitrepError when its stored bytes cannot be unpacked. */
export function captureOf(row: Row): Capture {
  let bytes = row.bytes as Uint8Array;
  if (row.packing === 'zstd') {
    try {
      bytes = zstdDecompressSync(bytes, { maxOutputLength: MOST_BYTES });
    } catch (error) {
      throw new SitrepError(
        'capture-damaged',
        `capture ${row.id}: its stored bytes are damaged; restore a backup`,
        {
          cause: error,
        },
      );
    }
  }
  return {
    ...namesOf(row),
    headers: JSON.parse(String(row.headers)),
    bytes,
    given: JSON.parse(String(row.given)),
  };
}

function captureRowOf(row: Row): CaptureRow {
  return {
    ...namesOf(row),
    size: Number(row.size),
    sightings: Number(row.n),
    lastSeenAt: String(row.last_seen_at),
  };
}

/** What a capture and its row in a list both tell. */
function namesOf(row: Row) {
  return {
    id: String(row.id),
    format: row.format as CaptureFormat,
    origin: String(row.origin),
    url: row.url as string | null,
    source: row.source as string | null,
    sha256: String(row.sha256),
    receivedAt: String(row.received_at),
  };
}
