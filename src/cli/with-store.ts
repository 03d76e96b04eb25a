import { existsSync } from 'node:fs';
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
  const store = openStore(dir);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The same for a command that only looks: a mistyped folder is told, not filled with an empty store. */
export async function withKnownStore<T>(dir: string, work: (store: Store) => Promise<T>): Promise<T> {
  if (!existsSync(join(dir, 'sitrep.sqlite')))
    throw new SitrepError(
      'no-store',
      `there is no store in ${dir}; take reports in with \`sitrep ingest FILE --data ${dir}\` or name another folder with --data`,
    );
  return withStore(dir, work);
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
