import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, test } from 'node:test';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { sampleDeps } from './sample-deps.ts';
import { HOSTILE } from './sample-reports.ts';

const { deps, ring } = sampleDeps();
let server: RunningServer;
before(async () => {
  server = await startServer({ deps, heartbeatMs: 50 });
});
after(() => server.close());

const at = (path: string): string => `${server.url}${path}`;
const get = (path: string, headers: Record<string, string> = {}) => fetch(at(path), { headers });
interface Listed {
  total: number;
  asOf: string;
  items: { id: string }[];
  nextCursor: string | null;
}
const list = async (query: string) => (await (await get(`/api/v1/incidents${query}`)).json()) as Listed;
const ids = async (query: string) => (await list(query)).items.map((i) => i.id);

test('the server listens on loopback unless told otherwise', () => {
  assert.match(server.url, /^http:\/\/127\.0\.0\.1:\d+$/);
});

test('incidents are narrowed by words, time, type, family, status and box', async () => {
  const cases: [string, string[]][] = [
    ['', ['in_cc01', 'in_aa01', 'in_bb01']],
    ['?q=sumy', ['in_aa01']],
    ['?q=Lys%20warehouse', ['in_aa01']],
    ['?q=nothing-of-the-kind', []],
    ['?type=strike', ['in_cc01', 'in_aa01']],
    ['?type=strike.drone,movement', ['in_aa01', 'in_bb01']],
    ['?type=strike.drone&type=movement', ['in_aa01', 'in_bb01']],
    ['?status=denied', []],
    ['?from=2026-05-02&to=2026-05-02', ['in_aa01', 'in_bb01']],
    ['?to=2026-04-28', ['in_bb01']],
    ['?bbox=30,45,40,55', ['in_aa01']],
    ['?bbox=90,10,-150,20', ['in_cc01']],
    ['?q=&type=&from=', ['in_cc01', 'in_aa01', 'in_bb01']],
  ];
  for (const [query, expected] of cases) assert.deepEqual(await ids(query), expected, query);
});

test('an incident without a time never matches a window of time', async () => {
  assert.ok(!(await ids('?from=2000-01-01')).includes('in_cc01'));
});

test('a list is read page by page without losing or doubling any', async () => {
  const first = await list('?limit=2');
  assert.equal(first.items.length, 2);
  const rest = await list(`?limit=2&cursor=${first.nextCursor}`);
  assert.deepEqual(
    [...first.items, ...rest.items].map((i) => i.id),
    ['in_cc01', 'in_aa01', 'in_bb01'],
  );
  assert.equal(rest.nextCursor, null);
});

test('the picture of an earlier moment holds nothing received later', async () => {
  assert.deepEqual(await ids('?asOf=2026-05-02T06:00:00Z'), ['in_aa01']);
  assert.deepEqual(await ids('?asOf=2026-05-01'), []);
  assert.equal((await get('/incident/in_bb01?asOf=2026-05-02T06:00:00Z')).status, 404);
  assert.match(await (await get('/?asOf=2026-05-04T01:00Z')).text(), /from 3 reports\./);
});

test('a bad query is a problem that names the field', async () => {
  for (const query of [
    'type=nonsense',
    'from=yesterday',
    'limit=0',
    'bbox=1,2,3',
    'status=maybe',
    'asOf=2026-13-45',
  ]) {
    const answer = await get(`/api/v1/incidents?${query}`);
    assert.equal(answer.status, 400, query);
    assert.match(answer.headers.get('content-type')!, /application\/problem\+json/);
    const problem = (await answer.json()) as { errors: { field: string }[]; title: string; status: number };
    assert.equal(problem.errors[0]!.field.split('.')[0], query.split('=')[0]);
  }
});

test('what is missing and what is withheld are told apart', async () => {
  assert.equal((await get('/api/v1/documents/doc_zz')).status, 404);
  assert.equal((await get('/api/v1/documents/..%2Fetc')).status, 404);
  const held = await get('/api/v1/documents/doc_held');
  assert.equal(held.status, 403);
  assert.match(((await held.json()) as { detail: string }).detail, /delayed by policy/);
  const page = await get('/document/doc_held');
  assert.equal(page.status, 403);
  assert.match(await page.text(), /It will be from 4 May 2026, 18:30 UTC\./);
});

test('every named way back answers', async () => {
  for (const path of [
    '/api/v1/incidents/in_aa01',
    '/api/v1/events',
    '/api/v1/events/ev_doc_a1',
    '/api/v1/statements/st_doc_a1_1',
    '/api/v1/documents/doc_a1',
    '/api/v1/captures/cap_doc_a1',
    '/api/v1/explain/in_aa01',
    '/api/v1/picture',
    '/api/v1/checks',
    '/api/v1/timeline',
    '/api/v1/stats',
    '/healthz',
  ])
    assert.equal((await get(path)).status, 200, path);
});

test('the report cites a statement for every sentence, and each number leads to the words', async () => {
  const page = await (await get('/report?q=sumy')).text();
  assert.match(page, /<sup><a href="#n1">\[1\]<\/a><\/sup>/);
  const way = await fetch(at('/statement/st_doc_a2_2'), { redirect: 'manual' });
  assert.equal(way.headers.get('location'), '/document/doc_a2#s2');
  for (const path of ['/api/v1/report.md', '/api/v1/report.json', '/api/v1/incidents.csv']) {
    const answer = await get(path);
    assert.equal(answer.status, 200, path);
    assert.match(answer.headers.get('content-disposition')!, /^attachment/);
  }
});

test('captured bytes leave only as an attachment', async () => {
  const answer = await get('/api/v1/captures/cap_doc_c1/bytes');
  assert.equal(answer.headers.get('content-type'), 'application/octet-stream');
  assert.match(answer.headers.get('content-disposition')!, /^attachment; filename="cap_doc_c1\.bin"$/);
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
});

test('an unchanged answer is not sent twice', async () => {
  const first = await get('/api/v1/incidents');
  const etag = first.headers.get('etag')!;
  assert.equal((await get('/api/v1/incidents', { 'if-none-match': etag })).status, 304);
  assert.equal((await get('/api/v1/incidents?q=sumy', { 'if-none-match': etag })).status, 200);
});

test('areas are polygons with closed rings, and no feature is a point; a region has its outline', async () => {
  const geo = (await (await get('/api/v1/geojson')).json()) as {
    features: {
      geometry: { type: 'Polygon' | 'MultiPolygon'; coordinates: number[][][] | number[][][][] };
      properties: { place: string };
    }[];
  };
  assert.equal(geo.features.length, 3);
  for (const { geometry, properties } of geo.features) {
    assert.equal(geometry.type, /Djibo/.test(properties.place) ? 'MultiPolygon' : 'Polygon');
    const parts = (
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    ) as number[][][][];
    for (const [outer] of parts) {
      assert.deepEqual(outer![0], outer!.at(-1));
      const twice = outer!.slice(1).reduce((sum, [x, y], i) => {
        const [fromX, fromY] = outer![i]!;
        return sum + fromX! * y! - x! * fromY!;
      }, 0);
      assert.ok(twice > 0, 'counter-clockwise');
    }
  }
});

test('pages forbid what is not ours, and hostile words stay words', async () => {
  const answer = await get('/');
  const csp = answer.headers.get('content-security-policy')!;
  assert.match(csp, /default-src 'none'/);
  assert.doesNotMatch(csp, /unsafe-/);
  const pages = [
    '/',
    '/incident/in_cc01',
    '/document/doc_c1',
    '/report',
    `/?q=${encodeURIComponent(HOSTILE)}`,
  ];
  for (const path of pages) {
    const page = await (await get(path)).text();
    assert.doesNotMatch(page, /<img src=x|<script>|href="javascript:/i, path);
    assert.match(page, /&lt;img src=x/, path);
  }
});

test('what a log says of a report is told with its incident, in a list, and on the page; earlier it was not known', async () => {
  type Checks = { checks?: { because: string }[]; items?: { incident: string; because: string }[] };
  const json = async (path: string) => (await (await get(path)).json()) as Checks;
  const because = 'The official alert log cannot tell: it does not cover that time.';
  assert.equal((await json('/api/v1/incidents/in_aa01')).checks?.[0]?.because, because);
  const listed = (await json('/api/v1/checks')).items?.map((c) => [c.incident, c.because]);
  assert.deepEqual(listed, [['in_aa01', because]]);
  assert.deepEqual((await json('/api/v1/checks?asOf=2026-05-04T04:00:00Z')).items, []);
  const page = await (await get('/incident/in_aa01')).text();
  assert.equal(page.split(because).length, 2);
  assert.ok(page.includes('cannot be checked'));
});

test('unknown is said in words and never shown as 0', async () => {
  const page = await (await get('/incident/in_aa01')).text();
  assert.match(page, /Injured[\s\S]{0,120}stated to be unknown/);
  assert.doesNotMatch(page, /<b>0<\/b>/);
});

test('an empty list names the filter and offers to clear it', async () => {
  const page = await (await get('/?q=zeppelin&type=protest')).text();
  assert.match(page, /No incident matches “zeppelin”, Protest\./);
  assert.match(page, /Clear the filter/);
});

test('the page of now with its style is under 50 kB on the line', async () => {
  const size = async (path: string) =>
    new Promise<number>((done, fail) => {
      request(`${server.url}${path}`, { headers: { 'accept-encoding': 'br' } }, (r) => {
        let n = 0;
        r.on('data', (d: Buffer) => (n += d.length)).on('end', () => done(n));
      })
        .on('error', fail)
        .end();
    });
  const total = (await size('/')) + (await size('/asset/site.css'));
  assert.ok(total < 50_000, `${total} bytes`);
});

/** Reads the stream until it has `count` events (comments aside), then leaves. */
async function follow(count: number, lastEventId?: string): Promise<{ event: string; id: string }[]> {
  const control = new AbortController();
  const headers: Record<string, string> = lastEventId ? { 'last-event-id': lastEventId } : {};
  const answer = await fetch(`${server.url}/api/v1/stream`, { headers, signal: control.signal });
  assert.match(answer.headers.get('content-type')!, /text\/event-stream/);
  const found: { event: string; id: string }[] = [];
  let text = '';
  for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop()!;
    for (const block of blocks) {
      const event = /^event: (.+)$/m.exec(block)?.[1];
      if (event) found.push({ event, id: /^id: (.+)$/m.exec(block)?.[1] ?? '' });
      if (event === 'hello' && !lastEventId)
        ring({ kind: 'document', id: 'doc_n', at: '2026-05-04T07:00:00Z' });
    }
    if (found.length >= count) break;
  }
  control.abort();
  return found;
}

test('the stream tells what is new, resumes without a gap, and says reset where it cannot', async () => {
  const first = await follow(2);
  assert.deepEqual(
    first.map((e) => e.event),
    ['hello', 'document'],
  );
  const seen = first[0]!.id;
  const resumed = await follow(2, seen);
  assert.deepEqual(
    resumed.map((e) => e.event),
    ['hello', 'document'],
  );
  assert.deepEqual(
    (await follow(2, 'earlier-7')).map((e) => e.event),
    ['hello', 'reset'],
  );
});

test('a port in use is said in one line', async () => {
  const port = Number(new URL(server.url).port);
  await assert.rejects(
    startServer({ deps, port }),
    /cannot listen on 127\.0\.0\.1:\d+: .*Choose another with --port/,
  );
});

test('too many requests are refused with a problem that says when to come back', async () => {
  const strict = await startServer({ deps, requestsPerMinute: 2 });
  const codes: number[] = [];
  for (let i = 0; i < 2; i++) codes.push((await fetch(`${strict.url}/api/v1/stats`)).status);
  const refused = await fetch(`${strict.url}/api/v1/stats`);
  const problem = (await refused.json()) as { status: number; title: string };
  await strict.close();
  assert.deepEqual([...codes, refused.status], [200, 200, 429]);
  assert.ok(Number(refused.headers.get('retry-after')) > 0);
  assert.match(refused.headers.get('content-type')!, /^application\/problem\+json/);
  assert.deepEqual([problem.status, problem.title], [429, 'Too Many Requests']);
});
