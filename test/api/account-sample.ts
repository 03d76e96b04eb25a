import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account, ApiKey, Role } from '../../src/model/account.ts';
import { addKey, deedOfDoer } from '../../src/server/access/account-book.ts';
import { hashPassword } from '../../src/server/access/password.ts';
import { randomId } from '../../src/server/access/secret.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import type { Store } from '../../src/store/store.ts';

/** The password of every account made here. */
export const PASSWORD = 'a long enough phrase';
/** Hashed at little cost: tests sign in often. */
const CHEAP = { n: 2 ** 10, r: 8, p: 1 };
const doer = { by: 'test', at: '2026-05-01T00:00:00.000Z', through: 'command line' };

/** A store of its own with nobody in it, and how to throw it away. */
export function emptyStore(): { store: Store; dir: string; gone: () => Promise<void> } {
  const dir = mkdtempSync(join(tmpdir(), 'sitrep-accounts-'));
  const store = openStore(dir);
  return {
    store,
    dir,
    gone: async () => {
      await store.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** An account straight in the store. */
export async function accountIn(store: Store, name: string, role: Role): Promise<Account> {
  const account: Account = { id: randomId('acc'), name, role, createdAt: doer.at };
  await store.addAccount(
    account,
    await hashPassword(PASSWORD, CHEAP),
    deedOfDoer(doer, 'account-added', name),
  );
  return account;
}

/** A key of an account. */
export function keyIn(
  store: Store,
  account: Account,
  given: { role?: Role; scopes?: NonNullable<ApiKey['scopes']>; expiresAt?: string } = {},
): Promise<{ key: ApiKey; secret: string }> {
  return addKey(store, account, { name: 'test', ...given }, doer);
}
