import { parentPort, workerData } from 'node:worker_threads';
import { linkStep } from '../link-step.ts';
import { parsePolicy } from '../publish/parse-policy.ts';
import { publisherOf } from '../publish-step.ts';
import { openGazetteer } from '../store/sqlite/gazetteer.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import type { StoreStats } from '../store/store.ts';
import { areaOf } from './area-of.ts';

/** What the thread is started with. */
export interface PublishTask {
  readonly dir: string;
  /** The policy as text, and the file it came from. */
  readonly policy: string;
  readonly file: string;
  /** Name of the publication. */
  readonly name: string;
}

/** What it says after a round of work; a moment (ISO 8601 UTC) sent to it starts one. */
export interface PublishRound {
  /** Whether nothing waits any more. */
  readonly isDone: boolean;
  readonly stats: StoreStats;
}

/** Steps of one round: about a second, so that how far it is can be told. */
const ROUND = 20;
/** A store is counted again after so many rounds of work. */
const ROUNDS_COUNTED = 10;

const { dir, policy, file, name } = workerData as PublishTask;
const store = openStore(dir);
const publisher = publisherOf(store, { ...parsePolicy(policy, file), areaOf: areaOf(openGazetteer()) }, name);
let isStarted = false;
let counted: { stats: StoreStats; generation: number } | null = null;
let rounds = 0;

async function round(now: string): Promise<PublishRound> {
  if (!isStarted) await publisher.start(now);
  isStarted = true;
  let isDone = false;
  for (let n = 0; n < ROUND && !isDone; n++) {
    const hasLinked = await linkStep(store);
    isDone = !(await publisher.step(now)) && !hasLinked;
  }
  const generation = await store.generation();
  const isOld = counted?.generation !== generation && (isDone || rounds++ % ROUNDS_COUNTED === 0);
  if (!counted || isOld) counted = { stats: await store.stats(), generation };
  return { isDone, stats: counted.stats };
}

parentPort!.on('message', (now: string) => {
  round(now).then(
    (done) => parentPort!.postMessage(done),
    // What breaks the thread is told by its end.
    (error: unknown) => {
      throw error;
    },
  );
});
