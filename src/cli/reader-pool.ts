import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Document } from '../model/document.ts';
import type { Reading } from '../model/reading.ts';
import { ReadingFault } from '../model/reading-fault.ts';
import { SitrepError } from '../util/outcome.ts';
import type { ReadAnswer, ReadTask } from './read-worker.ts';

/** Threads that read documents, so that a document that loops or dies takes nothing else with it. */
export interface ReaderPool {
  /** Rejects with a ReadingFault that says why when the document cannot be read, with a SitrepError when no document can. */
  read(document: Document): Promise<Reading>;
  /** The same for a report as a line of NDJSON; a fault of the document itself is an answer. */
  readLine(line: string, explain?: boolean): Promise<ReadAnswer>;
  close(): Promise<void>;
}

/** A thread that holds more than this is ended and its document blamed. */
const MOST_HEAP_MIB = 1024;

/** As many threads as are useful here. */
export function defaultWorkers(): number {
  return Math.max(1, availableParallelism());
}

/** Opens `workers` threads, started when first needed; each document has `deadlineSeconds` from the moment its thread takes it. */
export function openReaderPool(workers: number, deadlineSeconds: number): ReaderPool {
  const pool = new Piscina<ReadTask, ReadAnswer>({
    filename: new URL('./read-worker.ts', import.meta.url).href,
    name: 'readTask',
    minThreads: 1,
    maxThreads: workers,
    concurrentTasksPerWorker: 1,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MIB },
  });
  // A thread that cannot even start belongs to no task: the pool says so here, and every task in hand must hear it.
  const inHand = new Set<(error: Error) => void>();
  pool.on('error', (error: Error) => {
    for (const reject of inHand) reject(error);
  });
  const run = limited(workers, (task: ReadTask) => runTask(pool, task, deadlineSeconds, inHand));
  return {
    async read(document) {
      const answer = await run({ document });
      if ('fault' in answer) throw new ReadingFault(answer.fault, answer.isLasting === true);
      if ('explained' in answer) return answer.explained;
      return answer.reading;
    },
    readLine: (line, explain = false) => run({ line, explain }),
    close: () => pool.destroy(),
  };
}

async function runTask(
  pool: Piscina<ReadTask, ReadAnswer>,
  task: ReadTask,
  deadlineSeconds: number,
  inHand: Set<(error: Error) => void>,
): Promise<ReadAnswer> {
  const broken = Promise.withResolvers<never>();
  inHand.add(broken.reject);
  const abort = new AbortController();
  const before = process.cpuUsage();
  let had = 0;
  const timer = setTimeout(() => {
    const { user, system } = process.cpuUsage(before);
    had = (user + system) / 1e6 / Math.min(inHand.size, availableParallelism());
    abort.abort();
  }, deadlineSeconds * 1000);
  try {
    return await Promise.race([pool.run(task, { signal: abort.signal }), broken.promise]);
  } catch (error) {
    const document = 'document' in task ? task.document : null;
    if (abort.signal.aborted) return tooLong(task, deadlineSeconds, had);
    const { code, message } = error as { code?: string; message: string };
    if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { fault: 'reading ran out of memory', document };
    throw error instanceof SitrepError
      ? error
      : new SitrepError('reader-broken', `the reader cannot start: ${message}`, { cause: error });
  } finally {
    inHand.delete(broken.reject);
    clearTimeout(timer);
  }
}

/** Of the time up to its deadline a thread that was let work has this share at least. */
const OWN_SHARE = 0.5;
/** No machine reads so many characters in a second: some 50,000 were measured. What is longer than this allows is too long however busy it was. */
const MOST_READ_A_SECOND = 200_000;

/**
 * What is said of a task that ran out of time: a text that had the time is too long, and will be again; where the machine was busy with
 * other work (`hadSeconds` of processor a thread), it may do better the next time.
 */
export function tooLong(
  task: ReadTask,
  deadlineSeconds: number,
  hadSeconds: number,
): Extract<ReadAnswer, { fault: string }> {
  const document = 'document' in task ? task.document : null;
  const took = `reading took longer than ${deadlineSeconds} s`;
  const length = 'document' in task ? task.document.text.length : task.line.length;
  if (hadSeconds < deadlineSeconds * OWN_SHARE && length < deadlineSeconds * MOST_READ_A_SECOND)
    return { fault: `${took}, while the machine was busy with other work`, document };
  return {
    fault: `${took}: it has ${length.toLocaleString('en-US')} characters; cut it into parts`,
    document,
    isLasting: true,
  };
}

/** Holds calls back until one of `most` places is free: a deadline must not run while its document still queues. */
function limited<A, B>(most: number, call: (a: A) => Promise<B>): (a: A) => Promise<B> {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (a) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await call(a);
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
