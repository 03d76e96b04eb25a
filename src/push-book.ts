import type { PushBook, PushGiven } from './server/deps.ts';
import { parseGuardedUrl } from './source/guard.ts';
import type { PushStore } from './store/push-store.ts';
import { contentId } from './util/hash.ts';
import { SitrepError } from './util/outcome.ts';
import { arePushKeys } from './util/web-push.ts';

/** Hosts of the push services that browsers use: nothing is sent to any other address a visitor gives. */
const SERVICES =
  /^(?:fcm\.googleapis\.com|jmt17\.google\.com|(?:[\w-]+\.)*push\.services\.mozilla\.com|(?:[\w-]+\.)*push\.apple\.com|(?:[\w-]+\.)*notify\.windows\.com)$/;
/** A flood of subscriptions is refused; more readers than that need a service of their own. */
const MOST_SUBSCRIPTIONS = 20_000;

/** Which browsers are told. `allowPrivate`: endpoints on this machine too, for a push service of one's own and for tests. */
export function pushBook(
  store: PushStore,
  publicKey: string,
  now: () => string,
  allowPrivate = false,
): PushBook {
  return {
    publicKey,
    async subscribe(given) {
      assertEndpoint(given, allowPrivate);
      const id = idOf(given.endpoint);
      const isKnown = (await store.readPushSubscription(id)) !== null;
      if (!isKnown && (await store.countPushSubscriptions()) >= MOST_SUBSCRIPTIONS)
        throw new SitrepError('too-many', 'too many browsers are told here already; follow the feed instead');
      await store.putPushSubscription({ ...given, id, createdAt: now() });
    },
    unsubscribe: (endpoint) => store.removePushSubscription(idOf(endpoint)),
  };
}

const idOf = (endpoint: string): string => contentId('psh', endpoint);

function assertEndpoint({ endpoint, keys }: PushGiven, allowPrivate: boolean): void {
  const port = URL.canParse(endpoint) ? Number(new URL(endpoint).port) : 0;
  const url = parseGuardedUrl(endpoint, allowPrivate ? { allowPrivate, allowPorts: [port] } : {});
  if (!allowPrivate && (url.protocol !== 'https:' || !SERVICES.test(url.hostname)))
    throw new SitrepError(
      'blocked-address',
      `${url.hostname} is no push service known here; use a browser that pushes by Mozilla, Google, Apple or Microsoft`,
    );
  if (!arePushKeys(keys))
    throw new SitrepError('bad-keys', 'the keys are not those of a browser’s subscription');
}
