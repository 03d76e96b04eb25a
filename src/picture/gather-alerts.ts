import type { AlertClear, AlertWord, KeptAlerts } from '../model/alert.ts';
import type { FeedReach } from '../model/cap-feed.ts';
import { capKey } from '../model/cap-message.ts';
import type { LogSpan } from '../model/log-check.ts';
import type { AlertSaying } from '../model/told-alert.ts';
import { compareText } from '../util/compare-text.ts';
import { wordOfCap } from './alert-words.ts';
import { capAlerts } from './cap-in-force.ts';
import { findReportAlerts } from './find-report-alerts.ts';

/** Everything that anybody says of alerts, before it is merged. */
export interface GatheredAlerts {
  readonly words: readonly AlertWord[];
  /** All clears that reports tell of, those that end a word among them. */
  readonly clears: readonly AlertClear[];
  readonly spans: readonly LogSpan[];
  /** Until when it is believed what came by followed feeds: by key of the message, and by key of the event read from one. */
  readonly reaches: ReadonlyMap<string, FeedReach>;
}

/** Nothing kept beside reports. */
export const NOTHING_KEPT: KeptAlerts = { words: [], spans: [], messages: [] };

/**
 * The words of all witnesses: rows of logs, messages, and what reports tell. A message comes in as a report too: it
 * is one witness, not two, so what was read of a message that warns of an attack from the air is left to the message.
 */
export function gatherAlerts(sayings: readonly AlertSaying[], kept: KeptAlerts): GatheredAlerts {
  const warned = capAlerts(kept.messages).flatMap((a) => wordOfCap(a) ?? []);
  const captureOf = new Map(kept.messages.map((m) => [capKey(m), m.capture]));
  const captures = new Set(warned.flatMap((w) => (w.messages ?? []).map((key) => captureOf.get(key))));
  const told = sayings.filter((t) => !captures.has(t.event.captureId)).sort(byMoment);
  const { words, clears } = findReportAlerts(told);
  const read = told.flatMap(({ event }) => {
    const reach = kept.reaches?.get(event.captureId);
    return reach ? [[event.key, reach] as const] : [];
  });
  const reaches = new Map([...(kept.reaches ?? []), ...read]);
  return { words: [...kept.words, ...warned, ...words], clears, spans: kept.spans, reaches };
}

/** What is kept, without the messages of these captures. */
export function withoutCaptures(kept: KeptAlerts, held: ReadonlySet<string>): KeptAlerts {
  return held.size === 0 ? kept : { ...kept, messages: kept.messages.filter((m) => !held.has(m.capture)) };
}

/** The last told first: who names a unit last names it best, whatever order the reports were found in. */
function byMoment(a: AlertSaying, b: AlertSaying): number {
  return compareText(b.at, a.at) || compareText(a.event.key, b.event.key);
}
