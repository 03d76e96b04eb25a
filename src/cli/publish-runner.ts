import { relink } from '../linking.ts';
import type { Policy } from '../model/policy.ts';
import { publicationName, publisherOf } from '../publish-step.ts';
import type { ServedHistory } from '../server/deps.ts';
import type { Store, StoreStats } from '../store/store.ts';

/** Sees to it that what is read is published. */
export interface PublishRunner {
  /** Name of the publication that is read. */
  readonly name: string;
  /** Waits for what a read must not miss. */
  ready(): Promise<void>;
  /** How many incidents went through the policy, of all. */
  progress(): Promise<{ readonly done: number; readonly all: number }>;
  /** Resolves once what waits is published, or after so many milliseconds. */
  settled(mostMilliseconds: number): Promise<void>;
  /** The history of a published incident (id) as of now (ISO 8601 UTC), worked out beside the server; absent where that does it itself. */
  history?(id: string, now: string): Promise<readonly ServedHistory[] | null>;
  /** What the store holds; of a large one as it was a moment ago. */
  stats(): Promise<StoreStats>;
}

/** Publishes in this thread, all that waits before every read: for small stores and tests. */
export function inlineRunner(store: Store, policy: Policy, now: () => string): PublishRunner {
  const name = publicationName(policy);
  const publisher = publisherOf(store, policy, name);
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    await relink(store);
    await publisher.start(now());
    while (await publisher.step(now())) {
      // One step after the other until nothing waits.
    }
  };
  const ready = async (): Promise<void> => {
    running ??= run().finally(() => {
      running = null;
    });
    await running;
  };
  return {
    name,
    ready,
    settled: ready,
    progress: () => store.publishProgress(),
    stats: () => store.stats(),
  };
}
