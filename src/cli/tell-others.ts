import { draftsOf, messageOf } from '../cap-drafts.ts';
import { type Carrier, startDispatchQueue } from '../dispatch-queue.ts';
import { findDispatches, isAskedFor, type Tellable } from '../find-dispatches.ts';
import type { Dispatch } from '../model/dispatch.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import { PUSHED_KINDS } from '../push-carrier.ts';
import type { Store } from '../store/store.ts';

/** How often the picture is looked at for something to tell. */
const EVERY_MILLISECONDS = 1000;

/** Who is told by one way: the ids of those who asked for a dispatch; none where nobody asks for anything. */
export interface Audience {
  readonly carrier: Carrier;
  /** Null where nobody asks by this way. */
  asked(): Promise<((dispatch: Dispatch) => readonly string[]) | null>;
}

/**
 * Finds what is new in the public picture and among the messages sent out, and tells whoever asked, while it runs. What came while it did
 * not run is told when it runs again; what was there before anybody asked is not.
 */
export function tellOthers(
  store: Store,
  audiences: readonly Audience[],
  picture: () => Promise<PublicPicture>,
  world: { readonly now: () => string; readonly onFault: (error: unknown) => void },
): { stop(): Promise<void> } {
  let last: { picture: PublicPicture | null; steps: number } = { picture: null, steps: -1 };
  const look = async (): Promise<void> => {
    const asking = (await Promise.all(audiences.map((a) => a.asked()))).filter((a) => a !== null);
    if (asking.length === 0) {
      last = { picture: null, steps: -1 };
      return store.forgetTold();
    }
    const [shown, steps] = await Promise.all([picture(), store.listCapSteps()]);
    if (shown === last.picture && steps.length === last.steps) return;
    const tellable: Tellable = { picture: shown, sent: sentOut(steps) };
    await store.tell(
      (told) => findDispatches(told, tellable),
      (dispatch) => asking.flatMap((targetsOf) => targetsOf(dispatch)),
    );
    last = { picture: shown, steps: steps.length };
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

function sentOut(steps: Parameters<typeof draftsOf>[0]): Tellable['sent'] {
  return draftsOf(steps).flatMap((d) =>
    d.steps
      .filter((s) => s.kind === 'approved' || s.kind === 'cancelled')
      .map((step) => ({ step, message: messageOf(step.xml!) })),
  );
}
