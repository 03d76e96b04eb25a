import type { Command } from 'commander';
import type { CliContext, ExitCode } from './context.ts';
import { command, dataOption, instant, instantOf, policyOption } from './program-command.ts';

interface Given {
  readonly data: string;
  readonly policy?: string;
  readonly asOf?: string;
  readonly json?: true;
}

/** The commands about the publishing policy: what leaves this machine, and why the rest does not. */
export function addPublish(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  const publish = command(
    program,
    'publish',
    'The publishing policy: check it, tell it in words, say what leaves of one thing, count what it decides. docs/publishing.md tells how to write one.',
    [
      'sitrep publish check my-policy.yaml',
      'sitrep publish policy',
      'sitrep publish explain in_1a2b',
      'sitrep publish count --as-of 2026-03-01T12:00:00Z',
    ],
  );
  addCheck(publish, context, end);
  addPolicy(publish, context, end);
  addExplain(publish, context, end);
  addCount(publish, context, end);
}

function addCheck(publish: Command, context: CliContext, end: (code: ExitCode) => void): void {
  command(
    publish,
    'check [file]',
    'Say whether a file (the policy in force where none is given) is a publishing policy, and every fault of it by line and column. Ends with 0 it is, 1 it is not, 2 it cannot be read.',
    ['sitrep publish check my-policy.yaml', 'sitrep publish check --json my-policy.yaml'],
  )
    .addOption(policyOption())
    .option('--json', 'as JSON')
    .action(async (file: string | undefined, o: { json?: true; policy?: string }) => {
      const { publishCheck } = await import('./publish-policy.ts');
      end(await publishCheck(context, file ?? o.policy, o.json === true));
    });
}

function addPolicy(publish: Command, context: CliContext, end: (code: ExitCode) => void): void {
  command(
    publish,
    'policy',
    'Tell the policy in force in words: what each rule is about, what it does, and why.',
    ['sitrep publish policy', 'SITREP_POLICY=my-policy.yaml sitrep publish policy --json'],
  )
    .addOption(policyOption())
    .option('--json', 'as JSON')
    .action(async (o: { json?: true; policy?: string }) => {
      const { publishPolicy } = await import('./publish-policy.ts');
      end(await publishPolicy(context, o.policy, o.json === true));
    });
}

function addExplain(publish: Command, context: CliContext, end: (code: ExitCode) => void): void {
  command(
    publish,
    'explain <id>',
    'Say what of an incident, event, document, statement or capture (its id or the beginning of it), or of a place by its name, leaves and what does not: each property, by which rule, why, until when. Exact, for this machine only.',
    [
      'sitrep publish explain in_1a2b',
      'sitrep publish explain Vovchansk',
      'sitrep publish explain ev_4d5e --json',
    ],
  )
    .addOption(dataOption())
    .addOption(policyOption())
    .option('--as-of <instant>', 'as it was then (ISO 8601)', instant)
    .option('--json', 'as JSON')
    .action(async (id: string, o: Given) => {
      const { publishExplain } = await import('./publish-explain.ts');
      end(await publishExplain(context, id, askedOf(o)));
    });
}

function addCount(publish: Command, context: CliContext, end: (code: ExitCode) => void): void {
  command(
    publish,
    'count',
    'Count every decision of the policy on what is kept, by rule and by what is done. Exact, for this machine only.',
    ['sitrep publish count', 'sitrep publish count --policy stricter.yaml --json'],
  )
    .addOption(dataOption())
    .addOption(policyOption())
    .option('--as-of <instant>', 'as it was then (ISO 8601)', instant)
    .option('--json', 'as JSON')
    .action(async (o: Given) => {
      const { publishCount } = await import('./publish-count.ts');
      end(await publishCount(context, askedOf(o)));
    });
}

function askedOf({ data, policy, asOf, json }: Given) {
  return {
    data,
    json: json === true,
    ...(policy === undefined ? {} : { policy }),
    ...(asOf === undefined ? {} : { asOf: instantOf(asOf) }),
  };
}
