import { type Command, Option } from 'commander';
import type { CapDoing } from './cap-draft.ts';
import type { CliContext, ExitCode } from './context.ts';
import { command, dataOption, instant, instantOf, policyOption } from './program-command.ts';

/** What a draft may be approved as. */
const STATUSES = ['Test', 'Exercise', 'System', 'Actual'] as const;

/** The commands by which two people send a message out. */
export function addDrafts(cap: Command, context: CliContext, end: (code: ExitCode) => void): void {
  shared(
    command(
      cap,
      'draft <from>',
      'Draft a message: from an incident that is an alert or evacuation in force, or from a CAP file. It is printed and kept; nothing is sent out.',
      [
        'sitrep cap draft in_1a2b --by Olha',
        'sitrep cap draft alert.xml --by Olha --note "by phone from the duty officer"',
      ],
    ),
  )
    .addOption(policyOption())
    .action(async (from: string, o: CapDoing) => {
      const { capDraft } = await import('./cap-draft.ts');
      end(await capDraft(context, from, o));
    });
  shared(
    command(
      cap,
      'approve <draft>',
      'Approve a draft as another person than wrote it: prints the message that goes out and keeps its Cancel ready. Actual needs an authority, its area and two of its persons.',
      [
        'sitrep cap approve cdr_1a2b --by Ivan > test.xml',
        'sitrep cap approve cdr_1a2b --by Ivan --status Actual --authority duty.json > alert.xml',
      ],
    ),
  )
    .addOption(new Option('--status <status>', 'what it goes out as').choices(STATUSES).default('Test'))
    .action(async (id: string, o: CapDoing & { status: (typeof STATUSES)[number] }) => {
      const { capApprove } = await import('./cap-draft.ts');
      end(await capApprove(context, id, o.status, o));
    });
  shared(
    command(
      cap,
      'cancel <draft>',
      'Withdraw what was approved: prints the Cancel made with it. A draft not yet approved is dropped.',
      ['sitrep cap cancel cdr_1a2b --by Olha --note "false alarm" > cancel.xml'],
    ),
  ).action(async (id: string, o: CapDoing) => {
    const { capCancel } = await import('./cap-draft.ts');
    end(await capCancel(context, id, o));
  });
  addList(cap, context, end);
  addFeed(cap, context, end);
}

function shared(made: Command): Command {
  return made
    .addOption(dataOption())
    .option('--by <name>', 'who does it; the user at the keyboard unless told otherwise')
    .option('--note <text>', 'why')
    .option('--authority <file>', 'who may send Actual messages (JSON); DIR/cap-authority.json unless told')
    .option('--json', 'the step as JSON');
}

function addList(cap: Command, context: CliContext, end: (code: ExitCode) => void): void {
  command(cap, 'list', 'List every draft: what it says, what became of it, by whom and when.', [
    'sitrep cap list',
    'sitrep cap list --json --as-of 2026-03-03T12:00:00Z',
  ])
    .addOption(dataOption())
    .option('--as-of <instant>', 'as it was then (ISO 8601)', instant)
    .option('--json', 'as JSON')
    .action(async (o: { data: string; asOf?: string; json?: true }) => {
      const { capList } = await import('./cap-draft.ts');
      end(await capList(context, o.data, o.asOf && instantOf(o.asOf), o.json === true));
    });
}

function addFeed(cap: Command, context: CliContext, end: (code: ExitCode) => void): void {
  command(
    cap,
    'feed',
    'Print an Atom feed of the messages sent out that hold (and the Cancels of those withdrawn), or of what the published picture warns of, as drafts.',
    ['sitrep cap feed > alerts.atom', 'sitrep cap feed --picture --as-of 2026-03-03T08:30:00Z > drafts.atom'],
  )
    .addOption(dataOption())
    .addOption(policyOption())
    .option('--picture', 'what the published picture warns of, as drafts that nobody has approved')
    .option('--as-of <instant>', 'as it was then (ISO 8601)', instant)
    .action(async (o: { data: string; asOf?: string; picture?: true; policy?: string }) => {
      const { capFeed } = await import('./cap-feed.ts');
      const at = o.asOf === undefined ? context.now() : instantOf(o.asOf);
      end(await capFeed(context, o.data, at, { isPicture: o.picture === true, policy: o.policy }));
    });
}
