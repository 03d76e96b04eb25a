import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCapBytes, checkCapText } from './check-cap.ts';
import { CAP_FAULTS, GOOD_CAP, isSchemaFault } from './faults-for-tests.ts';
import { CAP_RULES } from './rule.ts';
import { CAP_VERSIONS } from './schema.ts';

const namesOf = (text: string): string[] => checkCapText(text).reasons.map((r) => r.name);

test('the good message has neither fault nor warning', () => {
  const verdict = checkCapText(GOOD_CAP);
  assert.deepEqual(verdict.reasons, []);
  assert.equal(verdict.isValid, true);
  assert.equal(verdict.what, 'CAP 1.2 message');
  assert.equal(verdict.message?.infos[1]?.language, 'uk');
});

for (const fault of CAP_FAULTS) {
  const [what, rule, from, to] = fault;
  test(`${what}: ${rule}`, () => {
    const text = GOOD_CAP.replace(from, to);
    assert.notEqual(text, GOOD_CAP, 'the fault was made');
    const { reasons, isValid } = checkCapText(text);
    assert.deepEqual(
      reasons.map((r) => r.name),
      [rule],
      JSON.stringify(reasons),
    );
    const [reason] = reasons;
    assert.equal(isValid, CAP_RULES[rule][0] >= 600);
    assert.ok(reason!.line !== null && reason!.path !== null && reason!.message && reason!.todo);
    assert.equal(reason!.code >= 300 && reason!.code < 400, isSchemaFault(fault));
  });
}

test('codes are those of IPAWS where it has one, and no two rules share one', () => {
  const codes = Object.values(CAP_RULES).map(([code]) => code);
  assert.equal(new Set(codes).size, codes.length);
  const named = (
    [
      'duplicate',
      'missing-reference',
      'signature',
      'expired-reference',
      'circle',
      'outside-authority',
    ] as const
  ).map((n) => CAP_RULES[n][0]);
  assert.deepEqual(named, [201, 207, 208, 209, 213, 214]);
});

test('a reason says where it is', () => {
  const text = GOOD_CAP.replace('<circle>49.15,33.50 4.5', '<circle>49.15,33.50 0');
  const [reason] = checkCapText(text).reasons;
  assert.equal(reason?.path, 'alert/info[1]/area/circle');
  assert.equal(reason?.line, 1 + text.slice(0, text.indexOf('<circle>')).split('\n').length - 1);
});

test('other versions are read and are no CAP 1.2', () => {
  for (const [namespace, version] of CAP_VERSIONS) {
    const text = GOOD_CAP.replace('urn:oasis:names:tc:emergency:cap:1.2', namespace);
    const { what, isValid, message, reasons } = checkCapText(text);
    assert.equal(what, `CAP ${version} message`);
    assert.equal(message?.version, version);
    assert.deepEqual(
      [isValid, reasons.map((r) => r.name)],
      version === '1.2' ? [true, []] : [false, ['version']],
    );
  }
  assert.deepEqual(namesOf(GOOD_CAP.replace(/ xmlns="[^"]*"/, '')), ['not-cap']);
});

test('a message with a prefix, with a hint at its schema, with signatures, is as good', () => {
  const prefixed = GOOD_CAP.replace(/<(\/?)(?=[a-z])/gi, '<$1c:').replace('xmlns=', 'xmlns:c=');
  assert.deepEqual(namesOf(prefixed), []);
  const hinted = GOOD_CAP.replace(
    '<alert ',
    '<alert xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:schemaLocation="a b" ',
  );
  assert.deepEqual(namesOf(hinted), []);
  const signature =
    '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo/><SignatureValue>AA==</SignatureValue></Signature>';
  const signed = checkCapText(GOOD_CAP.replace('</alert>', `${signature}${signature}</alert>`));
  assert.equal(signed.isValid, true);
  assert.match(signed.notes[0]!, /not verified/);
});

test('what is no message says what it is', () => {
  assert.deepEqual(namesOf(''), ['not-xml']);
  assert.deepEqual(namesOf('Air raid alert'), ['not-xml']);
  assert.deepEqual(namesOf(GOOD_CAP.slice(0, 900)), ['not-xml']);
  assert.deepEqual(namesOf('<html><body/></html>'), ['not-cap']);
  assert.deepEqual(namesOf(GOOD_CAP.replace('?>', '?><!-- x --><!DOCTYPE alert [<!ENTITY a "b">]>')), [
    'doctype',
  ]);
  assert.deepEqual(namesOf(GOOD_CAP.replace('Call 112', '&secret;')), ['not-xml']);
  assert.deepEqual(namesOf(`<alert>${'<a>'.repeat(100)}${'</a>'.repeat(100)}</alert>`), ['too-deep']);
  assert.deepEqual(namesOf(`<a ${Array.from({ length: 210_000 }, (_, i) => `b${i}=""`).join(' ')}/>`), [
    'too-large',
  ]);
  const large = checkCapBytes(new Uint8Array(5 * 1024 * 1024 + 1));
  assert.deepEqual(
    large.reasons.map((r) => r.name),
    ['too-large'],
  );
});

test('bytes are decoded as they declare, and bad ones are told', () => {
  const bytes = (encoding: string, text: string): Uint8Array =>
    Buffer.from(
      text.replace('UTF-8', encoding),
      encoding === 'UTF-8' ? 'utf8' : encoding === 'UTF-16' ? 'utf16le' : 'latin1',
    );
  const latin = GOOD_CAP.replace(/[\u0400-\u04ff]+/g, 'père');
  const read = checkCapBytes(bytes('ISO-8859-1', latin.replace('Lower town', 'Bas de la cité')));
  assert.equal(read.message?.infos[0]?.areas[0]?.areaDesc, 'Bas de la cité');
  assert.equal(checkCapBytes(Buffer.from(`\ufeff${GOOD_CAP}`)).isValid, true);
  assert.equal(checkCapBytes(bytes('UTF-16', `\ufeff${GOOD_CAP}`)).isValid, true);
  const cut = GOOD_CAP.indexOf('an hour');
  const broken = Buffer.concat([
    Buffer.from(GOOD_CAP.slice(0, cut)),
    Buffer.from([0xff]),
    Buffer.from(GOOD_CAP.slice(cut)),
  ]);
  const names = checkCapBytes(broken).reasons.map((r) => r.name);
  assert.deepEqual(names, ['encoding']);
});

test('a feed is no message; what it carries is judged one by one', () => {
  const body = GOOD_CAP.replace(/<\?.*\?>/, '');
  const bad = body.replace('>Actual<', '>Live<');
  const entry = (content: string): string =>
    `<entry><id>a</id><title>t</title><updated>u</updated><content type="text/xml">${content}</content></entry>`;
  const feed = (entries: string): string =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>t</title><updated>u</updated>${entries}</feed>`;
  const verdict = checkCapText(feed(entry(body) + entry(bad)));
  assert.equal(verdict.what, 'Atom feed of 2 entries');
  assert.equal(verdict.isValid, false);
  assert.deepEqual(
    verdict.reasons.map((r) => r.name),
    ['not-cap'],
  );
  assert.deepEqual(
    verdict.contained.map((c) => c.isValid),
    [true, false],
  );
  const rss = checkCapText(
    '<rss><channel><title>t</title><link>l</link><description>d</description><item><title>a</title><link>l</link></item></channel></rss>',
  );
  assert.equal(rss.what, 'RSS feed of 1 item');
  assert.match(rss.reasons[0]!.message, /links to 1/);
  assert.deepEqual(namesOf(feed('<entry><title>t</title></entry>').replace('<id>f</id>', '')), [
    'not-cap',
    'feed',
    'feed',
    'feed',
    'feed',
  ]);
});

test('against messages known: twice, expired, unknown', () => {
  const message = checkCapText(GOOD_CAP).message!;
  const earlier = { ...message, identifier: 'dobryn-2026-0411', sent: '2026-03-03T07:30:00.000Z' };
  const names = (messages: readonly (typeof message)[], isWhole = false) =>
    checkCapText(GOOD_CAP, { messages, isWhole }).reasons.map((r) => r.name);
  assert.deepEqual(names([]), []);
  assert.deepEqual(names([], true), ['unknown-reference']);
  assert.deepEqual(names([earlier], true), []);
  assert.deepEqual(names([message]), ['duplicate']);
  assert.deepEqual(names([{ ...message, sent: '2026-03-01T00:00:00.000Z' }]), ['duplicate']);
  const ended = { ...earlier, infos: [{ ...message.infos[0]!, expires: '2026-03-03T07:59:00.000Z' }] };
  assert.deepEqual(names([ended]), ['expired-reference']);
});
