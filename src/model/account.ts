/** What people may do, each more than the one before: read what is public; judge and grade; retract, warn and notify; manage accounts. */
export const ROLES = ['public', 'analyst', 'editor', 'admin'] as const;
/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** Things a key can be narrowed to, each to be read or written. */
export const THINGS = [
  'judgements',
  'ratings',
  'retractions',
  'drafts',
  'webhooks',
  'account',
  'accounts',
] as const;
/** One of {@link THINGS}. */
export type Thing = (typeof THINGS)[number];
/** What a narrowed key may do with one thing; writing includes reading. */
export type Scope = `${'read' | 'write'}:${Thing}`;

/** Whether a role may do what the other may. */
export function isAtLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

/** The lesser of two roles. */
export function lesserRole(a: Role, b: Role): Role {
  return isAtLeast(a, b) ? b : a;
}

/** A person who may sign in. The name signs what the person does, and is never given to another, also after the account is gone. */
export interface Account {
  /** `acc_…`, random. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
}

/** A password as kept: never the words, only what scrypt made of them, with the cost it was made at. Bytes in base64. */
export interface PasswordHash {
  /** Cost, block size and parallelisation. @source RFC 7914 §2 */
  readonly n: number;
  readonly r: number;
  readonly p: number;
  readonly salt: string;
  readonly hash: string;
}

/** One signed-in browser. The cookie's value is kept only as its hash. Instants are ISO 8601 UTC. */
export interface Session {
  /** `ses_…`, random; not the cookie's value. */
  readonly id: string;
  /** Id of the account. */
  readonly account: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  /** What the browser called itself, shortened. */
  readonly agent: string;
}

/** A key a program sends in place of a password; the secret is shown once and kept only as its hash. Instants are ISO 8601 UTC. */
export interface ApiKey {
  /** Beginning of the secret, `sk_` and 8 hex digits: names the key and opens nothing. */
  readonly id: string;
  /** Id of the account whose name signs what is done with it. */
  readonly account: string;
  /** What it is for, in its owner's words. */
  readonly name: string;
  /** The most it may do; never more than its account may at that moment. */
  readonly role: Role;
  /** What it is narrowed to; null = all its role may. */
  readonly scopes: readonly Scope[] | null;
  readonly createdAt: string;
  /** Null = until it is revoked. */
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

/** What was done with accounts, keys and by those signed in; appended, chained into the store's log. */
export interface Deed {
  /** `dee_…`, of its content and a random part. */
  readonly id: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Name of the account, or of the person at the machine's keyboard. */
  readonly by: string;
  /** Where it was done: the command line, the page, or the id of a key. */
  readonly through: string;
  /** Kebab-case verb: `account-added`, `signed-in`, `key-revoked`, `judged` … */
  readonly what: string;
  /** The account, key or thing it was done to; null where the verb says all. */
  readonly about: string | null;
}
