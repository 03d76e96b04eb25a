import type { Command } from 'commander';
import type { CliContext } from '../../src/cli/context.ts';
import { makeProgram } from '../../src/cli/program.ts';
import { EARLIER } from './secret-reports.ts';

/** How commands that publish are called, where there is more to ask than `--json`. */
const CALLS: Readonly<Record<string, readonly string[][]>> = {
  export: [
    ...['geojson', 'csv', 'rss', 'jsonfeed', 'atom', 'plover', 'acled', 'stix', 'claims', 'ndjson'].map(
      (f) => ['--format', f],
    ),
    ...['events', 'statements', 'alerts', 'air-defence', 'aid', 'control', 'evacuation'].map((t) => [
      '--format',
      'csv',
      '--table',
      t,
    ]),
    ['--format', 'ndjson', '--region', 'Balakliia'],
    ['--format', 'ndjson', '--as-of', EARLIER],
  ],
  'cap feed': [['--picture']],
  aid: [['--public', '--json']],
  control: [['--public', '--json']],
  movement: [['--public', '--json']],
  tallies: [
    ['--by', 'day', '--json'],
    ['--by', 'model', '--json'],
  ],
  alerts: [
    ['--from', '2026-03-01', '--json'],
    ['--state', '--json'],
    ['--from', '2026-03-01', '--region', 'UA-63'],
  ],
  report: ['md', 'html', 'json'].map((f) => ['--format', f, '--from', '2026-03-01', '--to', '2026-03-03']),
  'cap draft': [],
  serve: [],
};

/** Every command that takes a policy and sends something out; those of `publish` tell the person at this machine exactly. */
function publishingCommands(command: Command, path: readonly string[] = []): string[] {
  const own =
    command.options.some((o) => o.long === '--policy') && path[0] !== 'publish' ? [path.join(' ')] : [];
  return [...own, ...command.commands.flatMap((c) => publishingCommands(c, [...path, c.name()]))];
}

/** What a command writes, to both outputs. */
async function written(args: readonly string[], now: string): Promise<string> {
  let out = '';
  const context: CliContext = {
    now: () => now,
    out: async (text) => {
      out += text;
    },
    err: (line) => {
      out += `${line}\n`;
    },
    isTerminal: false,
    hasColour: false,
    columns: 100,
    user: 'Desk',
  };
  await makeProgram(context, () => {}).parseAsync(args, { from: 'user' });
  return out;
}

/** Everything the commands that publish write of a store at a moment (ISO 8601 UTC), by call. */
export async function writtenOf(dir: string, now: string): Promise<Map<string, string>> {
  const idle: CliContext = {
    now: () => now,
    out: async () => {},
    err: () => {},
    isTerminal: false,
    hasColour: false,
    columns: 80,
    user: '',
  };
  const out = new Map<string, string>();
  for (const name of publishingCommands(makeProgram(idle, () => {}))) {
    for (const call of CALLS[name] ?? [['--json']]) {
      const args = [...name.split(' '), ...call, '--data', dir];
      out.set(args.slice(0, -1).join(' '), await written(args, now));
    }
  }
  return out;
}
