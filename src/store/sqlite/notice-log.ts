import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { LoggedNotice, NoticeMark } from '../../model/notice.ts';
import { makeFolder } from '../../util/make-folder.ts';
import type { NoticeLog } from '../notice-log.ts';

/** Notices kept: who was away for more of them is told to read anew. */
const KEPT = 20_000;
const BUSY_MILLISECONDS = 20_000;

const SCHEMA = `
  PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS log (epoch TEXT NOT NULL, has_base INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS mark (name TEXT PRIMARY KEY, mark TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS noted (one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL, since TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS notice (seq INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, id TEXT NOT NULL,
    at TEXT NOT NULL, types TEXT NOT NULL, places TEXT NOT NULL);`;

/**
 * Opens the log of notices in `dir`, or one in memory for `:memory:`. It is a file of its own: what is in it can be lost without loss of
 * anything that was received, and whoever followed is then told to read anew.
 */
export function openNoticeLog(dir: string): NoticeLog {
  if (dir !== ':memory:') makeFolder(dir);
  const db = new DatabaseSync(dir === ':memory:' ? dir : join(dir, 'notices.sqlite'));
  db.exec(`PRAGMA busy_timeout = ${BUSY_MILLISECONDS}`);
  db.exec(SCHEMA);
  const write = (work: () => void): void => {
    db.exec('BEGIN IMMEDIATE');
    try {
      work();
      db.exec('COMMIT');
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  };
  write(() => {
    if (!db.prepare('SELECT 1 FROM log').get())
      db.prepare('INSERT INTO log VALUES (?, 0)').run(randomBytes(6).toString('hex'));
  });
  const { epoch } = db.prepare('SELECT epoch FROM log').get() as { epoch: string };
  const add = db.prepare('INSERT INTO notice (kind, id, at, types, places) VALUES (?, ?, ?, ?, ?)');
  const insert = (n: Omit<LoggedNotice, 'seq'>): unknown =>
    add.run(n.kind, n.id, n.at, JSON.stringify(n.types), JSON.stringify(n.places));
  const prune = db.prepare('DELETE FROM notice WHERE seq <= (SELECT max(seq) FROM notice) - ?');
  const next = db.prepare('SELECT * FROM notice WHERE seq > ? ORDER BY seq LIMIT ?');
  const ends = db.prepare(
    "SELECT (SELECT min(seq) FROM notice) AS first, coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'notice'), 0) AS last",
  );
  return {
    epoch,
    range() {
      const { first, last } = ends.get() as { first: number | null; last: number };
      return { first: first ?? last + 1, last };
    },
    after: (seq, limit) => next.all(seq, limit).map((r) => rowOf(r as unknown as Row)),
    append(notices) {
      write(() => {
        for (const notice of notices) insert(notice);
        prune.run(KEPT);
      });
    },
    note: noter(db, write, (notice) => {
      insert(notice);
      prune.run(KEPT);
    }),
    ...changeNoter(db, write, (notice) => {
      insert(notice);
      prune.run(KEPT);
    }),
    close: () => db.close(),
  };
}

function changeNoter(
  db: DatabaseSync,
  write: (work: () => void) => void,
  insert: (notice: Omit<LoggedNotice, 'seq'>) => void,
): Pick<NoticeLog, 'noteChanged' | 'noted'> {
  const known = db.prepare('SELECT mark FROM mark WHERE name = ?');
  const keep = db.prepare('INSERT OR REPLACE INTO mark VALUES (?, ?)');
  const last = db.prepare('SELECT version, since FROM noted');
  const reach = db.prepare(
    'INSERT INTO noted VALUES (1, ?, ?) ON CONFLICT DO UPDATE SET version = max(version, excluded.version)',
  );
  const noted = (): ReturnType<NoticeLog['noted']> =>
    (last.get() as { version: number; since: string } | undefined) ?? null;
  return {
    noted,
    noteChanged(changed, version, at) {
      write(() => {
        const isFirst = noted() === null;
        for (const { mark, ...what } of changed) {
          const name = `${what.kind} ${what.id}`;
          if ((known.get(name) as { mark: string } | undefined)?.mark === mark) continue;
          keep.run(name, mark);
          if (!isFirst) insert({ ...what, at });
        }
        reach.run(version, at);
      });
    },
  };
}

type Row = Omit<LoggedNotice, 'types' | 'places'> & { readonly types: string; readonly places: string };

function rowOf({ types, places, ...rest }: Row): LoggedNotice {
  return { ...rest, types: JSON.parse(types) as string[], places: JSON.parse(places) as [] };
}

/** Compares in memory first, so that what did not change costs no look at the disk; the log decides what another process has told already. */
function noter(
  db: DatabaseSync,
  write: (work: () => void) => void,
  insert: (notice: Omit<LoggedNotice, 'seq'>) => void,
): NoticeLog['note'] {
  const known = db.prepare('SELECT mark FROM mark WHERE name = ?');
  const keep = db.prepare('INSERT OR REPLACE INTO mark VALUES (?, ?)');
  const forget = db.prepare('DELETE FROM mark WHERE name = ?');
  let seen: ReadonlyMap<string, string> = new Map(
    db
      .prepare('SELECT name, mark FROM mark')
      .all()
      .map((r) => [String(r.name), String(r.mark)]),
  );
  return (shown, at) => {
    const all = new Map([...shown].map((s): [string, NoticeMark] => [`${s.kind} ${s.id}`, s]));
    const changed = [...all].filter(([name, { mark }]) => seen.get(name) !== mark);
    const gone = [...seen.keys()].filter((name) => !all.has(name));
    const { has_base: hasBase } = db.prepare('SELECT has_base FROM log').get() as { has_base: number };
    if (changed.length + gone.length > 0 || !hasBase)
      write(() => {
        for (const [name, { mark, ...what }] of changed) {
          if ((known.get(name) as { mark: string } | undefined)?.mark === mark) continue;
          keep.run(name, mark);
          if (hasBase) insert({ ...what, at });
        }
        for (const name of gone) forget.run(name);
        db.exec('UPDATE log SET has_base = 1');
      });
    seen = new Map([...all].map(([name, { mark }]) => [name, mark]));
  };
}
