import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capInfo, capMessage } from '../../model/cap-for-tests.ts';
import { childOf, childrenOf, parseXml } from '../../util/xml/parse-xml.ts';
import { writeCapFeed } from './write-feed.ts';

const HEAD = { id: 'urn:example:feed', title: 'Alerts <of> the desk', updated: '2026-03-03T09:00:00.500Z' };
const rootOf = (text: string) => {
  const parsed = parseXml(text);
  assert.ok('root' in parsed);
  return parsed.root;
};

test('each message whole in an entry, the latest first', () => {
  const later = capMessage('b', {
    sent: '2026-03-03T08:30:00.000Z',
    infos: [capInfo({ headline: 'A & B <c>' })],
  });
  const feed = rootOf(writeCapFeed([capMessage('a'), later], HEAD));
  assert.equal(childOf(feed, 'updated')?.text, '2026-03-03T09:00:00Z');
  const entries = childrenOf(feed, 'entry');
  assert.deepEqual(
    entries.map((e) => childOf(e, 'title')?.text),
    ['A & B ‹c›', 'Air raid alert'],
  );
  const alerts = entries.map((e) => childOf(e, 'content')!.children[0]!);
  assert.deepEqual(
    alerts.map((a) => childOf(a, 'identifier')?.text),
    ['b', 'a'],
  );
  assert.equal(new Set(entries.map((e) => childOf(e, 'id')?.text)).size, 2);
});

test('a feed stays small enough to be taken, and says what it leaves out', () => {
  const long = 'word '.repeat(4000);
  const many = Array.from({ length: 60 }, (_, i) =>
    capMessage(`m${i}`, {
      sent: new Date(Date.UTC(2026, 2, 3, 8, i)).toISOString(),
      infos: [capInfo({ description: long })],
    }),
  );
  const text = writeCapFeed(many, HEAD);
  assert.ok(Buffer.byteLength(text) < 900_000);
  const feed = rootOf(text);
  const entries = childrenOf(feed, 'entry').length;
  assert.equal(childOf(feed, 'subtitle')?.text, `${60 - entries} earlier messages are left out`);
});

test('no messages make an empty feed', () => {
  assert.equal(childrenOf(rootOf(writeCapFeed([], HEAD)), 'entry').length, 0);
});
