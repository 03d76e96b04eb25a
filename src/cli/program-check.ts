import type { Command } from 'commander';
import type { CliContext, ExitCode } from './context.ts';
import { command, dataOption, instant } from './program-command.ts';

/** The command that holds statements against imported logs. */
export function addChecks(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  command(
    program,
    'checks',
    'List what imported logs say of runs ("fourth morning in a row") and figures ("dozens this week"): consistent, inconsistent, or cannot be checked.',
    ['sitrep checks', 'sitrep checks --json --as-of 2026-03-01T12:00:00Z'],
  )
    .addOption(dataOption())
    .option('--as-of <instant>', 'as it was known then (ISO 8601)', instant)
    .option('--json', 'as JSON')
    .action(async (o: { data: string; asOf?: string; json?: true }) => {
      const { checks } = await import('./checks.ts');
      end(await checks(context, o.data, o.asOf, o.json === true));
    });
}
