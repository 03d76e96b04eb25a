import type { Account, ApiKey, Deed, PasswordHash, Session } from '../../model/account.ts';
import { foldName } from '../../util/fold-name.ts';
import { canonicalJson, sha256 } from '../../util/hash.ts';
import { SitrepError } from '../../util/outcome.ts';
import type { AccountStore } from '../account-store.ts';
import type { Database, Row } from './database.ts';
import { appendLog } from './log.ts';

/** Who may sign in and with what, and the log of deeds. */
export function accountTable(db: Database): AccountStore {
  return { ...personTable(db), ...sessionTable(db), ...keyTable(db), ...deedTable(db) };
}

type PersonMethods = Pick<
  AccountStore,
  'addAccount' | 'listAccounts' | 'setRole' | 'readPassword' | 'setPassword' | 'removeAccount'
>;

function personTable(db: Database): PersonMethods {
  return {
    async addAccount(account, password, deed) {
      db.write(() => {
        const { id, name, role, createdAt } = account;
        if (db.get('SELECT 1 FROM account WHERE folded = ?', foldName(name)))
          throw new SitrepError(
            'name-taken',
            `there is or was an account named ${name}; choose another name`,
          );
        db.run(
          'INSERT INTO account (id, name, folded, role, created_at, password) VALUES (?, ?, ?, ?, ?, ?)',
          id,
          name,
          foldName(name),
          role,
          createdAt,
          canonicalJson(password),
        );
        insertDeed(db, deed);
      });
    },
    async listAccounts() {
      return db.all('SELECT * FROM account WHERE removed_at IS NULL ORDER BY folded').map(accountOf);
    },
    async setRole(id, role, deed) {
      db.write(() => {
        db.run('UPDATE account SET role = ? WHERE id = ? AND removed_at IS NULL', role, id);
        insertDeed(db, deed);
      });
    },
    async readPassword(id) {
      const row = db.get('SELECT password FROM account WHERE id = ? AND removed_at IS NULL', id);
      return row ? (JSON.parse(String(row.password)) as PasswordHash) : null;
    },
    async setPassword(id, password, deed, except = '') {
      db.write(() => {
        db.run('UPDATE account SET password = ? WHERE id = ?', canonicalJson(password), id);
        db.run(
          'UPDATE session SET ended_at = ? WHERE account = ? AND ended_at IS NULL AND id <> ?',
          deed.at,
          id,
          except,
        );
        insertDeed(db, deed);
      });
    },
    async removeAccount(id, deed) {
      db.write(() => {
        db.run('UPDATE account SET removed_at = ? WHERE id = ? AND removed_at IS NULL', deed.at, id);
        db.run('UPDATE session SET ended_at = ? WHERE account = ? AND ended_at IS NULL', deed.at, id);
        db.run('UPDATE api_key SET revoked_at = ? WHERE account = ? AND revoked_at IS NULL', deed.at, id);
        insertDeed(db, deed);
      });
    },
  };
}

function sessionTable(
  db: Database,
): Pick<AccountStore, 'addSession' | 'findSession' | 'listSessions' | 'endSession'> {
  return {
    async addSession(session, tokenHash, deed) {
      db.write(() => {
        // A browser that never signs out leaves nothing behind once its time is over.
        db.run('DELETE FROM session WHERE expires_at <= ?', session.createdAt);
        db.run(
          'INSERT INTO session VALUES (?, ?, ?, ?, ?, ?, NULL)',
          session.id,
          tokenHash,
          session.account,
          session.createdAt,
          session.expiresAt,
          session.agent,
        );
        insertDeed(db, deed);
      });
    },
    async findSession(tokenHash, now) {
      const row = db.get(
        `SELECT s.*, s.id AS session_id, a.id AS account_id, a.name, a.role, a.created_at AS account_since FROM session s
         JOIN account a ON a.id = s.account
         WHERE s.token_hash = ? AND s.ended_at IS NULL AND s.expires_at > ? AND a.removed_at IS NULL`,
        tokenHash,
        now,
      );
      if (!row) return null;
      const account = accountOf({ ...row, id: row.account_id!, created_at: row.account_since! });
      return { session: sessionOf(row), account };
    },
    async listSessions(account, now) {
      return db
        .all(
          `SELECT * FROM session WHERE account = ? AND ended_at IS NULL AND expires_at > ?
           ORDER BY created_at DESC, id`,
          account,
          now,
        )
        .map(sessionOf);
    },
    async endSession(id, deed) {
      db.write(() => {
        db.run('UPDATE session SET ended_at = ? WHERE id = ? AND ended_at IS NULL', deed.at, id);
        insertDeed(db, deed);
      });
    },
  };
}

function keyTable(
  db: Database,
): Pick<AccountStore, 'addKey' | 'findKey' | 'listKeys' | 'touchKey' | 'revokeKey'> {
  return {
    async addKey(key, secretHash, deed) {
      db.write(() => {
        db.run(
          'INSERT INTO api_key VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL)',
          key.id,
          secretHash,
          key.account,
          key.name,
          key.role,
          key.scopes && canonicalJson(key.scopes),
          key.createdAt,
          key.expiresAt,
        );
        insertDeed(db, deed);
      });
    },
    async findKey(id) {
      const row = db.get(
        `SELECT k.*, a.name AS account_name, a.role AS account_role, a.created_at AS account_since FROM api_key k
         JOIN account a ON a.id = k.account WHERE k.id = ? AND a.removed_at IS NULL`,
        id,
      );
      if (!row) return null;
      const account = accountOf({
        id: row.account!,
        name: row.account_name!,
        role: row.account_role!,
        created_at: row.account_since!,
      });
      return { key: keyOf(row), account, secretHash: String(row.secret_hash) };
    },
    async listKeys(account) {
      return db
        .all(
          'SELECT * FROM api_key WHERE ?1 IS NULL OR account = ?1 ORDER BY created_at, id',
          account ?? null,
        )
        .map(keyOf);
    },
    async touchKey(id, at) {
      const minute = `${at.slice(0, 16)}:00.000Z`;
      const row = db.get('SELECT last_used_at FROM api_key WHERE id = ?', id);
      if (row && row.last_used_at !== minute)
        db.write(() => db.run('UPDATE api_key SET last_used_at = ? WHERE id = ?', minute, id));
    },
    async revokeKey(id, deed) {
      db.write(() => {
        db.run('UPDATE api_key SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL', deed.at, id);
        insertDeed(db, deed);
      });
    },
  };
}

function deedTable(db: Database): Pick<AccountStore, 'appendDeed' | 'listDeeds'> {
  return {
    async appendDeed(deed) {
      db.write(() => insertDeed(db, deed));
    },
    async listDeeds(limit, asOf) {
      return db
        .all(
          'SELECT json FROM deed WHERE ?1 IS NULL OR at <= ?1 ORDER BY seq DESC LIMIT ?2',
          asOf ?? null,
          limit,
        )
        .map(deedOf);
    },
  };
}

/** A deed as kept. */
export function deedOf(row: Row): Deed {
  return JSON.parse(String(row.json)) as Deed;
}

/** What the log holds of a deed: changed words give another hash. */
export function deedHash(deed: Deed): string {
  return sha256(canonicalJson(deed));
}

/** Keeps a deed, chained into the log; call inside the transaction of what it did. */
export function insertDeed(db: Database, deed: Deed): void {
  db.run('INSERT INTO deed (id, at, json) VALUES (?, ?, ?)', deed.id, deed.at, canonicalJson(deed));
  appendLog(db, 'deed', deed.id, deedHash(deed));
}

function accountOf(r: Row): Account {
  return {
    id: String(r.id),
    name: String(r.name),
    role: r.role as Account['role'],
    createdAt: String(r.created_at),
  };
}

function sessionOf(r: Row): Session {
  return {
    id: String(r.id),
    account: String(r.account),
    createdAt: String(r.created_at),
    expiresAt: String(r.expires_at),
    agent: String(r.agent),
  };
}

function keyOf(r: Row): ApiKey {
  return {
    id: String(r.id),
    account: String(r.account),
    name: String(r.name),
    role: r.role as ApiKey['role'],
    scopes: r.scopes === null ? null : JSON.parse(String(r.scopes)),
    createdAt: String(r.created_at),
    expiresAt: r.expires_at as string | null,
    lastUsedAt: r.last_used_at as string | null,
    revokedAt: r.revoked_at as string | null,
  };
}
