import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import type { PasswordHash } from '../../model/account.ts';
import { SitrepError } from '../../util/outcome.ts';

/** What a new password is hashed at: 128 MiB and about a third of a second. @source OWASP Password Storage Cheat Sheet, scrypt */
const COST = { n: 2 ** 17, r: 8, p: 1 } as const;
/** Shorter ones are guessed; longer ones are no passphrase but an attack on the hash. @source NIST SP 800-63B-4 §3.1.1 */
const SHORTEST = 12;
const LONGEST = 256;
/** Each hash takes 128 MiB: so many at once, the rest wait their turn. */
const AT_ONCE = 2;
/** More than that in the queue is a flood; who comes then is told to come again. */
const MOST_WAITING = 20;

/** Throws `bad-password` where it is too short, too long, or the account's own name. */
export function assertPassword(password: string, name: string): void {
  const length = [...password].length;
  const fault =
    length < SHORTEST
      ? `give a password of ${SHORTEST} characters or more`
      : length > LONGEST
        ? `give a password of at most ${LONGEST} characters`
        : password.toLowerCase().includes(name.toLowerCase()) && length < name.length + 8
          ? 'a password must not be made of the account’s own name'
          : null;
  if (fault) throw new SitrepError('bad-password', fault);
}

/** Hashes a password with salt of its own. `cost` is given in tests only. */
export async function hashPassword(
  password: string,
  cost: { readonly n: number; readonly r: number; readonly p: number } = COST,
): Promise<PasswordHash> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost);
  return {
    n: cost.n,
    r: cost.r,
    p: cost.p,
    salt: salt.toString('base64'),
    hash: hash.toString('base64'),
  };
}

/** Whether it is the password, in constant time; with null (nobody of that name) it takes as long and says no. */
export async function isPassword(password: string, kept: PasswordHash | null): Promise<boolean> {
  const against = kept ?? { ...COST, salt: '', hash: '' };
  const made = await derive(password, Buffer.from(against.salt, 'base64'), against);
  const wanted = Buffer.from(against.hash, 'base64');
  return kept !== null && made.length === wanted.length && timingSafeEqual(made, wanted);
}

let running = 0;
const waiting: (() => void)[] = [];

async function derive(
  password: string,
  salt: Buffer,
  { n, r, p }: { readonly n: number; readonly r: number; readonly p: number },
): Promise<Buffer> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MOST_WAITING)
      throw new SitrepError('too-busy', 'too many people sign in at this moment; try again in a minute');
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running++;
  const options: ScryptOptions = { N: n, r, p, maxmem: 256 * n * r };
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      scrypt(password.normalize('NFKC'), salt, 32, options, (error, key) =>
        error ? reject(error) : resolve(key),
      );
    });
  } finally {
    // Whoever waits takes this place over, so that the count never falls in between.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
