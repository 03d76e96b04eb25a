import {
  createCipheriv,
  createECDH,
  createPrivateKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto';

/** The curve of both standards, as OpenSSL names it. */
const CURVE = 'prime256v1';
/** One record holds the whole message. @source RFC 8291 §4 */
const RECORD_BYTES = 4096;
/** What fits into one record with its header, tag and delimiter. @source RFC 8291 §4 */
export const LONGEST_PUSH_BYTES = 3993;

/** Keys by which a server is known to push services: a point and a scalar of P-256 in base64url. */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/** New keys of a server. */
export function newVapidKeys(): VapidKeys {
  const pair = createECDH(CURVE);
  pair.generateKeys();
  return { publicKey: pair.getPublicKey('base64url'), privateKey: pair.getPrivateKey('base64url') };
}

/** What a browser gives for pushes to it: its key and a shared secret, base64url. */
export interface PushKeys {
  readonly p256dh: string;
  readonly auth: string;
}

/** Whether keys have the sizes the standard has: an uncompressed point of P-256 and 16 bytes. */
export function arePushKeys({ p256dh, auth }: PushKeys): boolean {
  const point = Buffer.from(p256dh, 'base64url');
  return point.length === 65 && point[0] === 4 && Buffer.from(auth, 'base64url').length === 16;
}

/**
 * A message that only the browser can read, as one aes128gcm record. `fixed` gives salt and sender key where a test needs them.
 * @source RFC 8291 §3.4, RFC 8188 §2
 */
export function encryptPush(
  message: Uint8Array,
  keys: PushKeys,
  fixed: { readonly salt?: Uint8Array; readonly privateKey?: string } = {},
): Buffer {
  const receiver = Buffer.from(keys.p256dh, 'base64url');
  const own = createECDH(CURVE);
  if (fixed.privateKey) own.setPrivateKey(fixed.privateKey, 'base64url');
  else own.generateKeys();
  const sender = own.getPublicKey();
  const salt = fixed.salt ?? randomBytes(16);
  const auth = Buffer.from(keys.auth, 'base64url');
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), receiver, sender]);
  const secret = derive(own.computeSecret(receiver), auth, info, 32);
  const key = derive(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  // 2 ends the last record; no more padding.
  const sealed = Buffer.concat([cipher.update(message), cipher.update(Buffer.of(2)), cipher.final()]);
  const head = Buffer.alloc(5);
  head.writeUInt32BE(RECORD_BYTES);
  head[4] = sender.length;
  return Buffer.concat([salt, head, sender, sealed, cipher.getAuthTag()]);
}

/**
 * The Authorization header that says who pushes. `audience`: origin of the push service; `subject`: where the server's people can be
 * reached, https: or mailto:. @source RFC 8292 §2, §3
 */
export function vapidHeader(
  keys: VapidKeys,
  audience: string,
  subject: string,
  expiresAtSeconds: number,
): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ typ: 'JWT', alg: 'ES256' })}.${part({ aud: audience, exp: expiresAtSeconds, sub: subject })}`;
  const signature = sign('sha256', Buffer.from(text), { key: keyOf(keys), dsaEncoding: 'ieee-p1363' });
  return `vapid t=${text}.${signature.toString('base64url')}, k=${keys.publicKey}`;
}

function keyOf({ publicKey, privateKey }: VapidKeys): KeyObject {
  const point = Buffer.from(publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((b) => b.toString('base64url'));
  return createPrivateKey({ key: { kty: 'EC', crv: 'P-256', x: x!, y: y!, d: privateKey }, format: 'jwk' });
}

function derive(secret: Uint8Array, salt: Uint8Array, info: Uint8Array, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, salt, info, bytes));
}
