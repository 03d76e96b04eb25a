import { checkAgainstLogs, isCheckable, stretchToCheck } from './incident/check-against-logs.ts';
import type { Incident } from './model/incident.ts';
import type { LogCheck } from './model/log-check.ts';
import type { Store } from './store/store.ts';

/**
 * What the logs imported by `asOf` (ISO 8601 UTC; all where left out) say of the runs and figures these incidents' reports give.
 * Nothing is looked up where no log is imported or nothing can be checked.
 */
export async function checkStored(
  store: Store,
  incidents: readonly Incident[],
  asOf?: string,
): Promise<LogCheck[]> {
  const events = incidents.flatMap((i) => i.events.filter(isCheckable));
  if (events.length === 0) return [];
  const spans = await store.logSpans(asOf);
  if (spans.length === 0) return [];
  const needed = stretchToCheck(events);
  const known = asOf === undefined ? {} : { asOf };
  const alerts = needed ? await store.alertRows(needed.from, needed.to, known) : [];
  const tallies = needed ? await store.tallyRows(needed.from, needed.to, known) : [];
  return checkAgainstLogs(events, { spans, alerts, tallies });
}
