import { Worker } from 'node:worker_threads';
import type { ServedHistory } from '../server/deps.ts';
import { HttpProblem } from '../server/problem.ts';
import type { HistoryAnswer, HistoryQuestion } from './history-worker.ts';
import type { PublishTask } from './publish-worker.ts';

/** Who asks while so many wait is told to come back. */
const MOST_WAITING = 20;
/** A thread that nobody asked for so long ends; the next one to ask starts another. */
const IDLE_MILLISECONDS = 60_000;

/** Works out long histories while the server answers others. */
export interface HistoryThread {
  /** The history of an incident as of now (ISO 8601 UTC); null where none is shown. */
  ask(id: string, now: string): Promise<readonly ServedHistory[] | null>;
  stop(): Promise<void>;
}

interface Waiting {
  readonly resolve: (rows: readonly ServedHistory[] | null) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread over the store of a task, begun with the first question. */
export function historyThread(task: PublishTask): HistoryThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let asked = 0;
  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = worker;
    worker = null;
    await ending?.terminate();
  };
  const fail = (error: unknown): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    worker = null;
  };
  const begin = (): Worker => {
    const begun = new Worker(new URL('./history-worker.ts', import.meta.url), { workerData: task });
    begun.on('message', ({ n, rows }: HistoryAnswer) => {
      waiting.get(n)?.resolve(rows);
      waiting.delete(n);
      if (waiting.size === 0) idle = setTimeout(() => void end(), IDLE_MILLISECONDS).unref();
    });
    begun.on('error', fail);
    begun.unref();
    return begun;
  };
  return {
    ask(id, now) {
      if (waiting.size >= MOST_WAITING)
        return Promise.reject(
          new HttpProblem(
            503,
            'Service unavailable',
            'too many long histories are asked for just now; ask again in 5 s',
          ),
        );
      clearTimeout(idle);
      worker ??= begin();
      const question: HistoryQuestion = { n: asked++, id, now };
      return new Promise((resolve, reject) => {
        waiting.set(question.n, { resolve, reject });
        worker!.postMessage(question);
      });
    },
    async stop() {
      await end();
      fail(new HttpProblem(503, 'Service unavailable', 'the server is stopping'));
    },
  };
}
