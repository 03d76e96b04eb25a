import type { Bus } from '../bus/bus.ts';
import type { NoticeLog } from '../store/notice-log.ts';
import type { Store } from '../store/store.ts';
import { incidentMarks } from './notice-marks.ts';
import type { PublishRunner } from './publish-runner.ts';
import { watchNotices } from './watch-notices.ts';

/** Incidents noted at once, at least. */
const NOTED = 200;

/** Logs incidents and documents that are published otherwise, and tells what is in the log; `stop` ends the watch. */
export function watchPublished(
  bus: Bus,
  log: NoticeLog,
  {
    store,
    runner,
    now,
  }: { readonly store: Store; readonly runner: PublishRunner; readonly now: () => string },
  onFault: (error: unknown) => void,
): { stop(): void } {
  const note = async (): Promise<void> => {
    await runner.ready();
    await noteChanges(store, log, now());
  };
  return watchNotices(bus, log, note, onFault);
}

/** Notes what was published otherwise since the last look; while the whole store is being published nothing is news. */
async function noteChanges(store: Store, log: NoticeLog, now: string): Promise<void> {
  const state = await store.publicState();
  if (!state?.isComplete) return;
  const noted = log.noted();
  if (noted === null) return log.noteChanged([], state.version, now);
  if (noted.version >= state.version) return;
  const changed = await store.publishedSince(noted.version, Date.parse(now), NOTED);
  const reached = changed.length < NOTED ? state.version : changed.at(-1)!.version;
  const incidents = changed.map((c) => c.incident);
  log.noteChanged(incidentMarks(incidents, noted.since), reached, now);
}
