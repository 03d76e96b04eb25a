import {
  type Account,
  type ApiKey,
  type Deed,
  isAtLeast,
  lesserRole,
  type Role,
  type Scope,
} from '../../model/account.ts';
import type { AccountStore } from '../../store/account-store.ts';
import { foldName } from '../../util/fold-name.ts';
import { SitrepError } from '../../util/outcome.ts';
import { assertPassword, hashPassword } from './password.ts';
import { newKeySecret, randomId } from './secret.ts';

/** Who does something, when (ISO 8601 UTC) and through what: the command line, the page, or a key. */
export interface Doer {
  readonly by: string;
  readonly at: string;
  readonly through: string;
}

/** A name signs words and stands in lists: letters, digits and a few marks between them. */
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} .'’_-]{0,58}[\p{L}\p{M}\p{N}.])?$/u;

/** A deed to be kept with what it did. */
export function deedOfDoer(doer: Doer, what: string, about: string | null): Deed {
  return { id: randomId('dee'), at: doer.at, by: doer.by, through: doer.through, what, about };
}

/** Adds an account. Throws `bad-name`, `name-taken` or `bad-password`. */
export async function addAccount(
  store: AccountStore,
  given: { readonly name: string; readonly role: Role; readonly password: string },
  doer: Doer,
): Promise<Account> {
  const name = given.name.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (!NAME.test(name))
    throw new SitrepError(
      'bad-name',
      `"${given.name.slice(0, 80)}" cannot name an account; give 1 to 60 letters, digits, spaces and . ' _ -`,
    );
  assertPassword(given.password, name);
  const account: Account = { id: randomId('acc'), name, role: given.role, createdAt: doer.at };
  const password = await hashPassword(given.password);
  await store.addAccount(account, password, deedOfDoer(doer, 'account-added', `${name}, ${given.role}`));
  return account;
}

/** Gives an account another role. Throws `last-admin` where nobody would be left to manage accounts. */
export async function changeRole(
  store: AccountStore,
  account: Account,
  role: Role,
  doer: Doer,
): Promise<Account> {
  if (role !== 'admin') await assertNotLastAdmin(store, account);
  await store.setRole(account.id, role, deedOfDoer(doer, 'role-changed', `${account.name}, ${role}`));
  return { ...account, role };
}

/** Gives an account another password and ends its sessions but `except`. Throws `bad-password`. */
export async function changePassword(
  store: AccountStore,
  account: Account,
  password: string,
  doer: Doer,
  except?: string,
): Promise<void> {
  assertPassword(password, account.name);
  const deed = deedOfDoer(doer, 'password-changed', account.name);
  await store.setPassword(account.id, await hashPassword(password), deed, except);
}

/** Removes an account for good, with its sessions and keys. Throws `last-admin`. */
export async function removeAccount(store: AccountStore, account: Account, doer: Doer): Promise<void> {
  await assertNotLastAdmin(store, account);
  await store.removeAccount(account.id, deedOfDoer(doer, 'account-removed', account.name));
}

/** What a new key is asked for with. */
export interface KeyGiven {
  readonly name: string;
  readonly role?: Role | undefined;
  readonly scopes?: readonly Scope[] | undefined;
  /** ISO 8601 UTC. */
  readonly expiresAt?: string | undefined;
}

/** Makes a key; the secret is given back here and nowhere else. Throws `role-too-high` or `expires-before-now`. */
export async function addKey(
  store: AccountStore,
  account: Account,
  given: KeyGiven,
  doer: Doer,
): Promise<{ readonly key: ApiKey; readonly secret: string }> {
  const role = given.role ?? account.role;
  if (!isAtLeast(account.role, role))
    throw new SitrepError(
      'role-too-high',
      `${account.name} is ${account.role}, so a key cannot be ${role}; give at most ${lesserRole(account.role, role)}`,
    );
  const { expiresAt = null } = given;
  if (expiresAt !== null && expiresAt <= doer.at)
    throw new SitrepError('expires-before-now', `it would expire at ${expiresAt}, which is over`);
  const { id, secret, hash } = newKeySecret();
  const key: ApiKey = {
    id,
    account: account.id,
    name: given.name.trim(),
    role,
    scopes: given.scopes && given.scopes.length > 0 ? given.scopes : null,
    createdAt: doer.at,
    expiresAt,
    lastUsedAt: null,
    revokedAt: null,
  };
  await store.addKey(key, hash, deedOfDoer(doer, 'key-added', `${id} of ${account.name}, ${role}`));
  return { key, secret };
}

/** Revokes a key for good. Throws `no-such-id` where `owner` is given and it is not theirs. */
export async function revokeKey(store: AccountStore, id: string, doer: Doer, owner?: Account): Promise<void> {
  const found = (await store.listKeys(owner?.id)).find((k) => k.id === id);
  if (!found) throw new SitrepError('no-such-id', `there is no key ${id}; \`sitrep key list\` shows them`);
  if (found.revokedAt === null) await store.revokeKey(id, deedOfDoer(doer, 'key-revoked', id));
}

/** The account of a name, however spelled, or of an id; throws `no-such-id`. */
export async function accountNamed(store: AccountStore, given: string): Promise<Account> {
  const all = await store.listAccounts();
  const found = all.find((a) => a.id === given) ?? all.find((a) => foldName(a.name) === foldName(given));
  if (!found)
    throw new SitrepError(
      'no-such-id',
      `there is no account ${JSON.stringify(given)}; \`sitrep account list\` shows them`,
    );
  return found;
}

async function assertNotLastAdmin(store: AccountStore, account: Account): Promise<void> {
  if (account.role !== 'admin') return;
  const others = (await store.listAccounts()).filter((a) => a.role === 'admin' && a.id !== account.id);
  if (others.length === 0)
    throw new SitrepError(
      'last-admin',
      `${account.name} is the only admin; make another one first, so that accounts can still be managed`,
    );
}
