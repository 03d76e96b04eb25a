import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type CapFeedState, type FeedReach, reachOf } from '../../model/cap-feed.ts';
import { makeFolder } from '../../util/make-folder.ts';
import type { FeedBook } from '../feed-book.ts';
import { mayWrite, openReadOnly } from './read-only.ts';

const FILE = 'feeds.sqlite';
const BUSY_MILLISECONDS = 20_000;
/** Entries and messages remembered of one feed: an index leads to hundreds at most. */
const KEPT_ENTRIES = 10_000;
/** What a message's key is told from an entry's by. */
const MESSAGE = 'message ';

/** Opens the book of feeds in `dir`, making it if need be. */
export function openFeedBook(dir: string): FeedBook {
  makeFolder(dir);
  return bookOn(new DatabaseSync(join(dir, FILE)));
}

/** The states in the book of `dir`; none where there is no book. */
export function readFeedBook(dir: string): readonly CapFeedState[] {
  return look(dir, (book) => book.list()) ?? [];
}

/** How far the word of followed feeds reaches, by message; nothing where there is no book beside the store in `dir`. */
export function feedReaches(dir: string): { capReaches(): Promise<ReadonlyMap<string, FeedReach>> } {
  return {
    async capReaches() {
      return look(dir, (book) => book.reaches()) ?? new Map();
    },
  };
}

/** What `ask` finds in the book of `dir`, which need not be one that may be written; null where there is none. */
function look<T>(dir: string, ask: (book: FeedBook) => T): T | null {
  const path = join(dir, FILE);
  if (!existsSync(path)) return null;
  if (mayWrite(path)) {
    const book = openFeedBook(dir);
    try {
      return ask(book);
    } finally {
      book.close();
    }
  }
  const { db, checkUnchanged } = openReadOnly(path);
  try {
    return ask(bookIn(db));
  } finally {
    db.close();
    checkUnchanged();
  }
}

function bookOn(db: DatabaseSync): FeedBook {
  db.exec(`PRAGMA busy_timeout = ${BUSY_MILLISECONDS}; PRAGMA journal_mode = WAL`);
  db.exec(`
    CREATE TABLE IF NOT EXISTS feed (url TEXT PRIMARY KEY, state TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS entry (n INTEGER PRIMARY KEY, url TEXT NOT NULL, key TEXT NOT NULL,
      tries INTEGER NOT NULL, is_done INTEGER NOT NULL, UNIQUE (url, key))`);
  return bookIn(db);
}

function bookIn(db: DatabaseSync): FeedBook {
  const all = db.prepare('SELECT state FROM feed ORDER BY url');
  const one = db.prepare('SELECT state FROM feed WHERE url = ?');
  const put = db.prepare('INSERT OR REPLACE INTO feed VALUES (?, ?)');
  const find = db.prepare('SELECT tries, is_done FROM entry WHERE url = ? AND key = ?');
  const note = db.prepare('INSERT OR REPLACE INTO entry (url, key, tries, is_done) VALUES (?, ?, ?, ?)');
  const carried = db.prepare('SELECT url, key FROM entry WHERE key > ? AND key < ?');
  const prune = db.prepare(
    'DELETE FROM entry WHERE url = ? AND n <= (SELECT n FROM entry WHERE url = ? ORDER BY n DESC LIMIT 1 OFFSET ?)',
  );
  const stateOf = (row: Record<string, unknown>): CapFeedState =>
    JSON.parse(String(row.state)) as CapFeedState;
  return {
    list: () => all.all().map(stateOf),
    read(url) {
      const row = one.get(url);
      return row ? stateOf(row) : null;
    },
    write: (state) => void put.run(state.url, JSON.stringify(state)),
    entry(url, key) {
      const row = find.get(url, key);
      return { tries: Number(row?.tries ?? 0), isDone: row?.is_done === 1 };
    },
    mark(url, key, { tries, isDone }) {
      note.run(url, key, tries, isDone ? 1 : 0);
      prune.run(url, url, KEPT_ENTRIES);
    },
    carries(url, messages) {
      for (const key of messages) note.run(url, MESSAGE + key, 1, 1);
      prune.run(url, url, KEPT_ENTRIES);
    },
    reaches() {
      const reaches = new Map(all.all().map((row) => [stateOf(row).url, reachOf(stateOf(row))]));
      const found = new Map<string, FeedReach>();
      for (const row of carried.all(MESSAGE, `${MESSAGE}\uffff`)) {
        const reach = reaches.get(String(row.url));
        const key = String(row.key).slice(MESSAGE.length);
        const before = found.get(key);
        if (reach && (!before || before.until < reach.until)) found.set(key, reach);
      }
      return found;
    },
    close: () => db.close(),
  };
}
