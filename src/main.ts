import { userInfo } from 'node:os';
import { CommanderError } from 'commander';
import type { CliContext } from './cli/context.ts';
import { makeProgram } from './cli/program.ts';
import type { Stage } from './pipeline.ts';
import { SitrepError, UsageError } from './util/outcome.ts';

// The one place that reads environment and clock; everything else is given what it needs.
const { SITREP_FAULT, SITREP_NOW, SITREP_POLICY, NO_COLOR, FORCE_COLOR, COLUMNS } = process.env;

/** `SITREP_FAULT=after-events` or `after-events:3`: stops this process hard, as a power cut would, the third time that stage ends. */
function faultAt(wanted: string): (stage: Stage) => void {
  const [name, time = '1'] = wanted.split(':');
  let left = Number(time);
  return (stage) => {
    if (stage === name && --left === 0) process.kill(process.pid, 'SIGKILL');
  };
}

/** The name of the one at the keyboard, or `local` where the system knows none. */
function userName(): string {
  try {
    return userInfo().username;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'local';
    throw error;
  }
}

const context: CliContext = {
  now: () => SITREP_NOW ?? new Date().toISOString(),
  out: (text) =>
    new Promise((resolve, reject) => {
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    }),
  err: (line) => {
    process.stderr.write(`${line}\n`);
  },
  isTerminal: process.stderr.isTTY === true,
  hasColour: !NO_COLOR && (process.stdout.isTTY === true || !!FORCE_COLOR),
  columns: process.stdout.columns || Number(COLUMNS) || 100,
  user: userName(),
  ...(SITREP_POLICY ? { policyFile: SITREP_POLICY } : {}),
  ...(SITREP_FAULT ? { onStage: faultAt(SITREP_FAULT) } : {}),
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read our output has had enough (`sitrep … | head`).
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await makeProgram(context, (code) => {
    process.exitCode = code;
  }).parseAsync(process.argv);
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else if (error instanceof SitrepError) {
    context.err(`sitrep: ${error.message}`);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  } else throw error;
}
