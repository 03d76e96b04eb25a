import { setTimeout as rest } from 'node:timers/promises';
import { draftsOf, messageOf } from '../cap-drafts.ts';
import { BASE, findDispatches, findOthers, findPublished, PLACE, type Tellable } from '../find-dispatches.ts';
import type { Dispatch } from '../model/dispatch.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import type { ServedAlerts } from '../server/deps.ts';
import type { Store } from '../store/store.ts';
import type { PublishRunner } from './publish-runner.ts';

/** Who asked to be told of a dispatch. */
export type TargetsOf = (dispatch: Dispatch) => readonly string[];

/** Looks for what is new and tells it; what was looked at is remembered in the store, and what one look costs here. */
export interface NewsLook {
  look(targetsOf: TargetsOf): Promise<void>;
  /** Nobody asks any more: the next look begins anew. */
  forget(): void;
}

/** Looks at the whole public picture, whenever it is another. */
export function pictureNews(store: Store, picture: () => Promise<PublicPicture>): NewsLook {
  let last: { picture: PublicPicture | null; steps: number } = { picture: null, steps: -1 };
  return {
    async look(targetsOf) {
      const [shown, steps] = await Promise.all([picture(), store.listCapSteps()]);
      if (shown === last.picture && steps.length === last.steps) return;
      const tellable: Tellable = { picture: shown, sent: sentOut(steps) };
      await store.tell((told) => findDispatches(told, tellable), targetsOf);
      last = { picture: shown, steps: steps.length };
    },
    forget() {
      last = { picture: null, steps: -1 };
    },
  };
}

/** Incidents looked at in one step, at least; then others are answered for a while. */
const STEP = 100;
const REST_MILLISECONDS = 50;
/** Incidents told of that are looked for in one look: that none is there any more is told within some minutes. */
const MOST_LOOKED_FOR = 5000;

/** Looks at what was published otherwise since the last look, kept in the store: what came while nobody looked is told then. */
export function publishedNews(
  store: Store,
  {
    runner,
    alerts,
    now,
  }: {
    readonly runner: PublishRunner;
    readonly alerts: () => Promise<ServedAlerts>;
    readonly now: () => string;
  },
): NewsLook {
  let last: { alerts: ServedAlerts | null; steps: number } = { alerts: null, steps: -1 };
  let lookedFor = '';
  let isBased = false;
  const incidents = async (targetsOf: TargetsOf): Promise<void> => {
    for (let isFirst = true; ; isFirst = false) {
      const state = await store.publicState();
      const from = Number((await store.toldMark(PLACE)) ?? 0);
      isBased ||= (await store.toldMark(BASE)) !== null;
      if (!state || (from >= state.version && (isBased || !state.isComplete))) return;
      if (!isFirst) await rest(REST_MILLISECONDS);
      const asOf = now();
      const found = await store.publishedSince(from, Date.parse(asOf), STEP);
      const isEnd = found.length < STEP;
      const news = {
        asOf,
        incidents: found.map((f) => f.incident),
        gone: [],
        version: isEnd ? state.version : found.at(-1)!.version,
        isAll: isEnd && state.isComplete,
      };
      const ids = news.incidents.map((i) => i.id);
      await store.tell((told) => findPublished(told, news), targetsOf, ids);
      if (isEnd) return;
    }
  };
  const gone = async (targetsOf: TargetsOf): Promise<void> => {
    const found = await store.toldAndGone(lookedFor, MOST_LOOKED_FOR);
    const state = await store.publicState();
    const version = Number((await store.toldMark(PLACE)) ?? 0);
    lookedFor = found.next ?? '';
    if (!state?.isComplete || found.gone.length === 0) return;
    const news = { asOf: now(), incidents: [], gone: found.gone, version, isAll: false };
    await store.tell((told) => findPublished(told, news), targetsOf, found.gone);
  };
  const others = async (targetsOf: TargetsOf): Promise<void> => {
    const [served, steps] = await Promise.all([alerts(), store.listCapSteps()]);
    if (served === last.alerts && steps.length === last.steps) return;
    const { asOf } = served;
    const found = { asOf, alerts: await served.states(asOf), sent: sentOut(steps) };
    await store.tell((told) => findOthers(told, found), targetsOf, []);
    last = { alerts: served, steps: steps.length };
  };
  return {
    async look(targetsOf) {
      await runner.ready();
      // Before all that was there is remembered, what is told of alerts is too.
      await others(targetsOf);
      await incidents(targetsOf);
      await gone(targetsOf);
    },
    forget() {
      last = { alerts: null, steps: -1 };
      lookedFor = '';
      isBased = false;
    },
  };
}

function sentOut(steps: Parameters<typeof draftsOf>[0]): Tellable['sent'] {
  return draftsOf(steps).flatMap((d) =>
    d.steps
      .filter((s) => s.kind === 'approved' || s.kind === 'cancelled')
      .map((step) => ({ step, message: messageOf(step.xml!) })),
  );
}
