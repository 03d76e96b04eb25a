import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import type { PipelineDeps } from '../pipeline.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import type { Store } from '../store/store.ts';
import { SitrepError } from '../util/outcome.ts';
import type { CliContext } from './context.ts';

/** Three tries of a document must end within a minute. */
const DEADLINE_SECONDS = 15;

/** Runs `work` on the store in `dir` and closes it whatever happens. */
export async function withStore<T>(dir: string, work: (store: Store) => Promise<T>): Promise<T> {
  return within(openStore(dir), work);
}

async function within<T>(store: Store, work: (store: Store) => Promise<T>): Promise<T> {
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/**
 * The same for a command that looks, or says something of what is there: a mistyped folder is told, not filled with an empty store, and
 * one that may only be read is opened for that.
 */
export async function withKnownStore<T>(dir: string, work: (store: Store) => Promise<T>): Promise<T> {
  checkReadable(dir);
  return within(openStore(dir, { toLook: true }), work);
}

/** A store that is not there is another thing than one that this user may not read. */
function checkReadable(dir: string): void {
  const path = join(dir, 'sitrep.sqlite');
  try {
    accessSync(path, constants.R_OK);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new SitrepError(
        'no-store',
        `there is no store in ${dir}; take reports in with \`sitrep ingest FILE --data ${dir}\` or name another folder with --data`,
      );
    throw new SitrepError(
      'store-unreadable',
      `${path} may not be read by this user; ask whose it is for the right, or name another folder with --data`,
      { cause },
    );
  }
}

/** Runs `work` with what the pipeline needs, its reader threads ended afterwards. */
export async function withPipeline<T>(
  context: CliContext,
  onProgress: (done: number) => void,
  work: (deps: PipelineDeps) => Promise<T>,
): Promise<T> {
  // Loaded only here: a command that only looks things up starts without them.
  const [{ readDocuments }, { defaultWorkers, openReaderPool }, { readyGazetteer }] = await Promise.all([
    import('../document/read-documents.ts'),
    import('./reader-pool.ts'),
    import('./ready-gazetteer.ts'),
  ]);
  await readyGazetteer(context);
  const pool = openReaderPool(defaultWorkers(), DEADLINE_SECONDS);
  try {
    return await work({
      readDocuments,
      read: (document) => pool.read(document),
      now: context.now,
      onProgress,
      ...(context.onStage ? { onStage: context.onStage } : {}),
    });
  } finally {
    await pool.close();
  }
}
