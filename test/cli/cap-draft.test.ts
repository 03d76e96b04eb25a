import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { GOOD_CAP } from '../../src/document/cap/faults-for-tests.ts';
import { runCli } from '../run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'sitrep-cap-draft-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const env = { SITREP_NOW: '2026-03-03T08:30:00.000Z' };

test('a file drafted by one, approved by another, cancelled; listed with who and when', async () => {
  const data = ['--data', join(folder, 'store')];
  const cap = (...args: string[]) => runCli(['cap', ...args, ...data], { env });
  const source = file('flood.xml', GOOD_CAP.replace('dobryn-2026-0412', 'dobryn-2026-0500'));
  const drafted = await cap('draft', source, '--by', 'Olha');
  assert.equal(drafted.code, 0, drafted.err);
  assert.match(drafted.out, /<status>Draft<\/status>/);
  assert.match(drafted.err, /not taken over: altitude, audience, ceiling, resource/);
  const id = /draft (cdr_[\da-f]+), by Olha; nothing is sent out/.exec(drafted.err)![1]!;
  const own = await cap('approve', id, '--by', 'olha');
  assert.equal(own.code, 1);
  assert.match(own.err, /another person must approve it/);
  const actual = await cap('approve', id, '--by', 'Ivan', '--status', 'Actual');
  assert.match(actual.err, /Actual messages need an authority/);
  const authority = file(
    'duty.json',
    '{"sender":"duty@p.example","name":"Duty centre","areas":["UA-53"],"persons":["Olha","Ivan"]}',
  );
  const refused = await cap('approve', id, '--by', 'Ivan', '--status', 'Actual', '--authority', authority);
  assert.match(refused.err, /214 outside-authority/, 'the second area is not told to lie there');
  const approved = await cap('approve', id, '--by', 'Ivan');
  assert.equal(approved.code, 0, approved.err);
  assert.match(approved.out, /<status>Test<\/status>/);
  assert.match(approved.err, /its Cancel is ready/);
  const checked = await runCli(['cap', 'check', file('out.xml', approved.out)]);
  assert.equal(checked.code, 0, checked.out);
  const feed = await cap('feed');
  assert.match(feed.out, /<feed[\s\S]*<status>Test<\/status>/);
  const carried = await runCli(['cap', 'check', file('feed.atom', feed.out)]);
  assert.match(
    carried.out,
    /Atom feed of 1 entry, no valid CAP 1\.2, 1 error\n[\s\S]*message 1: valid CAP 1\.2 message/,
  );
  assert.match((await cap('feed', '--as-of', '2026-03-03T21:00:00Z')).err, /no message sent out holds/);
  const cancelled = await cap('cancel', id, '--by', 'Olha', '--note', 'water falls');
  assert.match(cancelled.out, /<msgType>Cancel<\/msgType>/);
  const list = await cap('list');
  assert.match(list.out, /cancelled, Test Cancel: Cancelled: Flood expected/);
  assert.match(list.out, /drafted by Olha\n.*approved by Ivan\n.*cancelled by Olha: “water falls”/);
  const json = JSON.parse((await cap('list', '--json')).out);
  assert.deepEqual(
    json.drafts[0].steps.map((s: { kind: string }) => s.kind),
    ['drafted', 'approved', 'cancelled'],
  );
  assert.equal((await runCli(['verify', ...data])).code, 0);
});

test('an incident that is an alert in force is drafted, approved as Actual and in force; a bad file, id or authority is told', async () => {
  const data = ['--data', join(folder, 'other')];
  const run = (...args: string[]) => runCli([...args, ...data], { env });
  const report = file(
    'alert.txt',
    'The regional administration announced an air raid alert in Poltava region at 08:10 UTC.',
  );
  const taken = await run(
    'ingest',
    report,
    '--published',
    '2026-03-03T08:12:00Z',
    '--source',
    'Regional channel',
  );
  assert.equal(taken.code, 0, taken.err);
  const incidents = JSON.parse((await run('incidents', '--json')).out).incidents as { type: string }[];
  assert.deepEqual(
    incidents.map((i) => i.type),
    ['alert.raised'],
  );
  const id = /^(in_[\da-f]+)/m.exec((await run('incidents')).out)![1]!;
  file(
    'other/cap-authority.json',
    '{"sender":"duty@p.example","name":"Duty centre","areas":["UA-53"],"persons":["Olha","Ivan"]}',
  );
  const drafted = await run('cap', 'draft', id, '--by', 'Olha', '--json');
  assert.equal(drafted.code, 0, drafted.err);
  const { draft, xml } = JSON.parse(drafted.out);
  assert.match(
    xml,
    /<event>Air raid alert<\/event>[\s\S]*<areaDesc>Poltava[\s\S]*<polygon>[\s\S]*<value>UA-53<\/value>/,
  );
  const approved = await run('cap', 'approve', draft, '--by', 'Ivan', '--status', 'Actual');
  assert.equal(approved.code, 0, approved.err);
  assert.match(approved.out, /<status>Actual<\/status>[\s\S]*<senderName>Duty centre<\/senderName>/);
  const picture = await run('cap', 'feed', '--picture');
  assert.match(picture.out, /<status>Draft<\/status>[\s\S]*as said by/);
  const bad = await run('cap', 'draft', report);
  assert.match(bad.err, /alert\.txt is no valid message \(no XML\)/);
  assert.match((await run('cap', 'approve', 'cdr_nothing')).err, /no draft cdr_nothing; `sitrep cap list`/);
  assert.match((await run('cap', 'draft', 'in_0000')).err, /no alert or evacuation that holds now/);
  const broken = file('broken.json', '{"sender":"a b"}');
  assert.match(
    (await run('cap', 'approve', draft, '--authority', broken)).err,
    /"sender" must be a name without spaces/,
  );
});
