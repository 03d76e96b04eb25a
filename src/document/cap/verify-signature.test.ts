import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { GOOD_CAP } from './faults-for-tests.ts';
import { keysForTests, signForTests } from './sign-for-tests.ts';
import { verifyContained, verifySignature } from './verify-signature.ts';

const ours = keysForTests();
const theirs = keysForTests();
const signed = signForTests(GOOD_CAP, ours.privateKey);
const told = (text: string, key = ours.publicKey): string => {
  const made = verifySignature(text, key);
  return made.verdict === 'verified' ? 'verified' : `${made.verdict}: ${made.why}`;
};

test('a message signed by the pinned key is verified, and by no other key', () => {
  assert.equal(told(signed), 'verified');
  assert.match(told(signed, theirs.publicKey), /^bad: the signature does not fit/);
  assert.match(told(signForTests(GOOD_CAP, theirs.privateKey)), /^bad/);
  assert.equal(told(GOOD_CAP), 'none: it is not signed');
  assert.match(told(signed, 'no key'), /^bad/);
});

test('a signed text that is altered anywhere is bad', () => {
  const alter = (from: string | RegExp, to: string): string => {
    const altered = signed.replace(from, to);
    assert.notEqual(altered, signed);
    return altered;
  };
  for (const altered of [
    alter(/<status>\w+</, '<status>Test<'),
    alter(/<severity>\w+</, '<severity>Minor<'),
    alter('</info>', '<contact>nobody</contact></info>'),
    alter(/<DigestValue>.{4}/, '<DigestValue>AAAA'),
    alter(/<SignatureValue>.{4}/, '<SignatureValue>AAAA'),
    alter('</alert>', '<info/></alert>'),
  ])
    assert.match(told(altered), /^bad/);
});

test('a signature of a part, of an older kind, twice, or wrapped into another message proves nothing', () => {
  const part = signForTests(GOOD_CAP, ours.privateKey, { xpath: "//*[local-name(.)='info']" });
  assert.match(told(part), /not of the whole message/);
  const old = signForTests(GOOD_CAP, ours.privateKey, { hash: 'sha1' });
  assert.match(told(old), /no longer proves anything/);
  assert.match(told(signForTests(signed, ours.privateKey)), /2 signatures/);
  // The signed message inside a forged one.
  const inner = signed.replace(/^<\?xml[^>]*\?>/, '');
  const outer = GOOD_CAP.replace('</alert>', `${inner}</alert>`);
  assert.match(told(outer), /^bad/);
  assert.match(told(signed.replace('<alert', '<!DOCTYPE alert><alert')), /^bad/);
});

test('a comment inside a value does not change what is read of a signed message', () => {
  const commented = signed.replace(/<identifier>(\w{2})/, '<identifier>$1<!-- x -->');
  // Canonical form leaves comments out: the digest still fits, and what is read must be the same.
  assert.equal(told(commented), 'verified');
});

const FOLDER = join(import.meta.dirname, '../../../../shared/data/cap/testdata');
const skip = existsSync(FOLDER) ? false : 'not present: ../shared/data/cap';

test('messages signed with SHA-1 long ago are not verified, whatever the key', { skip }, () => {
  for (const name of ['canada_signed.cap', 'earthquake_signed.cap'])
    assert.match(told(readFileSync(join(FOLDER, name), 'utf8')), /^bad: /, name);
});

test('of a feed each message is verified by its own signature, in the order in which they stand', () => {
  const bare = (text: string): string => text.replace(/^<\?xml[^>]*\?>\s*/, '');
  const prefixed = signForTests(
    GOOD_CAP.replace(/<(\/?)([a-zA-Z]+)(?=[\s>])/g, '<$1c:$2').replace('xmlns=', 'xmlns:c='),
    ours.privateKey,
  );
  const feed =
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:c="urn:oasis:names:tc:emergency:cap:1.2"><id>f</id>${[
      GOOD_CAP,
      signed,
      prefixed.replace(' xmlns:c="urn:oasis:names:tc:emergency:cap:1.2"', ''),
      signForTests(GOOD_CAP.replace('Severe', 'Minor'), theirs.privateKey),
    ]
      .map((t) => `<entry><content type="text/xml">\n${bare(t)}\n</content></entry>`)
      .join('')}</feed>`.replaceAll('\n', '\r\n');
  assert.deepEqual(
    verifyContained(feed, ours.publicKey).map((v) => v.verdict),
    ['none', 'verified', 'verified', 'bad'],
  );
  assert.deepEqual(verifyContained('<feed', ours.publicKey), []);
  assert.deepEqual(
    verifyContained(feed, theirs.publicKey).map((v) => v.verdict),
    ['none', 'bad', 'bad', 'verified'],
  );
});
