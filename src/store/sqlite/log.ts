import { sha256 } from '../../util/hash.ts';
import type { Database } from './database.ts';

/** What the chain holds: what came in, what was read in it, what went out, and what was done by whom. */
export type LogKind = 'capture' | 'statement' | 'cap-step' | 'deed';

/** Adds a link for a row just written; call inside the same transaction. */
export function appendLog(db: Database, kind: LogKind, key: string, hash: string): void {
  const last = db.get('SELECT seq, chain FROM log ORDER BY seq DESC LIMIT 1');
  const seq = Number(last?.seq ?? 0) + 1;
  db.run('INSERT INTO log VALUES (?, ?, ?, ?, ?)', seq, kind, key, hash, linkOf(last?.chain, hash));
}

/** The next link: hash of the link before and of the row. */
export function linkOf(previous: unknown, hash: string): string {
  return sha256(`${previous ?? ''}${hash}`);
}
