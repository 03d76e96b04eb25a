import { type Command, InvalidArgumentError, Option } from 'commander';
import { SitrepError } from '../util/outcome.ts';
import { hasRealDate } from '../util/zone.ts';

const DATA = './data-local';
/** Characters of a name of a place. */
const MOST_NAME = 80;

/** The option that names the store. */
export const dataOption = (): Option => new Option('--data <dir>', 'folder of the store').default(DATA);

/** The option that names the publishing policy. */
export const policyOption = (): Option =>
  new Option(
    '--policy <file>',
    'publishing policy (YAML) in place of SITREP_POLICY or the one that comes with the program',
  );

/** Shows examples under a command's help. */
export function examples(command: Command, lines: readonly string[]): void {
  command.addHelpText('after', `\nExamples:\n${lines.map((l) => `  $ ${l}`).join('\n')}\n`);
}

/** A command of its own that inherits the program's way to fail. */
export function command(
  program: Command,
  usage: string,
  description: string,
  lines: readonly string[],
): Command {
  const made = program.command(usage).description(description);
  examples(made, lines);
  return made;
}

/** A moment given as an option. */
export function instant(value: string): string {
  if (!/^\d{4}-\d\d-\d\d/.test(value) || Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError('write it like 2026-03-01T12:00:00Z or 2026-03-01T14:00:00+02:00.');
  // The language's own reading takes 30 February for 2 March.
  if (!hasRealDate(value)) throw new InvalidArgumentError('give a day that exists, like 2026-02-28.');
  return value;
}

/** A moment given on the command line as ISO 8601 UTC; one without a zone is read as UTC. */
export function instantOf(given: string): string {
  const zoned =
    /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?)?$/.test(given) && given.includes('T') ? `${given}Z` : given;
  const ms = /^\d{4}-\d\d-\d\d/.test(given) ? Date.parse(zoned) : Number.NaN;
  if (Number.isNaN(ms) || !hasRealDate(given))
    throw new SitrepError('bad-time', `"${given}" is no time; write it like 2026-03-01T12:00:00Z`);
  return new Date(ms).toISOString();
}

/** Has a command refuse a period that ends before it begins: answered, it would look as if nothing had happened. A day as --to counts whole. */
export function forwardPeriod(made: Command): Command {
  return made.hook('preAction', (called) => {
    const { from, to } = called.opts<{ from?: string; to?: string }>();
    if (from === undefined || to === undefined) return;
    const end = /^\d{4}-\d\d-\d\d$/.test(to) ? `${to}T23:59:59.999Z` : instantOf(to);
    if (instantOf(from) > end)
      called.error(`sitrep: --from ${from} is after --to ${to}; give the earlier one first.`, {
        exitCode: 2,
      });
  });
}

/** An address of the web given as an option. */
export function webAddress(value: string): string {
  if (!/^https?:\/\/[^\s/]+/.test(value) || !URL.canParse(value))
    throw new InvalidArgumentError('write it like https://picture.example.');
  return value.replace(/\/+$/, '');
}

/** A whole number given as an option, within bounds. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const n = Number(value);
    if (!Number.isInteger(n) || n < least || n > most)
      throw new InvalidArgumentError(`give a whole number from ${least} to ${most}.`);
    return n;
  };
}

/** A region given as an option; whether there is one of that name is looked up after. */
export function regionName(value: string): string {
  if (value.trim() === '' || value.length > MOST_NAME)
    throw new InvalidArgumentError(
      `give a country (UA), a first-level unit (UA-63, Kharkiv Oblast) or a place by its name, of at most ${MOST_NAME} characters.`,
    );
  return value;
}

/** An option that may be given several times. */
export function several(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
