import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { sha256 } from '../../util/hash.ts';

/** A random id: `acc_1a2b3c4d5e6f`. */
export function randomId(prefix: string): string {
  return `${prefix}_${randomBytes(6).toString('hex')}`;
}

/** 256 random bits for a cookie, with the hash that is kept in its place. */
export function newToken(): { readonly token: string; readonly hash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: sha256(token) };
}

/** A new key: its public beginning, the whole secret to be shown once, and the hash that is kept. */
export function newKeySecret(): { readonly id: string; readonly secret: string; readonly hash: string } {
  const id = `sk_${randomBytes(4).toString('hex')}`;
  const secret = `${id}_${randomBytes(32).toString('base64url')}`;
  return { id, secret, hash: sha256(secret) };
}

/** The id in a key's secret; null for what cannot be one. */
export function parseKeyId(secret: string): string | null {
  return /^(sk_[0-9a-f]{8})_[\w-]{43}$/.exec(secret)?.[1] ?? null;
}

/** The token that forms of one session must carry: made of the cookie's value, so that only who holds it can know it. */
export function formTokenOf(sessionToken: string): string {
  return createHmac('sha256', sessionToken).update('form').digest('hex');
}

/** Whether two secrets are the same, in a time that does not tell where they differ. */
export function isEqual(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** A password to begin with: 20 letters and digits in groups, none of which is taken for another. */
export function newPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  // 31 letters: a byte above 247 would make the first of them likelier.
  const picked: string[] = [];
  while (picked.length < 20)
    for (const byte of randomBytes(32)) if (byte < 248) picked.push(letters[byte % letters.length]!);
  return picked
    .slice(0, 20)
    .join('')
    .replace(/.{5}(?=.)/g, '$&-');
}
