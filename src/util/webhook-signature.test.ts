import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWebhookSecret, newWebhookSecret, signWebhook } from './webhook-signature.ts';

test('a body is signed as the standard’s own example is', () => {
  // @source Standard Webhooks, the example its reference libraries are tested by
  const headers = signWebhook(
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    'msg_p5jXN8AQM9LWM0D4loKWxJek',
    1614265330,
    '{"test": 2432232314}',
  );
  assert.equal(headers['webhook-signature'], 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

test('a secret is whsec_ and 24 to 64 bytes in base64', () => {
  assert.ok(isWebhookSecret(newWebhookSecret()));
  for (const no of [
    '',
    'whsec_',
    'whsec_c2hvcnQ=',
    `whsec_${Buffer.alloc(65).toString('base64')}`,
    'whsec_*',
  ])
    assert.equal(isWebhookSecret(no), false, no);
});
