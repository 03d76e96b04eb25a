import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { SitrepError } from '../../util/outcome.ts';

/** A file opened for reading only. */
export interface ReadOnlyFile {
  readonly db: DatabaseSync;
  /** Throws a SitrepError where what was read may be of two states of the file; to be asked once all is read. */
  readonly checkUnchanged: () => void;
}

/** Whether a file that is there may be written, and the folder it lies in, where SQLite keeps its log beside it. */
export function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Opens a file of SQLite in WAL mode that may not be written; throws what SQLite throws, or a SitrepError where its log cannot be read.
 *
 * Even a reader of such a file needs its index (`-shm`): where a writer has it open, log and index lie beside it and are used. Where neither
 * does, the last writer closed it, all is in the file, and as no index can be made there it is opened as one that does not change
 * (`immutable`): SQLite then looks for no log and takes no lock. Should a writer come meanwhile, it writes into its log first, which does
 * not concern us, until the log is moved into the file: that is seen by the file's time, and what was read is then not answered for.
 * A log without an index is what a crash or a copy left. To leave it out would hide what was kept last, so that is refused.
 */
export function openReadOnly(path: string): ReadOnlyFile {
  const log = `${path}-wal`;
  const hasLog = existsSync(log) && statSync(log).size > 0;
  if (hasLog && !existsSync(`${path}-shm`))
    throw new SitrepError(
      'store-unclean',
      `${path} was not closed by who wrote it last (${log} is left); who may write it must open it once, e.g. with \`sitrep stats\``,
    );
  if (hasLog) return { db: new DatabaseSync(path, { readOnly: true }), checkUnchanged: () => {} };
  const before = stampOf(path);
  const url = pathToFileURL(path);
  url.searchParams.set('immutable', '1');
  return {
    db: new DatabaseSync(url, { readOnly: true }),
    checkUnchanged() {
      if (stampOf(path) !== before)
        throw new SitrepError('store-busy', `${path} was written while it was read; ask again`);
    },
  };
}

function stampOf(path: string): string {
  const { mtimeNs, size } = statSync(path, { bigint: true });
  return `${mtimeNs} ${size}`;
}
