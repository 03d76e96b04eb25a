import { createHmac, randomBytes } from 'node:crypto';

/** Prefix of a secret as the standard writes it; the rest is its bytes in base64. */
const PREFIX = 'whsec_';
/** Bytes a secret may have. @source Standard Webhooks, "Signature scheme" */
const [FEWEST, MOST] = [24, 64];

/** A new secret: `whsec_` and 32 random bytes in base64. */
export function newWebhookSecret(): string {
  return PREFIX + randomBytes(32).toString('base64');
}

/** Whether a text is a secret: `whsec_` and 24 to 64 bytes in base64. */
export function isWebhookSecret(text: string): boolean {
  if (!/^whsec_[A-Za-z\d+/]+=*$/.test(text)) return false;
  const bytes = Buffer.from(text.slice(PREFIX.length), 'base64').length;
  return bytes >= FEWEST && bytes <= MOST;
}

/**
 * The headers by which a receiver knows that a body is ours, whole and fresh: HMAC-SHA256 over id, timestamp (seconds) and body.
 * @source Standard Webhooks 1.0 (webhook-id, webhook-timestamp, webhook-signature)
 * @example signWebhook('whsec_…', 'dsp_1', 1700000000, '{}') → { 'webhook-signature': 'v1,…' … }
 */
export function signWebhook(
  secret: string,
  id: string,
  timestampSeconds: number,
  body: string,
): Readonly<Record<string, string>> {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  const mac = createHmac('sha256', key).update(`${id}.${timestampSeconds}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestampSeconds),
    'webhook-signature': `v1,${mac}`,
  };
}
