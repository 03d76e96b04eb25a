import type { Command } from 'commander';
import type { CliContext, ExitCode } from './context.ts';
import { addDrafts } from './program-cap-draft.ts';
import { addFeeds } from './program-cap-feed.ts';
import { command, dataOption, forwardPeriod, instant, instantOf } from './program-command.ts';

/** The commands about messages of the Common Alerting Protocol. */
export function addCap(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  const cap = command(
    program,
    'cap',
    'Messages of the Common Alerting Protocol (CAP 1.2): judge them, ask feeds for them, say what they warn of, draft and approve them.',
    [
      'sitrep cap check alert.xml',
      'sitrep cap poll https://alerts.example/feed.atom',
      'sitrep cap in-force --at 2026-03-03T08:15:00Z',
      'sitrep cap draft in_1a2b --by Olha',
    ],
  );
  addCheck(cap, context, end);
  addInForce(cap, context, end);
  addFeeds(cap, context, end);
  addDrafts(cap, context, end);
}

interface CheckOptions {
  readonly json?: true;
  readonly data?: string;
  readonly key?: string;
  readonly asOf?: string;
}

function addCheck(cap: Command, context: CliContext, end: (code: ExitCode) => void): void {
  command(
    cap,
    'check <file...>',
    'Say whether files (or URLs, or -) are valid CAP 1.2, by its schema and its rules, and why not: code, place, line, what to do. Ends with 0 valid, 1 not valid, 2 cannot be read.',
    [
      'sitrep cap check alert.xml',
      'sitrep cap check first.xml update.xml cancel.xml',
      'sitrep cap check --data ./data-local update.xml',
      'sitrep cap check --key duty.pem alert.xml',
      'sitrep cap check --as-of 2026-03-03T09:00:00Z first.xml update.xml',
      'sitrep cap check --json https://example.org/alert.cap',
    ],
  )
    .option('--data <dir>', 'hold them against the messages of this store too: used twice, expired, unknown')
    .option('--key <file>', 'public key or certificate (PEM) by which each must be signed')
    .option(
      '--as-of <instant>',
      'also say how each stands then (ISO 8601): not sent, holds, expired, updated, cancelled, and its references; of --data only what had come by then is known. No matter of being valid',
      instant,
    )
    .option('--json', 'as JSON: one object, or a list for several files')
    .action(async (files: string[], o: CheckOptions) => {
      const { capCheck } = await import('./cap-check.ts');
      end(
        await capCheck(context, files, {
          json: o.json === true,
          ...(o.data === undefined ? {} : { dir: o.data }),
          ...(o.key === undefined ? {} : { keyFile: o.key }),
          ...(o.asOf === undefined ? {} : { asOf: instantOf(o.asOf) }),
        }),
      );
    });
}

interface InForceOptions {
  readonly data: string;
  readonly at?: string;
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly json?: true;
}

function addInForce(cap: Command, context: CliContext, end: (code: ExitCode) => void): void {
  const made = command(
    cap,
    'in-force',
    'List the alerts that messages taken in tell of, at a moment (now unless told) or over a period, each with who says so.',
    [
      'sitrep cap in-force',
      'sitrep cap in-force --at 2026-03-03T08:15:00Z --json',
      'sitrep cap in-force --from 2026-03-01 --to 2026-03-08',
    ],
  );
  forwardPeriod(made)
    .addOption(dataOption())
    .option('--at <instant>', 'at this moment (ISO 8601)', instant)
    .option('--from <instant>', 'over a period: from this moment', instant)
    .option('--to <instant>', 'until before this one', instant)
    .option('--as-of <instant>', 'as it was known then (ISO 8601)', instant)
    .option('--json', 'as JSON')
    .action(async (o: InForceOptions) => {
      if ((o.from === undefined) !== (o.to === undefined) || (o.at !== undefined && o.from !== undefined))
        return made.error('sitrep: give --at, or --from and --to together.', { exitCode: 2 });
      const { capInForce } = await import('./cap-in-force.ts');
      const asOf = o.asOf === undefined ? undefined : instantOf(o.asOf);
      const asked =
        o.from === undefined
          ? { at: o.at === undefined ? (asOf ?? context.now()) : instantOf(o.at) }
          : { from: instantOf(o.from), to: instantOf(o.to!) };
      end(await capInForce(context, o.data, asked, asOf, o.json === true));
    });
}
