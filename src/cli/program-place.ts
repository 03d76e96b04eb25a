import { type Command, InvalidArgumentError } from 'commander';
import type { CliContext, ExitCode } from './context.ts';
import { command, wholeNumber } from './program-command.ts';

/** Candidates shown unless told otherwise. */
const USUAL_LIMIT = 10;

function countryCode(value: string): string {
  if (!/^[A-Za-z]{2}$/.test(value)) throw new InvalidArgumentError('give two letters (ISO 3166-1), like UA.');
  return value.toUpperCase();
}

interface GivenOptions {
  readonly near?: string;
  readonly country?: string;
  readonly units?: string;
  readonly limit: number;
  readonly json?: true;
}

/** The commands about places: looking one up, building and adding to the table of places. */
export function addPlaces(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  const made = command(
    program,
    'place',
    'Look a place up: what the gazetteer knows by a name (any spelling, Ukrainian and Russian cases too), ranked, with the reasons.',
    [
      'sitrep place Kharkiv',
      'sitrep place Khan Younis --country PS --json',
      'sitrep place Lyman --near Sloviansk',
      'sitrep place "Ternove" --near 47.8,36.5',
      'sitrep place Покровську',
      'sitrep place --units UA   # its first-level units with their codes',
    ],
  );
  made
    .argument(
      '[name...]',
      'its name; several words need no quotes',
      (value: string, before: string[] = []) => [...before, value],
    )
    .option('--near <place>', 'rank by how near to this place: a name or LAT,LON')
    .option('--country <code>', 'only in this country (ISO 3166-1, two letters)', countryCode)
    .option('--units <code>', 'in place of a name: list the first-level units of this country', countryCode)
    .option('--limit <n>', 'how many to show', wholeNumber(1, 1000), USUAL_LIMIT)
    .option('--json', 'as JSON')
    .action(async (names: string[], o: GivenOptions) => {
      const name = names.join(' ').trim();
      if ((name === '') === (o.units === undefined))
        return made.error('sitrep: give the name of a place, or --units with the code of a country.', {
          exitCode: 2,
        });
      const { showPlace, showUnits } = await import('./place.ts');
      const json = o.json === true;
      if (o.units) return end(await showUnits(context, o.units, json));
      end(await showPlace(context, name, { ...o, json }));
    });
  const gazetteer = command(program, 'gazetteer', 'Look after the table of places.', [
    'sitrep gazetteer build',
    'sitrep gazetteer import UA.zip',
  ]);
  command(gazetteer, 'build', 'Build the table of places from the installed packages (some seconds).', [
    'sitrep gazetteer build',
  ]).action(async () => {
    const { makeGazetteer } = await import('./ready-gazetteer.ts');
    await makeGazetteer(context);
    end(0);
  });
  command(
    gazetteer,
    'import <file>',
    'Add a GeoNames country dump (UA.zip, UA.txt) to the table of places, for good; again for a newer one.',
    ['sitrep gazetteer import UA.zip', 'sitrep gazetteer import SD.txt'],
  ).action(async (file: string) => {
    const { importDump } = await import('./import-gazetteer.ts');
    end(await importDump(context, file));
  });
}
