import { type Delivery, DISPATCH_KINDS, type Dispatch, type Webhook } from './model/dispatch.ts';
import { type Doer, deedOfDoer } from './server/access/account-book.ts';
import { randomId } from './server/access/secret.ts';
import type { WebhookBook, WebhookGiven } from './server/deps.ts';
import { parseGuardedUrl } from './source/guard.ts';
import type { DispatchStore } from './store/dispatch-store.ts';
import { contentId } from './util/hash.ts';
import { SitrepError } from './util/outcome.ts';
import { isWebhookSecret, newWebhookSecret } from './util/webhook-signature.ts';
import { guardOf, MOST_WEBHOOKS } from './webhook-carrier.ts';

/** Who is told by webhooks: kept, checked before it is kept, never told where it must not be. */
export function webhookBook(store: DispatchStore): WebhookBook {
  const named = async (id: string): Promise<Webhook> => {
    const found = (await store.listWebhooks()).find((w) => w.id === id);
    if (!found)
      throw new SitrepError('no-such-id', `there is no webhook ${id}; \`sitrep webhook list\` shows them`);
    return found;
  };
  return {
    list: () => store.listWebhooks(),
    async add(given, doer) {
      if ((await store.listWebhooks()).length >= MOST_WEBHOOKS)
        throw new SitrepError('too-many', `there are ${MOST_WEBHOOKS} webhooks; remove one first`);
      const webhook = newWebhook(given, doer);
      const secret = given.secret ?? newWebhookSecret();
      await store.addWebhook(
        webhook,
        secret,
        deedOfDoer(doer, 'webhook-added', `${webhook.id} ${webhook.url}`),
      );
      return { webhook, secret };
    },
    async remove(id, doer) {
      await named(id);
      await store.removeWebhook(id, deedOfDoer(doer, 'webhook-removed', id));
    },
    async test(id, doer) {
      const { url } = await named(id);
      const dispatch = trialOf(id, doer.at);
      await store.addDispatch(dispatch, [id]);
      return { dispatch, url };
    },
    async deliveries(id, limit): Promise<readonly Delivery[]> {
      if (id !== undefined) await named(id);
      return store.listDeliveries(limit, id);
    },
  };
}

function trialOf(id: string, at: string): Dispatch {
  const data = { message: 'A trial asked for at Sitrep. Nothing has happened.' };
  return { id: contentId('dsp', ['test', at, id]), kind: 'test', at, places: [], data };
}

function newWebhook(given: WebhookGiven, doer: Doer): Webhook {
  const { url, regions = [], kinds = DISPATCH_KINDS, allowPrivate = false } = given;
  const address = reachable(url, allowPrivate);
  if (address.protocol !== 'https:' && !allowPrivate)
    throw new SitrepError(
      'bad-url',
      `${url} is not https; what is told could be read and changed on its way`,
    );
  if (given.secret !== undefined && !isWebhookSecret(given.secret))
    throw new SitrepError(
      'bad-secret',
      'a secret is whsec_ and 24 to 64 bytes in base64; leave it out to have one made',
    );
  return {
    id: randomId('whk'),
    url: address.href,
    kinds,
    regions: regions.map((r) => r.trim()).filter((r) => r !== ''),
    createdAt: doer.at,
    createdBy: doer.by,
    allowPrivate,
    state: 'active',
    reason: null,
    failingSince: null,
  };
}

/** The address, checked by the guard; what it refuses is told in words of webhooks. */
function reachable(url: string, allowPrivate: boolean): URL {
  try {
    return parseGuardedUrl(url, URL.canParse(url) ? guardOf({ allowPrivate, url }) : {});
  } catch (error) {
    if (!(error instanceof SitrepError) || error.code !== 'blocked-address') throw error;
    throw new SitrepError(
      'blocked-address',
      `${new URL(url).host} is not told: a webhook lies on the public web, at port 443, 80, 8443 or 8080; on the machine itself, \`sitrep webhook add --allow-private\` lets it lie on its own network`,
    );
  }
}
