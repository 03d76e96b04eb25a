import { setImmediate } from 'node:timers/promises';
import type { Bus } from '../bus/bus.ts';
import type { ServedAlerts } from '../server/deps.ts';
import type { NoticeLog } from '../store/notice-log.ts';
import type { Store } from '../store/store.ts';
import { alertMarks, incidentMarks } from './notice-marks.ts';
import type { PublishRunner } from './publish-runner.ts';
import { watchNotices } from './watch-notices.ts';

/** Incidents noted at once, at least: in a few milliseconds. */
const NOTED = 50;
/** So often in one look; what is left is noted at the next one. */
const MOST_TIMES = 20;

/** Logs incidents, documents and states of alerts that are published otherwise, and tells what is in the log; `stop` ends the watch. */
export function watchPublished(
  bus: Bus,
  log: NoticeLog,
  {
    store,
    runner,
    alerts,
    now,
  }: {
    readonly store: Store;
    readonly runner: PublishRunner;
    readonly alerts: () => Promise<ServedAlerts>;
    readonly now: () => string;
  },
  onFault: (error: unknown) => void,
): { stop(): Promise<void> } {
  let last: ServedAlerts | null = null;
  const note = async (): Promise<void> => {
    await runner.ready();
    const told = await alerts();
    const states = told === last ? null : await told.states(told.asOf);
    // While the whole store is being published nothing is news.
    const state = await store.publicState();
    if (!state?.isComplete) return;
    // The first look of all notes what is there, and tells of nothing.
    if (states || !log.noted())
      log.noteChanged(alertMarks(states ?? []), log.noted()?.version ?? state.version, now());
    last = told;
    for (let n = 0; n < MOST_TIMES && (await noteIncidents(store, log, now())); n++) await setImmediate();
  };
  return watchNotices(bus, log, note, onFault);
}

/** Notes what was published otherwise since the last look, and whether there is more. */
async function noteIncidents(store: Store, log: NoticeLog, now: string): Promise<boolean> {
  const { version } = (await store.publicState())!;
  const noted = log.noted()!;
  if (noted.version >= version) return false;
  const changed = await store.publishedSince(noted.version, Date.parse(now), NOTED);
  const reached = changed.length < NOTED ? version : changed.at(-1)!.version;
  const incidents = changed.map((c) => c.incident);
  log.noteChanged(incidentMarks(incidents, noted.since), reached, now);
  return reached < version;
}
