// A parameter that a route does not take is refused: passed over, `?regoin=UA-63` would be answered with everything.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { crawl } from '../scenario/crawl.ts';
import { type Contract, contractOf } from './api-contract.ts';
import { sampleServer } from './sample-server.ts';

let server: Awaited<ReturnType<typeof sampleServer>>;
let contract: Contract;
before(async () => {
  server = await sampleServer();
  contract = await contractOf(server.url);
});
after(() => server.close());

interface Problem {
  readonly status: number;
  readonly detail: string;
  readonly errors: readonly { field: string; message: string; nearest?: readonly string[] }[];
}

async function refused(path: string, init: RequestInit = {}): Promise<Problem> {
  const headers = { authorization: `Bearer ${server.secret}` };
  const answer = await fetch(server.url + path, { headers, ...init });
  assert.equal(answer.status, 400, path);
  const text = await answer.text();
  contract.checkProblem({ status: answer.status, type: answer.headers.get('content-type')!, text });
  return JSON.parse(text) as Problem;
}

test('every route that reads refuses a parameter it does not take, and names it', async () => {
  const reading = contract.operations.filter((o) => o.method === 'GET');
  assert.ok(reading.length > 30);
  for (const { path, parameters } of reading) {
    const { errors } = await refused(`${path.replace(/\{\w+\}/, 'x1')}?zzz=1`);
    assert.equal(errors[0]!.field, 'zzz', path);
    const names = parameters.filter((p) => p.in === 'query').map((p) => p.name);
    for (const name of names) assert.ok(errors[0]!.message.includes(name), `${path} ${name}`);
    if (names.length === 0) assert.match(errors[0]!.message, /takes no parameters/, path);
  }
});

test('the parameters near the name are given, in whatever case it is', async () => {
  for (const [query, near] of [
    ['regoin=UA-63', 'region'],
    ['asof=2026-03-01', 'asOf'],
    ['Type=strike', 'type'],
    ['types=strike', 'type'],
    ['region[]=UA', 'region'],
    ['form=2026-03-01', 'from'],
    ['form=2026-03-01&zzz', 'from'],
  ] as const) {
    const { detail, errors } = await refused(`/api/v1/incidents?limit=1&${query}`);
    assert.equal(errors[0]!.nearest?.[0], near, query);
    assert.match(detail, new RegExp(`is not taken here; near that name: ${near}`), query);
  }
  assert.deepEqual((await refused('/api/v1/incidents?zzz=1')).errors[0]!.nearest, undefined);
  const two = await refused('/api/v1/incidents?regoin=UA&zzz=1');
  assert.deepEqual(
    two.errors.map((e) => e.field),
    ['regoin', 'zzz'],
  );
});

test('an odd name is refused without being echoed as it came, an empty one says nothing', async () => {
  for (const name of [
    '%07%1b',
    '%E2%80%AEx',
    'x'.repeat(3000),
    '__proto__',
    'constructor',
    'toString',
    '%zz',
  ]) {
    const { detail } = await refused(`/api/v1/incidents?${name}=1`);
    assert.ok(detail.length < 500, name.slice(0, 20));
    assert.doesNotMatch(detail, /[\p{Bidi_Control}\p{Cc}]/u, name.slice(0, 20));
  }
  for (const query of ['', '&&', '=', '&=&'])
    assert.equal((await fetch(`${server.url}/api/v1/incidents?${query}`)).status, 200, query);
});

test('what writes takes none either', async () => {
  const init = {
    method: 'POST',
    headers: { authorization: `Bearer ${server.secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ subject: 'Northern Wire', grade: 'B', by: 'Desk' }),
  };
  assert.equal((await refused('/api/v1/ratings?dryRun=1', init)).errors[0]!.field, 'dryRun');
});

test('no page links to an address that is refused, whatever it was asked by', async () => {
  const asked = [
    ...[
      '?q=drone&from=2026-01-01&to=2026-12-31&type=strike&status=occurred&region=UA&limit=1',
      '?asOf=2026-05-01',
    ],
    ...['?since=2026-01-01&bbox=20,40,50,60', '?utm_source=post&sel=in_1&view=map', ''],
  ];
  const pages = [
    '/',
    '/report',
    '/data',
    '/air-defence',
    '/control',
    '/evacuation',
    '/aid',
    '/sources',
    '/review',
  ];
  const more = [
    '/alerts',
    '/alerts/UA-63',
    '/notify',
    '/policy',
    '/about',
    '/api',
    '/report?zone=Europe/Kyiv&since=2026-05-01',
  ];
  const { items } = await (await fetch(`${server.url}/api/v1/incidents?limit=2`)).json();
  const things = items.flatMap((i: { id: string; events: { documentId: string }[] }) => [
    `/incident/${i.id}`,
    `/document/${i.events[0]!.documentId}`,
  ]);
  const seeds = [...[...pages, ...things].flatMap((page) => asked.map((q) => page + q)), ...more];
  const answers = await crawl(server.url, seeds);
  assert.ok(answers.size > 300, `${answers.size} addresses`);
  for (const [path, { status, body }] of answers)
    assert.ok(status !== 400 || !body.includes('is not taken here'), `${path}: ${body.slice(0, 300)}`);
});

test('whatever is wrong with a value is told in our words, with what may be given', async () => {
  const odd = ['week', '0', '-1', '0.5', '1e9', 'x'.repeat(5000), '2026-02-31', 'a,b', '', '%00'];
  let told = 0;
  for (const { path, parameters } of contract.operations.filter((o) => o.method === 'GET'))
    for (const { name } of parameters.filter((p) => p.in === 'query'))
      for (const query of [...odd.map((value) => `${name}=${value}`), `${name}=a&${name}=b`]) {
        if (path.endsWith('/stream')) continue;
        const at = `${path.replace(/\{\w+\}/, 'x1')}?${query}`;
        const headers = { authorization: `Bearer ${server.secret}` };
        const answer = await fetch(server.url + at, { headers });
        const text = await answer.text();
        if (answer.status !== 400) continue;
        told++;
        const { detail } = JSON.parse(text) as Problem;
        assert.doesNotMatch(detail, /Invalid|expected|Too (?:big|small)|received|undefined/, at.slice(0, 80));
      }
  assert.ok(told > 300, `${told} told`);
  for (const [query, words] of [
    ['tallies?by=week', 'by: one of day, month, model, kind, period'],
    ['tallies?limit=0', 'limit: give a whole number from 1 to 5000'],
    ['tallies?by=day&by=month', 'by: one of day, month, model, kind, period'],
    ['alerts/series?from=2026-03-01&to=2026-03-02&by=week', 'by: one of day, month'],
    ['incidents?status=maybe', 'status.0: one of occurred, ongoing, planned, possible, denied'],
    ['incidents?q=a&q=b', 'q: one text, not several'],
    [`incidents?q=${'x'.repeat(201)}`, 'q: at most 200 characters'],
    ['export/csv?table=ships', /^table: one of incidents, events, /],
    ['export/csv?limit=0', 'limit: give a whole number from 1 to 1000'],
    ['webhooks/whk_1/deliveries?limit=x', 'limit: give a whole number from 1 to 1000'],
    ['deeds?limit=x', 'limit: give a whole number from 1 to 1000'],
    ['review?limit=x', 'limit: give a whole number from 1 to 200'],
    ['webhooks/1/deliveries', 'id: the id of a webhook'],
  ] as const) {
    const { detail } = await refused(`/api/v1/${query}`);
    if (typeof words === 'string') assert.equal(detail, words);
    else assert.match(detail, words);
  }
});

test('so is what is wrong with a body', async () => {
  const send = (body: unknown) =>
    refused('/api/v1/ratings', {
      method: 'POST',
      headers: { authorization: `Bearer ${server.secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  for (const [body, words] of [
    [{ subject: 'Wire', grade: 'Z' }, /^grade: one of 1, 2, .*, undone$/],
    [{ grade: 'B' }, 'subject: is missing'],
    [{ subject: 7, grade: 'B' }, 'subject: a text'],
    [{ subject: '', grade: 'B' }, 'subject: at least 1 character'],
    [{ subject: 'Wire', grade: 'B', grdae: 'C' }, 'grdae: is not taken here'],
    [[], '(all of it): fields with values'],
  ] as const) {
    const { detail } = await send(body);
    if (typeof words === 'string') assert.equal(detail, words);
    else assert.match(detail, words);
  }
});
