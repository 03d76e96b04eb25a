import type { Bus } from '../bus/bus.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import { canonicalJson, sha256 } from '../util/hash.ts';

/** Another process may write to the same store, so the picture is asked for again and again. */
const EVERY_MILLISECONDS = 1000;

/** Publishes incidents and documents that are new or changed in the public picture; `stop` ends the watch. */
export function watchStore(
  bus: Bus,
  picture: () => Promise<PublicPicture>,
  onFault: (error: unknown) => void,
): { stop(): void } {
  let seen: ReadonlyMap<string, string> | null = null;
  let last: PublicPicture | null = null;
  let isBusy = false;
  const look = async (): Promise<void> => {
    // The picture is made anew when something came, and now and then for what was delayed and is due.
    const shown = await picture();
    if (shown === last) return;
    const next = marksOf(shown);
    for (const [name, mark] of next) {
      if (seen === null || seen.get(name) === mark) continue;
      const [kind, id] = name.split(' ') as ['incident' | 'document', string];
      await bus.publish({ kind, id, at: shown.asOf });
    }
    seen = next;
    last = shown;
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

/** A mark for each thing shown, that changes when it does. */
function marksOf(picture: PublicPicture): Map<string, string> {
  const marks = new Map<string, string>();
  for (const incident of picture.incidents) {
    for (const event of incident.events) marks.set(`document ${event.documentId}`, '');
    marks.set(`incident ${incident.id}`, sha256(canonicalJson(incident)));
  }
  return marks;
}
