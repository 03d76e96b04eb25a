import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { alertsFor } from './sample-alerts.ts';
import { sampleDeps } from './sample-deps.ts';

let server: RunningServer;
const NOW = '2026-03-02T07:30:00.000Z';
before(async () => {
  const { deps } = sampleDeps();
  server = await startServer({
    deps: { ...deps, alerts: async () => alertsFor(NOW) },
    requestsPerMinute: 100_000,
  });
});
after(() => server.close());

const get = async (path: string) => fetch(`${server.url}${path}`);
// The shapes are held against the description in openapi.test.ts.
const json = async (path: string) => (await (await get(path)).json()) as Listed;
interface Listed {
  readonly total: number;
  readonly items: readonly Record<string, string | number>[];
  readonly nextCursor: string | null;
}
const text = async (path: string) => (await get(path)).text();

test('alerts come a page at a time, each once, in the shape of the command line', async () => {
  const all = await json('/api/v1/alerts?from=2026-03-01&to=2026-03-02');
  assert.equal(all.total, 5);
  assert.deepEqual(Object.keys(all.items[0]!), [
    'region',
    'admin1',
    'level',
    'startedAt',
    'endedAt',
    'sources',
  ]);
  const read: unknown[] = [];
  let next = '';
  do {
    const page = await json(`/api/v1/alerts?from=2026-03-01&to=2026-03-02&limit=2${next}`);
    read.push(...page.items);
    next = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
  } while (next !== '');
  assert.deepEqual(read, all.items);
  assert.equal((await json('/api/v1/alerts?from=2026-03-01&region=Okhtyrka%20raion')).total, 1);
  assert.equal((await json('/api/v1/alerts')).total, 4, 'the last 24 hours unless told otherwise');
});

test('a day that does not exist is refused wherever a moment is asked for, with what to give', async () => {
  for (const path of [
    '/api/v1/alerts?from=2022-02-30&to=2022-03-03',
    '/api/v1/alerts?from=2022-02-01T00:00Z&to=2022-02-29T12:00Z',
    '/api/v1/alerts/state?at=2022-04-31',
    '/api/v1/incidents?since=2026-02-30T10:00:00Z',
    '/api/v1/incidents?asOf=2026-11-31',
    '/api/v1/control?to=2026-06-31',
    '/api/v1/report.json?from=2026-02-30',
  ]) {
    const answer = await get(path);
    assert.equal(answer.status, 400, path);
    assert.match(((await answer.json()) as { detail: string }).detail, /a day that exists, like 2026-02-28$/);
  }
  for (const path of [
    '/api/v1/alerts?from=2024-02-29&to=2024-03-01',
    '/api/v1/incidents?asOf=2026-12-31T23:59:59%2B02:00',
  ])
    assert.equal((await get(path)).status, 200, path);
});

test('a number of items that is none is refused with what to give', async () => {
  for (const [path, most] of [
    ['/api/v1/incidents?limit=abc', 200],
    ['/api/v1/incidents?limit=1.5', 200],
    ['/api/v1/alerts?limit=0', 1000],
    ['/api/v1/alerts?limit=1001', 1000],
  ]) {
    const { detail } = (await json(path as string)) as unknown as { detail: string };
    assert.equal(detail, `limit: give a whole number from 1 to ${most}`);
  }
});

test('a stretch that is none, or too long, is refused with what to do', async () => {
  for (const [query, field] of [
    ['from=2026-03-02&to=2026-03-01', 'to'],
    ['from=2020-01-01', 'from'],
  ]) {
    const answer = await get(`/api/v1/alerts?${query}`);
    assert.equal(answer.status, 400);
    const { errors } = (await answer.json()) as { errors: { field: string; message: string }[] };
    assert.equal(errors[0]!.field, field);
    if (query === 'from=2020-01-01') assert.match(errors[0]!.message, /give `to` too, like to=2020-01-01$/);
  }
});

test('states, runs and counts; an answer that has not changed is not sent again', async () => {
  const state = await json('/api/v1/alerts/state?region=UA-59');
  assert.deepEqual(
    state.items.map((s) => `${s.region}: ${s.state}`),
    ['Sumy Oblast: partial', 'Okhtyrskyi raion, Sumy Oblast: active'],
  );
  const past = await json('/api/v1/alerts/state?region=UA-59&at=2026-03-02T04:20:00Z');
  assert.equal(past.items[0]!.state, 'active');
  const runs = await json('/api/v1/alerts/streaks?region=UA-59');
  assert.ok(runs.items.some((s) => s.part === 'morning' && s.days === 2));
  const series = await json('/api/v1/alerts/series?by=month&from=2026-03-01&to=2026-03-02&region=UA-59');
  assert.equal(series.items[0]!.key, '2026-03');
  const first = await get('/api/v1/alerts/state');
  const again = await fetch(`${server.url}/api/v1/alerts/state`, {
    headers: { 'if-none-match': first.headers.get('etag')! },
  });
  assert.equal(again.status, 304);
});

test('the page says in words where an alert is, since when and how old that is, and that it is no warning service', async () => {
  const page = await text('/alerts');
  assert.match(page, /Not an official warning service/);
  assert.match(page, /1 region under alert|0 regions under alert, 1 in a part/);
  assert.match(page, /Sumy Oblast<\/a><\/b> <span class="al-word">alert in part of it<\/span>/);
  assert.match(
    page,
    /since <time datetime="2026-03-02T06:00:00.000Z">2 Mar, 08:00 \(06:00 UTC\)<\/time>, 1 h 30 min/,
  );
  assert.match(
    page,
    /Nobody whose word is taken in here keeps or tells of .*Sevastopol.*That is not an all-clear/,
  );
  assert.match(
    page,
    /aria-label="Sumy Oblast, last 24 hours: alert 30 min, alert in part of it 1 h 30 min, /,
  );
  assert.ok(Buffer.byteLength(page) <= 50_000, `${Buffer.byteLength(page)} bytes`);
});

test('a region has its history by its own days, its runs, and who tells of each alert', async () => {
  const page = await text('/alerts/UA-59');
  assert.match(page, /days and clock: Kyiv time/);
  assert.match(page, /<th scope="row">2026-03-02<\/th>/);
  assert.match(page, /2nd morning in a row/);
  assert.match(page, /official log, volunteers’ log/);
  assert.match(page, /The strips as a table/);
  assert.equal((await get('/alerts/UA-40')).status, 200);
  assert.equal((await get('/alerts/XX-1')).status, 404);
});

test('when nothing live tells any more the page says unknown, never clear, and leads to the last alert', async () => {
  const { deps } = sampleDeps();
  const late = await startServer({
    deps: { ...deps, alerts: async () => alertsFor('2026-03-02T12:00:00.000Z') },
    requestsPerMinute: 100_000,
  });
  try {
    const page = await (await fetch(`${late.url}/alerts`)).text();
    assert.match(page, /<h2 id="g-unknown">Not known/);
    assert.doesNotMatch(page, /<h2 id="g-clear">/);
    assert.match(page, /the last word is too old; not an all-clear/);
    assert.match(
      page,
      /The last alert told of here: .+ 06:00 UTC<\/time>\. <a href="\/alerts\?at=2026-03-02T06:00:00\.000Z">/,
    );
    assert.doesNotMatch(await text('/alerts'), /The last alert told of here/);
  } finally {
    await late.close();
  }
});

test('an authority that warns from here is named', async () => {
  const { deps } = sampleDeps();
  const named = await startServer({
    deps: { ...deps, alerts: async () => alertsFor(NOW, 'Civil protection of the region') },
    requestsPerMinute: 100_000,
  });
  try {
    const page = await (await fetch(`${named.url}/alerts`)).text();
    assert.match(page, /in the name of Civil protection of the region/);
    assert.doesNotMatch(page, /Not an official warning service/);
  } finally {
    await named.close();
  }
});
