import type { AlertReader, AlertSpell, AlertWindow, KeptAlerts } from './model/alert.ts';
import { capKey } from './model/cap-message.ts';
import type { Incident } from './model/incident.ts';
import type { Stretch } from './model/log-reach.ts';
import { READER_VERSION } from './model/reader-version.ts';
import { sightOf } from './picture/alert-sight.ts';
import { stripsOver } from './picture/alert-strips.ts';
import { wordOfRow } from './picture/alert-words.ts';
import { countAlerts } from './picture/count-alerts.ts';
import { findStreaks } from './picture/find-streaks.ts';
import { type GatheredAlerts, gatherAlerts, withoutCaptures } from './picture/gather-alerts.ts';
import { mergeAlerts } from './picture/merge-alerts.ts';
import { projectAlerts } from './picture/project-alerts.ts';
import { type ToldOver, toldOver } from './picture/told-over.ts';
import type { Store } from './store/store.ts';

const DAY_MS = 864e5;
/** Rows this far beyond a stretch may bear out an alert in it, or be borne out by one. */
const BESIDE_MS = DAY_MS;
/** The state of a moment is told by what began in the two days before it, and by what has no end yet. */
const STATE_MS = 2 * DAY_MS;
/** A run of days may have begun this long before the time asked for. */
const RUN_MS = 62 * DAY_MS;
/** Messages of one alert follow on one another for no longer than a log's row lasts. */
const CHAIN_MS = 40 * DAY_MS;

/** What is kept of alerts beside reports for a stretch of time, as received by `asOf` (ISO 8601 UTC; all where left out). */
export async function keptAlerts(store: Store, window: AlertWindow, asOf?: string): Promise<KeptAlerts> {
  const by = asOf === undefined ? {} : { asOf };
  const [rows, spans, received, byMessage] = await Promise.all([
    store.alertRows(window.from, window.to, { ...by, isOpenKept: true }),
    store.logSpans(asOf),
    store.capMessages({ ...by, from: shifted(window.from, -CHAIN_MS), to: shifted(window.to, CHAIN_MS) }),
    store.capReaches(),
  ]);
  // What is read of a message says whether it may be told: before that is known it is not there.
  const captures = [...new Set(received.map((m) => m.capture))];
  const early = new Set(await store.capturesOnTheirWay(captures, READER_VERSION, 'linked'));
  const messages = received.filter((m) => !early.has(m.capture));
  const known = messages.flatMap((m) => {
    const reach = byMessage.get(capKey(m));
    return reach ? [[capKey(m), reach] as const, [m.capture, reach] as const] : [];
  });
  const own = spans.filter((s) => s.kind !== 'tally');
  return { words: rows.map(wordOfRow), spans: own, messages, reaches: new Map(known) };
}

/** The same for the state at a moment, as received by then. */
export function keptAlertsNow(store: Store, at: string, asOf: string = at): Promise<KeptAlerts> {
  return keptAlerts(store, { from: shifted(at, -STATE_MS), to: at }, asOf);
}

/** What is asked of alerts by: where from, what reports are shown, what may not be told, and what was known when. */
export interface AlertInput {
  readonly store: Store;
  /** Published incidents as known at `asOf`. */
  readonly incidents: readonly Incident[];
  /** Captures whose messages may not be shown (`heldAlertCaptures`). */
  readonly held: ReadonlySet<string>;
  /** ISO 8601 UTC; everything received where left out. */
  readonly asOf?: string;
}

/** Makes the reader of what is kept. */
export function alertReader({ store, incidents, held, asOf }: AlertInput): AlertReader {
  return readerOf(toldOver(incidents), async (window) =>
    withoutCaptures(await keptAlerts(store, window, asOf), held),
  );
}

/**
 * The reader of what published reports tell of alerts and of what `load` gives beside them, both for a stretch of time. The same rows,
 * messages and reports in any order give the same answers.
 */
export function readerOf(told: ToldOver, load: (window: AlertWindow) => Promise<KeptAlerts>): AlertReader {
  const gathered = async (window: AlertWindow): Promise<GatheredAlerts> => {
    const [sayings, kept] = await Promise.all([told(window), load(window)]);
    return gatherAlerts(sayings, kept);
  };
  const around = ({ from, to }: AlertWindow, before = BESIDE_MS): Promise<GatheredAlerts> =>
    gathered({ from: shifted(from, -before), to: shifted(to, BESIDE_MS) });
  return {
    async over(window) {
      return spellsOver(await around(window), window);
    },
    async streaks(window) {
      const { from, to } = stretchOf(window);
      const all = await around(window, RUN_MS);
      return findStreaks(mergeAlerts(all.words), sightOf(all.spans), { from, to }, from - RUN_MS);
    },
    async counts(window, by) {
      const all = await around(window);
      return countAlerts(mergeAlerts(all.words), sightOf(all.spans), stretchOf(window), by);
    },
    async states(at) {
      return projectAlerts(await gathered({ from: shifted(at, -STATE_MS), to: at }), at);
    },
    async strips(window) {
      return stripsOver(await around(window, STATE_MS), stretchOf(window));
    },
  };
}

/** Of everything gathered around a stretch the alerts that touch it. */
function spellsOver(all: GatheredAlerts, window: AlertWindow): AlertSpell[] {
  const { from, to } = stretchOf(window);
  const sight = sightOf(all.spans);
  return mergeAlerts(all.words).filter((s) => {
    const start = Date.parse(s.startedAt);
    return start < to && (start >= from || sight.holdsUntil(s) > from);
  });
}

function stretchOf({ from, to }: AlertWindow): Stretch {
  return { from: Date.parse(from), to: Date.parse(to) };
}

function shifted(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString();
}
