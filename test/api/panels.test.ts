import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { panelDeps } from './panel-deps.ts';

let server: RunningServer;
let empty: RunningServer;
before(async () => {
  server = await startServer({ deps: panelDeps() });
  empty = await startServer({ deps: panelDeps({ isEmpty: true }) });
});
after(async () => {
  await server.close();
  await empty.close();
});
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${server.url}${path}`, { headers });
const list = async (path: string) => {
  const answer = await get(path);
  assert.equal(answer.status, 200, path);
  return JSON.parse(await answer.text());
};
const page = async (path: string): Promise<string> => (await get(path)).text();

test('the ledger is served with its gap and the words of every entry', async () => {
  const { items, total } = await list('/api/v1/aid');
  assert.equal(total, 1);
  assert.deepEqual(items[0].gap, { state: 'figure', low: 21, high: 96 });
  assert.match(items[0].stages.announced[0].said[0].quote, /dozens of tents/);
  assert.deepEqual(items[0].stages.sent, []);
});

test('each list takes its filters, keeps a tag, pages by cursor and tells a wrong field', async () => {
  const totals = async (path: string) => (await list(path)).total;
  assert.equal(await totals('/api/v1/aid?donor=QA'), 1);
  assert.equal(await totals('/api/v1/aid?item=howitzer'), 0);
  assert.equal(await totals('/api/v1/control?region=SD-GK'), 2);
  assert.equal(await totals('/api/v1/control?to=2026-03-03'), 1);
  assert.equal(await totals('/api/v1/movement?region=UA'), 1);
  assert.equal(await totals('/api/v1/movement?asOf=2026-03-04'), 0);
  const first = await list('/api/v1/control?limit=1');
  const second = await list(`/api/v1/control?limit=1&cursor=${first.nextCursor}`);
  assert.notEqual(first.items[0].id, second.items[0].id);
  assert.equal(second.nextCursor, null);
  const tag = (await get('/api/v1/movement')).headers.get('etag')!;
  assert.equal((await get('/api/v1/movement', { 'if-none-match': tag })).status, 304);
  const wrong = await get('/api/v1/control?from=yesterday');
  assert.equal(wrong.status, 400);
  assert.equal(wrong.headers.get('content-type'), 'application/problem+json; charset=utf-8');
  assert.equal(JSON.parse(await wrong.text()).errors[0].field, 'from');
});

test('two claims about one town name each other in the list and on the page', async () => {
  const { items } = await list('/api/v1/control');
  assert.deepEqual(
    items.map((i: { rivals: string[] }) => i.rivals),
    [[items[1].id], [items[0].id]],
  );
  const text = await page('/control');
  assert.match(text, /2 claims, 2 claims with others against/);
  assert.ok(text.includes(`href="#${items[0].id}"`) && text.includes(`id="${items[0].id}"`));
  assert.match(text, /<h2[^>]*>Babanusa<\/h2>/);
});

test('the page of aid has the donor by kind, the stages with what is not told, and escaped words', async () => {
  const text = await page('/aid');
  assert.match(text, /<th scope="row">Qatar<\/th>/);
  assert.match(text, /24 to 99 promised, 3 handed over/);
  assert.match(text, /gap: <b>21 to 96<\/b>/);
  assert.match(text, /Approved or signed<\/dt><dd><span class="soft">nothing told/);
  assert.match(text, /Qatar &lt;pledged&gt; dozens of tents &amp; stoves/);
  assert.doesNotMatch(text, /<pledged>/);
});

test('the page of movement has the hedge with its band, the authority, and withheld as withheld', async () => {
  const text = await page('/evacuation');
  assert.match(text, /“likely” \(55–75 % on the UK yardstick\)/);
  assert.match(text, /planned or ordered/);
  assert.match(text, /occupation authorities/);
  assert.match(text, /evacuated: withheld by the speaker/);
});

test('an empty page says that it is no all-clear, a filter that fits nothing offers to be cleared', async () => {
  for (const path of ['/aid', '/control', '/evacuation']) {
    const none = await (await fetch(`${empty.url}${path}`)).text();
    assert.match(none, /That does not mean that there was none/, path);
    const filtered = await page(`${path}?from=2030-01-01`);
    assert.match(filtered, new RegExp(`href="${path}"[^>]*>Clear the filter`), path);
    assert.equal((await get(`${path}?from=x`)).status, 400);
  }
});

test('quotes stand in their own language, and links keep the moment', async () => {
  const text = await page('/control?asOf=2026-03-10');
  assert.match(text, /<blockquote lang="en">/);
  assert.match(text, /\/document\/doc_\d+\?asOf=2026-03-10#s1/);
  assert.match(text, /Back to now/);
});
