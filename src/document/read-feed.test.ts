import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capture, codes, one } from './capture-for-tests.ts';
import { readDocuments } from './read-documents.ts';
import { readFeed } from './read-feed.ts';

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Nile &amp; Co</title><link>https://nile.example.org/</link><language>en-gb</language>${items}</channel></rss>`;

test('each item of an RSS feed is a document with clean text', () => {
  const feed =
    rss(`<item><title>Fire &lt;b&gt;in&lt;/b&gt; Omdurman &amp;amp; Bahri</title><guid isPermaLink="false">n-1</guid><link>/1</link>
    <pubDate>Mon, 03 Feb 2025 10:15:00 +0200</pubDate><description>short</description><content:encoded><![CDATA[<p>A fire broke out.</p><script>x()</script><p>It was put out &#8212; later.</p>]]></content:encoded></item>
    <item><title>Only a headline</title><link>javascript:alert(1)</link></item><item><pubDate>x</pubDate></item>`);
  const { value, issues } = readDocuments(capture('feed', feed));
  assert.equal(value.length, 2);
  const [a, b] = value;
  assert.equal(a!.text, 'A fire broke out.\nIt was put out — later.');
  assert.equal(a!.title, 'Fire in Omdurman & Bahri');
  assert.deepEqual(
    [a!.reportId, a!.publishedAt, a!.source, a!.lang, a!.url],
    ['n-1', '2025-02-03T10:15:00+02:00', 'Nile & Co', 'en', 'https://nile.example.org/1'],
  );
  assert.equal(b!.url, null);
  assert.equal(b!.text, 'Only a headline');
  assert.deepEqual(codes(issues), ['items-without-text']);
});

test('Atom, RDF, RSS 0.91 and JSON Feed are read too', () => {
  const atom =
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Sahel</title><entry><id>urn:1</id><title type="html">Calme &amp;agrave; Gao</title><link href="https://e.example.org/1"/><updated>2025-02-03T09:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Un.</p><p>Deux &lt; trois.</p></div></content></entry></feed>';
  const a = one(capture('feed', atom));
  assert.deepEqual(
    [a.reportId, a.title, a.text, a.lang, a.url, a.publishedAt],
    ['urn:1', 'Calme à Gao', 'Un.\nDeux < trois.', 'fr', 'https://e.example.org/1', '2025-02-03T09:00:00Z'],
  );
  const rdf =
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>R</title></channel><item rdf:about="https://e.example.org/2"><title>T</title><link>https://e.example.org/2</link><description>Shelling near Loikaw.</description><dc:date>2025-02-03T01:00:00+06:30</dc:date></item></rdf:RDF>';
  const r = one(capture('feed', rdf));
  assert.deepEqual(
    [r.reportId, r.text, r.publishedAt],
    ['https://e.example.org/2', 'Shelling near Loikaw.', '2025-02-03T01:00:00+06:30'],
  );
  const old =
    '<rss version="0.91"><channel><title>O</title><item><title>T</title><link>https://e.example.org/3</link><description>Old.</description></item></channel></rss>';
  assert.equal(one(capture('feed', old)).text, 'Old.');
  const json = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'J',
    items: [
      { id: '9', title: 'A < B', content_text: 'Plain & simple.', date_published: '2025-02-03T09:00:00Z' },
    ],
  });
  const j = one(capture('feed', json));
  assert.deepEqual([j.reportId, j.title, j.text, j.source], ['9', 'A < B', 'Plain & simple.', 'J']);
});

test('a feed that is broken, cut off, too deep or declares entities is refused in one line', () => {
  const whole = rss('<item><title>a</title><description>b</description></item>');
  const broken = [
    whole.slice(0, -20),
    '<rss',
    '<?xml version="1.0"?><nothing/>',
    `<!DOCTYPE rss [<!ENTITY a "b">]>${whole}`,
    rss(`<item>${'<a>'.repeat(200_000)}</item>`),
    '{"version":"https://jsonfeed.org/version/1","items":[{"id":',
  ];
  for (const content of broken) {
    assert.throws(
      () => readDocuments(capture('feed', content)),
      (error: Error & { code?: string }) => error.code === 'broken-feed' && !error.message.includes('\n'),
      content.slice(0, 60),
    );
  }
});

test('a long feed is cut at the cap, and that is told', () => {
  const items = Array.from(
    { length: 30 },
    (_, i) => `<item><guid>${i}</guid><description>Report ${i}</description></item>`,
  ).join('');
  const { value, issues } = readFeed(capture('feed', rss(items)), 10);
  assert.equal(value.length, 10);
  assert.equal(value[9]!.text, 'Report 9');
  assert.match(issues[0]!.message, /truncated at 10 items; 20 more/);
});

test('a feed without a report says what to do', () => {
  const none = readFeed(capture('feed', rss('')));
  assert.equal(none.value.length, 0);
  assert.match(none.issues[0]!.message, /no items yet; try again later/);
  const blank = readFeed(capture('feed', rss('<item><guid>a</guid></item>')));
  assert.match(blank.issues[0]!.message, /no item of the feed has text; open one/);
});

test('a page without article text says what to do', () => {
  const page = '<html><body><script>draw()</script></body></html>';
  assert.throws(
    () => readDocuments(capture('html', page)),
    /no article text to read .*; open it in a browser, save its text and ingest that file/,
  );
});
