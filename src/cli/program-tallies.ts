import { type Command, InvalidArgumentError, Option } from 'commander';
import { TALLY_KEYS, TALLY_KINDS, type TallyKey } from '../model/air-defence.ts';
import { hasRealDate } from '../util/zone.ts';
import type { CliContext, ExitCode } from './context.ts';
import { command, dataOption, instant, policyOption, regionName } from './program-command.ts';
import type { TalliesAsked } from './tallies.ts';

function day(value: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || !hasRealDate(value))
    throw new InvalidArgumentError('give a day that exists, like 2024-03-01.');
  return value;
}

/** The command that tells what was launched and intercepted, as asserted. */
export function addTallies(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  const made = command(
    program,
    'tallies',
    'Tell what was launched and intercepted, as each party asserts it: from imported tables, added up, and from published reports, never added to them. docs/air-defence.md tells how.',
    [
      'sitrep tallies --by month --from 2024-01-01 --to 2024-03-31',
      'sitrep tallies --by model --json',
      'sitrep tallies --by day --kind missile --region UA-51 --party "air force"',
      'sitrep tallies --by period   # figures over a longer time',
    ],
  );
  made
    .addOption(
      new Option('--by <key>', 'a row for each day, month, model, kind, or longer period')
        .choices(TALLY_KEYS)
        .default('day'),
    )
    .option(
      '--from <day>',
      'from this day on (of the place, YYYY-MM-DD): the day on which an attack began',
      day,
    )
    .option('--to <day>', 'to the end of this day', day)
    .option(
      '--region <region>',
      'a country (UA), a first-level unit (UA-51, Odesa Oblast) or a place by name',
      regionName,
    )
    .addOption(new Option('--kind <kind>', 'drone, missile, or a class of munitions').choices(TALLY_KINDS))
    .option('--party <party>', 'part of the name of who asserts it, or the code of its state (UA)')
    .option('--as-of <instant>', 'as it was known then (ISO 8601)', instant)
    .addOption(policyOption())
    .addOption(dataOption())
    .option('--json', 'as JSON: [{ key, launched: {low, high}, intercepted: {low, high}, assertedBy, … }]')
    .action(async (o: Omit<TalliesAsked, 'json' | 'by'> & { by: TallyKey; json?: true }) => {
      if (o.from && o.to && o.from > o.to)
        made.error(`sitrep: --from ${o.from} is after --to ${o.to}; give the earlier day first.`, {
          exitCode: 2,
        });
      const { tallies } = await import('./tallies.ts');
      end(await tallies(context, { ...o, json: o.json === true }));
    });
}
