import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertPassword, hashPassword, isPassword } from './password.ts';
import { newPassword, parseKeyId } from './secret.ts';
import { SignInLimit } from './sign-in-limit.ts';

const CHEAP = { n: 1024, r: 8, p: 1 };

test('a password is known again in whatever form it is typed, and no other is', async () => {
  const kept = await hashPassword('Їжак біля хати', CHEAP);
  assert.equal(await isPassword('Їжак біля хати'.normalize('NFD'), kept), true);
  assert.equal(await isPassword('їжак біля хати', kept), false);
  assert.equal(await isPassword('', null), false);
  const again = await hashPassword('Їжак біля хати', CHEAP);
  assert.notEqual(again.hash, kept.hash, 'each has salt of its own');
});

test('what is kept is scrypt as others make it', async () => {
  // @source RFC 7914 §12, the third vector, cut to our 32 bytes
  const kept = {
    n: 16384,
    r: 8,
    p: 1,
    salt: Buffer.from('SodiumChloride').toString('base64'),
    hash: Buffer.from('7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2', 'hex').toString(
      'base64',
    ),
  };
  assert.equal(await isPassword('pleaseletmein', kept), true);
});

test('short ones, the own name, and essays are no passwords', () => {
  for (const bad of ['eleven char', 'olha kovalenko', 'x'.repeat(257)])
    assert.throws(() => assertPassword(bad, 'Olha Kovalenko'), { code: 'bad-password' });
  assert.doesNotThrow(() => assertPassword('four words of yours', 'Olha'));
});

test('many at once are hashed one after another and all come out', async () => {
  const all = await Promise.all(Array.from({ length: 12 }, () => hashPassword('same words for all', CHEAP)));
  assert.equal(new Set(all.map((h) => h.hash)).size, 12);
});

test('a made password has the letters it should, and a key’s secret names its key', () => {
  for (let n = 0; n < 50; n++) assert.match(newPassword(), /^(?:[a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/);
  assert.equal(parseKeyId(`sk_0a1b2c3d_${'A'.repeat(43)}`), 'sk_0a1b2c3d');
  for (const no of ['sk_', `sk_0a1b2c3d_${'A'.repeat(42)}`, `SK_0a1b2c3d_${'A'.repeat(43)}`])
    assert.equal(parseKeyId(no), null);
});

test('guesses are slowed by pair, by address and by name, and time lets them go', () => {
  const limit = new SignInLimit();
  const fail = (times: number, name: (n: number) => string, address: (n: number) => string) => {
    for (let n = 0; n < times; n++) limit.failed(name(n), address(n), 0);
  };
  fail(
    5,
    () => 'olha',
    () => '192.0.2.1',
  );
  assert.equal(limit.waitSeconds('olha', '192.0.2.1', 1000), 899);
  assert.equal(limit.waitSeconds('olha', '192.0.2.2', 1000), 0);
  assert.equal(limit.waitSeconds('olha', '192.0.2.1', 900_000), 0);
  fail(
    20,
    (n) => `name${n}`,
    () => '192.0.2.3',
  );
  assert.ok(limit.waitSeconds('anybody', '192.0.2.3', 1000) > 0);
  fail(
    100,
    () => 'ivan',
    (n) => `198.51.100.${n}`,
  );
  assert.ok(limit.waitSeconds('ivan', '203.0.113.1', 1000) > 0);
});
