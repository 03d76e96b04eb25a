// A feed of alert messages as a user follows it: asked once, by settings in a file; then told how it is doing.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { runCli } from '../run-cli.ts';

const MESSAGE = `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>raid-1</identifier><sender>duty@region.example</sender>
<sent>2026-03-03T08:00:00-00:00</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
<info><category>Security</category><event>Air raid alert</event><urgency>Immediate</urgency><severity>Severe</severity>
<certainty>Likely</certainty><expires>2026-03-03T10:00:00-00:00</expires><senderName>Duty centre</senderName>
<headline>Air raid alert in Kharkiv Oblast</headline><area><areaDesc>Kharkiv Oblast</areaDesc></area></info></alert>`;

test('what rests on a feed that answers no more is not known, until it answers again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-feed-stale-'));
  let isDown = false;
  const server = createServer((_request, response) => response.writeHead(isDown ? 503 : 200).end(MESSAGE));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as { port: number }).port}/cap`;
  const data = ['--data', join(folder, 'data')];
  const settings = join(folder, 'feeds.yaml');
  const at = (clock: string) => ({ env: { SITREP_NOW: `2026-03-03T${clock}:00Z` } });
  const poll = (clock: string) => runCli(['cap', 'poll', '--feeds', settings, ...data], at(clock));
  const state = async (clock: string): Promise<string> => {
    const { out, err } = await runCli(
      ['alerts', '--state', '--region', 'UA-63', '--json', ...data],
      at(clock),
    );
    const [row] = JSON.parse(out) as { state: string; why: string | null; heardAt: string }[];
    assert.ok(row, err);
    return [row.state, row.why ?? '', row.heardAt.slice(11, 16)].filter(Boolean).join(' ');
  };
  try {
    writeFileSync(settings, `feeds: [{url: "${url}", private: true}]`);
    assert.equal((await poll('08:10')).code, 0);
    assert.equal(await state('08:12'), 'active 08:00');
    isDown = true;
    assert.equal((await poll('08:12')).code, 1);
    assert.equal(await state('08:14'), 'unknown stale 08:10');
    assert.equal(await state('09:30'), 'unknown stale 08:10');
    isDown = false;
    assert.equal((await poll('09:30')).code, 0);
    assert.equal(await state('09:31'), 'active 08:00');
    assert.equal(await state('10:30'), 'unknown stale 09:30');
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a feed is asked, what it sent is in force, and its health is told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-feed-cli-'));
  const server = createServer((_request, response) => response.end(MESSAGE));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as { port: number }).port}/cap`;
  const data = ['--data', join(folder, 'data')];
  const settings = join(folder, 'feeds.yaml');
  try {
    writeFileSync(settings, `feeds: [{url: "${url}", senders: [duty@region.example], private: true}]`);
    const first = await runCli(['cap', 'poll', '--feeds', settings, '--json', ...data]);
    assert.equal(first.code, 0, first.err);
    const told = JSON.parse(first.out) as { taken: string[]; feed: { isStale: boolean } };
    assert.deepEqual(told.taken, ['duty@region.example,raid-1,2026-03-03T08:00:00.000Z']);
    const again = await runCli(['cap', 'poll', '--feeds', settings, ...data]);
    assert.match(again.out, /nothing new/);
    const alerts = await runCli(['cap', 'in-force', '--at', '2026-03-03T09:00:00Z', ...data]);
    assert.match(alerts.out, /Kharkiv Oblast/);
    const [health] = JSON.parse((await runCli(['cap', 'feeds', '--json', ...data])).out);
    assert.deepEqual([health.url, health.taken, health.failures, health.isStale], [url, 1, 0, false]);
    for (const [text, words] of [
      ['feeds: []', /feeds: /],
      ['feeds: [{url: "ftp://x"}]', /feeds\.0\.url/],
      [`feeds: [{url: "${url}", key: none.pem}]`, /cannot read .*none\.pem/],
      [`feeds: [{url: "${url}", colour: red}]`, /colour/],
      [': {', /write it as feeds:/],
    ] as const) {
      writeFileSync(settings, text);
      const bad = await runCli(['cap', 'poll', '--feeds', settings, ...data]);
      assert.equal(bad.code, 1, text);
      assert.match(bad.err, words);
      assert.equal(bad.err.trim().split('\n').length, 1, bad.err);
    }
    assert.equal((await runCli(['cap', 'poll', ...data])).code, 2);
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
