import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkReport } from '../../src/output/report/check/check-report.ts';
import { REPORT_SHAPE, type SituationReport } from '../../src/output/report/report-shape.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { sampleDeps } from './sample-deps.ts';

const { deps } = sampleDeps();
let server: RunningServer;
before(async () => {
  server = await startServer({ deps });
});
after(() => server.close());
const get = (path: string): Promise<Response> => fetch(server.url + path);

test('the three files carry the same report, are narrowed alike, and are not sent twice', async () => {
  const ask = '?from=2026-05-01&to=2026-05-02';
  const report = REPORT_SHAPE.parse(await (await get(`/api/v1/report.json${ask}`)).json()) as SituationReport;
  const { incidents } = await deps.picture();
  const kept = incidents.filter((i) => report.sections.some((s) => s.items.some((x) => x.incident === i.id)));
  assert.deepEqual(checkReport(report, kept).faults, []);
  const [md, html] = await Promise.all(
    ['md', 'html'].map(async (form) => (await get(`/api/v1/report.${form}${ask}`)).text()),
  );
  for (const s of report.sections.flatMap((x) => x.items).flatMap((i) => i.sentences)) {
    assert.ok(md!.replaceAll('\\', '').includes(s.text), s.text);
    assert.ok(html!.includes(s.text), s.text);
  }
  const first = await get('/api/v1/report.html');
  assert.match(first.headers.get('content-disposition')!, /attachment; filename="sitrep-report\.html"/);
  const again = await fetch(`${server.url}/api/v1/report.html`, {
    headers: { 'if-none-match': first.headers.get('etag')! },
  });
  assert.equal(again.status, 304);
});

test('what is asked wrongly is told as a problem, on the page as a page', async () => {
  const wrong = await get('/api/v1/report.json?from=2026-05-03&to=2026-05-01');
  assert.equal(wrong.status, 400);
  assert.match(((await wrong.json()) as { detail: string }).detail, /ends .* before it begins/);
  const near = await get('/report?region=Summy');
  assert.equal(near.status, 400);
  assert.match(await near.text(), /near that name: Sumy/);
  assert.equal((await get('/report?since=not-a-day')).status, 400);
});

test('a report by the clock of a zone names it, and so do its files and the form', async () => {
  const ask = 'from=2026-05-01&zone=Europe%2FKyiv';
  const page = await (await get(`/report?${ask}`)).text();
  assert.match(page, /Times are by the clock of Europe\/Kyiv/);
  assert.match(page, /name="zone" value="Europe\/Kyiv"/);
  assert.match(page, /href="\/api\/v1\/report\.md\?from=2026-05-01&amp;zone=Europe%2FKyiv"/);
  assert.doesNotMatch(page, /\d\d:\d\d UTC(?!\+3)/);
  const report = REPORT_SHAPE.parse(
    await (await get(`/api/v1/report.json?${ask}`)).json(),
  ) as SituationReport;
  assert.deepEqual([report.zone, report.window.from], ['Europe/Kyiv', '2026-04-30T21:00:00.000Z']);
  const { incidents } = await deps.picture();
  const kept = incidents.filter((i) => report.sections.some((s) => s.items.some((x) => x.incident === i.id)));
  assert.deepEqual(checkReport(report, kept).faults, []);
  const wrong = await get('/api/v1/report.json?zone=UTC%2B3');
  assert.equal(wrong.status, 400);
  assert.match(
    ((await wrong.json()) as { detail: string }).detail,
    /zone: a time zone by its IANA name.*an offset/,
  );
});

test('what was launched and intercepted in the period stands beside, and nothing where there is nothing', async () => {
  const of = async (ask: string): Promise<SituationReport> =>
    REPORT_SHAPE.parse(await (await get(`/api/v1/report.json${ask}`)).json()) as SituationReport;
  const { items, days } = (await of('?from=2026-05-01&to=2026-05-02')).beside.airDefence;
  assert.deepEqual(days, { from: '2026-05-01', to: '2026-05-02' });
  assert.deepEqual(
    items.filter((r) => r.from === 'log').map((r) => [r.launched.text, r.intercepted.text, r.rows.length]),
    [
      ['20', '17', 1],
      ['9', '6', 1],
    ],
  );
  assert.match(await (await get('/report?from=2026-05-01')).text(), /Launched and intercepted, as asserted/);
  assert.deepEqual((await of('?from=2021-05-01&to=2021-05-02')).beside.airDefence.items, []);
});

test('quotes have the language of their report, and the page keeps what was asked', async () => {
  const page = await (await get('/report?from=2026-05-01&region=Sumy')).text();
  assert.match(page, /<input type="date" name="from" value="2026-05-01">/);
  assert.match(page, /name="region" value="Sumy"/);
  assert.match(page, /<h1>Situation report, Sumy, from 1 May 2026<\/h1>/);
  assert.match(page, /href="\/api\/v1\/report\.html\?from=2026-05-01&amp;region=Sumy"/);
});
