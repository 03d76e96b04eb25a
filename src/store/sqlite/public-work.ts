import type { PublicState, PublicStore } from '../public-store.ts';
import type { Database } from './database.ts';
import { metaOf } from './link-marks.ts';
import { generationOf } from './public-marks.ts';
import { savePublications } from './save-publications.ts';

type WorkMethods = Pick<
  PublicStore,
  | 'publicState'
  | 'startPublishing'
  | 'publishWork'
  | 'savePublications'
  | 'publishProgress'
  | 'hasDuePublications'
  | 'readIncidents'
  | 'incidentsOfDocuments'
  | 'incidentsTakenBackBy'
  | 'sizesOfDocuments'
>;

/** What a publisher works on. */
export function publicWork(db: Database): WorkMethods {
  return {
    ...workMethods(db),
    ...besideMethods(db),
  };
}

type Steps = Exclude<keyof WorkMethods, 'readIncidents' | `incidents${string}` | 'sizesOfDocuments'>;

function workMethods(db: Database): Pick<WorkMethods, Steps> {
  // Where the walk through what is stale stands: everything before went through the policy already.
  let walked = { gen: -1, row: 0 };
  return {
    async publicState() {
      return stateOf(db);
    },
    async startPublishing(policy) {
      db.write(() => {
        db.run(
          `INSERT INTO public_state VALUES (1, ?, 1, 1, 0, 0, 1) ON CONFLICT DO UPDATE SET policy = excluded.policy,
           gen = gen + 1, version = version + 1, is_complete = 0, at = 0`,
          policy,
        );
        db.run('DELETE FROM public_count');
        db.run('DELETE FROM public_total');
        db.run('DELETE FROM public_hidden');
      });
    },
    async publishWork(policy, now, limit, only) {
      return db.snapshot(() => {
        const gen = generationOf(db, policy);
        if (gen === null) return null;
        const ids = (sql: string, ...values: (number | string)[]): string[] =>
          db.all(sql, ...values, limit).map((r) => String(r.id));
        const work = {
          epoch: metaOf(db, 'link_epoch'),
          documents: only ? [] : ids('SELECT document AS id FROM publish_todo ORDER BY seq LIMIT ?'),
          due: ids('SELECT incident AS id FROM publication WHERE due_at <= ? ORDER BY due_at LIMIT ?', now),
        };
        if (only) return work.due.length > 0 ? { ...work, stale: [] } : null;
        const isGone = db.get('SELECT 1 FROM publish_gone') !== undefined;
        if (isGone || work.documents.length + work.due.length > 0) return { ...work, stale: [] };
        if (stateOf(db)!.isComplete) return null;
        if (walked.gen !== gen) walked = { gen, row: 0 };
        let stale = staleAfter(db, gen, walked.row, limit);
        // A step that was lost to another process left its incidents behind: nothing is done before a walk from the start finds none.
        if (stale.length === 0 && walked.row > 0) stale = staleAfter(db, gen, 0, limit);
        walked.row = stale.at(-1)?.row ?? 0;
        return { ...work, stale: stale.map((s) => s.id) };
      });
    },
    async savePublications(policy, result) {
      return db.write(() => savePublications(db, policy, result));
    },
    async publishProgress() {
      const all = Number(db.get('SELECT count(*) AS n FROM incident')!.n);
      const done = db.get('SELECT count(*) AS n FROM publication WHERE gen = (SELECT gen FROM public_state)');
      return { done: Math.min(all, Number(done!.n)), all };
    },
    async hasDuePublications(now) {
      return db.get('SELECT 1 FROM publication WHERE due_at <= ? LIMIT 1', now) !== undefined;
    },
  };
}

function stateOf(db: Database): PublicState | null {
  const row = db.get('SELECT * FROM public_state');
  return row
    ? {
        policy: String(row.policy),
        version: Number(row.version),
        isComplete: row.is_complete === 1,
        at: Number(row.at),
      }
    : null;
}

/** Incidents in the order they were linked in, so that those of one time, which share their reports, come together. */
function staleAfter(db: Database, gen: number, row: number, limit: number): { id: string; row: number }[] {
  return db
    .all(
      `SELECT i.rowid AS row, i.id FROM incident i LEFT JOIN publication p ON p.incident = i.id
       WHERE i.rowid > ? AND (p.gen IS NULL OR p.gen <> ?) ORDER BY i.rowid LIMIT ?`,
      row,
      gen,
      limit,
    )
    .map((r) => ({ id: String(r.id), row: Number(r.row) }));
}

function besideMethods(db: Database): Omit<WorkMethods, Steps> {
  const ids = (sql: string, values: readonly string[]): string[] =>
    values.length === 0 ? [] : db.all(sql, JSON.stringify(values)).map((r) => String(r.id));
  return {
    async readIncidents(wanted) {
      return db
        .all(
          'SELECT i.json FROM json_each(?) j CROSS JOIN incident i ON i.id = j.value ORDER BY i.id',
          JSON.stringify(wanted),
        )
        .map((r) => JSON.parse(String(r.json)));
    },
    incidentsOfDocuments: async (documents) =>
      ids(
        'SELECT DISTINCT l.incident AS id FROM json_each(?) j CROSS JOIN event_link l ON l.document = j.value',
        documents,
      ),
    incidentsTakenBackBy: async (documents) =>
      ids(
        'SELECT DISTINCT n.incident AS id FROM json_each(?) j CROSS JOIN publication_notice n ON n.document = j.value',
        documents,
      ),
    async sizesOfDocuments(documents, readerVersion) {
      return db
        .all(
          `SELECT r.document, json_array_length(r.json, '$.statements') AS statements, json_array_length(r.json, '$.events') AS events
           FROM json_each(?) j CROSS JOIN reading r ON r.document = j.value AND r.reader = ?`,
          JSON.stringify(documents),
          readerVersion,
        )
        .map((r) => ({
          document: String(r.document),
          statements: Number(r.statements ?? 0),
          events: Number(r.events ?? 0),
        }));
    },
  };
}
