// Every page and every route at an earlier moment, on a real store: exactly what had been received by then. Invented reports.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { inProcessBus } from '../../src/bus/in-process-bus.ts';
import { serverDeps } from '../../src/cli/server-deps.ts';
import { readDocuments } from '../../src/document/read-documents.ts';
import { ingestCapture, readDocument } from '../../src/pipeline.ts';
import { parsePolicy } from '../../src/publish/parse-policy.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { makeCapture } from '../../src/source/make-capture.ts';
import { openGazetteer } from '../../src/store/sqlite/gazetteer.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { at, TAKEN_BACK_REPORTS, type TakenBackReport, takenBackNdjson } from '../taken-back-reports.ts';

/** Late enough for what the policy delays of the first two reports, and before the other two came. */
const THEN = at('09:00');
const root = mkdtempSync(join(tmpdir(), 'sitrep-as-of-'));
const gazetteer = openGazetteer();
let store: Store;
let server: RunningServer;
const early = { documents: [] as readonly string[], capture: '' };
const late = { documents: [] as readonly string[], capture: '' };

async function ingest(reports: readonly TakenBackReport[], into: typeof early): Promise<void> {
  const capture = makeCapture({
    format: 'ndjson',
    origin: 'reports.ndjson',
    url: null,
    headers: {},
    bytes: new TextEncoder().encode(takenBackNdjson(reports)),
    given: {},
    now: reports.at(-1)!.publishedAt,
  });
  const accepted = await ingestCapture(store, capture, {
    readDocuments,
    read: async (document) => readDocument(document, gazetteer),
    now: () => at('12:00'),
  });
  into.documents = accepted.documents;
  into.capture = accepted.id;
}

before(async () => {
  store = openStore(root);
  await ingest(TAKEN_BACK_REPORTS.slice(0, 2), early);
  await ingest(TAKEN_BACK_REPORTS.slice(2), late);
  const deps = serverDeps(
    store,
    inProcessBus(() => {}),
    () => at('13:00'),
    undefined,
    undefined,
    // Delays alone: what was made coarser is another test's.
    parsePolicy('{version: 2, rules: [{id: hits, why: Not yet., match: {types: [strike.]}, delay: 1 h}]}'),
  );
  server = await startServer({ deps });
});
after(async () => {
  await server.close();
  await store.close();
  gazetteer.close();
  rmSync(root, { recursive: true, force: true });
});

const get = (path: string, query = `?asOf=${THEN}`): Promise<Response> =>
  fetch(`${server.url}${path}${query}`);
const text = async (path: string, query?: string): Promise<string> => (await get(path, query)).text();

interface Shown {
  readonly id: string;
  readonly type: string;
  readonly isRetracted?: true;
  readonly events: readonly {
    readonly key: string;
    readonly retracted?: { readonly byDocument: string | null };
  }[];
}
const incidents = async (query?: string): Promise<readonly Shown[]> =>
  (JSON.parse(await text('/api/v1/incidents', query)) as { items: Shown[] }).items;
const strike = async (query?: string): Promise<Shown> =>
  (await incidents(query)).find((i) => i.type === 'strike.drone')!;

/** Words, titles and ids of the reports that came later. */
const later = (): RegExp =>
  new RegExp(
    ['One worker', 'A note to our readers', 'We withdraw', ...late.documents, late.capture].join('|'),
  );

test('nothing received later shows on any page or route', async () => {
  const { id, events } = await strike();
  const paths = [
    '/',
    `/incident/${id}`,
    `/document/${early.documents[0]}`,
    '/report',
    '/about',
    '/air-defence',
    '/api/v1/tallies',
    '/api/v1/tallies.csv',
    '/api/v1/incidents',
    `/api/v1/incidents/${id}`,
    `/api/v1/incidents/${id}/history`,
    '/api/v1/events',
    `/api/v1/events/${events[0]!.key}`,
    '/api/v1/picture',
    '/api/v1/timeline',
    '/api/v1/geojson',
    '/api/v1/incidents.csv',
    '/api/v1/report.md',
    '/api/v1/report.json',
    '/api/v1/stats',
    '/api/v1/judgements',
    `/api/v1/documents/${early.documents[0]}`,
    `/api/v1/captures/${early.capture}`,
    `/api/v1/explain/${id}`,
    `/api/v1/explain/${events[0]!.key}`,
    `/api/v1/explain/${early.documents[0]}`,
    `/api/v1/explain/${early.capture}`,
  ];
  for (const path of paths) {
    const answer = await get(path);
    assert.equal(answer.status, 200, path);
    const body = await answer.text();
    assert.doesNotMatch(body, later(), path);
    assert.doesNotMatch(body, /taken back|"retracted"|"edited"|since<\/span>/, path);
  }
});

test('what came later is not there yet, and is there now', async () => {
  for (const path of [
    `/document/${late.documents[0]}`,
    `/api/v1/documents/${late.documents[0]}`,
    `/api/v1/explain/${late.documents[0]}`,
    `/api/v1/explain/${late.capture}`,
    `/api/v1/captures/${late.capture}`,
    `/api/v1/captures/${late.capture}/bytes`,
  ]) {
    assert.equal((await get(path)).status, 404, path);
    assert.equal((await get(path, '')).status, 200, path);
  }
  const key = (
    JSON.parse(await text(`/api/v1/documents/${late.documents[0]}`, '')) as {
      statements: { key: string }[];
    }
  ).statements[0]!.key;
  for (const path of [`/api/v1/statements/${key}`, `/api/v1/explain/${key}`]) {
    assert.equal((await get(path)).status, 404, path);
    assert.equal((await get(path, '')).status, 200, path);
  }
});

test('the same address at two moments has two ETags, and counts are those of the moment', async () => {
  for (const path of [
    '/api/v1/incidents',
    '/api/v1/picture',
    '/api/v1/timeline',
    '/api/v1/geojson',
    '/api/v1/report.json',
  ])
    assert.notEqual((await get(path)).headers.get('etag'), (await get(path, '')).headers.get('etag'), path);
  const counts = async (query?: string): Promise<number[]> => {
    const s = JSON.parse(await text('/api/v1/stats', query)) as Record<string, number>;
    return [s.captures!, s.documents!];
  };
  assert.deepEqual(
    [await counts(), await counts('')],
    [
      [1, 2],
      [2, 4],
    ],
  );
});

test('what was taken back is struck on its page, named in the list and gone from map, table and report', async () => {
  const now = await incidents('');
  const gone = now.find((i) => i.isRetracted)!;
  assert.equal(gone.type, 'strike.missile');
  const page = await text(`/incident/${gone.id}`, '');
  assert.match(page, /Its only report was taken back\./);
  assert.match(page, /<s>A missile hit the railway station/);
  assert.match(page, /Taken back by Sarny Wire, 3 Feb 2026, 10:05 UTC\.<\/strong> <q>We withdraw our report/);
  assert.match(await text('/', ''), /its only report was taken back/);
  for (const path of ['/api/v1/geojson', '/api/v1/incidents.csv'])
    assert.doesNotMatch(await text(path, ''), new RegExp(gone.id), path);
  const report = await text('/api/v1/report.md', '');
  assert.match(report, /## Taken back\n\n- Missile strike, .*Sarny.*its only report was taken back\./);
  assert.doesNotMatch(report, /killing two people|Five workers/);
  assert.match(report, /1 report was edited since\./);
});

test('the page of a report says what became of it and what changed', async () => {
  const old = await text(`/document/${early.documents[0]}`, '');
  assert.match(old, /Replaced by a later version at the same address, 3 Feb 2026, 09:45 UTC\./);
  assert.match(old, new RegExp(`href="/document/${late.documents[0]}"`));
  assert.match(old, /<th scope="row">injured<\/th><td><s>5<\/s><\/td><td>1<\/td>/);
  assert.match(await text(`/document/${late.documents[0]}`, ''), /It takes the place of, or takes back: /);
  assert.match(await text(`/document/${early.documents[1]}`, ''), /What else it says stands\./);
});

test('the history leads to each moment, and the page of that moment shows it', async () => {
  const { id } = await strike('');
  const page = await text(`/incident/${id}`, '');
  assert.match(page, /What was known when/);
  // The later version came at 09:45 and is told of an hour later; that there is one is told at once.
  assert.match(page, /09:45 UTC[\s\S]*replaced by a later version[\s\S]*10:45 UTC[\s\S]*Injured: 1/);
  const between = await text(`/incident/${id}`, `?asOf=${at('10:00')}`);
  assert.match(between, /1 report was edited since/);
  assert.doesNotMatch(between, later());
  const { history } = JSON.parse(await text(`/api/v1/incidents/${id}/history`, '')) as {
    history: { at: string; words: string[]; incident: string }[];
  };
  assert.equal(history.length, 3);
  for (const { at: moment, incident } of history) {
    const then = await get(`/incident/${incident}`, `?asOf=${moment}`);
    assert.equal(then.status, 200, moment);
  }
  assert.equal((await get('/api/v1/incidents/in_none/history', '')).status, 404);
});

test('an explanation says what was taken back', async () => {
  const { id } = await strike('');
  assert.match(await text(`/api/v1/explain/${id}`, ''), /"takenBack":"Replaced by a later version/);
});
