import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { makeFolder } from '../../util/make-folder.ts';
import { SitrepError } from '../../util/outcome.ts';
import { SCHEMA_VERSION } from '../store.ts';
import { MIGRATIONS } from './migrations.ts';
import { mayWrite, openReadOnly } from './read-only.ts';

/** A row as SQLite gives it. */
export type Row = Record<string, SQLInputValue>;

/** How long a writer waits for another process before it is refused. */
const BUSY_MILLISECONDS = 20_000;
/** Pages kept in memory. */
const CACHE_KIBIBYTES = 32_768;

/** The one connection of a process: prepared statements kept, writes in immediate transactions, faults in words. */
export class Database {
  readonly path: string;
  /** It may not be written, and was opened to be looked at. */
  readonly isReadOnly: boolean;
  readonly #db: DatabaseSync;
  readonly #prepared = new Map<string, StatementSync>();
  readonly #checkUnchanged: () => void = () => {};

  /**
   * Opens `dir/sitrep.sqlite`, making it if need be, or `toLook` at one that is there, for reading only where it may not be written;
   * throws a SitrepError where it cannot be used.
   */
  constructor(dir: string, toLook = false) {
    this.path = join(dir, 'sitrep.sqlite');
    this.isReadOnly = toLook && !mayWrite(this.path);
    try {
      if (this.isReadOnly) {
        const { db, checkUnchanged } = openReadOnly(this.path);
        [this.#db, this.#checkUnchanged] = [db, checkUnchanged];
      } else {
        // It holds what nobody else on the machine should read: secrets of webhooks, and what is not public.
        makeFolder(dir, 0o700);
        this.#db = new DatabaseSync(this.path);
      }
      this.#db.exec(`PRAGMA busy_timeout = ${BUSY_MILLISECONDS}`);
      if (!this.isReadOnly)
        this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
      // Keys are hashes, so every new row lands on another page of each index.
      this.#db.exec(`PRAGMA cache_size = -${CACHE_KIBIBYTES}`);
      this.#migrate();
    } catch (error) {
      throw asSitrepError(error, this.path);
    }
  }

  #migrate(): void {
    const version = (): number => Number(this.get('PRAGMA user_version')?.user_version);
    const found = version();
    if (this.isReadOnly && found < SCHEMA_VERSION) {
      this.close();
      throw new SitrepError(
        'store-older',
        `${this.path} is of an earlier Sitrep (schema ${found}, this one reads ${SCHEMA_VERSION}) and may only be read here; who may write it brings it up to date, e.g. with \`sitrep stats\``,
      );
    }
    if (found > SCHEMA_VERSION) {
      this.close();
      throw new SitrepError(
        'store-newer',
        `${this.path} was written by a newer Sitrep (schema ${found}, this one knows ${SCHEMA_VERSION}); update Sitrep or name another folder with --data`,
      );
    }
    while (version() < SCHEMA_VERSION) {
      this.write(() => {
        // Another process may have taken this step while this one waited for the lock.
        const at = version();
        if (at >= SCHEMA_VERSION) return;
        this.#db.exec(MIGRATIONS[at]!);
        this.#db.exec(`PRAGMA user_version = ${at + 1}`);
      });
    }
  }

  /** Runs `work` in one transaction; all of it or nothing. */
  write<T>(work: () => T): T {
    try {
      this.#db.exec('BEGIN IMMEDIATE');
      try {
        const value = work();
        this.#db.exec('COMMIT');
        return value;
      } catch (error) {
        if (this.#db.isTransaction) this.#db.exec('ROLLBACK');
        throw error;
      }
    } catch (error) {
      throw asSitrepError(error, this.path);
    }
  }

  /** Runs `work` on one unchanging state of the store. */
  snapshot<T>(work: () => T): T {
    this.#db.exec('BEGIN');
    try {
      return work();
    } finally {
      this.#db.exec('COMMIT');
    }
  }

  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#prepare(sql).run(...values).changes);
  }

  get(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#prepare(sql).get(...values) as Row | undefined;
  }

  all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#prepare(sql).all(...values) as Row[];
  }

  /** One row at a time, for tables too large to hold; prepared anew, as two walks may run at once. */
  each(sql: string, ...values: SQLInputValue[]): IterableIterator<Row> {
    return this.#db.prepare(sql).iterate(...values) as IterableIterator<Row>;
  }

  close(): void {
    this.#prepared.clear();
    if (!this.#db.isOpen) return;
    this.#db.close();
    this.#checkUnchanged();
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#prepared.get(sql);
    if (!statement) {
      statement = this.#db.prepare(sql);
      this.#prepared.set(sql, statement);
    }
    return statement;
  }
}

/** SQLite's result codes a user can do something about. */
const FAULTS: Readonly<Record<number, readonly [code: string, words: string]>> = {
  5: ['store-busy', 'another process is writing and did not finish in time; try again'],
  8: [
    'store-read-only',
    'the file or its folder cannot be written; check the rights or name another with --data',
  ],
  10: ['store-io', 'the disk gave an error; check it before going on'],
  11: ['store-damaged', 'the file is damaged; run `sitrep verify` and restore a backup'],
  13: ['store-full', 'the disk is full; free some space, nothing half was kept'],
  14: ['store-unopenable', 'it cannot be opened; check that the folder exists and may be written'],
  26: ['store-foreign', 'it is not a Sitrep store; name another folder with --data'],
};

/** What the system says of a folder that cannot be used. */
const UNUSABLE: ReadonlySet<string> = new Set(['EACCES', 'EEXIST', 'ENOENT', 'ENOTDIR', 'EPERM', 'EROFS']);

function asSitrepError(error: unknown, path: string): unknown {
  const { errcode, code } = error as { errcode?: number; code?: string };
  const fault = errcode === undefined ? undefined : FAULTS[errcode & 0xff];
  if (fault) return new SitrepError(fault[0], `${path}: ${fault[1]}`, { cause: error });
  if (code !== undefined && UNUSABLE.has(code))
    return new SitrepError('store-unopenable', `${path}: ${FAULTS[14]![1]}`, { cause: error });
  return error;
}
