import { join } from 'node:path';
import { inProcessBus } from '../bus/in-process-bus.ts';
import { type CapFeed, healthOf } from '../model/cap-feed.ts';
import type { Policy } from '../model/policy.ts';
import { acceptCapture, type PipelineDeps } from '../pipeline.ts';
import { publicationName } from '../publish-step.ts';
import { startServer } from '../server/start-server.ts';
import { isLoopback } from '../server/write-gate.ts';
import { readFileSource } from '../source/read-file-source.ts';
import type { FeedBook } from '../store/feed-book.ts';
import { openFeedBook } from '../store/sqlite/feed-book.ts';
import { openNoticeLog } from '../store/sqlite/notice-log.ts';
import type { Store } from '../store/store.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { readAuthority } from './cap-authority.ts';
import type { CliContext, ExitCode } from './context.ts';
import { editorDesk } from './editor-desk.ts';
import { LARGE_INCIDENTS } from './large-store.ts';
import { pictureNews, publishedNews } from './news-look.ts';
import { othersTold } from './others-told.ts';
import { placeBook } from './place-book.ts';
import { policyFile, policyInForce, policyText } from './policy-in-force.ts';
import { type PublishThread, startPublishThread } from './publish-thread.ts';
import { gazetteerMark, openReadyGazetteer } from './ready-gazetteer.ts';
import { SAMPLE_ORIGIN, serverDeps } from './server-deps.ts';
import { stopSignal } from './stop-signal.ts';
import { watchPublished } from './watch-published.ts';
import { watchStore } from './watch-store.ts';
import { withPipeline, withStore } from './with-store.ts';

const SAMPLE_FILE = join(import.meta.dirname, '..', '..', 'data', 'sample', 'reports.ndjson');
/** A reader who keeps a connection open must not keep the server from ending. */
const LONGEST_CLOSE_MILLISECONDS = 8000;
/** A small store is all there when the first reader comes; a large one is published while it is read. */
const LONGEST_START_MILLISECONDS = 2000;

/** How to serve. */
export interface ServeOptions {
  readonly dataDir: string;
  readonly port: number;
  readonly host: string;
  /** File of the publishing policy. */
  readonly policy?: string;
  /** Loads the bundled sample where the store is empty. */
  readonly sample: boolean;
  /** Address the page is reached at from outside. */
  readonly publicUrl?: string;
  /** Feeds of alert messages to follow. */
  readonly feeds?: readonly CapFeed[];
  /** Whether one proxy stands before the server. */
  readonly isBehindProxy: boolean;
  /** Requests a minute from one address. */
  readonly requestsPerMinute?: number;
}

/** `serve`: the page and the API until a signal says stop; what an earlier run left undone is done first. */
export async function serve(context: CliContext, options: ServeOptions): Promise<ExitCode> {
  const policy = await policyInForce(context, options.policy);
  return withStore<ExitCode>(options.dataDir, async (store) => {
    const isEmpty = (await store.firstOrigin()) === null;
    const sample = isEmpty && options.sample;
    await bringUpToDate(context, store, sample ? (deps) => loadSample(context, store, deps) : undefined);
    const onFault = (error: unknown): void => context.err(`sitrep: ${(error as Error).message}`);
    const bus = inProcessBus(onFault);
    const notices = openNoticeLog(options.dataDir);
    const gazetteer = await openReadyGazetteer(context);
    const runner = await largeRunner(context, store, { policy, options, onFault });
    const audience = { user: context.user, isLocal: isLoopback(options.host) };
    const book = openFeedBook(options.dataDir);
    const made = serverDeps(
      store,
      bus,
      context.now,
      placeBook(gazetteer),
      audience,
      policy,
      notices,
      readAuthority(options.dataDir, undefined),
      runner,
    );
    const feeds = async () => book.list().map((state) => healthOf(state, context.now()));
    const deps = { ...made, feeds };
    const others = othersTold(store, options.dataDir, context.now, options.publicUrl);
    await runner?.settled(LONGEST_START_MILLISECONDS);
    const server = await startServer({
      deps,
      port: options.port,
      host: options.host,
      accounts: store,
      webhooks: others.webhooks,
      desk: editorDesk(context, store, options.dataDir, deps),
      push: others.push,
      isBehindProxy: options.isBehindProxy,
      ...(options.publicUrl ? { publicUrl: options.publicUrl } : {}),
      ...(options.requestsPerMinute ? { requestsPerMinute: options.requestsPerMinute } : {}),
    });
    const alerts = () => deps.alerts();
    const watch = runner
      ? watchPublished(bus, notices, { store, runner, alerts, now: context.now }, onFault)
      : watchStore(bus, notices, () => deps.picture(), onFault);
    const news = runner
      ? publishedNews(store, { runner, alerts, now: context.now })
      : pictureNews(store, () => deps.picture());
    const telling = others.start(news, onFault);
    await sayWhoWrites(context, store, options.host);
    context.err(`sitrep: ready at ${server.url} (stop with Ctrl-C)`);
    await untilStopped(context, store, options.feeds ?? [], book);
    await watch.stop();
    await telling.stop();
    const late = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_CLOSE_MILLISECONDS).unref());
    await Promise.race([server.close(), late]);
    await runner?.stop();
    await bus.close();
    notices.close();
    book.close();
    gazetteer.close();
    return 0;
  });
}

/** Follows the feeds, where there are any, until a signal says stop. */
async function untilStopped(
  context: CliContext,
  store: Store,
  feeds: readonly CapFeed[],
  book: FeedBook,
): Promise<void> {
  if (feeds.length === 0) return stopSignal();
  const { followCapFeeds, pollDepsOf } = await import('./cap-poll.ts');
  await withPipeline(
    context,
    () => {},
    async (pipeline) => {
      const following = followCapFeeds(context, feeds, pollDepsOf(context, store, pipeline, book));
      await stopSignal();
      await following.stop();
    },
  );
}

/** Who reaches a server over the network should know who may write through it. */
async function sayWhoWrites(context: CliContext, store: Store, host: string): Promise<void> {
  if (isLoopback(host)) return;
  const count = (await store.listAccounts()).length;
  context.err(
    count > 0
      ? `sitrep: ${count} account${count === 1 ? '' : 's'}; those signed in may write. Without https before it, passwords can be read on the way`
      : 'sitrep: read-only: there are no accounts (`sitrep account add NAME --role admin`)',
  );
}

/** The thread that publishes a large store; null for one whose picture is held in memory. */
async function largeRunner(
  context: CliContext,
  store: Store,
  {
    policy,
    options,
    onFault,
  }: { readonly policy: Policy; readonly options: ServeOptions; readonly onFault: (error: unknown) => void },
): Promise<PublishThread | null> {
  const { all } = await store.publishProgress();
  if (all <= LARGE_INCIDENTS) return null;
  context.err(`sitrep: ${all} incidents; pages and files are read from the tables of what is published`);
  const name = publicationName(policy, gazetteerMark());
  const file = policyFile(context, options.policy);
  const task = { dir: options.dataDir, policy: policyText(file), file, name };
  return startPublishThread(task, { store, policy, now: context.now, onFault });
}

/** Takes the sample in where the store is empty. */
async function loadSample(context: CliContext, store: Store, deps: PipelineDeps): Promise<void> {
  context.err('sitrep: the store is empty; loading the sample reports (invented people and occurrences)');
  const capture = await readFileSource(SAMPLE_FILE, {}, context.now());
  await acceptCapture(store, { ...capture, origin: SAMPLE_ORIGIN }, deps);
}
