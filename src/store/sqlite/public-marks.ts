import type { Database } from './database.ts';

/** Tables of what is published; emptied when everything is linked anew. */
export const PUBLIC_TABLES: readonly string[] = [
  'publish_todo',
  'publish_gone',
  'publication',
  'publication_notice',
  'public_incident',
  'public_body',
  'public_event',
  'public_region',
  'public_count',
  'public_total',
  'public_word',
  'public_hidden',
  'public_point',
];

/** Forgets all that is published; call inside a transaction. The next publisher makes it again. */
export function clearPublications(db: Database): void {
  for (const table of PUBLIC_TABLES) db.run(`DELETE FROM ${table}`);
  db.run("INSERT INTO public_text (public_text) VALUES ('delete-all')");
  db.run('UPDATE public_state SET is_complete = 0, version = version + 1');
}

/** Marks a component whose incidents are about to be taken away or made anew; call inside the transaction that does so. */
export function markDissolved(db: Database, component: string): void {
  // A store that was never published has nothing to bring up to date: all of it waits.
  if (!db.get('SELECT 1 FROM public_state')) return;
  db.run(
    'INSERT OR IGNORE INTO publish_todo (document) SELECT DISTINCT document FROM event_link WHERE component = ?',
    component,
  );
  db.run(
    `INSERT OR IGNORE INTO publish_gone SELECT i.id FROM incident i JOIN publication p ON p.incident = i.id
     WHERE i.component = ?`,
    component,
  );
}

/** Marks an incident that is there anew, and the documents it stands on; call inside the transaction that makes it. */
export function markMade(db: Database, incident: string, documents: Iterable<string>): void {
  if (!db.get('SELECT 1 FROM public_state')) return;
  db.run('DELETE FROM publish_gone WHERE incident = ?', incident);
  for (const document of documents)
    db.run('INSERT OR IGNORE INTO publish_todo (document) VALUES (?)', document);
}

/** The generation that a policy's rows carry; null where another policy is in force. */
export function generationOf(db: Database, policy: string): number | null {
  const row = db.get('SELECT gen FROM public_state WHERE policy = ?', policy);
  return row ? Number(row.gen) : null;
}
