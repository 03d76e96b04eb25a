import { pushBook } from '../push-book.ts';
import { pushCarrier } from '../push-carrier.ts';
import type { PushBook, WebhookBook } from '../server/deps.ts';
import type { Store } from '../store/store.ts';
import { webhookBook } from '../webhook-book.ts';
import { webhookCarrier } from '../webhook-carrier.ts';
import type { NewsLook } from './news-look.ts';
import { pushAudience, tellOthers, webhookAudience } from './tell-others.ts';
import { vapidKeysIn } from './vapid-keys.ts';

/** Who asks to be told, for the server; and the telling, once there is something to tell of. */
export function othersTold(
  store: Store,
  dataDir: string,
  now: () => string,
  publicUrl: string | undefined,
): {
  readonly webhooks: WebhookBook;
  readonly push: PushBook;
  start(news: NewsLook, onFault: (error: unknown) => void): { stop(): Promise<void> };
} {
  const vapid = vapidKeysIn(dataDir);
  return {
    webhooks: webhookBook(store),
    push: pushBook(store, vapid.publicKey, now),
    start(news, onFault) {
      const webhooks = webhookCarrier(store, now, publicUrl ? { publicUrl } : {});
      const push = pushCarrier(store, { vapid, subject: contactOf(publicUrl), now });
      const audiences = [webhookAudience(store, webhooks), pushAudience(store, push)];
      return tellOthers(store, audiences, news, { now, onFault });
    },
  };
}

/** Where push services reach the people of this server: its own address where that is https. */
function contactOf(publicUrl: string | undefined): string {
  return publicUrl?.startsWith('https://') ? publicUrl : 'mailto:nobody@sitrep.invalid';
}
