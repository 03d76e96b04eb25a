import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capture } from '../capture-for-tests.ts';
import { GOOD_CAP } from './faults-for-tests.ts';
import { readCap } from './read-cap.ts';

const read = (text: string, more = {}) => readCap(capture('cap', text, more));
const codes = (text: string): string[] => read(text).issues.map((i) => i.code);

test('a message as values and as a report', () => {
  const { value, issues } = read(GOOD_CAP);
  assert.deepEqual(issues, []);
  const [message] = value.messages;
  assert.deepEqual(
    [message!.identifier, message!.sent, message!.status, message!.msgType, message!.scope],
    ['dobryn-2026-0412', '2026-03-03T08:00:00.000Z', 'Actual', 'Update', 'Public'],
  );
  assert.deepEqual(message!.references, [
    {
      sender: 'duty@civil-protection.example',
      identifier: 'dobryn-2026-0411',
      sent: '2026-03-03T07:30:00.000Z',
    },
  ]);
  const [info] = message!.infos;
  assert.equal(info!.onset, '2026-03-03T10:00:00.000Z');
  assert.deepEqual(info!.areas[0]!.circles, [{ lat: 49.15, lon: 33.5, radiusKm: 4.5 }]);
  assert.deepEqual(info!.areas[0]!.geocodes, [{ name: 'ISO3166-2', value: 'UA-53' }]);
  assert.equal(info!.areas[0]!.polygons[0]!.length, 5);
  const [document] = value.documents;
  assert.equal(value.documents.length, 1);
  assert.deepEqual(
    [document!.source, document!.reportId, document!.lang, document!.title, document!.url],
    [
      'Civil protection of the province',
      'dobryn-2026-0412',
      'en',
      'Flood expected along the lower river',
      'https://civil-protection.example/0412',
    ],
  );
  assert.equal(Date.parse(document!.publishedAt!), Date.parse('2026-03-03T08:00:00Z'));
  assert.equal(
    document!.text,
    `Flood expected along the lower river

The river rises by half a metre an hour & passes the dyke by noon.

Leave the low streets by the north road.

Lower town.`,
  );
});

test('what is given wins; a message without a sender’s name is its sender’s', () => {
  const { value } = read(GOOD_CAP.replace(/ *<senderName>.*\n/, ''), { given: { lang: 'en' } });
  assert.equal(value.documents[0]!.source, 'duty@civil-protection.example');
  assert.equal(read(GOOD_CAP, { given: { source: 'Relay' } }).value.documents[0]!.source, 'Relay');
});

test('in Ukrainian where there is no English; in any language rather than not at all', () => {
  const only = (lang: string): string =>
    GOOD_CAP.replace(/ *<info>[\s\S]*?<\/info>\n/, '').replace('<language>uk<', `<language>${lang}<`);
  assert.match(read(only('uk')).value.documents[0]!.text, /^Очікується повінь/);
  assert.equal(read(only('ro')).value.documents.length, 1);
});

test('tests, exercises, drafts and what is not public are kept and are no report', () => {
  for (const status of ['Exercise', 'System', 'Test', 'Draft']) {
    const text = GOOD_CAP.replace('>Actual<', `>${status}<`);
    const { value, issues } = read(text);
    assert.deepEqual([value.messages.length, value.documents.length], [1, 0]);
    assert.match(issues[0]!.message, new RegExp(`its status is ${status}`));
  }
  const secret = GOOD_CAP.replace('>Public<', '>Restricted<');
  assert.deepEqual(codes(secret), ['cap-no-restriction', 'cap-not-live']);
  assert.deepEqual(read(secret).value.documents, []);
});

test('a message with faults is read as far as it can be, and its faults are told', () => {
  const open = GOOD_CAP.replace(' 49.10,33.40<', ' 49.10,33.41<').replace(
    '<expires>2026-03-03T20:00:00-00:00',
    '<expires>tonight',
  );
  const { value, issues } = read(open);
  assert.deepEqual(
    issues.map((i) => [i.code, i.where]),
    [
      ['cap-time', 'alert/info[1]/expires'],
      ['cap-open-polygon', 'alert/info[1]/area/polygon'],
    ],
  );
  assert.deepEqual(value.messages[0]!.infos[0]!.areas[0]!.polygons, []);
  assert.equal(value.messages[0]!.infos[0]!.expires, null);
  const older = GOOD_CAP.replace('cap:1.2', 'cap:1.1');
  assert.deepEqual(codes(older), ['cap-version']);
  assert.equal(read(older).value.documents.length, 1);
});

test('what is no message, or does not say whose it is, is refused with what to do', () => {
  const fails = (text: string, code: string, words: RegExp): void =>
    assert.throws(
      () => read(text),
      (e: Error & { code?: string }) => e.code === code && words.test(e.message),
    );
  fails(
    GOOD_CAP.replace(/ *<sender>.*\n/, ''),
    'bad-message',
    /no message that can be taken in: <sender> is missing; add it/,
  );
  fails('<html/>', 'not-cap', /is XML with the root <html>/);
  fails('<!DOCTYPE alert><alert/>', 'not-cap', /declares a document type; leave out/);
  fails(
    '<feed xmlns="http://www.w3.org/2005/Atom"/>',
    'not-cap',
    /Atom feed of 0 entries.*carries no message/,
  );
});

test('a feed of messages: each is read, a bad one is told and the others go on', () => {
  const body = GOOD_CAP.replace(/<\?.*\?>/, '');
  const entry = (text: string): string => `<entry><content type="text/xml">${text}</content></entry>`;
  const feed = `<feed xmlns="http://www.w3.org/2005/Atom">${entry(body)}${entry(body.replace('>Actual<', '>Live<'))}${entry(body.replace('2026-0412<', '2026-0413<'))}</feed>`;
  const { value, issues } = read(feed);
  assert.deepEqual(
    value.messages.map((m) => m.identifier),
    ['dobryn-2026-0412', 'dobryn-2026-0413'],
  );
  assert.deepEqual(
    issues.map((i) => [i.code, i.where?.split(',')[0]]),
    [['bad-line', 'message 2']],
  );
});
