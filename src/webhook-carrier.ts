import type { Carrier, Tried } from './dispatch-queue.ts';
import type { Delivery, Dispatch, Webhook } from './model/dispatch.ts';
import { postGuarded } from './source/post-guarded.ts';
import type { DispatchStore } from './store/dispatch-store.ts';
import { signWebhook } from './util/webhook-signature.ts';

/** A receiver answers within this, or it is tried again: it should keep what came and work on it afterwards. */
const DEADLINE_MS = 10_000;
/** No webhook may be more than this many at once; each has its own lane. */
export const MOST_WEBHOOKS = 50;
/** After days without one success a webhook is shown as failing; after weeks it is not tried any more. */
const FAILING_MS = 3 * 86_400_000;
const DISABLED_MS = 30 * 86_400_000;

/** The body of a webhook's POST: what is told, when, and what is public of it. */
export function webhookBody(dispatch: Dispatch, publicUrl: string | undefined): string {
  const { kind, at, data } = dispatch;
  const url = publicUrl && typeof data.id === 'string' ? { url: `${publicUrl}/incident/${data.id}` } : {};
  return JSON.stringify({ type: kind, timestamp: at, data: { ...data, ...url } });
}

/** Tells webhooks by signed POSTs, and keeps how each of them does. */
export function webhookCarrier(
  store: DispatchStore,
  now: () => string,
  options: { readonly publicUrl?: string; readonly deadlineMs?: number } = {},
): Carrier {
  const find = async (id: string): Promise<Webhook | undefined> =>
    (await store.listWebhooks()).find((w) => w.id === id);
  return {
    prefix: 'whk_',
    atOnce: MOST_WEBHOOKS,
    async send(delivery, dispatch, signal) {
      const webhook = await find(delivery.target);
      const secret = await store.webhookSecret(delivery.target);
      if (!webhook || secret === null) return over('the webhook was removed');
      if (webhook.state === 'disabled') return over(`the webhook is disabled: ${webhook.reason}`);
      const body = webhookBody(dispatch, options.publicUrl?.replace(/\/+$/, ''));
      const seconds = Math.floor(Date.parse(now()) / 1000);
      const outcome = await postGuarded(
        webhook.url,
        body,
        { 'content-type': 'application/json', ...signWebhook(secret, dispatch.id, seconds, body) },
        { ...guardOf(webhook), deadlineMs: options.deadlineMs ?? DEADLINE_MS, signal },
      );
      const isDelivered = outcome.status !== null && outcome.status >= 200 && outcome.status < 300;
      const isGone = outcome.status === 410 ? { isGone: 'it answered 410: it is gone for good' } : {};
      return { ...outcome, isDelivered, ...isGone };
    },
    async after(delivery: Delivery, { at }, tried) {
      const webhook = await find(delivery.target);
      if (!webhook || webhook.state === 'disabled') return;
      await keepState(store, webhook, at, tried);
    },
  };
}

/** What the guard lets a webhook reach: the public web, or what who was at the machine said. */
export function guardOf({ allowPrivate, url }: Pick<Webhook, 'allowPrivate' | 'url'>) {
  return allowPrivate ? { allowPrivate, allowPorts: [Number(new URL(url).port)] } : {};
}

async function keepState(store: DispatchStore, webhook: Webhook, at: string, tried: Tried): Promise<void> {
  const { id } = webhook;
  if (tried.isDelivered) {
    if (webhook.failingSince !== null)
      await store.setWebhookState(id, { state: 'active', reason: null, failingSince: null });
    return;
  }
  const since = webhook.failingSince ?? at;
  const failedMs = Date.parse(at) - Date.parse(since);
  const reason = tried.isGone ?? `nothing has come through since ${since}; last: ${tried.result}`;
  const isOver = tried.isGone !== undefined || failedMs >= DISABLED_MS;
  const state = isOver ? 'disabled' : failedMs >= FAILING_MS ? 'failing' : webhook.state;
  await store.setWebhookState(id, { state, reason: state === 'active' ? null : reason, failingSince: since });
  if (isOver && tried.isGone === undefined) await store.giveUp(id, at, `the webhook is disabled: ${reason}`);
}

function over(reason: string): Tried {
  return { isDelivered: false, status: null, retryAfter: null, result: 'not tried', isMoot: reason };
}
