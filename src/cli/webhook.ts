import { attempt } from '../dispatch-queue.ts';
import type { Webhook } from '../model/dispatch.ts';
import type { Doer } from '../server/access/account-book.ts';
import type { Store } from '../store/store.ts';
import { lazy } from '../util/lazy.ts';
import { webhookBook } from '../webhook-book.ts';
import { webhookCarrier } from '../webhook-carrier.ts';
import { askSecret } from './ask-password.ts';
import { isToldIn, regionAsked } from './asked-region.ts';
import type { CliContext, ExitCode } from './context.ts';
import { policyInForce } from './policy-in-force.ts';
import { publicPictureAt } from './public-picture.ts';
import { withKnownStore, withStore } from './with-store.ts';

/** Options every command on webhooks takes. */
export interface WebhookOptions {
  readonly data: string;
  readonly json?: true;
}

/** Options of `webhook add`. */
export interface WebhookAddOptions extends WebhookOptions {
  readonly events?: Webhook['kinds'];
  readonly region?: readonly string[];
  readonly secretStdin?: true;
  readonly allowPrivate?: true;
}

/** `webhook add URL`: the secret alone on standard output where it was made here. */
export async function webhookAdd(context: CliContext, url: string, o: WebhookAddOptions): Promise<ExitCode> {
  const given = o.secretStdin ? await askSecret('secret') : undefined;
  const { webhook, secret } = await withStore(o.data, async (store) => {
    const regions = await regionsOf(context, store, o.region ?? []);
    const asked = { url, kinds: o.events, regions, secret: given, allowPrivate: o.allowPrivate };
    return webhookBook(store).add(asked, doer(context));
  });
  if (o.json) await context.out(`${JSON.stringify({ ...webhook, ...(given ? {} : { secret }) }, null, 1)}\n`);
  else if (!given) await context.out(`${secret}\n`);
  context.err(`sitrep: ${webhook.id} is told of ${about(webhook)} while \`sitrep serve\` runs`);
  if (!given) context.err('sitrep: its secret is not shown again');
  return 0;
}

/** The regions by the names they go by, each once; what only a report that may be shown names is one too. */
async function regionsOf(context: CliContext, store: Store, given: readonly string[]): Promise<string[]> {
  const told = lazy(async () =>
    isToldIn(await publicPictureAt(store, await policyInForce(context), context.now())),
  );
  const names = [];
  for (const region of given) names.push(await regionAsked(context, region, async (n) => (await told())(n)));
  return [...new Set(names)];
}

/** `webhook list`. */
export async function webhookList(context: CliContext, o: WebhookOptions): Promise<ExitCode> {
  const webhooks = await withKnownStore(o.data, (store) => store.listWebhooks());
  if (o.json) await context.out(`${JSON.stringify({ webhooks }, null, 1)}\n`);
  else
    for (const w of webhooks)
      await context.out(`${w.id}  ${w.state}  ${w.url}  ${about(w)}${w.reason ? `\n    ${w.reason}` : ''}\n`);
  if (webhooks.length === 0) context.err('sitrep: there are no webhooks; `sitrep webhook add URL` makes one');
  return 0;
}

/** `webhook remove ID`. */
export async function webhookRemove(context: CliContext, id: string, o: WebhookOptions): Promise<ExitCode> {
  await withKnownStore(o.data, (store) => webhookBook(store).remove(id, doer(context)));
  await context.out(o.json ? `${JSON.stringify({ id, removed: true })}\n` : `${id} is told no more\n`);
  return 0;
}

/** `webhook test ID`: one try, here and now; 1 where it does not come through. */
export async function webhookTest(context: CliContext, id: string, o: WebhookOptions): Promise<ExitCode> {
  const tried = await withKnownStore(o.data, (store) => tryNow(context, store, id));
  if (o.json) await context.out(`${JSON.stringify(tried, null, 1)}\n`);
  else if (tried.isDelivered) await context.out(`${tried.dispatch} came through: ${tried.result}\n`);
  if (!tried.isDelivered) context.err(`sitrep: ${tried.url}: ${tried.result}`);
  return tried.isDelivered ? 0 : 1;
}

async function tryNow(context: CliContext, store: Store, id: string) {
  const { dispatch, url } = await webhookBook(store).test(id, doer(context));
  const [delivery] = (await store.listDeliveries(1000, id)).filter((d) => d.dispatch === dispatch.id);
  const carrier = webhookCarrier(store, context.now);
  const options = { store, now: context.now, chance: () => 0.5 };
  const { isDelivered, status, result } = await attempt(
    options,
    carrier,
    { delivery: delivery!, dispatch },
    new AbortController().signal,
  );
  return { webhook: id, dispatch: dispatch.id, url, isDelivered, status, result };
}

/** `webhook deliveries [ID]`: what was told, latest first, and what came of it. */
export async function webhookDeliveries(
  context: CliContext,
  id: string | undefined,
  limit: number,
  o: WebhookOptions,
): Promise<ExitCode> {
  const deliveries = await withKnownStore(o.data, (store) => webhookBook(store).deliveries(id, limit));
  if (o.json) await context.out(`${JSON.stringify({ deliveries }, null, 1)}\n`);
  else
    for (const d of deliveries)
      await context.out(
        `${d.at}  ${d.target}  ${d.dispatch}  ${d.kind}  ${d.state} after ${d.attempts} ${d.attempts === 1 ? 'try' : 'tries'}${d.lastResult ? `: ${d.lastResult}` : ''}${d.nextAt ? `; next ${d.nextAt}` : ''}\n`,
      );
  if (deliveries.length === 0) context.err('sitrep: nothing was told yet');
  return 0;
}

const doer = (context: CliContext): Doer => ({
  by: context.user,
  at: context.now(),
  through: 'command line',
});

const about = (w: Webhook): string =>
  `${w.kinds.join(', ')}${w.regions.length > 0 ? ` in ${w.regions.join(', ')}` : ''}`;
