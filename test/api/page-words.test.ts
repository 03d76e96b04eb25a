import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ServerDeps } from '../../src/server/deps.ts';
import { readsOfPictures } from '../../src/server/picture-reads.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { sampleDeps } from './sample-deps.ts';

const { deps } = sampleDeps();
let server: RunningServer;
before(async () => {
  server = await startServer({ deps });
});
after(() => server.close());

const depsOf = (picture: ServerDeps['picture']): ServerDeps => ({
  ...deps,
  picture,
  reads: readsOfPictures(picture),
});
const get = (path: string) => fetch(`${server.url}${path}`);

test('a value without an independent origin names whose words it stands in, never the wrong speaker', async () => {
  const page = await (await get('/incident/in_aa01')).text();
  const rows = page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  assert.match(rows, /Injured stated to be unknown : Dnipro Valley Gazette, in its own voice/);
  assert.match(
    rows,
    /2 : said by emergency service, .*not counted as an independent origin; in Northern Wire/,
  );
  assert.doesNotMatch(rows, /source not named|actor\[|counts\.|_unspecified/);
});

test('a body that speaks for itself is not said to have no office, a person without one is', async () => {
  const page = await (await get('/incident/in_aa01')).text();
  assert.match(page, /<h3>Emergency service<\/h3>/);
  assert.doesNotMatch(page, /no office or body named/);
});

test('the report and its file print no raw field name', async () => {
  for (const path of ['/report', '/api/v1/report.md']) {
    const text = await (await get(path)).text();
    assert.match(text, /Revised, the number killed: stated to be unknown, then 2/, path);
    assert.match(text, /Reports disagree on what was struck or harmed: industrial; transport/, path);
    assert.doesNotMatch(text, /counts\.|\b(?:strike|movement)\.[a-z]/, path);
  }
});

test('a heading says itself what is denied, feared or planned, and a quotation keeps its own marks', async () => {
  const now = await deps.picture();
  const [shelling] = now.incidents.filter((i) => i.id === 'in_cc01');
  const [event] = shelling!.events;
  const words = '“Nothing fell here,” the mayor said.';
  const statements = event!.statements.map((s) => ({ ...s, quote: words, polarity: 'denied' as const }));
  const denied = { ...shelling!, status: 'denied' as const, events: [{ ...event!, statements }] };
  const picture = { ...now, incidents: [denied, { ...denied, id: 'in_cc02', status: 'possible' as const }] };
  const other = await startServer({ deps: depsOf(async () => picture) });
  const report = await (await fetch(`${other.url}/report`)).text();
  const list = await (await fetch(other.url)).text();
  await other.close();
  for (const page of [report, list]) {
    assert.match(page, /Shelling, near Myawaddy \(denied\)/);
    assert.match(page, /Shelling, near Myawaddy \(feared or possible\)/);
  }
  assert.match(report, /<blockquote><p>“Nothing fell here,” the mayor said\. /);
});

test('an empty picture says what to do and is no all-clear', async () => {
  const empty = await startServer({
    deps: depsOf(async (asOf) => ({ ...(await deps.picture(asOf)), incidents: [] })),
  });
  const page = await (await fetch(empty.url)).text();
  await empty.close();
  assert.match(page, /from no report\./);
  assert.match(page, /not an all-clear/);
  assert.match(page, /sitrep -- ingest/);
  assert.doesNotMatch(page, /\b0 (?:incidents|reports)/);
});

test('what an incident follows and what follows it are links, each way, and in the JSON', async () => {
  const before = await (await get('/incident/in_aa01')).text();
  assert.match(before, /Followed by<\/h3><ul class="links"><li><a href="\/incident\/in_bb01">/);
  const after = await (await get('/incident/in_bb01?asOf=2026-05-04T05:00:00Z')).text();
  assert.match(after, /Follows<\/h3><ul class="links"><li><a href="\/incident\/in_aa01\?asOf=2026/);
  assert.doesNotMatch(await (await get('/incident/in_cc01')).text(), /Related, not the same/);
  const json = (await (await get('/api/v1/incidents/in_aa01')).json()) as { relations: object[] };
  assert.deepEqual(json.relations, [
    { kind: 'follows', from: 'in_bb01', to: 'in_aa01', because: ['one report tells of both'] },
  ]);
});

test('the same words in reprints stand on one card, each with its anchor and way back; many rows are folded', async () => {
  const now = await deps.picture();
  const strike = now.incidents.find((i) => i.id === 'in_aa01')!;
  const first = strike.events[0]!;
  const copies = Array.from({ length: 5 }, (_, n) => ({
    ...first,
    key: `ev_copy${n}`,
    documentId: `doc_copy${n}`,
    source: `Copying Gazette ${n}`,
    statements: first.statements.map((s) => ({ ...s, key: `${s.key}_copy${n}` })),
  }));
  const events = [first, ...copies].map((e) => ({ ...e, copyGroup: 'cg_1' }));
  const stormed = { ...strike, events: [...events, strike.events[1]!] };
  const moment = {
    at: first.receivedAt,
    incident: strike.id,
    changes: [],
    reports: 1,
    origins: 1,
    title: 'Strike',
  };
  const history = Array.from({ length: 12 }, (_, n) => ({ ...moment, words: [`Word ${n}.`] }));
  const other = await startServer({
    deps: { ...depsOf(async () => ({ ...now, incidents: [stormed] })), briefHistory: async () => history },
  });
  const page = await (await fetch(`${other.url}/incident/in_aa01`)).text();
  await other.close();
  const cards = page.match(/<li class="statement/g)!.length;
  assert.equal(cards, first.statements.length + strike.events[1]!.statements.length);
  assert.match(page, /repeats of their words in reprints/);
  assert.match(page, /<summary>The same words in 5 more reports<\/summary>/);
  for (const c of copies)
    for (const s of c.statements)
      assert.ok(page.includes(`<a id="${s.key}" href="/document/${c.documentId}#${s.id}">`), s.key);
  assert.match(page, /<summary>4 earlier moments<\/summary>/);
  const contents = /<nav class="contents".*?<\/nav>/s.exec(page)![0];
  for (const [, target] of contents.matchAll(/href="#(\w+)"/g))
    assert.ok(page.includes(`id="${target}"`), target);
});

test('what is disputed comes before what is agreed', async () => {
  const page = await (await get('/incident/in_aa01')).text();
  const at = ['Struck or harmed', 'Killed', 'Injured', 'Kind'].map((w) => page.indexOf(`>${w}</th>`));
  assert.deepEqual(
    [...at].sort((a, b) => a - b),
    at,
  );
  assert.ok(at[0]! > 0);
});

test('about tells the whole method', async () => {
  const page = await (await get('/about')).text();
  for (const word of [
    'independent origin',
    'reprint',
    'revision',
    'more exact',
    'disagreement',
    'withdraws',
    'outranks the rules',
    'cannot be judged',
    'logs of alerts',
    'never averaged',
  ])
    assert.ok(page.includes(word), word);
});
