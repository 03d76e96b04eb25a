import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { EXPORT_NAMES } from '../../src/output/export-names.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { sampleDeps } from './sample-deps.ts';

let server: RunningServer;
before(async () => {
  server = await startServer({ deps: sampleDeps().deps });
});
after(() => server.close());
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.url}${path}`, { headers });
const text = async (path: string): Promise<string> => (await get(path)).text();

test('every format is served whole, as an attachment with its media type and a tag', async () => {
  for (const name of EXPORT_NAMES) {
    const answer = await get(`/api/v1/export/${name}`);
    assert.equal(answer.status, 200, name);
    assert.match(
      answer.headers.get('content-disposition')!,
      /^attachment; filename="sitrep-[a-z-]+-2026-05-04T0600Z\.[a-z]+"$/,
    );
    assert.match(answer.headers.get('content-type')!, /^(application|text)\/[a-z+-]+.*; charset=utf-8$/);
    const body = await answer.text();
    assert.ok(body.length > 100, name);
    const tag = answer.headers.get('etag')!;
    const again = await get(`/api/v1/export/${name}`, { 'if-none-match': tag });
    assert.deepEqual([again.status, await again.text()], [304, ''], name);
    assert.equal((await get(`/api/v1/export/${name}?type=protest`, { 'if-none-match': tag })).status, 200);
  }
});

test('the filters are those of the page, region and since among them', async () => {
  const ids = async (query: string): Promise<string[]> => {
    const rows = parse(await text(`/api/v1/export/csv?hxl=false${query}`), { columns: true }) as {
      incident: string;
    }[];
    return rows.map((r) => r.incident).sort();
  };
  assert.deepEqual(await ids(''), ['in_aa01', 'in_bb01', 'in_cc01']);
  assert.deepEqual(await ids('&type=strike'), ['in_aa01', 'in_cc01']);
  assert.deepEqual(await ids('&region=UA'), ['in_aa01']);
  assert.deepEqual(await ids('&region=myawaddy'), ['in_cc01']);
  assert.deepEqual(await ids('&from=2026-05-01&to=2026-05-01'), ['in_aa01', 'in_bb01']);
  assert.deepEqual(await ids('&q=nowhere'), []);
  assert.ok((await ids('&since=2026-05-04')).length < 3);
});

test('rows that stand on incidents left out are left out too', async () => {
  const lines = (await text('/api/v1/export/ndjson?region=UA'))
    .trimEnd()
    .split('\n')
    .map((l) => JSON.parse(l));
  assert.deepEqual(lines[0].lines.incident, 1);
  assert.equal(lines[0].lines.relation, 0);
  assert.equal(lines.length, 1 + Object.values<number>(lines[0].lines).reduce((a, b) => a + b));
});

test('tables and the dictionary are served by name, HXL hashtags in the second row', async () => {
  const [names, tags] = parse(await text('/api/v1/export/csv?table=statements')) as string[][];
  assert.equal(names![0], 'statement');
  assert.match(tags![0]!, /^#meta/);
  assert.match(await text('/api/v1/dictionary.csv'), /^table,row_is,column,hxl/);
});

test('what there is not is told as a problem that says what to ask for', async () => {
  for (const [path, status, words] of [
    ['/api/v1/export/shapefile', 404, /there is no format/],
    ['/api/v1/export/csv?table=people', 400, /table: /],
    ['/api/v1/export/rss?limit=0', 400, /limit: /],
    ['/feed.rss?type=striek', 400, /event type/],
    ['/api/v1/export/csv?since=yesterday', 400, /since: .*ISO 8601/],
  ] as const) {
    const answer = await get(path);
    assert.equal(answer.status, status, path);
    const body = await answer.text();
    assert.match(
      path.startsWith('/api') ? (JSON.parse(body) as { detail: string }).detail : body,
      words,
      path,
    );
  }
});

test('feeds are found from every page, and lead back to it', async () => {
  const page = await text('/');
  for (const name of ['rss', 'atom', 'json'])
    assert.match(page, new RegExp(`<link rel="alternate"[^>]* href="/feed\\.${name}">`));
  const rss = parseRssFeed(await text('/feed.rss?type=strike'));
  const atom = parseAtomFeed(await text('/feed.atom?type=strike'));
  const json = parseJsonFeed(await text('/feed.json?type=strike'));
  assert.deepEqual([rss.items!.length, atom.entries!.length, json.items!.length], [2, 2, 2]);
  assert.equal(json.feed_url, `${server.url}/feed.json?type=strike`);
  assert.equal((await fetch(json.items![0]!.url!)).status, 200);
  assert.equal((await get('/feed.rss')).headers.get('content-disposition'), null);
});

test('a feed that did not change is not sent twice, by tag or by date', async () => {
  const first = await get('/feed.atom');
  const [tag, date] = [first.headers.get('etag')!, first.headers.get('last-modified')!];
  assert.ok(
    Math.abs(Date.parse(date) - Date.now()) < 60_000,
    'since this server made it, not since its reports came',
  );
  assert.equal((await get('/feed.atom', { 'if-none-match': tag })).status, 304);
  assert.equal((await get('/feed.atom', { 'if-modified-since': date })).status, 304);
  assert.equal(
    (await get('/feed.atom', { 'if-modified-since': 'Mon, 01 Jan 2024 00:00:00 GMT' })).status,
    200,
  );
  assert.equal(
    (await get('/feed.atom', { 'if-modified-since': date, 'if-none-match': 'W/"other"' })).status,
    200,
  );
});

test('a name that a request makes up for the server is not echoed as an address', async () => {
  const { request } = await import('node:http');
  const url = new URL(server.url);
  const body = await new Promise<string>((resolve, reject) => {
    const asked = request(
      { port: url.port, host: url.hostname, path: '/feed.json', headers: { host: 'evil"><script>' } },
      (answer) => {
        let all = '';
        answer.setEncoding('utf8').on('data', (d: string) => {
          all += d;
        });
        answer.on('end', () => resolve(all));
      },
    );
    asked.on('error', reject).end();
  });
  assert.doesNotMatch(body, /evil/);
});

test('links lead to the address the server was given for the outside', async () => {
  const outside = await startServer({ deps: sampleDeps().deps, publicUrl: 'https://picture.example/' });
  try {
    const feed = parseJsonFeed(await (await fetch(`${outside.url}/feed.json`)).text());
    assert.match(feed.items![0]!.url!, /^https:\/\/picture\.example\/incident\//);
  } finally {
    await outside.close();
  }
});

test('the page of downloads lists every format, table and column, and keeps the filter', async () => {
  const page = await text('/data?type=strike&region=UA');
  for (const name of ['geojson', 'csv', 'acled', 'plover', 'stix', 'claims', 'ndjson'])
    assert.ok(page.includes(`/api/v1/export/${name}?`), name);
  assert.match(page, /\/feed\.rss\?region=UA&amp;type=strike/);
  assert.match(page, /killed_state/);
  assert.match(page, /GeoNames/);
  assert.match(await text('/'), /href="\/data"/);
});

test('no query, however made up, is a fault of ours', async () => {
  const lenient = await startServer({ deps: sampleDeps().deps, requestsPerMinute: 1_000_000 });
  const values = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom(
      'UA',
      '2026-05-01',
      '0000-01-01',
      '9999-12-31',
      '-1',
      'strike',
      '180,-90,-180,90',
      '\u0000',
      '%',
    ),
  );
  const names = [
    'q',
    'from',
    'to',
    'type',
    'status',
    'region',
    'since',
    'bbox',
    'asOf',
    'limit',
    'table',
    'hxl',
  ];
  const paths = [
    ...EXPORT_NAMES.map((n) => `/api/v1/export/${n}`),
    '/feed.rss',
    '/feed.atom',
    '/feed.json',
    '/data',
  ];
  const asked = fc.tuple(
    fc.constantFrom(...paths),
    fc.array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 4 }),
  );
  try {
    await fc.assert(
      fc.asyncProperty(asked, async ([path, query]) => {
        const answer = await fetch(`${lenient.url}${path}?${new URLSearchParams(query)}`);
        await answer.arrayBuffer();
        assert.ok(answer.status < 500, `${answer.status} ${answer.url}`);
      }),
      { numRuns: 300 },
    );
  } finally {
    await lenient.close();
  }
});
