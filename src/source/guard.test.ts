import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SitrepError } from '../util/outcome.ts';
import { isPublicAddress, parseGuardedUrl } from './guard.ts';

const BLOCKED = [
  'http://127.0.0.1/',
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f000001/',
  'http://0x7f.0.0.1/',
  'http://0177.0.0.1/',
  'http://017700000001/',
  'http://0/',
  'http://0.0.0.0/',
  'http://[::]/',
  'http://[::1]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:7f00:1]/',
  'http://[::127.0.0.1]/',
  'http://[64:ff9b::127.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[64:ff9b:1::7f00:1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:0:7f00:1::]/',
  'http://[fe80::1]/',
  'http://[fc00::1]/',
  'http://[fd12:3456::1]/',
  'http://[ff02::1]/',
  'http://[2001:db8::1]/',
  'http://10.1.2.3/',
  'http://172.16.0.1/',
  'http://192.168.1.1/',
  'http://100.64.0.1/',
  'http://169.254.169.254/latest/meta-data/',
  'http://[fd00:ec2::254]/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://198.18.0.1/',
  'http://localhost/',
  'http://LOCALHOST./',
  'http://a.localhost/',
  'http://printer.local/',
  'http://metadata.google.internal/',
  'http://intranet/',
  'http://①②⑦.⓪.⓪.①/',
  'http://127。0。0。1/',
  'http://example.org:22/',
  'http://example.org:6379/',
];

test('every spelling of a host that is not public is refused before anything is sent', () => {
  for (const url of BLOCKED) {
    assert.throws(
      () => parseGuardedUrl(url, {}),
      (error: SitrepError) => error.code === 'blocked-address',
      url,
    );
  }
});

test('what is no plain web address is refused as such', () => {
  for (const url of [
    '',
    'nonsense',
    'ftp://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'gopher://example.org/',
    'http://user:pw@example.org/',
    'http://256.1.1.1/',
    'http:///',
  ]) {
    assert.throws(
      () => parseGuardedUrl(url, {}),
      (error: SitrepError) => error.code === 'bad-url',
      url,
    );
  }
});

test('public addresses pass, on the usual ports or those allowed', () => {
  for (const url of [
    'http://example.org/',
    'https://example.org:8443/a?b',
    'http://93.184.215.14/',
    'http://[2606:4700::6810:84e5]/',
    'https://новини.укр/',
  ]) {
    assert.equal(typeof parseGuardedUrl(url, {}).href, 'string', url);
  }
  assert.equal(parseGuardedUrl('http://example.org:9000/', { allowPorts: [9000] }).port, '9000');
  assert.equal(parseGuardedUrl('http://127.0.0.1/', { allowPrivate: true }).hostname, '127.0.0.1');
});

test('an address is public only when it is one unicast host of the internet', () => {
  assert.ok(isPublicAddress('8.8.8.8'));
  assert.ok(isPublicAddress('2a00:1450:4001::1'));
  assert.ok(isPublicAddress('::ffff:8.8.8.8'));
  for (const address of [
    '127.0.0.1',
    '::1',
    '::',
    '::8.8.8.8',
    'fe80::1%eth0',
    '64:ff9b::8.8.8.8',
    '4000::1',
    'x',
    '',
  ]) {
    assert.ok(!isPublicAddress(address), address);
  }
});

test('a name that can never resolve is said not to resolve, with what to do, in one line', () => {
  for (const url of ['http://nowhere.invalid/feed', 'https://a.nowhere.INVALID./']) {
    assert.throws(
      () => parseGuardedUrl(url, {}),
      (error: SitrepError) =>
        error.code === 'fetch-failed' &&
        /does not resolve; check its spelling/.test(error.message) &&
        !error.message.includes('\n'),
    );
  }
});
