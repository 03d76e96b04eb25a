import type { SQLInputValue } from 'node:sqlite';
import type { Incident } from '../../model/incident.ts';
import type { PlacedIncident, PublicCount, PublicQuery, PublicStore } from '../public-store.ts';
import type { Database, Row } from './database.ts';
import { type Candidates, candidatesBy, candidatesOf } from './public-query.ts';
import { NO_STRETCH } from './save-publications.ts';

type ReadMethods = Pick<
  PublicStore,
  | 'publicIncidents'
  | 'publicEvents'
  | 'publicIds'
  | 'publicIncident'
  | 'countPublic'
  | 'publicCounts'
  | 'publicTotals'
  | 'allPublicCounts'
  | 'lastChanged'
  | 'publishedSince'
  | 'hiddenCounts'
  | 'hiddenParts'
  | 'firstOrigin'
  | 'publicReceipts'
>;

/** Published incidents as they are read. */
export function publicTable(db: Database): ReadMethods {
  return { ...listMethods(db), ...changeMethods(db), ...countMethods(db), ...hiddenMethods(db) };
}

type Lists =
  | 'publicIncidents'
  | 'publicEvents'
  | 'publicIds'
  | 'publicIncident'
  | 'lastChanged'
  | 'publishedSince';

function listMethods(db: Database): Omit<Pick<ReadMethods, Lists>, Changes> {
  return {
    async publicIncidents(query, now, limit) {
      return db.snapshot(() => {
        const found = select(db, query, now, 'i.row', limit);
        if (!found) return [];
        return db
          .all(
            `SELECT c.row, b.json, b.notes FROM (${found.sql}) c CROSS JOIN public_body b ON b.row = c.row ORDER BY c.row DESC`,
            ...found.values,
          )
          .map((r) => Object.assign(placedOf(r), { notes: JSON.parse(String(r.notes)) }));
      });
    },
    async publicIds(query, now, limit) {
      return db.snapshot(() => {
        const found = select(db, query, now, 'i.row, i.id', limit);
        return found ? db.all(found.sql, ...found.values).map((r) => String(r.id)) : [];
      });
    },
    async publicIncident(id, now) {
      const row = db.get(
        `SELECT i.row, b.json FROM public_incident i JOIN public_body b ON b.row = i.row
         WHERE i.id = ? AND i.gen = (SELECT gen FROM public_state) AND (i.due_at IS NULL OR i.due_at > ?)`,
        id,
        now,
      );
      return row ? placedOf(row) : null;
    },
  };
}

type Changes = 'lastChanged' | 'publishedSince' | 'publicEvents';
type Hidden = 'hiddenCounts' | 'hiddenParts';

function changeMethods(db: Database): Pick<ReadMethods, Changes> {
  return {
    async publicEvents(query, now, limit, after) {
      return db.snapshot(() => {
        const gen = currentOf(db);
        if (gen === null) return [];
        const { from, values } = candidatesBy(db, 'event', query, { gen, now });
        return db
          .all(
            `SELECT c.received_at, c.key, c.row, b.json FROM (SELECT v.received_at, v.key, v.row ${from} AND v.received_at <= ? AND (v.received_at < ? OR v.key > ?)
               ORDER BY v.received_at DESC, v.key LIMIT ?) c
             CROSS JOIN public_body b ON b.row = c.row ORDER BY c.received_at DESC, c.key`,
            ...values,
            after?.receivedAt ?? Number.MAX_SAFE_INTEGER,
            after?.receivedAt ?? Number.MAX_SAFE_INTEGER,
            after?.key ?? '',
            limit,
          )
          .map((r) => Object.assign(placedOf(r), { receivedAt: Number(r.received_at), key: String(r.key) }));
      });
    },
    async lastChanged(query, now, limit) {
      return db.snapshot(() => {
        const gen = currentOf(db);
        if (gen === null) return [];
        const { from, values } = candidatesBy(db, 'change', query, { gen, now });
        return db
          .all(
            `SELECT c.row, b.json FROM (SELECT i.row, i.changed_at, i.id ${from} ORDER BY i.changed_at DESC, i.id LIMIT ?) c
             CROSS JOIN public_body b ON b.row = c.row ORDER BY c.changed_at DESC, c.id`,
            ...values,
            limit,
          )
          .map(placedOf);
      });
    },
    async publishedSince(version, now, least) {
      return db
        .all(
          `SELECT i.version, b.json FROM public_incident i CROSS JOIN public_body b ON b.row = i.row
           WHERE i.version > ?1 AND i.version <= coalesce((SELECT version FROM public_incident WHERE version > ?1 ORDER BY version LIMIT 1 OFFSET ?2), ?3)
             AND i.gen = (SELECT gen FROM public_state) AND (i.due_at IS NULL OR i.due_at > ?4) ORDER BY i.version, i.row`,
          version,
          least,
          Number.MAX_SAFE_INTEGER,
          now,
        )
        .map((r) => ({ version: Number(r.version), incident: JSON.parse(String(r.json)) }));
    },
  };
}

function countMethods(db: Database): Omit<ReadMethods, Lists | Hidden> {
  return {
    async countPublic(query, now, most) {
      return db.snapshot(() => {
        const found = select(db, query, now, 'i.row', most);
        return found ? Number(db.get(`SELECT count(*) AS n FROM (${found.sql})`, ...found.values)!.n) : 0;
      });
    },
    async publicCounts(query, now, most) {
      return db.snapshot(() => {
        const found = select(
          db,
          query,
          now,
          'i.row, i.stretch, i.type, i.status, i.retracted, i.events',
          most,
        );
        if (!found) return [];
        return db
          .all(
            `SELECT stretch, type, status, retracted, count(*) AS incidents, sum(events) AS events FROM (${found.sql})
             GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
            ...found.values,
          )
          .map(countOf);
      });
    },
    async publicTotals({ types, statuses }) {
      const row = db.get(
        `SELECT total(incidents) AS incidents, total(events) AS events FROM public_total WHERE gen = (SELECT gen FROM public_state)
           AND (?1 IS NULL OR type IN (SELECT value FROM json_each(?1))) AND (?2 IS NULL OR status IN (SELECT value FROM json_each(?2)))`,
        types ? JSON.stringify(types) : null,
        statuses ? JSON.stringify(statuses) : null,
      )!;
      return { incidents: Number(row.incidents), events: Number(row.events) };
    },
    async allPublicCounts() {
      return db
        .all(
          `SELECT nullif(stretch, ${NO_STRETCH}) AS stretch, type, status, retracted, incidents, events FROM public_count
           WHERE gen = (SELECT gen FROM public_state) AND incidents > 0 ORDER BY 1, 2, 3, 4`,
        )
        .map(countOf);
    },
    async publicReceipts() {
      const row = db.get('SELECT min(received_at) AS first FROM public_event')!;
      const last = db.get('SELECT max(received_at) AS last FROM public_event')!.last;
      const iso = (at: unknown): string | null =>
        at === null || at === undefined ? null : new Date(Number(at)).toISOString();
      return [iso(row.first), iso(last)];
    },
    async firstOrigin() {
      const row = db.get('SELECT origin FROM capture ORDER BY rowid LIMIT 1');
      return row ? String(row.origin) : null;
    },
  };
}

function hiddenMethods(db: Database): Pick<ReadMethods, Hidden> {
  return {
    async hiddenCounts() {
      const all = db.get(
        'SELECT count(*) AS documents, total(statements) AS statements, total(events) AS events FROM public_hidden',
      )!;
      const captures = db.get(
        `SELECT count(*) AS n FROM (SELECT d.capture, count(*) AS hidden FROM public_hidden h CROSS JOIN document d ON d.id = h.document
           GROUP BY d.capture) c WHERE c.hidden = (SELECT count(*) FROM document_capture x WHERE x.capture = c.capture)`,
      )!;
      return {
        captures: Number(captures.n),
        documents: Number(all.documents),
        statements: Number(all.statements),
        events: Number(all.events),
        receivedAt: db
          .all(
            'SELECT DISTINCT d.received_at FROM public_hidden h CROSS JOIN document d ON d.id = h.document',
          )
          .map((r) => String(r.received_at)),
      };
    },
    async hiddenParts() {
      return db
        .all(
          `SELECT rule, sum(hidden_events) AS events, max(hidden_until) AS until FROM publication
           WHERE gen = (SELECT gen FROM public_state) AND rule IS NOT NULL GROUP BY rule, hidden_until IS NULL ORDER BY 1, 3`,
        )
        .map((r) => ({
          rule: String(r.rule),
          events: Number(r.events),
          until: r.until as string | null,
        }));
    },
  };
}

function currentOf(db: Database): number | null {
  const row = db.get('SELECT gen FROM public_state');
  return row ? Number(row.gen) : null;
}

/** The newest `most` rows that a query asks for, `i.row` the first of the columns; null where nothing was ever published. */
function select(
  db: Database,
  query: PublicQuery,
  now: number,
  columns: string,
  most: number,
): { sql: string; values: SQLInputValue[] } | null {
  const gen = currentOf(db);
  const walks = gen === null ? [] : candidatesOf(db, query, { gen, now });
  if (walks.length === 0) return null;
  const one = ({ from, order }: Candidates): string =>
    `SELECT ${columns} ${from} ORDER BY ${order} DESC LIMIT ?`;
  const values = walks.flatMap((w) => [...w.values, most]);
  if (walks.length === 1) return { sql: one(walks[0]!), values };
  // Each walk gives its newest, so that the newest of all are among them; what two give is one.
  const all = walks.map((w) => `SELECT * FROM (${one(w)})`).join(' UNION ');
  return { sql: `SELECT * FROM (${all}) ORDER BY 1 DESC LIMIT ?`, values: [...values, most] };
}

/** Read from its text when it is looked at: most of a list is sent as it is kept. */
function placedOf(row: Row): PlacedIncident {
  const json = String(row.json);
  let incident: Incident | undefined;
  return {
    place: Number(row.row),
    json,
    get incident() {
      incident ??= JSON.parse(json) as Incident;
      return incident;
    },
  };
}

function countOf(row: Row): PublicCount {
  return {
    stretch: row.stretch === null ? null : Number(row.stretch),
    type: row.type as PublicCount['type'],
    status: row.status as PublicCount['status'],
    isRetracted: row.retracted === 1,
    incidents: Number(row.incidents),
    events: Number(row.events),
  };
}
