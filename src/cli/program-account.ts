import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { ROLES, type Role, type Scope, THINGS } from '../model/account.ts';
import type { AccountOptions, KeyOptions } from './account.ts';
import type { CliContext, ExitCode } from './context.ts';
import { command, dataOption, instant, instantOf, wholeNumber } from './program-command.ts';

/** The commands by which accounts and keys are managed at the machine. */
export function addAccounts(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  addAccountCommands(program, context, end);
  addKeyCommands(program, context, end);
}

function shared(made: Command): Command {
  return made.addOption(dataOption()).option('--json', 'as JSON');
}

function addAccountCommands(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  const account = command(
    program,
    'account',
    'People who may sign in: public reads, analyst judges and grades, editor retracts and warns, admin manages accounts.',
    ['sitrep account add Olha --role admin', 'sitrep account list', 'sitrep account role Ivan editor'],
  );
  const load = () => import('./account.ts');
  shared(
    command(account, 'add <name>', 'Add an account; its password is asked for, or piped in as one line.', [
      'sitrep account add Olha --role admin',
      'sitrep account add Ivan --role analyst < password.txt',
    ]),
  )
    .addOption(new Option('--role <role>', 'what it may do').choices(ROLES).default('analyst'))
    .action(async (name: string, o: AccountOptions & { role: Role }) =>
      end(await (await load()).accountAdd(context, name, o.role, o)),
    );
  shared(command(account, 'list', 'List the accounts.', ['sitrep account list --json'])).action(
    async (o: AccountOptions) => end(await (await load()).accountList(context, o)),
  );
  shared(
    command(account, 'role', 'Give an account another role.', ['sitrep account role Ivan editor'])
      .argument('<name>')
      .addArgument(new Argument('<role>').choices(ROLES)),
  ).action(async (name: string, role: Role, o: AccountOptions) =>
    end(await (await load()).accountRole(context, name, role, o)),
  );
  shared(
    command(
      account,
      'password <name>',
      'Give an account another password, asked for or piped in; it is signed out everywhere.',
      ['sitrep account password Ivan'],
    ),
  ).action(async (name: string, o: AccountOptions) =>
    end(await (await load()).accountPassword(context, name, o)),
  );
  shared(
    command(
      account,
      'remove <name>',
      'Remove an account for good, with its sessions and keys. What it said stays, and its name is given to nobody else.',
      ['sitrep account remove Ivan'],
    ),
  ).action(async (name: string, o: AccountOptions) =>
    end(await (await load()).accountRemove(context, name, o)),
  );
  shared(
    command(
      account,
      'log',
      'List what was done with accounts and keys and by those signed in, latest first.',
      ['sitrep account log --limit 20'],
    ),
  )
    .option('--limit <n>', 'how many', wholeNumber(1, 100_000), 100)
    .option('--as-of <instant>', 'as it was then (ISO 8601)', instant)
    .action(async (o: AccountOptions & { limit: number; asOf?: string }) =>
      end(await (await load()).accountLog(context, o.limit, o.asOf && instantOf(o.asOf), o)),
    );
}

function addKeyCommands(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  const key = command(program, 'key', 'Keys by which programs do what an account may.', [
    'sitrep key add Ivan --for "desk script" --role analyst --scope write:judgements',
    'sitrep key list',
    'sitrep key revoke sk_1a2b3c4d',
  ]);
  const load = () => import('./account.ts');
  shared(
    command(
      key,
      'add <account>',
      'Make a key; its secret is printed this once and kept only as a hash. Programs send it as "Authorization: Bearer SECRET".',
      ['sitrep key add Ivan --for "desk script" --expires 2027-01-01T00:00:00Z'],
    ),
  )
    .requiredOption('--for <text>', 'what it is for')
    .addOption(
      new Option('--role <role>', 'the most it may do; the account’s role unless told').choices(ROLES),
    )
    .option('--scope <thing...>', `narrow it to read: or write: of ${THINGS.join(', ')}`, scopes)
    .option('--expires <instant>', 'when it ends (ISO 8601); else when it is revoked', (v) =>
      instantOf(instant(v)),
    )
    .action(async (name: string, o: KeyOptions) => end(await (await load()).keyAdd(context, name, o)));
  shared(
    command(key, 'list [account]', 'List keys, revoked ones too; never their secrets.', ['sitrep key list']),
  ).action(async (name: string | undefined, o: AccountOptions) =>
    end(await (await load()).keyList(context, name, o)),
  );
  shared(command(key, 'revoke <id>', 'End a key for good.', ['sitrep key revoke sk_1a2b3c4d'])).action(
    async (id: string, o: AccountOptions) => end(await (await load()).keyRevoke(context, id, o)),
  );
}

function scopes(value: string, before: readonly Scope[] = []): readonly Scope[] {
  const [verb, thing] = value.split(':');
  if ((verb !== 'read' && verb !== 'write') || !THINGS.some((t) => t === thing))
    throw new InvalidArgumentError(`write it like read:judgements; things are ${THINGS.join(', ')}.`);
  return [...before, value as Scope];
}
