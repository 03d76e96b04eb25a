import type { Command } from 'commander';
import type { AidQuery } from '../output/aid-ledger.ts';
import type { CliContext, ExitCode } from './context.ts';
import type { PanelRequest } from './panels.ts';
import { command, dataOption, forwardPeriod, instant, policyOption, regionName } from './program-command.ts';

/** The commands that show one part of the picture, exactly or as it may leave: aid, control, movement. */
export function addPanels(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  addAid(program, context, end);
  withRegion(
    panel(
      program,
      'control',
      'Who is said by whom to hold, take, leave or approach which place; claims that exclude each other name each other. Never a line of our own.',
      [
        'sitrep control',
        'sitrep control --region UA-65 --from 2026-03-01',
        'sitrep control --json --as-of 2026-03-01T12:00:00Z',
      ],
    ),
  ).action(async (o: PanelRequest) => {
    const { showControl } = await import('./panels.ts');
    end(await showControl(context, o));
  });
  withRegion(
    panel(
      program,
      'movement',
      'Evacuations and displacement: from where, to where, on whose word, how many and how surely.',
      ['sitrep movement', 'sitrep movement --region Goma --json'],
    ),
  ).action(async (o: PanelRequest) => {
    const { showMovement } = await import('./panels.ts');
    end(await showMovement(context, o));
  });
}

function addAid(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  panel(
    program,
    'aid',
    'The aid ledger: what is asked for, promised, approved, sent and handed over, by donor and item, with what lies between as an interval.',
    [
      'sitrep aid',
      'sitrep aid --donor Norway --item howitzer',
      'sitrep aid --recipient UA --from 2026-03-01 --json',
    ],
  )
    .option('--donor <name>', 'who gives: a name, a part of it, or a country code')
    .option('--recipient <name>', 'who gets it, or where it goes')
    .option('--item <words>', 'what: words of it, its class, or the system it is for')
    .action(async (o: PanelRequest & AidQuery) => {
      const { showAid } = await import('./panels.ts');
      end(await showAid(context, o));
    });
}

function panel(program: Command, name: string, description: string, lines: readonly string[]): Command {
  return forwardPeriod(command(program, name, description, lines))
    .option('--from <instant>', 'of that time or later (ISO 8601)', instant)
    .option('--to <instant>', 'of that time or earlier; a day counts whole', instant)
    .option('--as-of <instant>', 'as it was known then (ISO 8601)', instant)
    .option('--json', 'as JSON, each row with the words it stands on')
    .option('--public', 'as the publishing policy lets it leave, not exactly as told')
    .addOption(policyOption())
    .addOption(dataOption());
}

function withRegion(made: Command): Command {
  return made.option(
    '--region <region>',
    'a country (UA, Ukraine), a first-level unit (UA-63, Kharkiv Oblast) or a place by name',
    regionName,
  );
}
