import type { Command } from 'commander';
import type { CliContext, ExitCode } from './context.ts';
import { command } from './program-command.ts';

/** The commands about messages of the Common Alerting Protocol. */
export function addCap(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  const cap = command(program, 'cap', 'Judge messages of the Common Alerting Protocol (CAP 1.2).', [
    'sitrep cap check alert.xml',
  ]);
  command(
    cap,
    'check <file...>',
    'Say whether files (or URLs, or -) are valid CAP 1.2, by its schema and its rules, and why not: code, place, line, what to do. Ends with 0 valid, 1 not valid, 2 cannot be read.',
    [
      'sitrep cap check alert.xml',
      'sitrep cap check first.xml update.xml cancel.xml',
      'sitrep cap check --json https://example.org/alert.cap',
    ],
  )
    .option('--json', 'as JSON: one object, or a list for several files')
    .action(async (files: string[], o: { json?: true }) => {
      const { capCheck } = await import('./cap-check.ts');
      end(await capCheck(context, files, o.json === true, null));
    });
}
