import { type Command, InvalidArgumentError } from 'commander';
import { DISPATCH_KINDS, type Webhook } from '../model/dispatch.ts';
import type { CliContext, ExitCode } from './context.ts';
import { command, dataOption, regionName, several, wholeNumber } from './program-command.ts';
import type { WebhookAddOptions, WebhookOptions } from './webhook.ts';

/** The commands by which addresses of others are told what is new. */
export function addWebhooks(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  const webhook = command(
    program,
    'webhook',
    'Addresses that are told of incidents, alerts and sent messages by signed POSTs while `sitrep serve` runs.',
    [
      'sitrep webhook add https://desk.example/sitrep --events alert.started,alert.ended --region UA-63',
      'sitrep webhook list',
    ],
  );
  const load = () => import('./webhook.ts');
  shared(
    command(
      webhook,
      'add <url>',
      'Have an address told. The secret its POSTs are signed with is printed once.',
      [
        'sitrep webhook add https://desk.example/sitrep > secret.txt',
        'sitrep webhook add https://desk.example/sitrep --secret-stdin < secret.txt',
      ],
    ),
  )
    .option('--events <kinds>', `with commas: ${DISPATCH_KINDS.join(', ')}; all unless told`, kinds)
    .option(
      '--region <region...>',
      'only of these countries, units or places (UA, UA-63, "Kharkiv Oblast")',
      (value: string, before: readonly string[] = []) => several(regionName(value), before),
    )
    .option('--secret-stdin', 'take the secret (whsec_…) from standard input')
    .option('--allow-private', 'it may lie on this machine or network, also without https')
    .action(async (url: string, o: WebhookAddOptions) =>
      end(await (await load()).webhookAdd(context, url, o)),
    );
  shared(command(webhook, 'list', 'List webhooks and how they do.', ['sitrep webhook list --json'])).action(
    async (o: WebhookOptions) => end(await (await load()).webhookList(context, o)),
  );
  shared(
    command(webhook, 'remove <id>', 'Tell an address no more.', ['sitrep webhook remove whk_1a2b3c4d5e6f']),
  ).action(async (id: string, o: WebhookOptions) => end(await (await load()).webhookRemove(context, id, o)));
  shared(
    command(
      webhook,
      'test <id>',
      'Send a trial now and say what came of it; exits 1 where it does not come through.',
      ['sitrep webhook test whk_1a2b3c4d5e6f'],
    ),
  ).action(async (id: string, o: WebhookOptions) => end(await (await load()).webhookTest(context, id, o)));
  shared(
    command(webhook, 'deliveries [id]', 'List what was told, latest first, and what came of it.', [
      'sitrep webhook deliveries --limit 20',
    ]),
  )
    .option('--limit <n>', 'how many', wholeNumber(1, 100_000), 50)
    .action(async (id: string | undefined, o: WebhookOptions & { limit: number }) =>
      end(await (await load()).webhookDeliveries(context, id, o.limit, o)),
    );
}

function shared(made: Command): Command {
  return made.addOption(dataOption()).option('--json', 'as JSON');
}

function kinds(value: string): Webhook['kinds'] {
  const asked = value.split(',').map((v) => v.trim());
  const odd = asked.find((k) => !DISPATCH_KINDS.some((known) => known === k));
  if (odd !== undefined) throw new InvalidArgumentError(`give some of ${DISPATCH_KINDS.join(', ')}.`);
  return asked as Webhook['kinds'][number][];
}
