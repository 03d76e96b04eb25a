import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capture, codes, one } from './capture-for-tests.ts';
import { readDocuments } from './read-documents.ts';

test('plain text is kept word for word but for line ends, and nothing is invented', () => {
  const doc = one(capture('text', '\uFEFFShells fell near Kadugli.\r\n\r\nTwo  hurt.\r'));
  assert.equal(doc.text, 'Shells fell near Kadugli.\n\nTwo  hurt.\n');
  assert.equal(doc.title, null);
  assert.equal(doc.source, null);
  assert.equal(doc.publishedAt, null);
  assert.equal(doc.lang, 'en');
  assert.equal(doc.receivedAt, '2025-02-03T12:00:00.000Z');
});

test('what was given stands, and the id tells what is said and not when it came', () => {
  const given = {
    title: 'T',
    source: 'Nile Wire',
    publishedAt: '2025-02-03T09:00:00+02:00',
    lang: 'en-GB',
    url: 'https://example.org/a',
  };
  const a = one(capture('text', 'Shells fell.', { given }));
  const b = one(
    capture('text', 'Shells fell.', { given, receivedAt: '2026-01-01T00:00:00.000Z', id: 'cap_other' }),
  );
  assert.deepEqual(
    [a.title, a.source, a.publishedAt, a.lang, a.url],
    ['T', 'Nile Wire', given.publishedAt, 'en', given.url],
  );
  assert.equal(a.id, b.id);
  assert.match(a.id, /^doc_[0-9a-f]{20}$/);
  assert.notEqual(a.id, one(capture('text', 'Shells fell!', { given })).id);
  const bad = one(capture('text', 'Shells fell.', { given: { publishedAt: 'last week' } }));
  assert.equal(bad.publishedAt, null);
  assert.deepEqual(codes(bad.issues), ['published-unreadable']);
});

const ARTICLE = Array.from(
  { length: 6 },
  (_, i) =>
    `<p>Paragraph ${i}: residents of Kasongo, in the hills &amp; beyond, said they had heard gunfire for most of the night, and that <b>several</b> houses on the road to the lake were burning by dawn.</p>`,
).join('');
const PAGE = `<!doctype html><html lang="en-GB"><head><title>Gunfire near Kasongo | Lake Radio</title>
<link rel="canonical" href="/news/1"><meta property="og:title" content="Gunfire near Kasongo">
<meta property="og:site_name" content="Lake Radio"><meta property="article:published_time" content="2025-02-03T08:30:00+02:00">
<style>.x{color:red}</style></head><body><nav><ul><li><a href="/">Home</a></li><li>Sport</li></ul></nav>
<article><h1>Gunfire near Kasongo</h1>${ARTICLE}<script>alert('never read')</script></article><footer>Copyright</footer></body></html>`;

test('a page gives its article, one line a paragraph, and what it says of itself', () => {
  const doc = one(capture('html', PAGE, { url: 'https://lake.example.org/x?utm=1' }));
  const lines = doc.text.split('\n');
  assert.equal(lines.length, 6);
  assert.match(
    lines[0]!,
    /^Paragraph 0: residents of Kasongo, in the hills & beyond, .* that several houses/,
  );
  assert.doesNotMatch(doc.text, /never read|Sport|Copyright|color/);
  assert.equal(doc.title, 'Gunfire near Kasongo');
  assert.equal(doc.publishedAt, '2025-02-03T08:30:00+02:00');
  assert.equal(doc.lang, 'en');
  assert.equal(doc.url, 'https://lake.example.org/news/1');
  assert.equal(doc.source, 'Lake Radio');
});

test('time, title and publisher are read from JSON-LD, and time from a time element', () => {
  const ld = {
    '@graph': [
      { '@type': 'WebSite', name: 'no' },
      {
        '@type': ['NewsArticle'],
        headline: 'Calm in Gao',
        datePublished: '2025-02-01T10:00:00Z',
        publisher: { name: 'Sahel Press' },
      },
    ],
  };
  const page = `<html><head><script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(ld)}</script></head><body><article>${ARTICLE}</article></body></html>`;
  const doc = one(capture('html', page));
  assert.deepEqual(
    [doc.title, doc.publishedAt, doc.source],
    ['Calm in Gao', '2025-02-01T10:00:00Z', 'Sahel Press'],
  );
  const timed = one(capture('html', `<article><time datetime="2025-02-01">1 Feb</time>${ARTICLE}</article>`));
  assert.equal(timed.publishedAt, '2025-02-01T12:00:00Z');
  assert.deepEqual(codes(timed.issues), ['published-day-only']);
});

test('a short page is read whole without its navigation; one without text is refused', () => {
  const doc = one(capture('html', '<nav>Menu</nav><p>Power is out in Nyala.<br>Repairs began.</p>'));
  assert.match(doc.text, /Power is out in Nyala\.\nRepairs began\./);
  assert.doesNotMatch(doc.text, /Menu/);
  assert.throws(() => readDocuments(capture('html', '<script>render()</script><div id="app"></div>')), {
    code: 'no-text',
  });
  assert.throws(() => readDocuments(capture('html', '<div>'.repeat(50_000))), { code: 'too-complex' });
  assert.throws(() => readDocuments(capture('html', '<i></i>'.repeat(100_000))), { code: 'too-complex' });
  assert.throws(() => readDocuments(capture('html', '<'.repeat(2_000_000))), { code: 'too-complex' });
  assert.throws(() => readDocuments(capture('text', 'x'.repeat(21 * 1024 * 1024))), {
    code: 'too-large',
    message: /20 MB/,
  });
});

const message = (id: number, text: unknown, more = {}) => ({
  id,
  type: 'message',
  date: '2025-02-03T11:15:00',
  date_unixtime: '1738570500',
  from: 'C',
  text,
  ...more,
});

test('messages of a Telegram export become documents, service messages are counted', () => {
  const chat = {
    name: 'Охтирка зараз',
    type: 'public_channel',
    id: 77,
    messages: [
      { id: 1, type: 'service', date_unixtime: '1738570000', action: 'create_channel', text: '' },
      message(2, 'Тривога в Охтирці'),
      message(
        3,
        [
          'Вибух. ',
          { type: 'bold', text: 'Деталі' },
          ' згодом ',
          { type: 'link', text: 'https://example.org' },
        ],
        { forwarded_from: 'Суми онлайн' },
      ),
      message(4, ''),
      { odd: true },
    ],
  };
  const { value, issues } = readDocuments(capture('telegram', JSON.stringify(chat)));
  assert.deepEqual(
    value.map((d) => d.text),
    ['Тривога в Охтирці', 'Вибух. Деталі згодом https://example.org'],
  );
  assert.deepEqual(
    [value[0]!.reportId, value[0]!.source, value[0]!.publishedAt],
    ['77/2', 'Охтирка зараз (Telegram)', '2025-02-03T08:15:00Z'],
  );
  assert.deepEqual(codes(value[1]!.issues), ['forwarded']);
  assert.deepEqual(codes(issues), ['service-messages', 'messages-without-text', 'broken-messages']);
  const many = readDocuments(
    capture(
      'telegram',
      JSON.stringify({ about: 'x', chats: { about: 'y', list: [chat, { ...chat, id: 78, name: null }] } }),
    ),
  );
  assert.equal(many.value.length, 4);
  assert.equal(many.value[2]!.source, null);
  assert.throws(() => readDocuments(capture('telegram', JSON.stringify(chat).slice(0, -5))), {
    code: 'broken-export',
  });
});

test('reports of NDJSON keep their text to the letter, and a bad line harms no neighbour', () => {
  const text = '  Line one\r\nline two e\u0301 🕊  ';
  const lines = [
    JSON.stringify({
      id: 'r1',
      text,
      title: 'T',
      publishedAt: '2025-02-03T09:00:00+01:00',
      receivedAt: '2025-02-03T09:05:00+01:00',
      lang: 'en',
      url: 'https://example.org/1',
      source: 'Wire',
    }),
    '{"id": "r2", broken',
    '',
    '{"id": 3, "html": "<p>One</p><p>Two &amp; three</p>"}',
    '[1]',
    '{"id": "r5"}',
    '{"id": "r6", "text": "x", "publishedAt": "soon", "url": "javascript:alert(1)"}',
  ];
  const { value, issues } = readDocuments(
    capture('ndjson', lines.join('\r\n'), { given: { source: 'Given' } }),
  );
  assert.deepEqual(
    value.map((d) => d.reportId),
    ['r1', '3', 'r6'],
  );
  assert.equal(value[0]!.text, text);
  assert.deepEqual(
    [value[0]!.source, value[0]!.publishedAt, value[0]!.receivedAt],
    ['Wire', '2025-02-03T09:00:00+01:00', '2025-02-03T08:05:00.000Z'],
  );
  assert.equal(value[1]!.text, 'One\nTwo & three');
  assert.deepEqual([value[1]!.source, value[1]!.receivedAt], ['Given', '2025-02-03T12:00:00.000Z']);
  assert.equal(value[2]!.url, null);
  assert.deepEqual(codes(value[2]!.issues), ['bad-url', 'published-unreadable']);
  assert.deepEqual(
    issues.map((i) => i.where),
    ['line 2', 'line 5', 'line 6'],
  );
  assert.equal(one(capture('ndjson', '{\n "id": "a",\n "text": "b"\n}\n')).text, 'b');
  assert.throws(() => readDocuments(capture('ndjson', '{"id": 1}\nx')), {
    code: 'no-reports',
    message: /line 1/,
  });
});
