import { createHash } from 'node:crypto';
import { canonicalJson, sha256 } from '../../util/hash.ts';
import { statementKey } from '../keys.ts';
import { SCHEMA_VERSION, type Store, type StoredKind, type StoreStats, type VerifyReport } from '../store.ts';
import { deedHash, deedOf } from './account-table.ts';
import { capStepHash, capStepOf } from './cap-table.ts';
import { captureHash, captureOf } from './capture-table.ts';
import type { Database, Row } from './database.ts';
import { documentOf, statementHash, statementOf } from './document-table.ts';
import { type LogKind, linkOf } from './log.ts';

/** Faults named one by one before the rest are only counted. */
const MOST_FAULTS = 20;

/** What is asked of the store as a whole: is it whole, is it equal, how much is in it, what has this id. */
export function integrity(db: Database): Pick<Store, 'verify' | 'digest' | 'stats' | 'findIds'> {
  return {
    async verify() {
      return db.snapshot(() => verify(db));
    },
    async digest() {
      return db.snapshot(() => digest(db));
    },
    async stats(asOf) {
      return db.snapshot(() => stats(db, asOf ?? '\uffff'));
    },
    async findIds(prefix, limit) {
      return findIds(db, prefix, limit);
    },
  };
}

function verify(db: Database): VerifyReport {
  const faults: string[] = [];
  const hashes = new Map<string, string>();
  let captures = 0;
  for (const { id } of db.each('SELECT id FROM capture ORDER BY id')) {
    captures++;
    try {
      const capture = captureOf(db.get('SELECT * FROM capture WHERE id = ?', id!)!);
      if (sha256(capture.bytes) !== capture.sha256)
        faults.push(`capture ${id}: its bytes are not those received`);
      hashes.set(`capture ${id}`, captureHash(capture));
    } catch (error) {
      faults.push(`capture ${id}: ${(error as Error).message}`);
      hashes.set(`capture ${id}`, '');
    }
  }
  let statements = 0;
  for (const row of db.each('SELECT * FROM statement ORDER BY key')) {
    statements++;
    try {
      const stored = statementOf(row);
      if (statementKey(stored.documentId, stored.statement) !== stored.key)
        faults.push(`statement ${stored.key}: its words are not those its key was made of`);
      hashes.set(`statement ${stored.key}`, statementHash(stored));
    } catch (error) {
      faults.push(`statement ${row.key}: it cannot be read (${(error as Error).message})`);
      hashes.set(`statement ${row.key}`, '');
    }
  }
  hashRows(db, 'cap-step', 'cap_step', (row) => capStepHash(capStepOf(row)), hashes, faults);
  hashRows(db, 'deed', 'deed', (row) => deedHash(deedOf(row)), hashes, faults);
  const { logRows, head } = walkLog(db, hashes, faults);
  const more = faults.length - MOST_FAULTS;
  const named = more > 0 ? [...faults.slice(0, MOST_FAULTS), `… and ${more} more`] : faults;
  return { captures, statements, logRows, head, faults: named };
}

/** Hashes the rows of a table of steps by their ids; one that cannot be read is a fault. */
function hashRows(
  db: Database,
  kind: LogKind,
  table: string,
  hashOf: (row: Row) => string,
  hashes: Map<string, string>,
  faults: string[],
): void {
  for (const row of db.each(`SELECT * FROM ${table} ORDER BY seq`)) {
    try {
      hashes.set(`${kind} ${row.id}`, hashOf(row));
    } catch (error) {
      faults.push(`${kind} ${row.id}: it cannot be read (${(error as Error).message})`);
      hashes.set(`${kind} ${row.id}`, '');
    }
  }
}

/** Walks the chain; takes each row met out of `hashes`, so what is left was never logged. */
function walkLog(
  db: Database,
  hashes: Map<string, string>,
  faults: string[],
): { logRows: number; head: string | null } {
  let logRows = 0;
  let chain: string | null = null;
  for (const row of db.each('SELECT * FROM log ORDER BY seq')) {
    logRows++;
    const name = `${row.kind} ${row.key}`;
    const hash = String(row.hash);
    if (Number(row.seq) !== logRows) faults.push(`log row ${row.seq} (${name}): a row before it is missing`);
    if (linkOf(chain, hash) !== row.chain) faults.push(`log row ${row.seq} (${name}): the chain breaks here`);
    const found = hashes.get(name);
    if (found === undefined) faults.push(`${name}: it is in the log but gone from the store`);
    else if (found !== hash) faults.push(`${name}: it was changed after it was written`);
    hashes.delete(name);
    chain = String(row.chain);
    logRows = Number(row.seq);
  }
  for (const name of hashes.keys()) faults.push(`${name}: it is in the store but not in the log`);
  return { logRows, head: chain };
}

/** Times of receipt depend on the clock, so equal stores may differ in them. */
const CLOCK = new Set(['receivedAt', 'firstReceivedAt', 'lastReceivedAt']);

function digest(db: Database): string {
  const hash = createHash('sha256');
  const add = (kind: string, key: unknown, value: unknown): void => {
    hash.update(`${kind}\t${key}\t${canonicalJson(withoutClock(value))}\n`);
  };
  for (const row of db.each('SELECT * FROM document ORDER BY id')) add('document', row.id, documentOf(row));
  for (const row of db.each('SELECT * FROM statement ORDER BY key'))
    add('statement', row.key, statementOf(row));
  for (const row of db.each('SELECT * FROM event ORDER BY reader, key'))
    add('event', `${row.reader} ${row.key}`, JSON.parse(String(row.json)));
  for (const row of db.each('SELECT * FROM incident ORDER BY id'))
    add('incident', row.id, JSON.parse(String(row.json)));
  return hash.digest('hex');
}

function withoutClock(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutClock);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([k, v]) => (CLOCK.has(k) ? [] : [[k, withoutClock(v)]])),
  );
}

function stats(db: Database, asOf: string): StoreStats {
  const count = (from: string): number => Number(db.get(`SELECT count(*) AS n FROM ${from}`)!.n);
  const known = (from: string): number => Number(db.get(`SELECT count(*) AS n FROM ${from} <= ?`, asOf)!.n);
  const times = db.get(
    'SELECT min(received_at) AS first, max(received_at) AS last FROM document WHERE received_at <= ?',
    asOf,
  )!;
  const ofDocument = (table: string): string =>
    `${table} x JOIN document d ON d.id = x.document WHERE d.received_at`;
  return {
    schemaVersion: SCHEMA_VERSION,
    captures: known('capture WHERE received_at'),
    sightings: Number(
      db.get(
        'SELECT coalesce(sum(s.n), 0) AS n FROM sighting s JOIN capture c ON c.id = s.capture WHERE c.received_at <= ?',
        asOf,
      )!.n,
    ),
    documents: known('document WHERE received_at'),
    statements: known(ofDocument('statement')),
    events: known(ofDocument('event')),
    incidents: count('incident'),
    judgements: known('judgement WHERE at'),
    refusals: count('refusal'),
    quarantined: count('quarantine'),
    firstReceivedAt: times.first as string | null,
    lastReceivedAt: times.last as string | null,
    formats: Object.fromEntries(
      db
        .all(
          'SELECT format, count(*) AS n FROM capture WHERE received_at <= ? GROUP BY format ORDER BY format',
          asOf,
        )
        .map((r) => [String(r.format), Number(r.n)]),
    ),
  };
}

const ID_TABLES: readonly (readonly [StoredKind, string, string])[] = [
  ['capture', 'capture', 'id'],
  ['document', 'document', 'id'],
  ['statement', 'statement', 'key'],
  ['event', 'event', 'key'],
  ['incident', 'incident', 'id'],
];

function findIds(db: Database, prefix: string, limit: number): { kind: StoredKind; id: string }[] {
  const found = ID_TABLES.flatMap(([kind, table, column]) =>
    db
      .all(
        `SELECT DISTINCT ${column} AS id FROM ${table} WHERE ${column} >= ?1 AND ${column} < ?2 ORDER BY 1 LIMIT ?3`,
        prefix,
        `${prefix}\u{10ffff}`,
        limit,
      )
      .map((r) => ({ kind, id: String(r.id) })),
  );
  const reported = db
    .all('SELECT id FROM document WHERE report = ? ORDER BY id LIMIT ?', prefix, limit)
    .map((r) => ({ kind: 'document' as const, id: String(r.id) }))
    .filter((r) => !found.some((f) => f.id === r.id));
  return [...found, ...reported].slice(0, limit);
}
