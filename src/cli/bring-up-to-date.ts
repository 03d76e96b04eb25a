import { READER_VERSION } from '../model/reader-version.ts';
import { type PipelineDeps, resume } from '../pipeline.ts';
import type { Store } from '../store/store.ts';
import { SitrepError } from '../util/outcome.ts';
import type { CliContext } from './context.ts';
import { countWaiting } from './count-waiting.ts';
import { openProgress, type Progress } from './progress.ts';
import { withKnownStore, withPipeline } from './with-store.ts';

/** Does what waits to be done: what an earlier run left, or an update made anew. `first` comes before, and makes it run anyway. */
export async function bringUpToDate(
  context: CliContext,
  store: Store,
  first?: (deps: PipelineDeps) => Promise<void>,
): Promise<void> {
  if (!first && !(await isWaiting(store))) return;
  if (store.isReadOnly && !first) return tellWaiting(context, store);
  let bar: Progress | null = null;
  await withPipeline(
    context,
    (done) => bar?.update(done),
    async (deps) => {
      await first?.(deps);
      bar = await openProgress(context, 'reading', await countWaiting(store));
      await resume(store, deps).finally(() => bar?.stop());
    },
  );
}

/** Of a store that may only be read: what waits in it cannot be done here. Where that is everything there is nothing to show. */
async function tellWaiting(context: CliContext, store: Store): Promise<void> {
  const waiting = await countWaiting(store);
  const who = 'who may write it brings it up to date, e.g. with `sitrep incidents`';
  if (waiting > 0 && waiting >= (await store.stats()).documents)
    throw new SitrepError(
      'store-behind',
      `what is in this store was read by an earlier Sitrep, and it may only be read here; ${who}`,
    );
  context.err(
    waiting === 0
      ? `sitrep: some of what is in this store is not linked yet and left out, as it may only be read here; ${who}`
      : `sitrep: ${waiting} ${waiting === 1 ? 'report' : 'reports'} in this store not read yet and left out, as it may only be read here; ${who}`,
  );
}

async function isWaiting(store: Store): Promise<boolean> {
  return (
    (await store.capturesWithoutDocuments()).length > 0 ||
    (await store.documentsToRead(READER_VERSION, 1)).length > 0 ||
    (await store.readingsWithoutEvents(READER_VERSION, 1)).length > 0 ||
    (await store.linkWork(1)).documents.length > 0
  );
}

/** Runs `work` on the store in `dir` once nothing in it waits to be read or linked: after an update a list must not come out empty. */
export async function withReadStore<T>(
  context: CliContext,
  dir: string,
  work: (store: Store) => Promise<T>,
): Promise<T> {
  return withKnownStore(dir, async (store) => {
    await bringUpToDate(context, store);
    return work(store);
  });
}
