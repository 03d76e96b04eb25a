import type { Bus } from '../bus/bus.ts';
import type { AlertState } from '../model/alert.ts';
import type { NoticeMark } from '../model/notice.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import type { NoticeLog } from '../store/notice-log.ts';
import { incidentMarks } from './notice-marks.ts';
import { watchNotices } from './watch-notices.ts';

/** Logs incidents, documents and states of alerts that are new or changed in the public picture, and tells what is in the log; `stop` ends the watch. */
export function watchStore(
  bus: Bus,
  log: NoticeLog,
  picture: () => Promise<PublicPicture>,
  onFault: (error: unknown) => void,
): { stop(): void } {
  let last: PublicPicture | null = null;
  const note = async (): Promise<void> => {
    // The picture is made anew when something came, and now and then for what was delayed and is due.
    const shown = await picture();
    if (shown !== last) log.note(marksOf(shown), shown.asOf);
    last = shown;
  };
  return watchNotices(bus, log, note, onFault);
}

/** A mark for each thing shown. */
function* marksOf(picture: PublicPicture): Generator<NoticeMark> {
  yield* incidentMarks(picture.incidents);
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
