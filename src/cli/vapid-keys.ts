import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SitrepError } from '../util/outcome.ts';
import { newVapidKeys, type VapidKeys } from '../util/web-push.ts';

/** The server's keys for Web Push, made once for a store and kept beside it, to be read by its owner alone: with others, every browser would have to ask anew. */
export function vapidKeysIn(dir: string): VapidKeys {
  const path = join(dir, 'web-push-keys.json');
  try {
    // Of two that start at once one makes them, and both read the same.
    writeFileSync(path, JSON.stringify(newVapidKeys()), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const { publicKey, privateKey } = parsed(readFileSync(path, 'utf8'));
  if (typeof publicKey !== 'string' || typeof privateKey !== 'string')
    throw new SitrepError(
      'bad-keys',
      `${path} does not hold keys; restore it from a backup, or remove it: browsers must then ask to be told anew`,
    );
  return { publicKey, privateKey };
}

function parsed(text: string): Partial<VapidKeys> {
  try {
    return JSON.parse(text) as Partial<VapidKeys>;
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}
