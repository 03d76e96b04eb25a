import type { Bus } from '../bus/bus.ts';
import type { NoticeMark } from '../model/notice.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import type { NoticeLog } from '../store/notice-log.ts';
import { alertMarks, incidentMarks } from './notice-marks.ts';
import { watchNotices } from './watch-notices.ts';

/** Logs incidents, documents and states of alerts that are new or changed in the public picture, and tells what is in the log; `stop` ends the watch. */
export function watchStore(
  bus: Bus,
  log: NoticeLog,
  picture: () => Promise<PublicPicture>,
  onFault: (error: unknown) => void,
): { stop(): Promise<void> } {
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
  yield* alertMarks(picture.alerts);
}
