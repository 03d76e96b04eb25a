import type { Bus } from '../bus/bus.ts';
import type { NoticeLog } from '../store/notice-log.ts';

/** Another process may write to the same store, so it is looked at again and again. */
const EVERY_MILLISECONDS = 1000;
/** Notices read from the log at once. */
const BATCH = 500;

/** Calls `note`, which logs what is new, now and again, and tells what is in the log since this process began, whichever process logged it; `stop` ends the watch, once a look under way is over. */
export function watchNotices(
  bus: Bus,
  log: NoticeLog,
  note: () => Promise<void>,
  onFault: (error: unknown) => void,
): { stop(): Promise<void> } {
  let told = log.range().last;
  let looking: Promise<void> | null = null;
  const look = async (): Promise<void> => {
    await note();
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
    looking ??= look()
      .catch(onFault)
      .finally(() => {
        looking = null;
      });
  }, EVERY_MILLISECONDS);
  return {
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}
