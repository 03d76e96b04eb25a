import type { ReportedEvent } from '../model/incident.ts';
import type { LogCheck, LogView } from '../model/log-check.ts';
import { checkRecurrence } from './check-recurrence.ts';
import { checkTally } from './check-tally.ts';
import { indexLogs } from './log-index.ts';

const DAY_MS = 864e5;
/** Days a run is looked at beyond those it counts, for the zone and for alerts that began before. */
const MARGIN_DAYS = 3;
/** A run longer than this is looked up no further back: no log reaches that far. */
const MOST_DAYS = 5000;

/** Whether an event says something that a log could bear out. */
export function isCheckable(e: ReportedEvent): boolean {
  return (
    e.event.recurrence !== undefined ||
    e.event.counts.some((c) => c.what === 'launched' || c.what === 'intercepted')
  );
}

/** The stretch of time (ISO 8601 UTC) for which log rows are needed to check these events; null where none has a time. */
export function stretchToCheck(
  events: readonly ReportedEvent[],
): { readonly from: string; readonly to: string } | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { event } of events) {
    const { start, end } = event.time;
    if (!start || !end) continue;
    const days = Math.min(event.recurrence?.ordinal ?? 0, MOST_DAYS) + MARGIN_DAYS;
    from = Math.min(from, Date.parse(start) - days * DAY_MS);
    to = Math.max(to, Date.parse(end) + MARGIN_DAYS * DAY_MS);
  }
  return from > to ? null : { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}

/**
 * What the imported logs say of the runs and figures in these events: shown beside the statements, never changing them. Sorted by
 * event; the same events and rows give the same checks in whatever order they come. Empty where no log is imported.
 */
export function checkAgainstLogs(events: readonly ReportedEvent[], view: LogView): LogCheck[] {
  if (view.spans.length === 0) return [];
  const index = indexLogs(view);
  return events
    .filter(isCheckable)
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .flatMap((e) => [...checkRecurrence(e, index), ...checkTally(e, index)]);
}
