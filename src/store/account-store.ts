import type { Account, ApiKey, Deed, PasswordHash, Role, Session } from '../model/account.ts';

/** Who may sign in and with what. Each change is kept with the deed that made it, or not at all. */
export interface AccountStore {
  /** Refused with a SitrepError (`name-taken`) where the name, however spelled, is or was somebody's. */
  addAccount(account: Account, password: PasswordHash, deed: Deed): Promise<void>;
  /** All that may sign in, by name. */
  listAccounts(): Promise<readonly Account[]>;
  setRole(id: string, role: Role, deed: Deed): Promise<void>;
  readPassword(id: string): Promise<PasswordHash | null>;
  /** Ends every session of the account but `except`. */
  setPassword(id: string, password: PasswordHash, deed: Deed, except?: string): Promise<void>;
  /** The account cannot sign in any more; its sessions end and its keys are revoked. */
  removeAccount(id: string, deed: Deed): Promise<void>;

  /** `tokenHash`: hex sha256 of the cookie's value. */
  addSession(session: Session, tokenHash: string, deed: Deed): Promise<void>;
  /** The session of a cookie with its account; null where it has ended or expired by `now`. */
  findSession(tokenHash: string, now: string): Promise<{ session: Session; account: Account } | null>;
  /** Sessions of an account that hold at `now`, newest first. */
  listSessions(account: string, now: string): Promise<readonly Session[]>;
  endSession(id: string, deed: Deed): Promise<void>;

  /** `secretHash`: hex sha256 of the whole secret. */
  addKey(key: ApiKey, secretHash: string, deed: Deed): Promise<void>;
  /** The key of an id with its account and the hash of its secret; null where there is none or its account is gone. */
  findKey(id: string): Promise<{ key: ApiKey; account: Account; secretHash: string } | null>;
  /** Keys of one account or of all, oldest first, revoked ones too. */
  listKeys(account?: string): Promise<readonly ApiKey[]>;
  /** Remembers when a key was used, to the minute. */
  touchKey(id: string, at: string): Promise<void>;
  revokeKey(id: string, deed: Deed): Promise<void>;

  appendDeed(deed: Deed): Promise<void>;
  /** Latest first; with `asOf`, only those done by then. */
  listDeeds(limit: number, asOf?: string): Promise<readonly Deed[]>;
}
