// Editors at their desk: one account never drafts and approves, however it comes.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { inProcessBus } from '../../src/bus/in-process-bus.ts';
import type { CliContext } from '../../src/cli/context.ts';
import { editorDesk } from '../../src/cli/editor-desk.ts';
import { serverDeps } from '../../src/cli/server-deps.ts';
import { addKey } from '../../src/server/access/account-book.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { runCli } from '../run-cli.ts';
import { accountIn, PASSWORD } from './account-sample.ts';
import { sent, Visitor } from './sent.ts';

const dir = mkdtempSync(join(tmpdir(), 'sitrep-desk-'));
const NOW = '2026-03-03T08:30:00.000Z';
let store: Store;
let server: RunningServer;
let incident: string;
let report: string;
const secrets: Record<string, string> = {};

before(async () => {
  const file = join(dir, 'alert.txt');
  writeFileSync(
    file,
    'The regional administration announced an air raid alert in Poltava region at 08:10 UTC.',
  );
  const given = ['--published', '2026-03-03T08:12:00Z', '--source', 'Regional channel'];
  const taken = await runCli(['ingest', file, '--data', dir, ...given], { env: { SITREP_NOW: NOW } });
  assert.equal(taken.code, 0, taken.err);
  store = openStore(dir);
  const context = { now: () => NOW, user: 'local', err: () => undefined } as unknown as CliContext;
  const deps = serverDeps(store, inProcessBus(assert.ifError), context.now);
  server = await startServer({ deps, accounts: store, desk: editorDesk(context, store, dir, deps) });
  const [found] = (await deps.picture()).incidents;
  incident = found!.id;
  report = found!.events[0]!.documentId;
  const doer = { by: 'test', at: NOW, through: 'command line' };
  for (const [name, role] of [
    ['Olha', 'editor'],
    ['Ivan', 'editor'],
    ['Petro', 'analyst'],
  ] as const)
    secrets[name] = (await addKey(store, await accountIn(store, name, role), { name: 'test' }, doer)).secret;
});
after(async () => {
  await server.close();
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const post = async (name: string, path: string, body: object = {}) => {
  const headers = { authorization: `Bearer ${secrets[name]}`, 'content-type': 'application/json' };
  const answer = await sent(server.url, path, 'POST', headers, JSON.stringify(body));
  return { status: answer.status, json: JSON.parse(answer.text), text: answer.text };
};

test('a draft is approved by another account, never by the one that wrote it, by key or by page', async () => {
  const drafted = await post('Olha', '/api/v1/drafts', { incident, note: 'by phone' });
  assert.equal(drafted.status, 201, drafted.text);
  const { id, status } = drafted.json;
  assert.equal(status, 'Draft');
  const own = await post('Olha', `/api/v1/drafts/${id}/approve`);
  assert.deepEqual([own.status, /another person must approve/.test(own.text)], [403, true]);
  const posing = await post('Olha', `/api/v1/drafts/${id}/approve`, { by: 'Ivan' });
  assert.equal(posing.status, 400, 'nobody names who approves');
  const olha = new Visitor(server.url);
  await olha.signIn('olha', PASSWORD);
  const page = (await olha.get('/drafts')).text;
  assert.match(page, /You drafted it; another person approves it/);
  assert.doesNotMatch(page, /action="\/drafts\/approve"/);
  const token = /name="token" value="([\da-f]+)"/.exec(page)![1]!;
  const byPage = await olha.post('/drafts/approve', { token, id, status: 'Test' });
  assert.equal(byPage.status, 403);
  assert.equal((await post('Petro', `/api/v1/drafts/${id}/approve`)).status, 403, 'no analyst does');
  const actual = await post('Ivan', `/api/v1/drafts/${id}/approve`, { status: 'Actual' });
  assert.deepEqual([actual.status, /need an authority/.test(actual.text)], [409, true]);
  const ivan = new Visitor(server.url);
  await ivan.signIn('Ivan', PASSWORD);
  const own2 = await ivan.tokenAt('/drafts');
  assert.equal((await ivan.post('/drafts/approve', { token: own2, id, status: 'Test' })).status, 303);
  const sentOut = (await ivan.get('/drafts')).text;
  assert.match(sentOut, /drafted by Olha[\s\S]*approved by Ivan/);
  const again = await post('Olha', `/api/v1/drafts/${id}/approve`);
  assert.equal(again.status, 409);
  const cancelled = await post('Olha', `/api/v1/drafts/${id}/cancel`, { note: 'false alarm' });
  assert.deepEqual(
    [cancelled.status, cancelled.json.state, cancelled.json.msgType],
    [201, 'cancelled', 'Cancel'],
  );
  const deeds = (await store.listDeeds(20)).map((d) => `${d.by} ${d.what}`);
  for (const deed of ['Olha warning-drafted', 'Ivan warning-approved', 'Olha warning-withdrawn'])
    assert.ok(deeds.includes(deed), deed);
});

test('an editor takes a report back and lets it stand again, signed; what is not shown cannot be', async () => {
  const path = '/api/v1/retractions';
  assert.equal((await post('Petro', path, { document: report })).status, 403);
  const taken = await post('Ivan', path, { document: report, note: 'a drill' });
  assert.deepEqual([taken.status, taken.json.by, taken.json.kind], [201, 'Ivan', 'withdrawn']);
  assert.equal((await store.listIncidents())[0]!.isRetracted, true);
  assert.equal((await post('Ivan', path, { document: report, kind: 'restored' })).status, 201);
  assert.equal((await store.listIncidents())[0]!.isRetracted, undefined);
  assert.equal((await post('Ivan', path, { document: 'doc_nothing' })).status, 404);
});

test('without accounts nobody drafts over HTTP, not even at the machine: two names would be one person’s word', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'sitrep-desk-'));
  const own = openStore(empty);
  const deps = serverDeps(store, inProcessBus(assert.ifError), () => NOW);
  const context = { now: () => NOW } as unknown as CliContext;
  const local = await startServer({ deps, accounts: own, desk: editorDesk(context, own, empty, deps) });
  const visitor = new Visitor(local.url);
  const page = await visitor.get('/drafts');
  assert.deepEqual([page.status, /no accounts yet/.test(page.text)], [403, true]);
  await local.close();
  await own.close();
  rmSync(empty, { recursive: true, force: true });
});
