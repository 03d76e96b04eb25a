import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { GOOD_CAP } from '../../src/document/cap/faults-for-tests.ts';
import { openStore } from '../../src/store/sqlite/open-store.ts';
import { runCli } from '../run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'sitrep-cap-in-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const SIREN = `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
<identifier>siren-1</identifier><sender>duty@oblast.example</sender><sent>2026-03-03T08:00:00-00:00</sent>
<status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
<info><category>Security</category><event>Air raid alert</event><urgency>Immediate</urgency><severity>Severe</severity>
<certainty>Likely</certainty><senderName>Duty centre of the oblast</senderName>
<headline>Air raid alert declared in Poltava region</headline>
<area><areaDesc>Poltava oblast</areaDesc></area></info></alert>`;

test('messages are taken in: kept as messages and read as reports; a test is kept and is no report', async () => {
  const data = ['--data', join(folder, 'store')];
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const siren = file('siren.xml', SIREN);
  const drill = file('drill.xml', SIREN.replace('siren-1', 'drill-1').replace('>Actual<', '>Exercise<'));
  const run = await runCli(['ingest', siren, drill, ...data]);
  assert.equal(run.code, 0, run.err);
  assert.match(
    run.out,
    /new, 1 alert message, 1 report {2}.*siren\.xml\n.*new, 1 alert message, 0 reports {2}.*drill\.xml/,
  );
  assert.match(run.err, /drill\.xml: .*status is Exercise: kept, and in no picture/);
  const again = await runCli(['ingest', siren, ...data, '--json', '--format', 'cap']);
  assert.equal(JSON.parse(again.out).state, 'known');
  const incidents = JSON.parse((await runCli(['incidents', '--json', ...data])).out);
  const list = (incidents.incidents ?? incidents) as { type: string }[];
  assert.deepEqual(
    list.map((i) => i.type),
    ['alert.raised'],
  );
  const store = openStore(join(folder, 'store'));
  assert.deepEqual(
    (await store.capMessages()).map((m) => [m.identifier, m.status]),
    [
      ['drill-1', 'Exercise'],
      ['siren-1', 'Actual'],
    ],
  );
  await store.close();
  const force = async (...more: string[]) => runCli(['cap', 'in-force', ...more, ...data]);
  const found = await force('--at', '2026-03-03T08:30:00Z');
  assert.equal(
    found.out,
    'Poltava oblast (UA-53): Air raid alert, since 2026-03-03T08:00:00.000Z, until (assumed) 2026-03-03T09:00:00.000Z; Duty centre of the oblast (duty@oblast.example)\n',
  );
  const over = JSON.parse((await force('--from', '2026-03-03', '--to', '2026-03-04', '--json')).out);
  assert.deepEqual(
    over.alerts.map((a: { admin1: string; isEndAssumed: boolean }) => [a.admin1, a.isEndAssumed]),
    [['UA-53', true]],
  );
  assert.match(
    (await force('--at', '2026-03-03T09:00:00Z')).err,
    /of 2 CAP messages none warns of anything at/,
  );
  assert.equal((await force('--from', '2026-03-03')).code, 2);
  const checked = await runCli(['cap', 'check', siren, ...data]);
  assert.match(checked.out, /error 201 duplicate/);
  const verified = await runCli(['verify', ...data]);
  assert.equal(verified.code, 0, verified.out + verified.err);
});

test('what is refused leaves its reason; read prints the reading of a message', async () => {
  const data = ['--data', join(folder, 'other')];
  writeFileSync(join(folder, 'bad.xml'), SIREN.replace(/<sender>.*<\/sender>/, ''));
  const run = await runCli(['ingest', join(folder, 'bad.xml'), ...data]);
  assert.equal(run.code, 1);
  assert.match(run.err, /refused: .*no message that can be taken in: <sender> is missing; add it/);
  assert.match((await runCli(['stats', ...data])).out, /bad-message/);
  writeFileSync(join(folder, 'good.xml'), GOOD_CAP);
  const read = await runCli(['read', join(folder, 'good.xml')]);
  assert.equal(JSON.parse(read.out).document.source, 'Civil protection of the province');
});
