import { join } from 'node:path';
import { inProcessBus } from '../bus/in-process-bus.ts';
import { READER_VERSION } from '../model/reader-version.ts';
import { acceptCapture, resume } from '../pipeline.ts';
import { startServer } from '../server/start-server.ts';
import { isLoopback } from '../server/write-gate.ts';
import { readFileSource } from '../source/read-file-source.ts';
import { openGazetteer } from '../store/sqlite/gazetteer.ts';
import type { Store } from '../store/store.ts';
import type { CliContext, ExitCode } from './context.ts';
import { countWaiting } from './count-waiting.ts';
import { placeOutline } from './place-outline.ts';
import { openProgress, type Progress } from './progress.ts';
import { readyGazetteer } from './ready-gazetteer.ts';
import { SAMPLE_ORIGIN, serverDeps } from './server-deps.ts';
import { watchStore } from './watch-store.ts';
import { withPipeline, withStore } from './with-store.ts';

const SAMPLE_FILE = join(import.meta.dirname, '..', '..', 'data', 'sample', 'reports.ndjson');
/** A reader who keeps a connection open must not keep the server from ending. */
const LONGEST_CLOSE_MILLISECONDS = 8000;

/** How to serve. */
export interface ServeOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly host: string;
  /** Loads the bundled sample where the store is empty. */
  readonly sample: boolean;
}

/** `serve`: the page and the API until a signal says stop; what an earlier run left undone is done first. */
export async function serve(context: CliContext, options: ServeOptions): Promise<ExitCode> {
  return withStore<ExitCode>(options.dataDir, async (store) => {
    await bringUpToDate(context, store, options.sample);
    const onFault = (error: unknown): void => context.err(`sitrep: ${(error as Error).message}`);
    const bus = inProcessBus(onFault);
    await readyGazetteer(context);
    const gazetteer = openGazetteer();
    const audience = { user: context.user, isLocal: isLoopback(options.host) };
    const deps = serverDeps(store, bus, context.now, (place) => placeOutline(place, gazetteer), audience);
    const server = await startServer({ deps, port: options.port, host: options.host });
    const watch = watchStore(bus, () => deps.picture(), onFault);
    context.err(`sitrep: ready at ${server.url} (stop with Ctrl-C)`);
    await stopSignal();
    watch.stop();
    const late = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_CLOSE_MILLISECONDS).unref());
    await Promise.race([server.close(), late]);
    await bus.close();
    gazetteer.close();
    return 0;
  });
}

async function bringUpToDate(context: CliContext, store: Store, sample: boolean): Promise<void> {
  const { captures } = await store.stats();
  const isEmpty = captures === 0;
  const waits =
    (await store.capturesWithoutDocuments()).length > 0 ||
    (await store.documentsToRead(READER_VERSION, 1)).length > 0 ||
    (await store.readingsWithoutEvents(READER_VERSION, 1)).length > 0 ||
    (await store.linkWork(1)).documents.length > 0;
  if (!waits && !(isEmpty && sample)) return;
  let bar: Progress | null = null;
  await withPipeline(
    context,
    (done) => bar?.update(done),
    async (deps) => {
      if (isEmpty && sample) {
        context.err(
          'sitrep: the store is empty; loading the sample reports (invented people and occurrences)',
        );
        const capture = await readFileSource(SAMPLE_FILE, {}, context.now());
        await acceptCapture(store, { ...capture, origin: SAMPLE_ORIGIN }, deps);
      }
      bar = await openProgress(context, 'reading', await countWaiting(store));
      await resume(store, deps).finally(() => bar?.stop());
    },
  );
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
