import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import type { PublicPicture } from '../model/public-picture.ts';
import { field, pictureOf, placeAt } from './picture-for-tests.ts';
import { writeAtom } from './write-atom.ts';
import { writeJsonFeed } from './write-json-feed.ts';
import { writeRss } from './write-rss.ts';

const BASE = 'https://picture.example';
const HOSTILE = 'Ruins & <script>alert("x")</script> ]]> \u0007 smoke, he’d said';
const MANY = pictureOf([
  {
    id: 'in_1',
    source: 'Post & <Co>',
    places: [placeAt('Kryvyi <b>Rih</b>', 47.9, 33.4)],
    said: [{ quote: HOSTILE, speaker: { name: 'Iryna Sova', organisation: 'city & council' } }],
    receivedAt: '2026-03-04T06:00:00.000Z',
  },
  {
    id: 'in_2',
    type: 'alert.raised',
    said: [{ quote: 'Sirens in Poltava', url: 'x' } as never],
    url: 'javascript:alert(1)',
    receivedAt: '2026-03-04T08:00:00.000Z',
  },
  {
    id: 'in_3',
    isRetracted: true,
    said: [{ quote: 'A bridge fell' }],
    receivedAt: '2026-03-04T07:00:00.000Z',
  },
  {
    id: 'in_4',
    fields: [field('counts.killed', 'single', 'unknown')],
    said: [{ quote: '', polarity: 'denied' }],
    receivedAt: '2026-03-03T07:00:00.000Z',
  },
]);
const options = (name: string, more = {}) => ({
  baseUrl: BASE,
  selfUrl: `${BASE}/feed.${name}?type=strike&region=UA-12`,
  only: ['strikes'],
  ...more,
});
const rss = (p: PublicPicture, more = {}): string => [...writeRss(p, options('rss', more))].join('');
const atom = (p: PublicPicture, more = {}): string => [...writeAtom(p, options('atom', more))].join('');
const json = (p: PublicPicture, more = {}): string => [...writeJsonFeed(p, options('json', more))].join('');

/** The text of a document that libxml2 takes as well-formed; throws where it is not. */
function wellFormed(xml: string): XmlDocument {
  return XmlDocument.fromString(xml);
}

test('Atom keeps the schema of RFC 4287, whatever words are in it, and when it is empty', () => {
  const schema = XmlDocument.fromString(
    readFileSync(join(import.meta.dirname, '../../test/schema/atom.rng'), 'utf8'),
  );
  const validator = RelaxNGValidator.fromDoc(schema);
  for (const picture of [MANY, pictureOf([])]) {
    const document = wellFormed(atom(picture));
    validator.validate(document);
    document.dispose();
  }
  const noId = wellFormed(atom(MANY).replace(/<id>urn[^<]*<\/id>\n<title>Kry|<id>[^<]*<\/id>/, ''));
  assert.throws(() => validator.validate(noId));
});

test('RSS is well formed and has what RSS 2.0 asks of a channel and an item', () => {
  for (const picture of [MANY, pictureOf([])]) {
    const document = wellFormed(rss(picture));
    const at = (path: string) => document.find(path, { atom: 'http://www.w3.org/2005/Atom' });
    assert.equal(at('/rss/@version')[0]!.content, '2.0');
    for (const name of ['title', 'link', 'description'])
      assert.equal(at(`/rss/channel/${name}`).length, 1, name);
    assert.equal(at('/rss/channel/atom:link[@rel="self"]').length, 1);
    for (const item of at('/rss/channel/item')) {
      const one = (name: string): string => item.get(name)!.content;
      assert.ok(one('title') && one('description'));
      assert.match(one('link'), /^https:\/\/picture\.example\/incident\/in_\d$/);
      assert.match(one('guid'), /^urn:uuid:[0-9a-f-]{36}$/);
      assert.equal(item.get('guid/@isPermaLink')!.content, 'false');
      assert.match(
        one('pubDate'),
        /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/,
      );
    }
    document.dispose();
  }
});

test('JSON Feed has what version 1.1 asks: version, title, items, each with an id and content, dates by RFC 3339', () => {
  for (const picture of [MANY, pictureOf([])]) {
    const feed = JSON.parse(json(picture));
    assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
    assert.ok(feed.title && Array.isArray(feed.items) && !('author' in feed));
    const known =
      'version title home_page_url feed_url description user_comment next_url icon favicon authors language expired hubs items';
    for (const key of Object.keys(feed))
      assert.ok(key.startsWith('_') || known.split(' ').includes(key), key);
    for (const item of feed.items) {
      assert.equal(typeof item.id, 'string');
      assert.ok(item.content_html || item.content_text);
      for (const date of [item.date_published, item.date_modified])
        assert.match(date, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
      const fields =
        'id url external_url title content_html content_text summary image banner_image date_published date_modified authors tags language attachments';
      for (const key of Object.keys(item))
        assert.ok(key.startsWith('_') || fields.split(' ').includes(key), key);
    }
  }
});

test('another reader finds the same entries in all three, the last changed first', () => {
  const [r, a, j] = [parseRssFeed(rss(MANY)), parseAtomFeed(atom(MANY)), parseJsonFeed(json(MANY))];
  const ids = j.items!.map((i) => i.id);
  assert.deepEqual(
    a.entries!.map((e) => e.id),
    ids,
  );
  assert.deepEqual(
    r.items!.map((i) => i.guid!.value),
    ids,
  );
  assert.deepEqual(
    j.items!.map((i) => i.url!.slice(-4)),
    ['in_2', 'in_3', 'in_1', 'in_4'],
  );
  assert.equal(a.links!.find((l) => l.rel === 'self')!.href, `${BASE}/feed.atom?type=strike&region=UA-12`);
});

test('words of reports stay words: no markup of theirs, no script address, no character that XML forbids', () => {
  const html = parseJsonFeed(json(MANY))
    .items!.map((i) => i.content_html)
    .join('');
  assert.doesNotMatch(html, /<script|<b>|javascript:/);
  assert.match(html, /&lt;script&gt;alert\("x"\)/);
  assert.equal(
    parseAtomFeed(atom(MANY)).entries!.at(2)!.content!.value,
    parseJsonFeed(json(MANY)).items![2]!.content_html!,
  );
  assert.match(parseRssFeed(rss(MANY)).items![2]!.description!, /&lt;script&gt;/);
  assert.ok(!(atom(MANY) + rss(MANY)).includes('\u0007'));
});

test('what was taken back stays with that word, and its words are told no more', () => {
  const item = parseJsonFeed(json(MANY)).items!.find((i) => i.url!.endsWith('in_3'))!;
  assert.match(item.title!, /taken back/);
  assert.doesNotMatch(item.content_html!, /bridge/);
});

test('ids stay when more is learnt; only so many entries as asked', () => {
  const later = pictureOf([
    { id: 'in_1', places: [placeAt('Nikopol', 47.57, 34.39)], receivedAt: '2026-03-04T11:00:00.000Z' },
  ]);
  const [now, then] = [later, MANY].map(
    (p) => parseJsonFeed(json(p)).items!.find((i) => i.url!.endsWith('in_1'))!,
  );
  assert.equal(now!.id, then!.id);
  assert.notEqual(now!.date_modified, then!.date_modified);
  assert.equal(parseJsonFeed(json(MANY, { limit: 2 })).items!.length, 2);
});
