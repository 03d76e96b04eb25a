import { type PollDeps, type Polled, pollCapFeed } from './cap-feed-poll.ts';
import type { CapFeed } from './model/cap-feed.ts';

/** What is done with what comes; neither may throw. */
export interface Watching {
  readonly onPolled: (feed: CapFeed, polled: Polled) => void;
  /** A fault of our own side: the store is full or gone. The feed is asked again all the same. */
  readonly onFault: (error: unknown) => void;
}

/** After a fault of our own side. */
const AGAIN_MILLISECONDS = 30_000;

/**
 * Asks each feed when it is due until `stop`, each for itself, so that one that hangs keeps no other waiting. What was due while the program
 * was away is asked at once. `stop` resolves when no question is under way.
 */
export function watchCapFeeds(
  feeds: readonly CapFeed[],
  deps: PollDeps,
  watching: Watching,
): { stop(): Promise<void> } {
  let isStopped = false;
  const timers = new Map<string, NodeJS.Timeout>();
  const underWay = new Set<Promise<void>>();
  const ask = async (feed: CapFeed): Promise<void> => {
    let next = AGAIN_MILLISECONDS;
    try {
      const polled = await pollCapFeed(feed, deps);
      watching.onPolled(feed, polled);
      next = waitOf(polled.state.nextAt, deps.now());
    } catch (error) {
      watching.onFault(error);
    }
    plan(feed, next);
  };
  const plan = (feed: CapFeed, wait: number): void => {
    if (isStopped) return;
    const due = (): void => {
      const asked = ask(feed).finally(() => underWay.delete(asked));
      underWay.add(asked);
    };
    timers.set(feed.url, setTimeout(due, wait));
  };
  for (const feed of feeds) plan(feed, waitOf(deps.book.read(feed.url)?.nextAt ?? null, deps.now()));
  return {
    async stop() {
      isStopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(underWay);
    },
  };
}

function waitOf(nextAt: string | null, now: string): number {
  return nextAt === null ? 0 : Math.max(0, Date.parse(nextAt) - Date.parse(now));
}
