import { parentPort, workerData } from 'node:worker_threads';
import { parsePolicy } from '../publish/parse-policy.ts';
import type { ServedHistory } from '../server/deps.ts';
import { openGazetteer } from '../store/sqlite/gazetteer.ts';
import { openStore } from '../store/sqlite/open-store.ts';
import { areaOf } from './area-of.ts';
import { liveSight } from './live-sight.ts';
import type { PublishTask } from './publish-worker.ts';
import { servedHistory } from './served-history.ts';

/** A question for the thread: an incident's id, and the moment (ISO 8601 UTC) it is asked at. */
export interface HistoryQuestion {
  readonly n: number;
  readonly id: string;
  readonly now: string;
}

/** Its answer; null where no such incident is shown. */
export interface HistoryAnswer {
  readonly n: number;
  readonly rows: readonly ServedHistory[] | null;
}

const { dir, policy: text, file } = workerData as PublishTask;
const store = openStore(dir);
const policy = { ...parsePolicy(text, file), areaOf: areaOf(openGazetteer()) };

async function answer({ n, id, now }: HistoryQuestion): Promise<HistoryAnswer> {
  const sight = liveSight(store, policy, now);
  const incident = await sight.incident(id);
  if (incident?.id !== id) return { n, rows: null };
  return { n, rows: await servedHistory(store, sight, incident, { policy, now, past: false }) };
}

parentPort!.on('message', (question: HistoryQuestion) => {
  answer(question).then(
    (found) => parentPort!.postMessage(found),
    // What breaks the thread is told by its end.
    (error: unknown) => {
      throw error;
    },
  );
});
