import { type Carrier, startDispatchQueue } from '../dispatch-queue.ts';
import { isAskedFor } from '../find-dispatches.ts';
import type { Dispatch } from '../model/dispatch.ts';
import { PUSHED_KINDS } from '../push-carrier.ts';
import type { Store } from '../store/store.ts';
import type { NewsLook } from './news-look.ts';

/** How often it is looked for something to tell. */
const EVERY_MILLISECONDS = 1000;

/** Who is told by one way: the ids of those who asked for a dispatch; none where nobody asks for anything. */
export interface Audience {
  readonly carrier: Carrier;
  /** Null where nobody asks by this way. */
  asked(): Promise<((dispatch: Dispatch) => readonly string[]) | null>;
}

/**
 * Finds what is new among what is published, by `news`, and tells whoever asked, while it runs. What came while it did not run is told
 * when it runs again; what was there before anybody asked is not.
 */
export function tellOthers(
  store: Store,
  audiences: readonly Audience[],
  news: NewsLook,
  world: { readonly now: () => string; readonly onFault: (error: unknown) => void },
): { stop(): Promise<void> } {
  const look = async (): Promise<void> => {
    const asking = (await Promise.all(audiences.map((a) => a.asked()))).filter((a) => a !== null);
    if (asking.length === 0) {
      news.forget();
      return store.forgetTold();
    }
    await news.look((dispatch) => asking.flatMap((targetsOf) => targetsOf(dispatch)));
  };
  let looking: Promise<void> | null = null;
  const timer = setInterval(() => {
    looking ??= look()
      .catch(world.onFault)
      .finally(() => {
        looking = null;
      });
  }, EVERY_MILLISECONDS);
  const queue = startDispatchQueue({
    store,
    carriers: audiences.map((a) => a.carrier),
    chance: Math.random,
    ...world,
  });
  return {
    async stop() {
      clearInterval(timer);
      await looking;
      await queue.stop();
    },
  };
}

/** Those who are told by webhooks. */
export function webhookAudience(store: Store, carrier: Carrier): Audience {
  return {
    carrier,
    async asked() {
      const webhooks = (await store.listWebhooks()).filter((w) => w.state !== 'disabled');
      if (webhooks.length === 0) return null;
      return (dispatch) => webhooks.filter((w) => isAskedFor(dispatch, w)).map((w) => w.id);
    },
  };
}

/** Browsers that are told of alerts, each once of each. */
export function pushAudience(store: Store, carrier: Carrier): Audience {
  return {
    carrier,
    async asked() {
      const subscriptions = await store.listPushSubscriptions();
      if (subscriptions.length === 0) return null;
      return (dispatch) =>
        subscriptions
          .filter(({ regions }) => isAskedFor(dispatch, { kinds: PUSHED_KINDS, regions }))
          .map((s) => s.id);
    },
  };
}
