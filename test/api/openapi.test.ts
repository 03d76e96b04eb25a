import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fastify from 'fastify';
import { refuseUndescribed } from '../../src/server/route-book.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { type Contract, contractOf, type Operation, openApiFaults } from './api-contract.ts';
import { sampleDeps } from './sample-deps.ts';

let server: RunningServer;
let contract: Contract;
before(async () => {
  server = await startServer({ deps: sampleDeps().deps });
  contract = await contractOf(server.url);
});
after(() => server.close());

/** One of each thing in the sample. */
const IDS: Record<string, string> = {
  '/api/v1/incidents/{id}': 'in_aa01',
  '/api/v1/incidents/{id}/history': 'in_aa01',
  '/api/v1/events/{id}': 'ev_doc_a1',
  '/api/v1/statements/{key}': 'st_doc_a1_1',
  '/api/v1/documents/{id}': 'doc_a1',
  '/api/v1/captures/{id}': 'cap_doc_a1',
  '/api/v1/captures/{id}/bytes': 'cap_doc_a1',
  '/api/v1/explain/{id}': 'in_aa01',
  '/api/v1/export/{format}': 'geojson',
};

async function ask(operation: Operation, path: string, init: RequestInit = {}) {
  const answer = await fetch(server.url + path, { method: operation.method, ...init });
  const type = answer.headers.get('content-type') ?? '';
  return { status: answer.status, type, text: await answer.text(), headers: answer.headers };
}

test('the description is OpenAPI 3.1 by the meta-schema of its authors, every operation named once', () => {
  assert.equal(openApiFaults(contract.document), null);
  const ids = Object.values(
    contract.document.paths as Record<string, Record<string, { operationId: string }>>,
  )
    .flatMap((p) => Object.values(p))
    .map((o) => o.operationId);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.length > 25, `${ids.length} operations`);
});

test('every route that reads answers as described', async () => {
  const isStream = (o: Operation): boolean => Boolean(o.responses[200]?.content?.['text/event-stream']);
  for (const operation of contract.operations.filter(
    (o) => o.method === 'GET' && o.access === 'public' && !isStream(o),
  )) {
    const path = operation.path.replace(/\{\w+\}/, () => IDS[operation.path] ?? 'no-sample');
    const answer = await ask(operation, path);
    assert.equal(answer.status, 200, `${path}: ${answer.text.slice(0, 300)}`);
    contract.check(operation, answer);
    const missing = await ask(operation, operation.path.replace(/\{\w+\}/, 'none'));
    if (operation.path.includes('{')) assert.equal(missing.status, 404, operation.path);
  }
});

test('the parameters are those of the page, on every list', () => {
  for (const path of ['/api/v1/incidents', '/api/v1/events', '/api/v1/checks', '/api/v1/sources']) {
    const names = contract.operations.find((o) => o.path === path)!.parameters.map((p) => p.name);
    for (const name of [
      'q',
      'from',
      'to',
      'type',
      'status',
      'region',
      'bbox',
      'since',
      'asOf',
      'limit',
      'cursor',
    ])
      assert.ok(names.includes(name), `${path} ${name}`);
  }
});

test('a route of the API without a description is not registered', () => {
  const app = fastify();
  refuseUndescribed(app);
  assert.throws(() => app.get('/api/v1/secret', async () => 1), /GET \/api\/v1\/secret has no description/);
  assert.doesNotThrow(() => app.get('/page', async () => 1));
});

test('what a route does not take is refused as a problem that says what it takes', async () => {
  const send = (path: string, init: RequestInit) => fetch(server.url + path, { redirect: 'manual', ...init });
  const deleted = await send('/api/v1/incidents', { method: 'DELETE' });
  assert.deepEqual([deleted.status, deleted.headers.get('allow')], [405, 'GET, HEAD, OPTIONS']);
  const odd = await send('/api/v1/incidents', { headers: { accept: 'image/png, text/html;q=0.5' } });
  assert.equal(odd.status, 406);
  const lost = await send('/api/v1/nothing', {});
  assert.equal(lost.status, 404);
  for (const answer of [deleted, odd, lost])
    assert.match(answer.headers.get('content-type')!, /^application\/problem\+json/);
  const head = await send('/api/v1/incidents', { method: 'HEAD' });
  assert.deepEqual([head.status, await head.text()], [200, '']);
  const old = await send('/api/incidents?limit=1', {});
  assert.deepEqual([old.status, old.headers.get('location')], [308, '/api/v1/incidents?limit=1']);
  assert.equal((await send('/api/v1/incidents?q=%zz', {})).status, 200);
  assert.equal((await send('/api/v1/incidents/%zz', {})).status, 400);
});

test('a list is read to its end by cursors, which stand in Link too; one of another list is refused', async () => {
  const seen: string[] = [];
  let path: string | null = '/api/v1/events?limit=1';
  let cursor = '';
  while (path !== null) {
    const answer: Response = await fetch(server.url + path);
    const list = (await answer.json()) as {
      items: { key: string }[];
      nextCursor: string | null;
      total: number;
    };
    assert.equal(list.total, 4);
    seen.push(...list.items.map((e) => e.key));
    cursor ||= list.nextCursor!;
    path = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1] ?? null;
    assert.equal(path === null, list.nextCursor === null);
  }
  assert.deepEqual(seen.sort(), ['ev_doc_a1', 'ev_doc_a2', 'ev_doc_b1', 'ev_doc_c1']);
  const garbled = `${cursor.slice(0, -2)}AA`;
  for (const wrong of [
    `/api/v1/incidents?cursor=${cursor}`,
    `/api/v1/events?cursor=${garbled}`,
    '/?cursor=in_1',
  ])
    assert.equal((await fetch(server.url + wrong)).status, 400, wrong);
});

test('pages of other sites may read what is public only from a server that is open to other machines', async () => {
  assert.equal(
    (await fetch(`${server.url}/api/v1/incidents`)).headers.get('access-control-allow-origin'),
    null,
  );
  const open = await startServer({ deps: sampleDeps().deps, host: '0.0.0.0' });
  try {
    const url = open.url.replace('0.0.0.0', '127.0.0.1');
    const origin = async (path: string, init: RequestInit = {}) =>
      (await fetch(url + path, init)).headers.get('access-control-allow-origin');
    assert.equal(await origin('/api/v1/incidents'), '*');
    assert.equal(await origin('/api/v1/incidents', { headers: { cookie: 'a=b' } }), null);
    assert.equal(await origin('/api/v1/judgements', { method: 'POST' }), null);
    assert.equal(await origin('/'), null);
    const asked = await fetch(`${url}/api/v1/incidents`, { method: 'OPTIONS' });
    assert.deepEqual(
      [asked.status, asked.headers.get('access-control-allow-methods'), asked.headers.get('allow')],
      [204, 'GET, HEAD', 'GET, HEAD, OPTIONS'],
    );
  } finally {
    await open.close();
  }
});

test('the page of the API tells every route with its parameters, answers and an example, from here alone', async () => {
  const answer = await fetch(`${server.url}/api`);
  assert.equal(answer.status, 200);
  const page = await answer.text();
  for (const { method, path } of contract.operations)
    assert.ok(page.includes(`<code>${method} ${path}</code>`), `${method} ${path}`);
  for (const [, id] of page.matchAll(/href="#([\w-]+)"/g)) assert.ok(page.includes(`id="${id}"`), id);
  assert.ok(page.includes(`curl ${server.url}/api/v1/incidents`));
  assert.doesNotMatch(page, /undefined|\[object|>any</);
  assert.doesNotMatch(page, /(?:src|href)="(?!\/|#)/);
  const moved = await fetch(`${server.url}/api/docs`, { redirect: 'manual' });
  assert.deepEqual([moved.status, moved.headers.get('location')], [308, '/api']);
});
