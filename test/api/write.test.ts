// Nobody writes without being at the machine, on the server's own page, with the token it gave.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { inProcessBus } from '../../src/bus/in-process-bus.ts';
import { serverDeps } from '../../src/cli/server-deps.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { inventedReports, ndjsonOf } from '../invented-reports.ts';
import { runCli } from '../run-cli.ts';
import { sent } from './sent.ts';

const dir = mkdtempSync(join(tmpdir(), 'sitrep-write-'));
let store: Store;
let server: RunningServer;
let open: RunningServer;
let keys: string[];

before(async () => {
  const file = join(dir, 'reports.ndjson');
  writeFileSync(file, ndjsonOf(inventedReports(8)));
  const taken = await runCli(['ingest', file, '--data', dir]);
  assert.equal(taken.code, 0, taken.err);
  store = openStore(dir);
  const now = () => new Date().toISOString();
  const bus = inProcessBus(assert.ifError);
  server = await startServer({
    deps: serverDeps(store, bus, now, undefined, { user: 'Desk', isLocal: true }),
    requestsPerMinute: 10_000,
  });
  open = await startServer({
    deps: serverDeps(store, bus, now, undefined, { user: 'Desk', isLocal: false }),
    host: '0.0.0.0',
  });
  const incidents = await store.listIncidents();
  keys = incidents.slice(0, 3).map((i) => i.events[0]!.key);
});
after(async () => {
  await server.close();
  await open.close();
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

interface Visit {
  readonly cookie: string;
  readonly token: string;
}
async function visit(): Promise<Visit> {
  const page = await sent(server.url, '/review');
  const cookie = page.headers['set-cookie']![0]!.split(';')[0]!;
  const { token } = JSON.parse((await sent(server.url, '/api/v1/judgements', 'GET', { cookie })).text);
  return { cookie, token };
}
const own = () => ({ host: new URL(server.url).host, origin: server.url });
const FORM = 'application/x-www-form-urlencoded';
const words = (token: string, more: Record<string, string> = {}) =>
  new URLSearchParams({
    token,
    a: keys[0]!,
    b: keys[1]!,
    verdict: 'same',
    by: 'Desk',
    note: '',
    ...more,
  }).toString();
const count = async (): Promise<number> => (await store.listJudgements()).length;

test('a form of this server’s own page is taken in, and can be taken back', async () => {
  const { cookie, token } = await visit();
  const headers = { ...own(), cookie, 'content-type': FORM, 'sec-fetch-site': 'same-origin' };
  const done = await sent(server.url, '/review', 'POST', headers, words(token));
  assert.equal(done.status, 303, done.text);
  const there = await sent(server.url, String(done.headers.location).split('#')[0]!, 'GET', { cookie });
  assert.match(there.text, /Kept\./);
  assert.equal(await store.incidentOf(keys[0]!), await store.incidentOf(keys[1]!));
  const [row] = JSON.parse((await sent(server.url, '/api/v1/judgements')).text).items;
  assert.deepEqual([row.by, row.verdict, row.state], ['Desk', 'same', 'stands']);
  const undo = words(token, { verdict: 'undone', expected: row.at });
  assert.equal((await sent(server.url, '/review', 'POST', headers, undo)).status, 303);
  assert.notEqual(await store.incidentOf(keys[0]!), await store.incidentOf(keys[1]!));
  const twice = await sent(server.url, '/review', 'POST', headers, undo);
  assert.equal(twice.status, 409, 'a form sent twice takes nothing more back');
});

test('a program sends JSON with the token, and hears what came of it', async () => {
  const { cookie, token } = await visit();
  const json = JSON.stringify({ a: keys[0], b: keys[2], verdict: 'unsure', note: 'two markets' });
  const headers = { cookie, 'content-type': 'application/json', 'x-sitrep-token': token };
  const done = await sent(server.url, '/api/v1/judgements', 'POST', headers, json);
  assert.equal(done.status, 201, done.text);
  const row = JSON.parse(done.text);
  assert.deepEqual([row.by, row.note, row.state], ['Desk', 'two markets', 'stands']);
  const wrong = JSON.stringify({ a: keys[0], b: 'ev_nothing', verdict: 'same' });
  assert.equal((await sent(server.url, '/api/v1/judgements', 'POST', headers, wrong)).status, 404);
  const odd = JSON.stringify({ a: keys[0], b: keys[2], verdict: 'perhaps' });
  assert.equal((await sent(server.url, '/api/v1/judgements', 'POST', headers, odd)).status, 400);
});

test('nothing is taken in from elsewhere, without the token, in another form, or too large', async () => {
  const { cookie, token } = await visit();
  const other = await visit();
  const before = await count();
  const form = { ...own(), cookie, 'content-type': FORM };
  const { host } = own();
  const { port } = new URL(server.url);
  const cases: [string, number, Record<string, string>, string][] = [
    ['another site', 403, { ...form, origin: 'https://example.org' }, words(token)],
    ['another port', 403, { ...form, origin: 'http://127.0.0.1:1' }, words(token)],
    ['a hidden origin', 403, { ...form, origin: 'null' }, words(token)],
    ['no origin', 403, { host, cookie, 'content-type': FORM }, words(token)],
    ['a site of the same name', 403, { ...form, 'sec-fetch-site': 'cross-site' }, words(token)],
    [
      'a rebound name',
      403,
      { ...form, host: `attacker.example:${port}`, origin: `http://attacker.example:${port}` },
      words(token),
    ],
    [
      'another port as host',
      403,
      { ...form, host: '127.0.0.1:1', origin: 'http://127.0.0.1:1' },
      words(token),
    ],
    ['a proxy', 403, { ...form, 'x-forwarded-for': '203.0.113.7' }, words(token)],
    ['no token', 403, form, words('')],
    ['another visitor’s token', 403, form, words(other.token)],
    ['no cookie', 403, { ...own(), 'content-type': FORM }, words(token)],
    ['plain text', 415, { ...form, 'content-type': 'text/plain' }, words(token)],
    ['JSON at the form’s address', 415, { ...form, 'content-type': 'application/json' }, '{}'],
    ['a file', 415, { ...form, 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
    ['too large', 413, form, words(token, { note: 'x'.repeat(5000) })],
    ['control characters', 400, form, words(token, { by: 'De\u202Esk' })],
    ['an unknown field', 400, form, words(token, { at: '2020-01-01T00:00:00Z' })],
  ];
  for (const [name, status, headers, body] of cases) {
    const answer = await sent(server.url, '/review', 'POST', headers, body);
    assert.equal(answer.status, status, `${name}: ${answer.text.slice(0, 200)}`);
  }
  const plain = { ...own(), cookie, 'content-type': FORM, 'x-sitrep-token': token };
  assert.equal((await sent(server.url, '/api/v1/judgements', 'POST', plain, words(token))).status, 415);
  const foreign = {
    cookie,
    'content-type': 'application/json',
    'x-sitrep-token': token,
    origin: 'https://example.org',
  };
  assert.equal((await sent(server.url, '/api/v1/judgements', 'POST', foreign, '{}')).status, 403);
  assert.equal(await count(), before, 'nothing was kept');
});

test('looking never writes, and another name is not given a token', async () => {
  const before = await count();
  const { token, cookie } = await visit();
  for (const path of [
    `/review?${words(token)}`,
    `/api/v1/judgements?${words(token).replace(/&?(?:by|note|verdict|token|a|b)=[^&]*/g, '')}`,
    '/api/v1/review',
  ])
    assert.equal((await sent(server.url, path, 'GET', { cookie })).status, 200, path);
  assert.equal(await count(), before);
  const rebound = await sent(server.url, '/api/v1/judgements', 'GET', { host: 'attacker.example' });
  assert.equal(JSON.parse(rebound.text).token, null);
  assert.equal(rebound.headers['set-cookie'], undefined);
});

test('a server that other machines can reach takes nothing in, says how to, and keeps notes to itself', async () => {
  const base = open.url.replace('0.0.0.0', '127.0.0.1');
  const page = await sent(base, '/review');
  assert.equal(page.status, 200);
  assert.match(page.text, /start the server without --host/);
  assert.doesNotMatch(page.text, /<form[^>]*method="post"/);
  const { host } = new URL(base);
  const answer = await sent(
    base,
    '/review',
    'POST',
    { host, origin: `http://${host}`, 'content-type': FORM },
    words(''),
  );
  assert.equal(answer.status, 403);
  assert.match(answer.text, /start the server without --host/);
  const rows = (await sent(base, '/api/v1/judgements')).text;
  assert.match(rows, /"verdict":"unsure"/);
  assert.doesNotMatch(rows, /two markets/);
  assert.match((await sent(server.url, '/api/v1/judgements')).text, /two markets/);
});
