import { alertReader } from '../alerting.ts';
import type { AlertReader } from '../model/alert.ts';
import type { CapAuthority } from '../model/cap-draft.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import type { ServedAlerts, ServerDeps } from '../server/deps.ts';
import type { Store } from '../store/store.ts';
import { LastMade } from '../util/last-made.ts';
import { liveAlerts } from './live-alerts.ts';
import type { PublishRunner } from './publish-runner.ts';
import type { Shown } from './shown-picture.ts';

/** Answers kept for one picture before they are made anew: a page and the API ask for the same few. */
const MOST_KEPT = 40;
/** What is told of now is made anew after this long even where nothing came: alerts turn stale. */
const FRESH_MILLISECONDS = 30_000;

/** What is told of alerts of a published picture and of what is kept beside its reports; worked out once a picture. */
export function alertDeps(
  store: Store,
  shownAt: (asOf?: string) => Promise<Shown>,
  authority: CapAuthority | null,
): Pick<ServerDeps, 'alerts'> {
  const known = new WeakMap<PublicPicture, ServedAlerts>();
  return {
    async alerts(asOf) {
      const { picture, heldAlerts } = await shownAt(asOf);
      const before = known.get(picture);
      if (before) return before;
      const reader = alertReader({
        store,
        incidents: picture.incidents,
        held: heldAlerts,
        asOf: picture.asOf,
      });
      const made = { asOf: picture.asOf, authority: authority?.name ?? null, ...remembered(reader) };
      known.set(picture, made);
      return made;
    },
  };
}

/** The same of what is published now, read from the store; worked out once for each state of it. */
export function liveAlertDeps(
  store: Store,
  { runner, now }: { readonly runner: PublishRunner; readonly now: () => string },
  authority: CapAuthority | null,
): Pick<ServerDeps, 'alerts'> & { readonly alerts: () => Promise<ServedAlerts> } {
  const readerAt = liveAlerts(store);
  let known: { readonly state: string; readonly madeAt: number; readonly alerts: ServedAlerts } | null = null;
  return {
    async alerts() {
      await runner.ready();
      const state = `${(await store.publicState())?.version} ${await store.generation()}`;
      const asOf = now();
      const at = Date.parse(asOf);
      if (known?.state === state && at - known.madeAt < FRESH_MILLISECONDS) return known.alerts;
      const alerts = { asOf, authority: authority?.name ?? null, ...remembered(readerAt(asOf)) };
      known = { state, madeAt: at, alerts };
      return alerts;
    },
  };
}

/** The reader, each question of it asked once. */
function remembered(reader: AlertReader): AlertReader {
  const kept = new LastMade<unknown>(MOST_KEPT);
  const once = <T>(name: string, asked: readonly unknown[], make: () => Promise<T>): Promise<T> =>
    kept.of(JSON.stringify([name, ...asked]), make) as Promise<T>;
  return {
    over: (window) => once('over', [window], () => reader.over(window)),
    streaks: (window) => once('streaks', [window], () => reader.streaks(window)),
    counts: (window, by) => once('counts', [window, by], () => reader.counts(window, by)),
    states: (at) => once('states', [at], () => reader.states(at)),
    strips: (window) => once('strips', [window], () => reader.strips(window)),
  };
}
