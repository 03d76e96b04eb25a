import type { Bus } from '../bus/bus.ts';
import type { AlertState } from '../model/alert.ts';
import type { ServedAlerts } from '../server/deps.ts';
import type { NoticeLog } from '../store/notice-log.ts';
import type { Store } from '../store/store.ts';
import { alertMarks, incidentMarks } from './notice-marks.ts';
import type { PublishRunner } from './publish-runner.ts';
import { watchNotices } from './watch-notices.ts';

/** Incidents noted at once, at least. */
const NOTED = 200;

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
): { stop(): void } {
  let last: ServedAlerts | null = null;
  const note = async (): Promise<void> => {
    await runner.ready();
    const told = await alerts();
    const states = told === last ? null : await told.states(told.asOf);
    if (await noteChanges(store, log, { states, now: now() })) last = told;
  };
  return watchNotices(bus, log, note, onFault);
}

/** Notes alerts that are other than they were, and what was published otherwise since the last look; false, and nothing noted, while the whole store is being published. */
async function noteChanges(
  store: Store,
  log: NoticeLog,
  { states, now }: { readonly states: readonly AlertState[] | null; readonly now: string },
): Promise<boolean> {
  const state = await store.publicState();
  if (!state?.isComplete) return false;
  const noted = log.noted();
  const alerts = alertMarks(states ?? []);
  if (noted === null) {
    log.noteChanged(alerts, state.version, now);
    return true;
  }
  if (states) log.noteChanged(alerts, noted.version, now);
  if (noted.version >= state.version) return true;
  const changed = await store.publishedSince(noted.version, Date.parse(now), NOTED);
  const reached = changed.length < NOTED ? state.version : changed.at(-1)!.version;
  const incidents = changed.map((c) => c.incident);
  log.noteChanged(incidentMarks(incidents, noted.since), reached, now);
  return true;
}
