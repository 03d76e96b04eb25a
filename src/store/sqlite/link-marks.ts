import type { Database } from './database.ts';

/** Tables that linking fills from the rest; emptied when everything is linked anew. */
export const LINK_TABLES: readonly string[] = [
  'link_todo',
  'document_link',
  'document_band',
  'document_key',
  'event_block',
  'event_link',
  'component',
  'incident',
  'link_suggestion',
];

/** Marks that something incidents are made of has changed; call inside the transaction that changes it. */
export function bumpGeneration(db: Database): void {
  db.run("UPDATE meta SET value = value + 1 WHERE key = 'generation'");
}

/** Marks a document whose events are to be linked, anew or for the first time; call inside the transaction that changes it. */
export function markToLink(db: Database, document: string): void {
  // A document marked twice gets a new number, so that work under way on the first mark does not take the second away.
  db.run('INSERT OR REPLACE INTO link_todo (document) VALUES (?)', document);
}

/** A number kept under a name. */
export function metaOf(db: Database, key: string): number {
  return Number(db.get('SELECT value FROM meta WHERE key = ?', key)?.value);
}
