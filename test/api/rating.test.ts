// Grades: given from the machine alone, shown with author and day beside what they are of, as of a moment only those given by then.
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

const dir = mkdtempSync(join(tmpdir(), 'sitrep-rating-'));
let now = '2026-02-10T00:00:00.000Z';
let store: Store;
let local: RunningServer;
let open: RunningServer;
let headers: Record<string, string>;
const SOURCE = 'Invented Wire 1';

before(async () => {
  const file = join(dir, 'reports.ndjson');
  writeFileSync(file, ndjsonOf(inventedReports(8)));
  const taken = await runCli(['ingest', file, '--data', dir], { env: { SITREP_NOW: now } });
  assert.equal(taken.code, 0, taken.err);
  store = openStore(dir);
  const bus = inProcessBus(assert.ifError);
  const deps = (isLocal: boolean) => serverDeps(store, bus, () => now, undefined, { user: 'Desk', isLocal });
  local = await startServer({ deps: deps(true), requestsPerMinute: 10_000 });
  open = await startServer({ deps: deps(false), host: '0.0.0.0' });
  const first = await fetch(`${local.url}/api/v1/judgements`);
  const { token } = (await first.json()) as { token: string };
  headers = {
    'content-type': 'application/json',
    'x-sitrep-token': token,
    origin: local.url,
    cookie: first.headers.get('set-cookie')!.split(';')[0]!,
  };
});
after(async () => {
  await local.close();
  await open.close();
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const post = (body: Record<string, string>, more: Record<string, string> = {}) =>
  fetch(`${local.url}/api/v1/ratings`, {
    method: 'POST',
    headers: { ...headers, ...more },
    body: JSON.stringify(body),
  });
const text = async (path: string, base = local.url) => (await fetch(base + path)).text();
const words = async (path: string) => (await text(path)).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

test('grades are kept side by side and shown beside the source, never as one', async () => {
  assert.equal((await post({ subject: SOURCE, grade: 'B', note: 'right on the bridge' })).status, 201);
  now = '2026-02-11T00:00:00.000Z';
  assert.equal((await post({ subject: 'INVENTED WIRE 1', grade: 'F', by: 'Second desk' })).status, 201);
  const page = await words('/sources');
  assert.match(page, /Invented Wire 1 outlet/);
  assert.match(page, /usually reliable \(B\), so graded by Desk, 10 Feb 2026, .*: “right on the bridge”/);
  assert.match(page, /reliability cannot be judged \(F\), so graded by Second desk, 11 Feb 2026/);
  const incident = (await store.listIncidents()).find((i) => i.events.some((e) => e.source === SOURCE))!;
  for (const path of [`/incident/${incident.id}`, '/report', '/api/v1/report.md'])
    assert.match(
      (await words(path)).replaceAll('\\', ''),
      /Invented Wire 1: usually reliable \(B\), so graded by Desk.*cannot be judged \(F\), so graded by Second desk/,
      path,
    );
});

test('a statement is graded by its key, and explain tells the grades of all it leads through', async () => {
  const incident = (await store.listIncidents()).find((i) => i.events.some((e) => e.source === SOURCE))!;
  const { key } = incident.events.find((e) => e.source === SOURCE)!.statements[0]!;
  now = '2026-02-12T00:00:00.000Z';
  assert.equal((await post({ subject: key, grade: '6' })).status, 201);
  assert.match(
    await words(`/incident/${incident.id}`),
    /this statement: truth cannot be judged \(6\), so graded by Desk/,
  );
  const chain = await runCli(['explain', key, '--data', dir]);
  assert.match(chain.out, new RegExp(`graded by persons: ${key}: truth cannot be judged`));
  assert.match(chain.out, /graded by persons: Invented Wire 1: usually reliable/);
});

test('as of a moment only the grades given by then are known', async () => {
  const early = await words('/sources?asOf=2026-02-10T12:00:00Z');
  assert.match(early, /usually reliable/);
  assert.doesNotMatch(early, /so graded by Second desk/);
  assert.doesNotMatch(await words('/sources?asOf=2026-02-09T12:00:00Z'), /so graded by/);
  const { items: ratings } = JSON.parse(await text('/api/v1/ratings?asOf=2026-02-11T12:00:00Z'));
  assert.deepEqual(
    ratings.map((r: { grade: string }) => r.grade),
    ['B', 'F'],
  );
});

test('what cannot be graded is refused in a line, and nothing is taken in from elsewhere', async () => {
  const kept = (await store.listRatings()).length;
  const cases: [Record<string, string>, number, RegExp][] = [
    [{ subject: SOURCE, grade: '3' }, 422, /a source is graded A to E/],
    [{ subject: 'Invented Wire', grade: 'A' }, 404, /did you mean \\"Invented Wire 0\\"/],
    [{ subject: 'st_00', grade: '2' }, 404, /no statement has an id/],
    [{ subject: SOURCE, grade: 'G' }, 400, /grade/],
    [{ subject: SOURCE, grade: 'undone', by: 'Nobody' }, 409, /none to take back/],
  ];
  for (const [body, status, line] of cases) {
    const answer = await post(body);
    assert.equal(answer.status, status, JSON.stringify(body));
    assert.match(await answer.text(), line);
  }
  assert.equal((await post({ subject: SOURCE, grade: 'A' }, { origin: 'https://example.org' })).status, 403);
  assert.equal((await post({ subject: SOURCE, grade: 'A' }, { 'x-sitrep-token': '' })).status, 403);
  assert.equal((await post({ subject: SOURCE, grade: 'A' }, { 'content-type': 'text/plain' })).status, 415);
  const far = await fetch(`${open.url.replace('0.0.0.0', '127.0.0.1')}/api/v1/ratings`, {
    method: 'POST',
    headers,
    body: '{}',
  });
  assert.equal(far.status, 403);
  assert.equal((await store.listRatings()).length, kept);
});

test('a grade is taken back by the one who gave it, and the other stands', async () => {
  assert.equal((await post({ subject: SOURCE, grade: 'undone' })).status, 201);
  const page = await words('/sources');
  assert.doesNotMatch(page, /usually reliable \(B\), so graded/);
  assert.match(page, /so graded by Second desk/);
  assert.equal((await post({ subject: SOURCE, grade: 'undone' })).status, 409);
});

test('a server that other machines can reach shows grades without the notes', async () => {
  await post({ subject: SOURCE, grade: 'C', note: 'a note for the desk' });
  const base = open.url.replace('0.0.0.0', '127.0.0.1');
  assert.match(await text('/sources'), /a note for the desk/);
  const page = await text('/sources', base);
  assert.match(page, /fairly reliable \(C\)/);
  assert.doesNotMatch(page, /a note for the desk|method="post"/);
  assert.doesNotMatch(await text('/api/v1/ratings', base), /a note for the desk/);
});
