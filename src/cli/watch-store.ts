import type { Bus } from '../bus/bus.ts';
import type { AlertState } from '../model/alert.ts';
import type { Incident } from '../model/incident.ts';
import type { NoticeMark, NoticePlace } from '../model/notice.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import type { NoticeLog } from '../store/notice-log.ts';
import { canonicalJson, sha256 } from '../util/hash.ts';

/** Another process may write to the same store, so the picture is asked for again and again. */
const EVERY_MILLISECONDS = 1000;
/** Notices read from the log at once. */
const BATCH = 500;

/**
 * Logs incidents, documents and states of alerts that are new or changed in the public picture, and publishes what is in the log since this process began,
 * whichever process logged it; `stop` ends the watch.
 */
export function watchStore(
  bus: Bus,
  log: NoticeLog,
  picture: () => Promise<PublicPicture>,
  onFault: (error: unknown) => void,
): { stop(): void } {
  let published = log.range().last;
  let last: PublicPicture | null = null;
  let isBusy = false;
  const look = async (): Promise<void> => {
    // The picture is made anew when something came, and now and then for what was delayed and is due.
    const shown = await picture();
    if (shown !== last) log.note(marksOf(shown), shown.asOf);
    last = shown;
    for (;;) {
      const notices = log.after(published, BATCH);
      for (const notice of notices) {
        published = notice.seq;
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

/** A mark for each thing shown. */
function* marksOf(picture: PublicPicture): Generator<NoticeMark> {
  const documents = new Map<string, Incident[]>();
  for (const incident of picture.incidents) {
    for (const { documentId } of incident.events)
      documents.set(documentId, [...(documents.get(documentId) ?? []), incident]);
    yield {
      kind: 'incident',
      id: incident.id,
      mark: sha256(canonicalJson(incident)),
      ...subjectOf([incident]),
    };
  }
  // A report is told of once; what becomes of it is told of its incidents.
  for (const [id, incidents] of documents) yield { kind: 'document', id, mark: '', ...subjectOf(incidents) };
  // That nobody tells of a region is no news.
  for (const state of picture.alerts) if (state.why !== 'no-data') yield alertMark(state);
}

/** A region's state; since when it holds is no news of its own. */
function alertMark({ region, admin1, level, state, why }: AlertState): NoticeMark {
  const place = admin1 === null ? { name: region } : { name: region, country: admin1.slice(0, 2), admin1 };
  const isRaised = state === 'active' || state === 'partial';
  return {
    kind: 'alert',
    id: level === 'oblast' && admin1 !== null ? admin1 : `${admin1 ?? ''} ${region}`.trim(),
    mark: `${state} ${why ?? ''}`,
    // What is not known any more matters to who waits for either.
    types:
      state === 'unknown' ? ['alert.raised', 'alert.cleared'] : [isRaised ? 'alert.raised' : 'alert.cleared'],
    places: [place],
  };
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
