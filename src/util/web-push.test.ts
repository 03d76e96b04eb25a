import assert from 'node:assert/strict';
import { createPublicKey, verify } from 'node:crypto';
import { test } from 'node:test';
import { arePushKeys, encryptPush, newVapidKeys, vapidHeader } from './web-push.ts';

test('a message is sealed byte for byte as the standard’s example', () => {
  // @source RFC 8291 §5 and appendix A
  const sealed = encryptPush(
    Buffer.from('When I grow up, I want to be a watermelon'),
    {
      p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    },
    {
      salt: Buffer.from('DGv6ra1nlYgDCS1FRnbzlw', 'base64url'),
      privateKey: 'yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw',
    },
  );
  assert.equal(
    sealed.toString('base64url'),
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  );
});

test('a push service can tell by the public key that the server signed for it', () => {
  const keys = newVapidKeys();
  const header = vapidHeader(keys, 'https://push.example', 'mailto:desk@example.org', 1_800_000_000);
  const [, text, signature, k] = /^vapid t=([\w-]+\.[\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(header)!;
  assert.equal(k, keys.publicKey);
  const point = Buffer.from(keys.publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((b) => b.toString('base64url'));
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x!, y: y! }, format: 'jwk' });
  const isTrue = verify(
    'sha256',
    Buffer.from(text!),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature!, 'base64url'),
  );
  assert.ok(isTrue);
  const claims = JSON.parse(Buffer.from(text!.split('.')[1]!, 'base64url').toString());
  assert.deepEqual(claims, {
    aud: 'https://push.example',
    exp: 1_800_000_000,
    sub: 'mailto:desk@example.org',
  });
});

test('keys of other sizes are none', () => {
  const { publicKey } = newVapidKeys();
  const auth = Buffer.alloc(16).toString('base64url');
  assert.ok(arePushKeys({ p256dh: publicKey, auth }));
  assert.equal(arePushKeys({ p256dh: publicKey.slice(0, 40), auth }), false);
  assert.equal(arePushKeys({ p256dh: publicKey, auth: 'short' }), false);
});
