import { setImmediate as breath } from 'node:timers/promises';
import { keptAlerts, readerOf } from '../alerting.ts';
import type { AlertReader, AlertWindow } from '../model/alert.ts';
import { READER_VERSION } from '../model/reader-version.ts';
import { type AlertSaying, sayingOf, toldAlerts } from '../model/told-alert.ts';
import { withoutCaptures } from '../picture/gather-alerts.ts';
import { ALERT_UNIT_KEYS, alertDayKeys } from '../picture/told-over.ts';
import { heldAlertCaptures } from '../publishing.ts';
import { HttpProblem } from '../server/problem.ts';
import type { Store } from '../store/store.ts';
import { RowBook } from './row-book.ts';

/** Incidents that tell of alerts in one answer: half a second of reading, once, in slices. */
const MOST_TOLD = 10_000;
/** What is remembered of them: some kilobytes each. */
const MOST_REMEMBERED = 40_000;
/** Incidents read at once. */
const SLICE = 100;

/** Makes readers of alerts from what is published now and is kept beside it; what was read of an incident once is remembered. */
export function liveAlerts(store: Store): (asOf: string) => AlertReader {
  const book = new RowBook<AlertSaying[]>(store, (i) => toldAlerts([i]).map(sayingOf), MOST_REMEMBERED);
  const told = async (window: AlertWindow, now: number): Promise<AlertSaying[]> => {
    const days = await store.panelRows(alertDayKeys(window), now, MOST_TOLD + 1);
    if (days.length > MOST_TOLD)
      throw new HttpProblem(
        413,
        'Too large',
        `more than ${MOST_TOLD} incidents tell of alerts from ${window.from} to ${window.to}: ask for less time`,
      );
    const last = await store.newestOfEach(ALERT_UNIT_KEYS, now, Date.parse(window.to));
    const all = new Map([...days, ...last].map((row) => [row.place, row]));
    const sayings = (await book.of([...all.values()], now)).flat();
    // A page asks several things at once: each is worked out by itself, with others answered between.
    await breath();
    return sayings;
  };
  return (asOf) => {
    const now = Date.parse(asOf);
    return readerOf(
      (window) => told(window, now),
      async (window) => {
        const kept = await keptAlerts(store, window, asOf);
        return withoutCaptures(
          kept,
          await heldAmong(store, new Set(kept.messages.map((m) => m.capture)), now),
        );
      },
    );
  };
}

/** Of these captures those with an alert that may not be told, or not as it is; one that did not go through the policy yet is among them. */
async function heldAmong(store: Store, captures: ReadonlySet<string>, now: number): Promise<Set<string>> {
  const held = new Set(await store.capturesOnTheirWay([...captures], READER_VERSION, 'published'));
  const documents: string[] = [];
  for (const capture of captures) documents.push(...(await store.documentsOf(capture)));
  const ids = await store.incidentsOfDocuments([...new Set(documents)]);
  for (let n = 0; n < ids.length; n += SLICE) {
    const whole = await store.readIncidents(ids.slice(n, n + SLICE));
    const telling = whole.filter((i) => toldAlerts([i]).length > 0);
    const shown = await Promise.all(telling.map((i) => store.publicIncident(i.id, now)));
    const open = shown.flatMap((s) => s?.incident ?? []);
    for (const capture of heldAlertCaptures(telling, open)) if (captures.has(capture)) held.add(capture);
  }
  return held;
}
