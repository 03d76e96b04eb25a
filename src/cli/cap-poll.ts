import { type PollDeps, type Polled, pollCapFeed } from '../cap-feed-poll.ts';
import { watchCapFeeds } from '../cap-feed-watch.ts';
import { type CapFeed, healthOf } from '../model/cap-feed.ts';
import { type PipelineDeps, resume } from '../pipeline.ts';
import { drawChance } from '../source/poll-schedule.ts';
import { openFeedBook } from '../store/sqlite/feed-book.ts';
import type { Store } from '../store/store.ts';
import type { CliContext, ExitCode } from './context.ts';
import { stopSignal } from './stop-signal.ts';
import { withPipeline, withStore } from './with-store.ts';

/**
 * `cap poll`: asks each feed once, or until stopped; takes in what is new, then reads and links it. Asked once it ends with 1 where a feed
 * did not answer or something was refused.
 */
export async function capPoll(
  context: CliContext,
  dir: string,
  feeds: readonly CapFeed[],
  how: { readonly isOnce: boolean; readonly json: boolean },
): Promise<ExitCode> {
  return withStore<ExitCode>(dir, (store) =>
    withPipeline(
      context,
      () => {},
      async (pipeline) => {
        const book = openFeedBook(dir);
        try {
          const deps = pollDepsOf(context, store, pipeline, book);
          if (how.isOnce) return await askOnce(context, feeds, deps, how.json);
          const following = followCapFeeds(
            context,
            feeds,
            deps,
            (feed, polled) => void say(context, feed, polled, how.json),
          );
          await stopSignal();
          await following.stop();
          return 0;
        } finally {
          book.close();
        }
      },
    ),
  );
}

/** What a question of a feed needs, of this world. */
export function pollDepsOf(
  context: CliContext,
  store: Store,
  pipeline: PipelineDeps,
  book: PollDeps['book'],
): PollDeps {
  return { store, book, pipeline, now: context.now, chance: drawChance };
}

/** Asks the feeds when they are due; what is new is read and linked after it is kept, and no question waits for that. */
export function followCapFeeds(
  context: CliContext,
  feeds: readonly CapFeed[],
  deps: PollDeps,
  onPolled: (feed: CapFeed, polled: Polled) => void = () => {},
): { stop(): Promise<void> } {
  const onFault = (error: unknown): void => context.err(`sitrep: ${(error as Error).message}`);
  let reading: Promise<unknown> = Promise.resolve();
  const watch = watchCapFeeds(feeds, deps, {
    onFault,
    onPolled(feed, polled) {
      onPolled(feed, polled);
      if (polled.taken.length > 0)
        reading = reading.then(() => resume(deps.store, deps.pipeline)).catch(onFault);
    },
  });
  return {
    async stop() {
      await watch.stop();
      await reading;
    },
  };
}

async function askOnce(
  context: CliContext,
  feeds: readonly CapFeed[],
  deps: PollDeps,
  json: boolean,
): Promise<ExitCode> {
  const polled = await Promise.all(feeds.map(async (feed) => [feed, await pollCapFeed(feed, deps)] as const));
  for (const [feed, one] of polled) await say(context, feed, one, json);
  await resume(deps.store, deps.pipeline);
  return polled.some(([, p]) => p.state.failures > 0 || p.refused.length > 0) ? 1 : 0;
}

async function say(context: CliContext, feed: CapFeed, polled: Polled, json: boolean): Promise<void> {
  const { state, taken, refused } = polled;
  if (json) {
    const health = healthOf(state, context.now());
    await context.out(`${JSON.stringify({ feed: health, taken, refused })}\n`);
    return;
  }
  for (const why of refused) context.err(`sitrep: refused: ${why}`);
  if (state.failures > 0) {
    const times = state.failures > 1 ? `, ${state.failures} times in a row` : '';
    context.err(`sitrep: ${state.lastError}${times}; asked again at ${state.nextAt}`);
    return;
  }
  const what = taken.length === 0 ? 'nothing new' : `${taken.length} new`;
  await context.out(`${feed.url}  ${what}\n${taken.map((key) => `  ${key}\n`).join('')}`);
}
