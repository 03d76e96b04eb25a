import type { FastifyRequest } from 'fastify';
import { type Account, type ApiKey, lesserRole, type Role, type Session } from '../../model/account.ts';
import type { AccountStore } from '../../store/account-store.ts';
import { foldName } from '../../util/fold-name.ts';
import { sha256 } from '../../util/hash.ts';
import { HttpProblem } from '../problem.ts';
import { isEqual, parseKeyId } from './secret.ts';

/** Who sends a request, as far as it shows. */
export type Asker =
  | { readonly kind: 'nobody'; readonly role: 'public'; readonly hasAccounts: boolean }
  /** The people at the machine of a server that answers it alone and has no accounts: what they may do on the command line, less what needs a second person. */
  | { readonly kind: 'local'; readonly role: 'editor'; readonly hasAccounts: false }
  | {
      readonly kind: 'session';
      readonly role: Role;
      readonly hasAccounts: true;
      readonly account: Account;
      readonly session: Session;
      /** The cookie's value. */
      readonly token: string;
    }
  | {
      readonly kind: 'key';
      readonly role: Role;
      readonly hasAccounts: true;
      readonly account: Account;
      readonly key: ApiKey;
    };

declare module 'fastify' {
  interface FastifyRequest {
    /** Set before every route; whoever shows nothing is nobody. */
    asker: Asker;
  }
}

/** Somebody who shows nothing. */
export const NOBODY: Asker = { kind: 'nobody', role: 'public', hasAccounts: false };

/** Name of the cookie of a signed-in browser; over https bound to this host and to https. */
export function sessionCookieOf(request: FastifyRequest): string {
  return request.protocol === 'https' ? '__Host-sitrep-session' : 'sitrep-session';
}

/**
 * Who sends a request: by its key, else by its cookie, else whoever is at this machine where there are no accounts. Throws a 401 problem
 * for a key that opens nothing, whatever is asked for: a program must hear that its key is no good.
 */
export async function findAsker(
  request: FastifyRequest,
  accounts: AccountStore | null,
  isLocal: () => boolean,
): Promise<Asker> {
  const now = new Date().toISOString();
  const bearer = /^bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return askerOfKey(bearer, accounts, now);
  const hasAccounts = accounts !== null && (await accounts.listAccounts()).length > 0;
  if (!hasAccounts) return isLocal() ? { kind: 'local', role: 'editor', hasAccounts } : NOBODY;
  const token = cookieOf(request, sessionCookieOf(request));
  const found = token ? await accounts.findSession(sha256(token), now) : null;
  if (!token || !found) return { kind: 'nobody', role: 'public', hasAccounts };
  return { kind: 'session', role: found.account.role, hasAccounts, token, ...found };
}

async function askerOfKey(secret: string, accounts: AccountStore | null, now: string): Promise<Asker> {
  const id = parseKeyId(secret);
  const found = id === null || accounts === null ? null : await accounts.findKey(id);
  const { key, account, secretHash } = found ?? { secretHash: '' };
  const fits = isEqual(sha256(secret), secretHash);
  if (!fits || !key || !account || key.revokedAt !== null || (key.expiresAt !== null && key.expiresAt <= now))
    throw new HttpProblem(
      401,
      'Unauthorized',
      'the key opens nothing: it is not one of this server’s, or was revoked, or has expired',
    );
  await accounts!.touchKey(key.id, now);
  return { kind: 'key', role: lesserRole(key.role, account.role), hasAccounts: true, account, key };
}

/** The value of a cookie of a request. */
export function cookieOf(request: FastifyRequest, name: string): string | null {
  const pairs = (request.headers.cookie ?? '').split(';').map((p) => p.trim());
  return pairs.find((p) => p.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}

/** The account somebody acts as; null for nobody and for the people at the machine. */
export function accountOf(asker: Asker): Account | null {
  return asker.kind === 'session' || asker.kind === 'key' ? asker.account : null;
}

/**
 * The name a word is signed with: the account's own where there is one. Throws a 422 problem where another was given: nobody signs for
 * somebody else.
 */
export function signatureOf(asker: Asker, given: string | undefined, user: string): string {
  const account = accountOf(asker);
  if (!account) return given ?? user;
  if (given !== undefined && foldName(given) !== foldName(account.name))
    throw new HttpProblem(
      422,
      'Unprocessable content',
      `what you do here is signed with your account’s name, ${account.name}; leave out \`by\``,
    );
  return account.name;
}
