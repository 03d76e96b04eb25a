import type { Account, ApiKey, Role, Scope } from '../model/account.ts';
import {
  accountNamed,
  addAccount,
  addKey,
  changePassword,
  changeRole,
  type Doer,
  removeAccount,
  revokeKey,
} from '../server/access/account-book.ts';
import { askSecret } from './ask-password.ts';
import type { CliContext, ExitCode } from './context.ts';
import { withKnownStore, withStore } from './with-store.ts';

/** Options every command on accounts and keys takes. */
export interface AccountOptions {
  readonly data: string;
  readonly json?: true;
}

/** `account add NAME`: asks for the password; the first account makes a server over the network writable by those signed in. */
export async function accountAdd(
  context: CliContext,
  name: string,
  role: Role,
  o: AccountOptions,
): Promise<ExitCode> {
  const password = await askSecret('password');
  const account = await withStore(o.data, (store) =>
    addAccount(store, { name, role, password }, doer(context)),
  );
  return told(context, o, account, `${account.name} may sign in as ${account.role} (${account.id})`);
}

/** `account list`. */
export async function accountList(context: CliContext, o: AccountOptions): Promise<ExitCode> {
  const accounts = await withKnownStore(o.data, (store) => store.listAccounts());
  if (o.json) await context.out(`${JSON.stringify({ accounts }, null, 1)}\n`);
  else
    for (const a of accounts)
      await context.out(`${a.name}  ${a.role}  since ${a.createdAt.slice(0, 10)}  ${a.id}\n`);
  if (accounts.length === 0)
    context.err(
      'sitrep: there are no accounts; only people at this machine may write. `sitrep account add NAME --role admin` makes the first',
    );
  return 0;
}

/** `account role NAME ROLE`. */
export async function accountRole(
  context: CliContext,
  name: string,
  role: Role,
  o: AccountOptions,
): Promise<ExitCode> {
  const account = await withKnownStore(o.data, async (store) =>
    changeRole(store, await accountNamed(store, name), role, doer(context)),
  );
  return told(context, o, account, `${account.name} is ${account.role} now`);
}

/** `account password NAME`: asks for the new one; whoever was signed in is signed out. */
export async function accountPassword(
  context: CliContext,
  name: string,
  o: AccountOptions,
): Promise<ExitCode> {
  const account = await withKnownStore(o.data, async (store) => {
    const found = await accountNamed(store, name);
    await changePassword(store, found, await askSecret('new password'), doer(context));
    return found;
  });
  return told(context, o, account, `${account.name} has a new password and is signed out everywhere`);
}

/** `account remove NAME`. */
export async function accountRemove(context: CliContext, name: string, o: AccountOptions): Promise<ExitCode> {
  const account = await withKnownStore(o.data, async (store) => {
    const found = await accountNamed(store, name);
    await removeAccount(store, found, doer(context));
    return found;
  });
  return told(context, o, account, `${account.name} cannot sign in any more; its keys are revoked`);
}

/** `account log`: what was done, latest first. */
export async function accountLog(
  context: CliContext,
  limit: number,
  asOf: string | undefined,
  o: AccountOptions,
): Promise<ExitCode> {
  const deeds = await withKnownStore(o.data, (store) => store.listDeeds(limit, asOf));
  if (o.json) await context.out(`${JSON.stringify({ deeds }, null, 1)}\n`);
  else
    for (const d of deeds)
      await context.out(
        `${d.at}  ${d.by}  ${d.what.replaceAll('-', ' ')}${d.about === null ? '' : `: ${d.about}`}  (${d.through})\n`,
      );
  if (deeds.length === 0) context.err('sitrep: nothing was done yet');
  return 0;
}

/** What a key is asked for with. */
export interface KeyOptions extends AccountOptions {
  readonly for: string;
  readonly role?: Role;
  readonly scope?: readonly Scope[];
  readonly expires?: string;
}

/** `key add ACCOUNT`: the secret alone on standard output, this once. */
export async function keyAdd(context: CliContext, name: string, o: KeyOptions): Promise<ExitCode> {
  const { key, secret } = await withKnownStore(o.data, async (store) =>
    addKey(
      store,
      await accountNamed(store, name),
      { name: o.for, role: o.role, scopes: o.scope, expiresAt: o.expires },
      doer(context),
    ),
  );
  if (o.json) await context.out(`${JSON.stringify({ ...key, secret }, null, 1)}\n`);
  else await context.out(`${secret}\n`);
  context.err(`sitrep: key ${key.id}, ${may(key)}; its secret is not shown again`);
  return 0;
}

/** `key list`. */
export async function keyList(
  context: CliContext,
  name: string | undefined,
  o: AccountOptions,
): Promise<ExitCode> {
  const { keys, names } = await withKnownStore(o.data, async (store) => ({
    keys: await store.listKeys(name === undefined ? undefined : (await accountNamed(store, name)).id),
    names: new Map((await store.listAccounts()).map((a) => [a.id, a.name])),
  }));
  if (o.json) await context.out(`${JSON.stringify({ keys }, null, 1)}\n`);
  else
    for (const k of keys)
      await context.out(
        `${k.id}  ${names.get(k.account) ?? 'an account removed'}  ${k.name}  ${may(k)}  ${k.revokedAt ? `revoked ${k.revokedAt}` : k.lastUsedAt ? `last used ${k.lastUsedAt}` : 'never used'}\n`,
      );
  if (keys.length === 0)
    context.err('sitrep: there are no keys; `sitrep key add ACCOUNT --for TEXT` makes one');
  return 0;
}

/** `key revoke ID`. */
export async function keyRevoke(context: CliContext, id: string, o: AccountOptions): Promise<ExitCode> {
  await withKnownStore(o.data, (store) => revokeKey(store, id, doer(context)));
  return told(context, o, { id, revoked: true }, `${id} opens nothing any more`);
}

const doer = (context: CliContext): Doer => ({
  by: context.user,
  at: context.now(),
  through: 'command line',
});

const may = (k: ApiKey): string =>
  `${k.role}${k.scopes ? `, only ${k.scopes.join(', ')}` : ''}, ${k.expiresAt ? `until ${k.expiresAt}` : 'until revoked'}`;

async function told(
  context: CliContext,
  o: AccountOptions,
  value: Account | object,
  line: string,
): Promise<ExitCode> {
  await context.out(o.json ? `${JSON.stringify(value, null, 1)}\n` : `${line}\n`);
  return 0;
}
