import { Worker } from 'node:worker_threads';
import type { Policy } from '../model/policy.ts';
import { publisherOf } from '../publish-step.ts';
import type { Store, StoreStats } from '../store/store.ts';
import { historyThread } from './history-thread.ts';
import type { PublishRunner } from './publish-runner.ts';
import type { PublishRound, PublishTask } from './publish-worker.ts';

/** A thread with nothing to do looks again after this long. */
const EVERY_MILLISECONDS = 200;

/** A thread that links and publishes while another answers. */
export interface PublishThread extends PublishRunner {
  stop(): Promise<void>;
}

/**
 * Starts the thread. Reads wait for nothing but what runs out at this very moment, which is published here and now: a row is never
 * shown beyond its time and never missing after it.
 */
export function startPublishThread(
  task: PublishTask,
  {
    store,
    policy,
    now,
    onFault,
  }: {
    readonly store: Store;
    readonly policy: Policy;
    readonly now: () => string;
    readonly onFault: (error: unknown) => void;
  },
): PublishThread {
  const worker = new Worker(new URL('./publish-worker.ts', import.meta.url), { workerData: task });
  const due = publisherOf(store, policy, task.name);
  const histories = historyThread(task);
  const waiting = new Map<() => void, number>();
  const first = Promise.withResolvers<void>();
  let stats: StoreStats | null = null;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<boolean> | null = null;
  let rounds = 0;
  const begin = (): void => {
    rounds++;
    worker.postMessage(now());
  };
  worker.on('message', (round: PublishRound) => {
    stats = round.stats;
    first.resolve();
    timer = setTimeout(begin, round.isDone ? EVERY_MILLISECONDS : 0);
    if (!round.isDone) return;
    // A round that was under way when somebody began to wait may have looked before what they wait for was there.
    for (const [resolve, after] of waiting) if (rounds > after) resolve();
    for (const [resolve, after] of waiting) if (rounds > after) waiting.delete(resolve);
  });
  worker.on('error', (error) => {
    first.reject(error);
    onFault(error);
  });
  // Whoever needs the figures hears of the fault by `stats`.
  first.promise.catch(() => {});
  begin();
  return {
    name: task.name,
    progress: () => store.publishProgress(),
    async stats() {
      await first.promise;
      return stats!;
    },
    async ready() {
      if (!(await store.hasDuePublications(Date.parse(now())))) return;
      running ??= due.step(now(), 'due').finally(() => {
        running = null;
      });
      await running;
    },
    settled(most) {
      return new Promise((resolve) => {
        waiting.set(resolve, rounds);
        setTimeout(resolve, most).unref();
      });
    },
    history: (id, at) => histories.ask(id, at),
    async stop() {
      clearTimeout(timer);
      await Promise.all([worker.terminate(), histories.stop()]);
    },
  };
}
