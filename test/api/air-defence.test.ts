import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import type { AirDefenceTally } from '../../src/model/air-defence.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { sampleDeps } from './sample-deps.ts';

let server: RunningServer;
before(async () => {
  server = await startServer({ deps: sampleDeps().deps });
});
after(() => server.close());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(server.url + path, { headers });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const list = async (path: string) =>
  JSON.parse((await get(path)).text) as {
    total: number;
    items: AirDefenceTally[];
    nextCursor: string | null;
  };
const exactly = (n: number) => ({ low: n, high: n });

test('tallies over HTTP are those of the command line, filtered as there, page by page', async () => {
  const { items, total } = await list('/api/v1/tallies');
  assert.equal(total, 3);
  assert.deepEqual(
    items.map((t) => [t.key, t.launched, t.intercepted, t.from]),
    [
      ['2026-05-01', exactly(20), exactly(17), 'log'],
      ['2026-05-02', exactly(9), exactly(6), 'log'],
      ['2026-05-03', 'unknown', exactly(0), 'log'],
    ],
  );
  const [may] = (await list('/api/v1/tallies?by=month')).items;
  assert.deepEqual(
    [may!.key, may!.launched, may!.unsaid],
    ['2026-05', { low: 29 }, { launched: 1, intercepted: 0 }],
  );
  assert.equal((await list('/api/v1/tallies?from=2026-05-02&to=2026-05-02')).total, 1);
  assert.equal((await list('/api/v1/tallies?party=RU')).total, 0);
  const near = (await list('/api/v1/tallies?by=month&region=UA-59')).items[0]!;
  assert.deepEqual(near.launched, { low: 20, high: 29 });
  const first = await list('/api/v1/tallies?limit=2');
  const rest = await list(`/api/v1/tallies?limit=2&cursor=${first.nextCursor}`);
  assert.deepEqual([...first.items, ...rest.items], items);
});

test('the same as a table, which keeps unknown and 0 apart; unchanged answers are not sent again', async () => {
  const file = await get('/api/v1/tallies.csv?by=day');
  assert.match(file.headers.get('content-disposition')!, /sitrep-air-defence-day\.csv/);
  const rows = parse(file.text, { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
  assert.deepEqual(
    rows.map((r) => [r.key, r.launched_low, r.launched_state, r.intercepted_low, r.asserted_by]),
    [
      ['2026-05-01', '20', 'figure', '17', 'Ukrainian Air Force'],
      ['2026-05-02', '9', 'figure', '6', 'Ukrainian Air Force'],
      ['2026-05-03', '', 'unknown', '0', 'Ukrainian Air Force'],
    ],
  );
  for (const path of ['/api/v1/tallies', '/api/v1/tallies.csv']) {
    const etag = (await get(path)).headers.get('etag')!;
    assert.equal((await get(path, { 'if-none-match': etag })).status, 304);
  }
});

test('a day that does not exist and a key that is none are refused with what is wrong', async () => {
  for (const [query, field] of [
    ['from=2026-02-30', 'from'],
    ['to=yesterday', 'to'],
    ['by=week', 'by'],
    ['kind=spear', 'kind'],
  ]) {
    const { status, text } = await get(`/api/v1/tallies?${query}`);
    assert.equal(status, 400, query);
    assert.equal(JSON.parse(text).errors[0].field, field);
  }
});

test('the page says who asserts each figure, draws intervals, and has it all as a table without script', async () => {
  const { text } = await get('/air-defence');
  assert.match(text, /<svg [^>]*aria-label="Launched and intercepted by day, 2026-05-01 to 2026-05-03/);
  assert.match(text, /<strong>Ukraine<\/strong>, imported table\..*Asserted by Ukrainian Air Force/s);
  assert.match(text, /2026-05-02: launched 9, intercepted 6, 67 %; asserted by Ukrainian Air Force/);
  assert.match(text, /<text class="mark"[^>]*>\?<\/text>/);
  assert.match(text, /2026-05-03<\/th><td [^>]*>unknown<\/td><td [^>]*>0<\/td>/);
  assert.match(text, /href="\/api\/v1\/tallies\.csv\?by=day" download/);
  assert.match(text, /X-101\/X-555 and Kalibr/);
  assert.match(text, /Lines 2–4 of <a href="\/api\/v1\/captures\/cap_table">|Line 2 of <a href/);
  assert.match(text, /aria-current="page">Air defence</);
  const months = (await get('/air-defence?by=month')).text;
  assert.match(months, /href="\/air-defence\?from=2026-05-01&amp;to=2026-05-31&amp;by=day"/);
  assert.match(months, /29 or more.*1 row does not say how many were launched/s);
  assert.match(months, /class="arrow launched"/);
});

test('a filter that keeps nothing says what it was and how to leave it; nothing known is no all-clear', async () => {
  const none = (await get('/air-defence?kind=ballistic_missile&from=2026-05-02')).text;
  assert.match(none, /No figure is of from 2026-05-02, ballistic missiles\./);
  assert.match(none, /There are some from 2026-05-01 to 2026-05-03/);
  assert.match(none, /href="\/air-defence">Clear the filter/);
  assert.equal((await get('/air-defence?from=2026-05-99')).status, 400);
  const { deps } = sampleDeps();
  const empty = await startServer({
    deps: {
      ...deps,
      airDefence: async (_asked, _keys, asOf) => ({ ...EMPTY, asOf: asOf ?? '2026-05-04T06:00:00.000Z' }),
    },
  });
  const page = await (await fetch(`${empty.url}/air-defence`)).text();
  await empty.close();
  assert.match(page, /No figure of launched or intercepted munitions is known/);
  assert.match(page, /not an all-clear/);
  assert.doesNotMatch(page, /<svg [^>]*Launched/);
});

const EMPTY = { tallies: {}, accounts: [], reach: null, parties: [], sides: [], kinds: [] };
