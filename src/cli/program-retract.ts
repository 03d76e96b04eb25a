import { type Command, InvalidArgumentError } from 'commander';
import type { Retraction } from '../model/incident.ts';
import type { CliContext, ExitCode } from './context.ts';
import { command, dataOption, instant, instantOf } from './program-command.ts';

const KINDS = ['withdrawn', 'corrected'] as const;

function kind(value: string): Retraction['kind'] {
  const found = KINDS.find((k) => k === value);
  if (!found) throw new InvalidArgumentError(`give one of ${KINDS.join(', ')}.`);
  return found;
}

interface RetractOptions {
  readonly data: string;
  readonly kind: Retraction['kind'];
  readonly byReport?: string;
  readonly reason?: string;
  readonly by?: string;
  readonly restore?: true;
  readonly list?: true;
  readonly json?: true;
  readonly asOf?: string;
}

/** The command with which a person takes a report back. */
export function addRetracting(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  const made = command(
    program,
    'retract',
    'Take a report back: it stays to be seen and supports nothing any more. Your word wins over what was found; --restore ends it.',
    [
      'sitrep retract doc_1a2b --reason "the mayor says it was an exercise"',
      'sitrep retract doc_1a2b --kind corrected --by-report doc_3c4d',
      'sitrep retract doc_1a2b --restore',
      'sitrep retract --list',
    ],
  );
  made
    .argument('[report]', 'id of the report (or the id it came with)')
    .addOption(dataOption())
    .option('--kind <kind>', 'withdrawn or corrected', kind, 'withdrawn')
    .option('--by-report <report>', 'id of the report that takes it back or stands in its place')
    .option('--reason <text>', 'why')
    .option('--by <name>', 'who says so; the user at the keyboard unless told otherwise')
    .option('--restore', 'let it stand again, also where its source took it back')
    .option('--list', 'list what was taken back: when, by whom, why')
    .option('--json', 'with --list, as JSON')
    .option('--as-of <instant>', 'with --list, as it was known then (ISO 8601)', instant)
    .action(async (report: string | undefined, o: RetractOptions) => {
      const { retract, listRetractions } = await import('./retract.ts');
      if (o.list) {
        const asOf = o.asOf === undefined ? undefined : instantOf(o.asOf);
        return end(await listRetractions(context, o.data, asOf, o.json === true));
      }
      if (report === undefined)
        return made.error('sitrep: give the id of a report, or --list.', { exitCode: 2 });
      end(await retract(context, o.data, report, { ...o, kind: o.restore ? 'restored' : o.kind }));
    });
}

/** The command that tells what was known of an incident when. */
export function addHistory(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  command(
    program,
    'history <incident>',
    'Tell what was known of an incident when, and what changed each time.',
    ['sitrep history in_1a2b', 'sitrep history in_1a2b --as-of 2026-03-01T12:00:00Z --json'],
  )
    .addOption(dataOption())
    .option('--as-of <instant>', 'up to then (ISO 8601)', instant)
    .option('--json', 'as JSON')
    .action(async (id: string, o: { data: string; asOf?: string; json?: true }) => {
      const { history } = await import('./history.ts');
      const asOf = o.asOf === undefined ? {} : { asOf: instantOf(o.asOf) };
      end(await history(context, o.data, id, { json: o.json === true, ...asOf }));
    });
}
