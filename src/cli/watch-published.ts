import type { Bus } from '../bus/bus.ts';
import type { Incident } from '../model/incident.ts';
import type { NoticeMark, NoticePlace } from '../model/notice.ts';
import type { NoticeLog } from '../store/notice-log.ts';
import type { Store } from '../store/store.ts';
import { canonicalJson, sha256 } from '../util/hash.ts';
import type { PublishRunner } from './publish-runner.ts';

/** Another process may write to the same store, so it is looked at again and again. */
const EVERY_MILLISECONDS = 1000;
/** Notices read from the log at once. */
const BATCH = 500;

/** Incidents noted at once, at least. */
const NOTED = 200;

/**
 * Logs incidents and documents that are published otherwise, and tells what is in the log since this process began, whichever process
 * logged it; `stop` ends the watch.
 */
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
  let told = log.range().last;
  let isBusy = false;
  const look = async (): Promise<void> => {
    await runner.ready();
    await noteChanges(store, log, now());
    for (;;) {
      const notices = log.after(told, BATCH);
      for (const notice of notices) {
        told = notice.seq;
        await bus.publish(notice);
      }
      if (notices.length < BATCH) return;
    }
  };
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    look()
      .catch(onFault)
      .finally(() => {
        isBusy = false;
      });
  }, EVERY_MILLISECONDS);
  return { stop: () => clearInterval(timer) };
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
  log.noteChanged(marksOf(incidents, noted.since), reached, now);
}

/** A mark for each incident, and for each of their documents received since the log began. */
function* marksOf(incidents: readonly Incident[], since: string): Generator<NoticeMark> {
  const documents = new Map<string, Incident[]>();
  for (const incident of incidents) {
    for (const { documentId, receivedAt } of incident.events)
      if (receivedAt >= since) documents.set(documentId, [...(documents.get(documentId) ?? []), incident]);
    yield {
      kind: 'incident',
      id: incident.id,
      mark: sha256(canonicalJson(incident)),
      ...subjectOf([incident]),
    };
  }
  // A report is told of once; what becomes of it is told of its incidents.
  for (const [id, told] of documents) yield { kind: 'document', id, mark: '', ...subjectOf(told) };
}

function subjectOf(incidents: readonly Incident[]): Pick<NoticeMark, 'types' | 'places'> {
  const places = new Map<string, NoticePlace>();
  for (const { name, country, admin1 } of incidents.flatMap((i) => i.places))
    places.set(`${name}|${country}|${admin1}`, {
      name,
      ...(country ? { country } : {}),
      ...(admin1 ? { admin1 } : {}),
    });
  return { types: [...new Set(incidents.map((i) => i.type))], places: [...places.values()] };
}
