import assert from 'node:assert/strict';
import { createServer, type RequestListener, type Server } from 'node:http';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { SitrepError } from '../util/outcome.ts';
import { type FetchOptions, fetchUrlSource } from './fetch-url-source.ts';

const NOW = '2025-02-03T10:00:00.000Z';
const PAGE = '<!doctype html><title>Bridge</title><p>The bridge at Malakal was closed on Monday.</p>';

/** Runs `use` against a server on loopback, always closed after. */
async function withServer(
  listener: RequestListener,
  use: (base: string, options: FetchOptions) => Promise<void>,
): Promise<void> {
  const server: Server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  try {
    await use(`http://127.0.0.1:${port}`, { allowPrivate: true, allowPorts: [port], deadlineMs: 3000 });
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}

const fails = (promise: Promise<unknown>, code: string, words: RegExp = /./) =>
  assert.rejects(promise, (error: SitrepError) => {
    assert.equal(error.code, code, error.message);
    assert.match(error.message, words);
    assert.ok(!error.message.includes('\n'), 'one line');
    return true;
  });

test('a page becomes a capture with its bytes, address and a few headers, never cookies', async () => {
  await withServer(
    (request, response) => {
      assert.equal(request.headers['user-agent'], 'Sitrep/0.1 (+https://example.org/sitrep)');
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .setHeader('set-cookie', 'a=b')
        .setHeader('etag', '"1"');
      response.end(PAGE);
    },
    async (base, options) => {
      const capture = await fetchUrlSource(`${base}/a`, { source: 'Nile Wire' }, NOW, options);
      assert.equal(capture.format, 'html');
      assert.equal(Buffer.from(capture.bytes).toString(), PAGE);
      assert.equal(capture.url, `${base}/a`);
      assert.equal(capture.receivedAt, NOW);
      assert.equal(capture.headers.etag, '"1"');
      assert.equal(capture.headers['set-cookie'], undefined);
      const again = await fetchUrlSource(
        `${base}/a`,
        { source: 'Nile Wire' },
        '2026-01-01T00:00:00.000Z',
        options,
      );
      assert.equal(again.id, capture.id);
    },
  );
});

test('redirects are followed to the last address and no further than five', async () => {
  await withServer(
    (request, response) => {
      const step = Number(request.url!.slice(1));
      if (step > 0) response.writeHead(302, { location: `/${step - 1}` }).end();
      else response.end('Water is back in Kassala.');
    },
    async (base, options) => {
      const capture = await fetchUrlSource(`${base}/5`, {}, NOW, options);
      assert.equal(capture.url, `${base}/0`);
      assert.equal(capture.format, 'text');
      await fails(fetchUrlSource(`${base}/6`, {}, NOW, options), 'fetch-failed', /redirects/);
    },
  );
});

test('a redirect to another scheme, port or an address with a password is refused', async () => {
  for (const [location, code] of [
    ['file:///etc/passwd', 'bad-url'],
    ['http://127.0.0.1:22/', 'blocked-address'],
    ['http://user:pw@127.0.0.1/', 'bad-url'],
  ] as const) {
    await withServer(
      (_, response) => response.writeHead(301, { location }).end(),
      (base, options) => fails(fetchUrlSource(base, {}, NOW, options), code),
    );
  }
});

test('compressed bodies are decoded, and bombs stop at the cap', async () => {
  const bomb = gzipSync(Buffer.alloc(60 * 1024 * 1024, 'a'));
  await withServer(
    (request, response) => {
      if (request.url === '/gzip') response.setHeader('content-encoding', 'gzip').end(gzipSync(PAGE));
      else if (request.url === '/br')
        response.setHeader('content-encoding', 'br').end(brotliCompressSync(PAGE));
      else if (request.url === '/twice')
        response.setHeader('content-encoding', 'gzip, gzip').end(gzipSync(gzipSync(PAGE)));
      else if (request.url === '/chain')
        response.setHeader('content-encoding', 'gzip, gzip, gzip').end(gzipSync(PAGE));
      else if (request.url === '/lie') response.setHeader('content-encoding', 'gzip').end(PAGE);
      else if (request.url === '/odd') response.setHeader('content-encoding', 'lzma').end(PAGE);
      else response.setHeader('content-encoding', 'gzip').end(bomb);
    },
    async (base, options) => {
      for (const path of ['/gzip', '/br', '/twice']) {
        const capture = await fetchUrlSource(base + path, {}, NOW, options);
        assert.equal(Buffer.from(capture.bytes).toString(), PAGE, path);
      }
      for (const path of ['/chain', '/lie', '/odd'])
        await fails(fetchUrlSource(base + path, {}, NOW, options), 'fetch-failed');
      const before = process.memoryUsage().rss;
      await fails(fetchUrlSource(`${base}/bomb`, {}, NOW, options), 'too-large', /20 MB/);
      assert.ok(process.memoryUsage().rss - before < 150e6, 'the bomb is not unpacked whole');
    },
  );
});

test('a body over the limit is cut off, declared or not', async () => {
  await withServer(
    (_, response) => response.end('x'.repeat(5000)),
    (base, options) => fails(fetchUrlSource(base, {}, NOW, { ...options, maxBytes: 1000 }), 'too-large'),
  );
});

test('one deadline covers a hanging server and one that drips', async () => {
  await withServer(
    (request, response) => {
      if (request.url === '/hang') return;
      const drip = setInterval(() => response.write('a'), 50);
      response.on('close', () => clearInterval(drip));
    },
    async (base, options) => {
      for (const path of ['/hang', '/drip']) {
        const start = performance.now();
        await fails(
          fetchUrlSource(base + path, {}, NOW, { ...options, deadlineMs: 400 }),
          'timeout',
          /0\.4 s/,
        );
        assert.ok(performance.now() - start < 2000);
      }
    },
  );
});

test('statuses, dead ports, unknown hosts and wrong content say what to do', async () => {
  await withServer(
    (request, response) => {
      if (request.url === '/pdf') response.end('%PDF-1.7 ...');
      else if (request.url === '/empty') response.end();
      else if (request.url === '/json') response.end('{"a": 1}');
      else if (request.url === '/cut') {
        response.writeHead(200, { 'content-length': '100' }).write('abc', () => response.destroy());
      } else response.writeHead(Number(request.url!.slice(1)), { 'retry-after': '120' }).end('<script>');
    },
    async (base, options) => {
      await fails(fetchUrlSource(`${base}/404`, {}, NOW, options), 'http-status', /check the address/);
      await fails(fetchUrlSource(`${base}/403`, {}, NOW, options), 'http-status', /ingest the file/);
      await fails(fetchUrlSource(`${base}/503`, {}, NOW, options), 'http-status', /wait: 120/);
      await fails(fetchUrlSource(`${base}/204`, {}, NOW, options), 'http-status');
      await fails(fetchUrlSource(`${base}/pdf`, {}, NOW, options), 'binary-input', /PDF/);
      await fails(fetchUrlSource(`${base}/empty`, {}, NOW, options), 'empty-input');
      await fails(fetchUrlSource(`${base}/json`, {}, NOW, options), 'unknown-format');
      await fails(fetchUrlSource(`${base}/cut`, {}, NOW, options), 'fetch-failed', /broke off/);
    },
  );
  await fails(
    fetchUrlSource('http://127.0.0.1:9/', {}, NOW, { allowPrivate: true, allowPorts: [9], deadlineMs: 2000 }),
    'fetch-failed',
    /refused/,
  );
});

test('an allowed private origin may not redirect to another private address', async () => {
  let hits = 0;
  await withServer(
    (_, response) => {
      hits++;
      response.end('secret');
    },
    async (inner, { allowPorts: innerPorts = [] }) => {
      const targets = [
        inner,
        'http://169.254.169.254/latest/',
        'http://localhost:8080/',
        'http://[::1]/',
        'http://2130706433/',
      ];
      for (const location of targets) {
        await withServer(
          (_, response) => response.writeHead(302, { location }).end(),
          (base, options) =>
            fails(
              fetchUrlSource(base, {}, NOW, {
                ...options,
                allowPorts: [...options.allowPorts!, ...innerPorts],
              }),
              'blocked-address',
            ),
        );
      }
    },
  );
  assert.equal(hits, 0, 'nothing is sent to a refused address');
});

test('a name that resolves to loopback, or to a mix, is refused when connecting', async () => {
  const answers = [
    [{ address: '127.0.0.1', family: 4 }],
    [
      { address: '93.184.215.14', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ],
    [{ address: '::ffff:127.0.0.1', family: 6 }],
  ];
  for (const answer of answers) {
    await fails(
      fetchUrlSource('http://rebind.example.org/', {}, NOW, { lookup: async () => answer, deadlineMs: 2000 }),
      'blocked-address',
    );
  }
});
