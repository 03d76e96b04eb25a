import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { inventedReports, ndjsonOf } from '../invented-reports.ts';
import { runCli } from '../run-cli.ts';

const dir = mkdtempSync(join(tmpdir(), 'sitrep-rate-'));
const data = join(dir, 'data');
let minutes = 0;
const run = (...args: string[]) =>
  runCli([...args, '--data', data], {
    env: { SITREP_NOW: new Date(Date.UTC(2026, 1, 6, 0, minutes++)).toISOString() },
  });

before(async () => {
  const file = join(dir, 'reports.ndjson');
  writeFileSync(file, ndjsonOf(inventedReports(6)));
  assert.equal((await run('ingest', file)).code, 0);
});
after(() => rmSync(dir, { recursive: true, force: true }));

test('grades are given, listed with author and date, and taken back', async () => {
  const first = await run('rate', 'invented wire 2', 'b', '--by', 'Desk', '--note', 'first with the toll');
  assert.equal(
    first.out,
    'Invented Wire 2: usually reliable (B), so graded by Desk, 6 Feb 2026, 00:01 UTC\n',
    first.err,
  );
  await run('rate', 'Invented Wire 2', 'F', '--by', 'Second desk');
  const sources = (await run('sources')).out;
  assert.match(
    sources,
    /Invented Wire 2\n {4}outlet, independent origin; \d reports?, .*\n {4}usually reliable \(B\).*Desk.*\n {4}reliability cannot be judged \(F\)/,
  );
  const undo = await run('rate', 'Invented Wire 2', 'undone', '--by', 'Desk');
  assert.match(undo.out, /grade taken back/, undo.err);
  const list = (await run('rate', '--list')).out;
  assert.match(list, /Desk: Invented Wire 2 B, usually reliable; taken back\n {4}“first with the toll”/);
  const { ratings } = JSON.parse((await run('rate', '--list', '--json')).out);
  assert.deepEqual(
    ratings.map((r: { state: string }) => r.state),
    ['undone', 'stands', 'taking-back'],
  );
});

test('what cannot be graded is told in one line', async () => {
  for (const [args, code, line] of [
    [
      ['rate', 'Invented Wire 2', '4'],
      1,
      /^sitrep: a source is graded A to E for reliability, or F where it cannot be judged; "4" is none/,
    ],
    [
      ['rate', 'Nobody Knows', 'A'],
      1,
      /^sitrep: no source is called "Nobody Knows" .*`sitrep sources` lists them/,
    ],
    [['rate', 'st_00', '2'], 1, /^sitrep: no statement has an id that begins with "st_00"/],
    [['rate', 'Invented Wire 2', 'G'], 2, /give A to F for a source, 1 to 6 for a statement/],
    [['rate', 'Invented Wire 2'], 2, /give a source or statement and a grade, or --list/],
  ] as const) {
    const wrong = await run(...args);
    assert.equal(wrong.code, code, wrong.err);
    assert.match(wrong.err, line);
  }
});
