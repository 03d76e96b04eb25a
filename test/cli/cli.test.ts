import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { inventedReports, ndjsonOf } from '../invented-reports.ts';
import { runCli } from '../run-cli.ts';

const dir = mkdtempSync(join(tmpdir(), 'sitrep-cli-'));
const data = join(dir, 'data');
const reports = inventedReports(10);
const SENTENCE =
  'Two people were killed when shells hit a market in Kaya on Monday, said Awa Ouedraogo, the mayor.';

function file(name: string, content: string | Uint8Array): string {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
}

before(async () => {
  const run = await runCli(['ingest', file('reports.ndjson', ndjsonOf(reports)), '--data', data]);
  assert.equal(run.code, 0, run.err);
  assert.match(run.out, /^cap_[0-9a-f]{20} {2}new, 10 reports {2}/);
});
after(() => rmSync(dir, { recursive: true, force: true }));

test('help is printed with examples, wrong usage ends with code 2 and says so', async () => {
  const help = await runCli(['--help']);
  assert.equal(help.code, 0);
  assert.match(help.out, /Examples:\n {2}\$ sitrep read/);
  for (const name of [
    'read',
    'ingest',
    'serve',
    'rebuild',
    'explain',
    'incidents',
    'checks',
    'verify',
    'stats',
    'judge',
    'retract',
    'history',
  ]) {
    const one = await runCli([name, '--help']);
    assert.equal(one.code, 0, name);
    assert.match(one.out, /Examples:/, name);
  }
  for (const args of [
    ['nonsense'],
    ['read'],
    ['incidents', '--as-of', 'soon'],
    ['judge', 'a', 'b', 'maybe'],
    ['stats', '--no-such'],
  ]) {
    const wrong = await runCli(args);
    assert.equal(wrong.code, 2, args.join(' '));
    assert.match(wrong.err, /^sitrep: /, args.join(' '));
  }
});

test('read prints one reading of a file under its base name, with what was given', async () => {
  const path = file('market.txt', SENTENCE);
  const run = await runCli([
    'read',
    path,
    '--published',
    '2026-02-03T10:00:00Z',
    '--source',
    'Town Gazette',
    '--lang',
    'en',
  ]);
  assert.equal(run.code, 0, run.err);
  const reading = JSON.parse(run.out);
  assert.deepEqual(
    [reading.contract, reading.document.id, reading.document.source, reading.document.length],
    [1, 'market', 'Town Gazette', SENTENCE.length],
  );
  for (const s of [...reading.places, ...reading.statements, ...reading.events])
    assert.equal(SENTENCE.slice(s.start, s.end), s.quote);
});

test('read --ndjson keeps the order, names bad lines and ends with code 1', async () => {
  const lines = reports.map((r) => JSON.stringify(r));
  lines.splice(3, 0, 'not json');
  lines.splice(6, 0, '{"id":"empty"}');
  const run = await runCli(['read', '--ndjson', '-', '--workers', '2'], { input: lines.join('\n') });
  assert.equal(run.code, 1);
  const ids = run.out
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l).document.id);
  assert.deepEqual(
    ids,
    reports.map((r) => r.id),
  );
  assert.match(run.err, /standard input, line 4: not JSON/);
  assert.match(run.err, /standard input, line 7: empty: neither "text" nor "html"/);
});

test('incidents are printed in the scenario shape, and as of an earlier moment know nothing later', async () => {
  const all = JSON.parse((await runCli(['incidents', '--json', '--data', data])).out);
  assert.ok(all.incidents.length > 0);
  const known = new Set(reports.map((r) => r.id));
  for (const i of all.incidents) {
    for (const e of i.events) assert.ok(known.has(e.report) && typeof e.eventId === 'string');
    for (const name of ['independentOrigins', 'agreements', 'conflicts', 'revisions'])
      assert.ok(Array.isArray(i[name]));
  }
  const early = await runCli(['incidents', '--json', '--as-of', reports[2]!.receivedAt, '--data', data]);
  const seen = new Set(
    JSON.parse(early.out).incidents.flatMap((i: { events: { report: string }[] }) =>
      i.events.map((e) => e.report),
    ),
  );
  assert.ok(seen.size > 0);
  for (const id of seen) assert.ok(['invented-0', 'invented-1', 'invented-2'].includes(String(id)));
});

test('the list is in words, and an early moment says that nothing was known then', async () => {
  const list = await runCli(['incidents', '--data', data]);
  assert.equal(list.code, 0, list.err);
  assert.doesNotMatch(list.out, /counts\.|actor\[|unknown/);
  const early = await runCli(['incidents', '--as-of', '2001-01-01', '--data', data]);
  assert.deepEqual([early.code, early.out], [0, '']);
  assert.match(early.err, /^sitrep: nothing was known yet at 2001-01-01T00:00:00\.000Z\n$/);
  const stats = await runCli(['stats', '--data', data]);
  assert.match(stats.out, /^first received at 2/m);
});

test('explain walks from an incident to quotes that stand in the stored capture', async () => {
  const [first] = JSON.parse((await runCli(['incidents', '--json', '--data', data])).out).incidents;
  const run = await runCli(['explain', first.id.slice(0, 12), '--json', '--data', data]);
  assert.equal(run.code, 0, run.err);
  for (const event of JSON.parse(run.out).events) {
    const report = reports.find((r) => r.id === event.document.report)!;
    assert.ok(event.statements.length > 0);
    for (const s of event.statements) assert.equal(report.text.slice(s.start, s.end), s.quote);
    assert.match(event.document.capture.sha256, /^[0-9a-f]{64}$/);
  }
  const none = await runCli(['explain', 'in_nothing', '--data', data]);
  assert.equal(none.code, 1);
  assert.match(none.err, /^sitrep: nothing has an id that begins with "in_nothing".*\n$/);
});

test('a judgement wins over the score and is undone by a later one', async () => {
  const list = JSON.parse((await runCli(['incidents', '--json', '--data', data])).out).incidents;
  const keys: string[] = [];
  for (const { id } of list.slice(0, 2)) {
    const { out } = await runCli(['explain', id, '--json', '--data', data]);
    keys.push(JSON.parse(out).events[0].key);
  }
  const judge = (verdict: string, at: string) =>
    runCli(['judge', ...keys, verdict, '--by', 'Tester', '--data', data], { env: { SITREP_NOW: at } });
  const same = await judge('same', '2026-02-06T00:00:00.000Z');
  assert.match(same.out, /now in one incident, in_/, same.err);
  const different = await judge('different', '2026-02-07T00:00:00.000Z');
  assert.match(different.out, /now in in_\w+ and in_/, different.err);
});

test('what was read twice is known, and said to be', async () => {
  const run = await runCli(['ingest', join(dir, 'reports.ndjson'), '--json', '--data', data]);
  assert.equal(run.code, 0, run.err);
  assert.equal(JSON.parse(run.out).state, 'known');
  const other = await runCli(['verify', '--data', data]);
  assert.equal(other.code, 0, other.err);
});

const BAD: readonly (readonly [name: string, content: string | Uint8Array])[] = [
  ['empty.txt', ''],
  ['program.txt', Buffer.from('7f454c46020101000000000000000000', 'hex')],
  ['archive.zip', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200)])],
  ['large.html', `<html><body>${'<p>Some words of a page.</p>'.repeat(1_900_000)}</body></html>`],
  ['broken.xml', '<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>Half'],
  ['nothing.ndjson', '{"id":"a"}\n{"id":"b"}\n'],
];

test('bad input is refused in one clear line each, nothing of it is kept and its neighbours are taken in', async () => {
  const own = join(dir, 'bad');
  const unreadable = [
    join(dir, 'missing.txt'),
    dir,
    'http://127.0.0.1/secret',
    'ftp://example.org/file',
    'http://host.invalid/',
  ];
  const refused = [...BAD.map(([name, content]) => file(name, content)), ...unreadable];
  const run = await runCli(['ingest', ...refused, file('good.txt', SENTENCE), '--json', '--data', own]);
  assert.equal(run.code, 1);
  const lines = run.out
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l));
  assert.deepEqual(
    lines.map((l) => l.state),
    [...refused.map(() => 'refused'), 'new'],
  );
  const told = run.err.split('\n').filter((l) => l.startsWith('sitrep: refused: '));
  assert.equal(told.length, refused.length, run.err);
  const stats = JSON.parse((await runCli(['stats', '--json', '--data', own])).out);
  assert.deepEqual([stats.captures, stats.documents, stats.refusals], [1, 1, refused.length]);
  for (const r of stats.refusalsList) assert.ok(r.origin && r.code && r.reason && r.at);
});

test('a bad line of an NDJSON file is refused on the record, and its neighbours are taken in', async () => {
  const own = join(dir, 'bad-line');
  const good = JSON.stringify({ id: 'a', text: SENTENCE, publishedAt: '2026-01-06T10:00:00Z' });
  const run = await runCli([
    'ingest',
    file('mixed.ndjson', `${good}\nnot json\n{"id":"b"}\n`),
    '--data',
    own,
  ]);
  assert.equal(run.code, 1, run.err);
  assert.equal(run.err.split('\n').filter((l) => l.startsWith('sitrep: refused: ')).length, 2, run.err);
  const stats = JSON.parse((await runCli(['stats', '--json', '--data', own])).out);
  assert.deepEqual([stats.captures, stats.documents, stats.refusals], [1, 1, 2]);
});

test('read tells bad files in one line each and reads the others', async () => {
  const run = await runCli(['read', file('empty2.txt', ''), file('good2.txt', SENTENCE)]);
  assert.equal(run.code, 1);
  assert.equal(run.err.trim().split('\n').length, 1);
  assert.equal(JSON.parse(run.out).document.id, 'good2');
});

test('a page is read with the text its offsets are into, from a file and from a line', async () => {
  const html = `<html><body><article><p>${SENTENCE}</p><p>${SENTENCE}</p></article></body></html>`;
  const whole = await runCli(['read', file('page.html', html), '--published', '2026-02-03T10:00:00Z']);
  const line = await runCli(['read', '--ndjson', file('page.ndjson', JSON.stringify({ id: 'h', html }))]);
  for (const run of [whole, line]) {
    const { document, statements } = JSON.parse(run.out);
    assert.equal(document.text.length, document.length);
    for (const s of statements) assert.equal(document.text.slice(s.start, s.end), s.quote);
    assert.ok(statements.length > 0);
  }
});

test('a page in another charset than it says is decoded or refused, never taken in as rubbish', async () => {
  const cyrillic = Buffer.from([0xd5, 0xe0, 0xf0, 0xea, 0xb3, 0xe2]); // Харків in windows-1251
  const head = Buffer.from('<html><head><meta charset="utf-8"></head><body><p>');
  const page = Buffer.concat([
    head,
    ...Array.from({ length: 40 }, () => Buffer.concat([cyrillic, Buffer.from(' ')])),
    Buffer.from('</p></body></html>'),
  ]);
  const run = await runCli(['read', file('lying.html', page)]);
  if (run.code === 0) assert.doesNotMatch(run.out, /\ufffd/);
  else assert.match(run.err, /^sitrep: .+\n$/);
});

test('a folder that cannot hold a store is one clear line', async () => {
  const run = await runCli(['ingest', file('good3.txt', SENTENCE), '--data', file('not-a-folder', 'x')]);
  assert.equal(run.code, 1);
  assert.match(run.err, /^sitrep: .*cannot be opened.*\n$/);
  const none = await runCli(['incidents', '--data', join(dir, 'mistyped')]);
  assert.equal(none.code, 1);
  assert.match(none.err, /^sitrep: there is no store in .*mistyped; take reports in.*\n$/);
  const foreign = join(dir, 'foreign');
  mkdirSync(foreign);
  writeFileSync(
    join(foreign, 'sitrep.sqlite'),
    'this is no database, but long enough to look like one '.repeat(20),
  );
  const other = await runCli(['stats', '--data', foreign]);
  assert.equal(other.code, 1);
  assert.match(other.err, /^sitrep: .*not a Sitrep store.*\n$/);
});

test('a report in a language that is not read is kept, named in words, and nothing is read from it', async () => {
  const text =
    'Trois personnes ont été tuées lorsque des obus ont touché un marché à Kaya lundi, a déclaré le maire.';
  const store = join(dir, 'french');
  const run = await runCli(['ingest', file('french.txt', text), '--data', store]);
  assert.equal(run.code, 0, run.err);
  assert.match(run.err, /in French, which is not read here: kept as it is/);
  const stats = JSON.parse((await runCli(['stats', '--json', '--data', store])).out);
  assert.deepEqual([stats.documents, stats.statements, stats.events], [1, 0, 0]);
  const read = JSON.parse((await runCli(['read', file('french.txt', text)])).out);
  assert.deepEqual([read.document.lang, read.places, read.statements, read.events], ['fr', [], [], []]);
  assert.equal(read.issues[0].code, 'language-not-read');
});
