import type { Carrier } from './dispatch-queue.ts';
import type { Dispatch } from './model/dispatch.ts';
import { postGuarded } from './source/post-guarded.ts';
import type { PushStore } from './store/push-store.ts';
import { sha256 } from './util/hash.ts';
import { encryptPush, type VapidKeys, vapidHeader } from './util/web-push.ts';

const DEADLINE_MS = 10_000;
/** Browsers told at once. */
const AT_ONCE = 20;
/** How long it is worth telling: an alert of half an hour ago is no news, that it is over still is a while later. */
const WORTH_SECONDS = { 'alert.started': 1800, 'alert.unknown': 1800, 'alert.ended': 3600 } as const;
/** A push service takes what was signed for it no longer than a day; half of that is enough. */
const SIGNED_SECONDS = 43_200;

/** Kinds that are pushed; nothing else wakes anybody. */
export const PUSHED_KINDS = ['alert.started', 'alert.ended', 'alert.unknown'] as const;

/** What the carrier is given. */
export interface PushOptions {
  readonly vapid: VapidKeys;
  /** Where the server's people can be reached: https: or mailto:. */
  readonly subject: string;
  readonly now: () => string;
  readonly allowPrivate?: boolean;
}

/** Tells browsers of alerts, each by its own push service, sealed so that only the browser reads it. */
export function pushCarrier(store: PushStore, options: PushOptions): Carrier {
  const { vapid, subject, now, allowPrivate = false } = options;
  return {
    prefix: 'psh_',
    atOnce: AT_ONCE,
    async send({ target }, dispatch, signal) {
      const subscription = await store.readPushSubscription(target);
      const ttl = WORTH_SECONDS[dispatch.kind as keyof typeof WORTH_SECONDS] ?? 0;
      const left = Math.floor((Date.parse(dispatch.at) - Date.parse(now())) / 1000) + ttl;
      if (!subscription || left <= 0) {
        const isMoot = subscription ? 'too late to be told' : 'nobody asks for it any more';
        return { isDelivered: false, status: null, retryAfter: null, result: 'not tried', isMoot };
      }
      const { endpoint, keys } = subscription;
      const { origin, port } = new URL(endpoint);
      const body = encryptPush(Buffer.from(JSON.stringify(pushMessage(dispatch))), keys);
      const expires = Math.floor(Date.parse(now()) / 1000) + SIGNED_SECONDS;
      const outcome = await postGuarded(
        endpoint,
        body,
        {
          authorization: vapidHeader(vapid, origin, subject, expires),
          'content-encoding': 'aes128gcm',
          'content-type': 'application/octet-stream',
          ttl: String(left),
          urgency: 'high',
          // A later word on the region takes the place of one that was not fetched yet.
          topic: topicOf(dispatch),
        },
        {
          deadlineMs: DEADLINE_MS,
          signal,
          ...(allowPrivate ? { allowPrivate, allowPorts: [Number(port)] } : {}),
        },
      );
      const { status } = outcome;
      const isDelivered = status !== null && status >= 200 && status < 300;
      const isGone = status === 404 || status === 410 ? { isGone: 'the browser is not told any more' } : {};
      const isMoot = status === 400 || status === 413 ? { isMoot: 'the push service does not take it' } : {};
      return { ...outcome, isDelivered, ...isGone, ...isMoot };
    },
    async after({ target }, _made, tried) {
      if (tried.isGone) await store.removePushSubscription(target);
    },
  };
}

/** What the browser shows: what, where, and that nobody should rely on it. */
export function pushMessage(dispatch: Dispatch): {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
  readonly url: string;
} {
  const region = String(dispatch.data.region);
  const since = typeof dispatch.data.since === 'string' ? ` ${dispatch.data.since.slice(11, 16)} UTC` : '';
  const [title, body] = {
    'alert.started': [`Air-raid alert: ${region}`, `Reported since${since}.`],
    'alert.ended': [`Alert over: ${region}`, `Reported over${since}.`],
    'alert.unknown': [
      `Alert not known any more: ${region}`,
      'No word on it for too long. This is not an all-clear.',
    ],
  }[dispatch.kind as (typeof PUSHED_KINDS)[number]] as [string, string];
  return {
    title,
    body: `${body} Not an official warning: follow your authorities and sirens.`,
    tag: topicOf(dispatch),
    url: '/notify',
  };
}

/** The same for all that is told of one region. @source RFC 8030 §5.4: at most 32 characters of base64url */
function topicOf({ data }: Dispatch): string {
  return sha256(String(data.region)).slice(0, 32);
}
