import type { SQLInputValue } from 'node:sqlite';
import type { Incident } from '../../model/incident.ts';
import type { PlacedIncident, PublicCount, PublicQuery, PublicStore } from '../public-store.ts';
import type { Database, Row } from './database.ts';
import { candidatesOf } from './public-query.ts';
import { NO_STRETCH } from './save-publications.ts';

type ReadMethods = Pick<
  PublicStore,
  | 'publicIncidents'
  | 'publicIncident'
  | 'countPublic'
  | 'publicCounts'
  | 'allPublicCounts'
  | 'lastChanged'
  | 'publishedSince'
  | 'hiddenCounts'
  | 'hiddenParts'
  | 'keptCounts'
>;

/** Published incidents as they are read. */
export function publicTable(db: Database): ReadMethods {
  return { ...listMethods(db), ...countMethods(db), ...hiddenMethods(db) };
}

type Lists = 'publicIncidents' | 'publicIncident' | 'lastChanged' | 'publishedSince';

function listMethods(db: Database): Pick<ReadMethods, Lists> {
  return {
    async publicIncidents(query, now, limit) {
      return db.snapshot(() => {
        const found = select(db, query, now, 'i.row', limit);
        if (!found) return [];
        return db
          .all(
            `SELECT c.row, b.json FROM (${found.sql}) c CROSS JOIN public_body b ON b.row = c.row ORDER BY c.row DESC`,
            ...found.values,
          )
          .map(placedOf);
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
    async lastChanged(query, now, limit) {
      return db.snapshot(() => {
        const gen = currentOf(db);
        if (gen === null) return [];
        const { from, values } = candidatesOf(db, query, { gen, now, by: 'change' });
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
    async publishedSince(version, limit) {
      return db
        .all(
          `SELECT i.row, b.json FROM public_incident i JOIN public_body b ON b.row = i.row
           WHERE i.version > ? ORDER BY i.version LIMIT ?`,
          version,
          limit,
        )
        .map(placedOf);
    },
  };
}

type Hidden = 'hiddenCounts' | 'hiddenParts';

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
    async allPublicCounts() {
      return db
        .all(
          `SELECT nullif(stretch, ${NO_STRETCH}) AS stretch, type, status, retracted, incidents, events FROM public_count
           WHERE gen = (SELECT gen FROM public_state) AND incidents > 0 ORDER BY 1, 2, 3, 4`,
        )
        .map(countOf);
    },
    async keptCounts() {
      // Rows of these tables are never taken away, so the number of the last one is how many there are.
      const last = (table: string): number => Number(db.get(`SELECT max(rowid) AS n FROM ${table}`)!.n ?? 0);
      return { captures: last('capture'), documents: last('document'), statements: last('statement') };
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

/** The newest `most` rows that a query asks for; null where nothing was ever published. */
function select(
  db: Database,
  query: PublicQuery,
  now: number,
  columns: string,
  most: number,
): { sql: string; values: SQLInputValue[] } | null {
  const gen = currentOf(db);
  if (gen === null) return null;
  const { from, values, long } = candidatesOf(db, query, { gen, now });
  const near = `SELECT ${columns} ${from} ORDER BY i.row DESC LIMIT ?`;
  if (!long) return { sql: near, values: [...values, most] };
  const old = `SELECT ${columns} ${long.from} ORDER BY i.row DESC LIMIT ?`;
  return {
    sql: `SELECT * FROM (SELECT * FROM (${near}) UNION ALL SELECT * FROM (${old})) LIMIT ?`,
    values: [...values, most, ...long.values, most, most],
  };
}

function placedOf(row: Row): PlacedIncident {
  return { place: Number(row.row), incident: JSON.parse(String(row.json)) as Incident };
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
